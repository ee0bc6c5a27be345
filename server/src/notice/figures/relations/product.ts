import type { Figure } from '../figure';
import { factorOf } from '../lexicon/conversions';
import { BECOME, CHANGED, COMPLETED, ON_TOP, SOME } from '../lexicon/each';
import type { Role } from '../makeFigure';
import type { Mention, Passage } from '../passage';
import { productFigure } from '../telling/products';
import { plain, term } from '../wording';
import { isAmount, oversOf, waysToMultiply, withoutBlanks, type Over } from './productParts';
import { fits, valueOf, type Product, type ProductReading } from './productReading';
import { listedWith, pairedWith } from './productLists';
import { combinedFrom, segmentsFrom } from './productSegments';
import { isMissed, isMissedChange, isOfTime, isSlip, isStatedTotal, isSumUp } from './productTotal';

/** How many numbers on the others are looked for. */
const REACH = 6;
/** What an amount for each is shown by. */
const CUES = /[每各/]|分别|单价|[按以][吨亩]|[亩单]产|日[均处产供运排耗销输采加生发消]/u;

/** 每人每月300元，412名，12个月，共发放148.32万元; 4个小组、每组5人，共20人; 5个镇各设2个点，共10个. */
export function readProducts(passage: Passage): readonly Figure[] {
  if (!CUES.test(passage.words)) return [];
  const spent = new Set<Mention>();
  return passage.mentions.flatMap((each) => {
    const overs = isAmount(each) && !each.chinese && !spent.has(each) ? oversOf(passage, each) : [];
    const reading = overs.length === 0 ? null : (readingOf(passage, each, overs) ?? readBeyond(passage, each, overs));
    for (const { each: amounts, now } of reading?.products ?? [])
      for (const mention of now === undefined ? amounts : [...amounts, now]) spent.add(mention);
    return reading === null || (!fits(reading) && isWithMore(passage, reading.total)) ? [] : [figureOf(reading)];
  });
}

/** 1386万元⟦（含意外险）⟧: a note says that there is more in it than the product. */
function isWithMore({ scan: { folded } }: Passage, { end }: Mention): boolean {
  return /^\((?:[含另加]|其中|包[括含])/u.test(folded.slice(end, end + LONGEST_NOTE));
}

const LONGEST_NOTE = 4;

/** 每户30羽。……确定217户，⟦总共发放6510羽⟧: a total of the sentence behind, which says that it is one. */
function readBeyond(passage: Passage, each: Mention, overs: readonly Over[]): ProductReading | null {
  const reading = readingOf(passage, each, overs, 1);
  const isBeyond =
    reading !== null && reading.total.piece.sentence > each.piece.sentence && (isSumUp(reading.total) || isOfTime(reading.total));
  // 今年⟦新增⟧126名: and those there were.
  const isOfSome =
    reading?.products.some(({ factors }) =>
      factors.some(({ mention, value }) => (mention === null ? value > 1 : SOME.test(mention.before))),
    ) === true;
  return isBeyond && (fits(reading) || !isOfSome) ? reading : null;
}

/** What is reckoned of an amount: what comes out right, else what should. */
function readingOf(passage: Passage, each: Mention, overs: readonly Over[], beyond = 0): ProductReading | null {
  const near = passage.mentions.filter(({ index, piece }) => {
    const sentences = piece.sentence - each.piece.sentence;
    return Math.abs(index - each.index) <= REACH && index !== each.index && sentences >= 0 && sentences <= beyond;
  });
  const readings = near
    .filter((mention) => mayBeTotal(mention, each))
    .flatMap((total) =>
      waysToMultiply({ passage, each, near, total }, overs)
        .filter((factors) => factors.every(({ mention }) => mention !== total))
        .map((factors): ProductReading => ({ products: [{ each: [each], factors, ...inUnitOf(each, total) }], total })),
    );
  const sums = sumsOf(passage, each, { near, overs });
  const changes = changesOf(passage, each, readings);
  return (
    changes.find(fits) ??
    changes.find((reading) => isMissedChange(reading, changes)) ??
    [...readings, ...sums].find((reading) => fits(reading) && isStatedTotal(reading, each)) ??
    segmentsFrom(passage, each) ??
    combinedFrom(passage, each, overs) ??
    (isOneOfSome(passage, each) ? undefined : readings.find((reading) => isMissed(reading, each, { near, readings }))) ??
    sums.find((reading) => isSlip(reading)) ??
    null
  );
}

/** 每亩200元，水田⟦每亩260元⟧: some have more. */
function isOneOfSome(passage: Passage, each: Mention): boolean {
  const namesOf = (mention: Mention): readonly string[] =>
    oversOf(passage, mention).flatMap((over) => (over.kind === 'named' ? [over.name.charAt(0)] : []));
  const names = namesOf(each);
  const near = passage.mentions.slice(Math.max(0, each.index - REACH), each.index + REACH).filter((mention) => mention !== each);
  // 由每人8000元⟦提高到10000元⟧ is one after the other.
  const isTurn = ({ index, before }: Mention): boolean =>
    (index === each.index - 1 && BECOME.test(withoutBlanks(each.before))) ||
    (index === each.index + 1 && BECOME.test(withoutBlanks(before)));
  return near.some(
    (mention) =>
      mention.unit === each.unit && isAmount(mention) && !isTurn(mention) && namesOf(mention).some((name) => names.includes(name)),
  );
}

/** 由每吨420元降至⟦385元⟧，2600吨，节约9.1万元: what the change for each comes to. */
function changesOf({ mentions }: Passage, each: Mention, readings: readonly ProductReading[]): readonly ProductReading[] {
  const now = mentions[each.index + 1];
  if (now?.unit !== each.unit || now.piece.sentence !== each.piece.sentence || !BECOME.test(withoutBlanks(now.before))) return [];
  return readings.flatMap(({ products, total }) => {
    const isOfChange = total.index > now.index && CHANGED.test(withoutBlanks(total.before));
    return isOfChange ? [{ products: products.map((product) => ({ ...product, now })), total }] : [];
  });
}

function mayBeTotal(mention: Mention, each: Mention): boolean {
  return (
    isAmount(mention) &&
    mention.exact &&
    // 由每年180元调为⟦每年120元⟧: for each once more.
    !(/每[\u4e00-\u9fff]{1,3}$/u.test(mention.before) && !COMPLETED.test(mention.before)) &&
    (factorOf(each.unit, mention.unit) !== null || (each.family === '人' && mention.family === '人'))
  );
}

/** 亩产410公斤, 总产⟦1558吨⟧. */
function inUnitOf({ unit }: Mention, total: Mention): Pick<Product, 'inUnit'> {
  const inUnit = factorOf(unit, total.unit);
  return inUnit === null || inUnit === 1 ? {} : { inUnit };
}

/** 21辆车，每车2名⟦、3名⟧，共105名; 8个镇各2名⟦、3个区各4名⟧，共28名: several amounts that come to one total. */
function sumsOf(
  passage: Passage,
  each: Mention,
  { near, overs }: { readonly near: readonly Mention[]; readonly overs: readonly Over[] },
): readonly ProductReading[] {
  const listed = listedWith(passage, each);
  const later = listed.length > 0 ? [] : laterAmounts(passage, each, near);
  const last = later.at(-1) ?? listed.at(-1);
  if (last === undefined) return withMore(passage, each, { near, overs });
  const areAlike = listed.every(({ family }) => family === each.family);
  const total = near.find(
    (mention) =>
      mention.index === last.index + 1 && isSumUp(mention) && (areAlike ? mayBeTotal(mention, each) : ANY_PIECE.test(mention.unit)),
  );
  if (total === undefined) return [];
  const around = { passage, near: near.filter((mention) => !listed.includes(mention)), total };
  if (later.length === 0) {
    // 对两家⟦分别⟧罚款5万元和3万元，共计8万元: one for each of them.
    if (listed.reduce((sum, { value }) => sum + value, each.value) === total.value) return [];
    const paired = pairedWith(passage, [each, ...listed]);
    if (paired !== null) return [{ products: paired, total }].filter(fits);
    return waysToMultiply({ ...around, each }, overs).map((factors) => ({ products: [{ each: [each, ...listed], factors }], total }));
  }
  const products = [each, ...later].map((mention): readonly Product[] => {
    const ways = waysToMultiply({ ...around, each: mention }, oversOf(passage, mention));
    return ways.map((factors) => ({ each: [mention], factors }));
  });
  const sure = products.flatMap((ways) => (ways.length === 1 ? ways : []));
  return sure.length === products.length ? [{ products: sure, total }] : [];
}

/** 每平方米60元，8.2万平方米，⟦加上过渡费108万元⟧，共兑付600万元: a product and what comes on top of it. */
function withMore(
  passage: Passage,
  each: Mention,
  { near, overs }: { readonly near: readonly Mention[]; readonly overs: readonly Over[] },
): readonly ProductReading[] {
  return near.flatMap((more) => {
    const total = passage.mentions[more.index + 1];
    if (!ON_TOP.test(withoutBlanks(more.before)) || total === undefined || !near.includes(total) || !isSumUp(total)) return [];
    if ([more, total].some((mention) => mention.unit !== each.unit || !mention.exact || mention.index < each.index)) return [];
    const ways = waysToMultiply({ passage, each, near: near.filter((mention) => mention !== more), total }, overs);
    return ways.length === 1
      ? ways.map((factors) => ({
          products: [
            { each: [each], factors },
            { each: [more], factors: [] },
          ],
          total,
        }))
      : [];
  });
}

/** 1台、2组、4张，共⟦108件⟧: the units of whatever there is. */
const ANY_PIECE = /^[件项样]$/u;

/** 8个镇各2名、3个区⟦各4名⟧，机关⟦5名⟧: amounts for each of other things, each with its own number before it, and such as stand for themselves. */
function laterAmounts(passage: Passage, each: Mention, near: readonly Mention[]): readonly Mention[] {
  const later: Mention[] = [];
  for (let at = each.index + 1; ;) {
    const [number, next] = [at, at + 1].map((index) => near.find((mention) => mention.index === index));
    const [over] = next?.family === each.family ? oversOf(passage, next) : [];
    if (next !== undefined && over?.kind === 'counted' && over.count === number) {
      later.push(next);
      at += 2;
    } else if (
      number?.unit === each.unit &&
      isAmount(number) &&
      number.exact &&
      !isSumUp(number) &&
      oversOf(passage, number).length === 0
    ) {
      later.push(number);
      at += 1;
    } else return later;
  }
}

function figureOf(reading: ProductReading): Figure {
  const { products, total } = reading;
  return productFigure(
    { parts: products.flatMap(rolesOf), total, exact: valueOf(products), fits: fits(reading) },
    products.map(shown).join(' + '),
  );
}

/** `2 × 17`, `(2 + 3) × 21`. */
function shown({ each, factors, now, inUnit = 1 }: Product): string {
  const converted = inUnit < 1 ? ` ÷ ${plain(1 / inUnit)}` : inUnit > 1 ? ` × ${plain(inUnit)}` : '';
  if (now !== undefined) {
    const [more, less] = [...each, now].sort((one, other) => other.value - one.value).map(term);
    return `(${more ?? ''} − ${less ?? ''}) × ${factorsShown(factors).join(' × ')}${converted}`;
  }
  const sum = each.map(term).join(' + ');
  const numbers = factorsShown(factors);
  return [each.length > 1 && numbers.length > 0 ? `(${sum})` : sum, ...numbers].join(' × ') + converted;
}

function factorsShown(factors: Product['factors']): readonly string[] {
  return factors.filter(({ value }) => value !== 1).map(({ value, mention }) => (mention?.value === value ? term(mention) : plain(value)));
}

function rolesOf({ each, factors, now }: Product): readonly Role[] {
  const counted = factors.flatMap(({ mention }, at): readonly Role[] =>
    mention === null ? [] : [['part', mention, at === 0 ? '份数' : '次数']],
  );
  const amounts = now === undefined ? each : [...each, now];
  return [...amounts.map((mention): Role => ['part', mention, '每份数']), ...counted];
}
