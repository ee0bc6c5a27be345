import { factorOf } from '../lexicon/conversions';
import { IN_ALL, RAISED, WEEKLY, WORKDAYS } from '../lexicon/each';
import type { Mention, Passage } from '../passage';
import { isAmount, oversOf, waysToMultiply, withoutBlanks, type Factor, type Over } from './productParts';
import { fits, type Product, type ProductReading } from './productReading';
import { isSlip, isSumUp } from './productTotal';

/** The most amounts that are added. */
const MOST = 6;

/**
 * 新建22座，每座12个，改建9座，每座8个，⟦全部建成后新增336个⟧; 工作日每天3小时，周末每天8小时，⟦每周31小时⟧: amounts for each, each with a number of its own
 * between it and its neighbours, that come to one total; what comes out right, or misses it by a slip.
 */
export function segmentsFrom(passage: Passage, first: Mention): ProductReading | null {
  const { mentions } = passage;
  const amounts = amountsFrom(passage, first);
  const last = amounts.at(-1);
  if (last === undefined || amounts.length < 2) return null;
  const total = mentions.find((mention) => mention.index > last.index && isTotalOf(mention, first));
  if (total === undefined || total.index > last.index + 2 || total.piece.sentence !== first.piece.sentence) return null;
  const readings = [true, false].flatMap((isBefore) => productsOf(passage, { amounts, total, isBefore }) ?? []);
  return readings.find(fits) ?? readings.find(isSlip) ?? null;
}

/** Each amount with the number before it, or each with the one behind it. */
function productsOf(
  passage: Passage,
  { amounts, total, isBefore }: { readonly amounts: readonly Mention[]; readonly total: Mention; readonly isBefore: boolean },
): ProductReading | null {
  const products = amounts.flatMap((each, at): readonly Product[] => {
    const from = isBefore ? (amounts[at - 1]?.index ?? -1) : each.index;
    const to = isBefore ? each.index : (amounts[at + 1]?.index ?? total.index);
    const near = passage.mentions.filter(({ index, piece }) => index > from && index < to && piece.sentence === each.piece.sentence);
    const factors = onlyWay(passage, { each, total, near }, oversOf(passage, each)) ?? daysOfWeek(each, total);
    const inUnit = factorOf(each.unit, total.unit) ?? 1;
    return factors === null ? [] : [{ each: [each], factors, ...(inUnit === 1 ? {} : { inUnit }) }];
  });
  const counted = products.flatMap(({ factors }) => factors.flatMap(({ mention }) => mention ?? []));
  return products.length === amounts.length && new Set(counted).size === counted.length ? { products, total } : null;
}

/** The most amounts that each has beside the first. */
const MOST_MORE = 3;

/** 每人每年缴费400元，⟦财政补助670元⟧，参保31.5万人，当年筹集3.37亿元: what each has from several sides, and what it comes to. */
export function combinedFrom(passage: Passage, first: Mention, overs: readonly Over[]): ProductReading | null {
  const { mentions } = passage;
  const more: Mention[] = [];
  for (let next = mentions[first.index + 1]; next !== undefined && isBeside(passage, next, first); next = mentions[next.index + 1])
    more.push(next);
  const last = more.at(-1);
  const total = last === undefined ? undefined : mentions.slice(last.index + 1, last.index + 4).find(({ unit }) => unit === first.unit);
  if (last === undefined || more.length > MOST_MORE || total?.piece.sentence !== first.piece.sentence || !total.exact) return null;
  const near = mentions.filter(
    ({ index, piece }) => piece.sentence === first.piece.sentence && (index < first.index || (index > last.index && index < total.index)),
  );
  const factors = onlyWay(passage, { each: first, total, near }, overs);
  if (factors === null || total.value < LEAST_TIMES * first.value) return null;
  const reading = { products: [{ each: [first, ...more], factors }], total };
  const alone = { products: [{ each: [first], factors }], total };
  return fits(alone)
    ? null
    : fits(reading) || ((isSumUp(total) || RAISED.test(total.before)) && isSlip(reading) && !isSlip(alone))
      ? reading
      : null;
}

/** A total of many is so many times what each has. */
const LEAST_TIMES = 10;

/** ⟦财政补助⟧670元: what is added to what each has, and for nothing else. */
function isBeside(passage: Passage, next: Mention, first: Mention): boolean {
  const words = withoutBlanks(next.before);
  const isLike = next.unit === first.unit && isAmount(next) && next.exact && next.piece.sentence === first.piece.sentence;
  return (
    isLike &&
    !isSumUp(next) &&
    /^[和与及另]?[\u4e00-\u9fff]{0,8}$/u.test(words) &&
    !/[共总计每各均]/u.test(words) &&
    oversOf(passage, next).length === 0
  );
}

/** The amounts for each of one unit, from the first of the sentence on. */
function amountsFrom(passage: Passage, first: Mention): readonly Mention[] {
  const own = passage.mentions.filter(
    (mention) => mention.piece.sentence === first.piece.sentence && mention.unit === first.unit && isAmount(mention) && mention.exact,
  );
  const amounts = own.filter((mention) => oversOf(passage, mention).length > 0 && !isTotalOf(mention, first));
  return amounts[0] === first && amounts.length <= MOST ? amounts : [];
}

function isTotalOf(mention: Mention, first: Mention): boolean {
  const words = withoutBlanks(mention.before);
  return (
    mention !== first &&
    isAmount(mention) &&
    mention.exact &&
    factorOf(first.unit, mention.unit) !== null &&
    (isSumUp(mention) || IN_ALL.test(words))
  );
}

/** By what an amount is multiplied, where it is sure. */
function onlyWay(
  passage: Passage,
  around: { readonly each: Mention; readonly total: Mention; readonly near: readonly Mention[] },
  overs: readonly Over[],
): readonly Factor[] | null {
  const ways = waysToMultiply({ passage, ...around }, overs).filter((way) => way.some(({ mention }) => mention !== null));
  const [way, other] = ways;
  return other === undefined ? (way ?? null) : null;
}

/** ⟦工作日⟧每天3小时 of each week: five times. */
function daysOfWeek({ before }: Mention, total: Mention): readonly Factor[] | null {
  const days = WORKDAYS.find(([words]) => words.test(before))?.[1];
  return days === undefined || !WEEKLY.test(withoutBlanks(total.before)) ? null : [{ value: days, mention: null }];
}
