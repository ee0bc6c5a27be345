import type { Figure } from '../figure';
import { ALL_OF_EACH, AT_LEAST, EACH, EACH_BEFORE, EACH_TIME, NOT_SHARED, OFTEN, SHARED_AS, SHARED_OUT, TIME_UNITS } from '../lexicon/each';
import { makeFigure } from '../makeFigure';
import type { Mention, Passage } from '../passage';
import { isMisprintOf, someMisprint } from '../slip';
import { plain, term, valueLike } from '../wording';

/** The amount for each, how many there are, how often, and what it comes to. */
interface ProductReading {
  readonly each: Mention;
  readonly count: Mention;
  /** How many months or days, and the number that says so; without a number for 全年. */
  readonly times: { readonly value: number; readonly mention: Mention | null } | null;
  readonly total: Mention;
}

/** How many numbers on the others are looked for. */
const REACH = 5;
/** A total by the week is rounded: 每周3次 over 50 weeks may be 148. It may differ from the product by this share at the most. */
const NEAR = 0.1;

/** 每人每月300元，412名，12个月，共发放148.32万元; 4个小组、每组5人，共20人; 5个镇各设2个点，共10个. */
export function readProducts(passage: Passage): readonly Figure[] {
  if (!/[每各]/u.test(passage.words)) return [];
  return passage.mentions.flatMap((each) => {
    const over = isAmount(each) && !each.chinese ? overWhat(passage, each) : null;
    const reading = over === null ? null : productOf(passage, each, over);
    return reading === null ? [] : figureOf(reading);
  });
}

/** What each has that amount of: named by a word, or the number right before. */
type Over =
  | { readonly name: string; readonly time: string | undefined; readonly isTime: boolean }
  | { readonly count: Mention; readonly time?: undefined };

function overWhat({ mentions }: Passage, each: Mention): Over | null {
  const words = each.before.replace(/\s/gu, '');
  const name = words.includes('每') ? EACH.exec(words)?.groups?.words : undefined;
  if (name !== undefined) return { name, time: OFTEN.exec(name)?.groups?.time, isTime: EACH_TIME.test(name) && !AT_LEAST.test(words) };
  const count = words.includes('各') && EACH_BEFORE.test(words) ? mentions[each.index - 1] : undefined;
  return count?.piece === each.piece && count.kind === 'count' && count.exact ? { count } : null;
}

function productOf({ mentions, scan: { folded } }: Passage, each: Mention, over: Over): ProductReading | null {
  const near = mentions.filter(
    ({ index, piece }) => Math.abs(index - each.index) <= REACH && index !== each.index && piece.sentence === each.piece.sentence,
  );
  const total = near.find((mention) => mention.index > each.index && mayBeTotal(mention, each) && ALL_OF_EACH.test(mention.before));
  const counts = 'count' in over ? [over.count] : countsOver(near, each, over).filter((mention) => mention !== total);
  const [count] = counts;
  if (count === undefined || counts.length > 1) return null;
  if (total === undefined) return over.time === undefined ? sharedOut(near, each, count) : null;
  if (total.index < count.index) return null;
  const others = near.filter(({ kind, index }) => kind === 'count' && index > Math.min(each.index, count.index) && index < total.index);
  if (others.some((mention) => mention !== count)) return null;
  if (over.time === undefined) return { each, count, total, times: null };
  const times = timesOf(near, over.time, total, folded.slice(near[0]?.span.start ?? 0, total.span.start));
  return times === null ? null : { each, count, total, times };
}

/** What each is one of: the weeks of 每周, else what the name counts. */
function countsOver(
  near: readonly Mention[],
  each: Mention,
  { name, isTime }: { readonly name: string; readonly isTime: boolean },
): readonly Mention[] {
  const times = isTime ? near.filter((mention) => mention.kind === 'other' && mention.exact && isTimeOf(mention, name)) : [];
  return times.length > 0 ? times : near.filter((mention) => isCounted(mention) && isOver(mention, name) && !isCountedAs(each, name));
}

/** ⟦12周⟧ of 每周, ⟦6个月⟧ of 每月; 2023年 is a date. */
function isTimeOf({ unit, value, after }: Mention, name: string): boolean {
  return (TIME_UNITS[name.charAt(0)] ?? []).includes(unit) && value < 1000 && !/^[以之]?[前内后中]/u.test(after);
}

/** 15分 for each are added up like 15 of anything. */
function isAmount({ kind, unit }: Mention): boolean {
  return kind === 'count' || (kind === 'other' && unit === '分');
}

function isCounted({ kind, exact }: Mention): boolean {
  return kind === 'count' && exact;
}

function mayBeTotal(mention: Mention, each: Mention): boolean {
  return isAmount(mention) && mention.exact && (mention.unit === each.unit || (each.family === '人' && mention.family === '人'));
}

/**
 * 成立专班4个，⟦抽调人员32人⟧，每个专班8人; ⟦60名⟧干部编成12个组，每组5人; 每户3000元，为126户⟦发放37.8万元⟧: the only other number of its unit. A total
 * that has more digits than it should is another one.
 */
function sharedOut(near: readonly Mention[], each: Mention, count: Mention): ProductReading | null {
  const [total, other] = near.filter((mention) => mention !== count && mayBeTotal(mention, each));
  if (total === undefined || other !== undefined || near.some(({ before, after }) => NOT_SHARED.test(before + after))) return null;
  if (each.value === 1 || /[每各]/u.test(total.before)) return null;
  const isNamed = total.index < each.index ? SHARED_AS.test(total.after) : isSameVerb(each.before, total.before);
  if (!SHARED_OUT.test(total.before) && !isNamed) return null;
  return String(total.value).length === String(count.value * each.value).length ? { each, count, total, times: null } : null;
}

/** 每镇⟦建⟧2个站，⟦建成⟧30个: what is done for each, and what was done. */
function isSameVerb(one: string, other: string): boolean {
  const verb = one.trim().slice(-1);
  return HAN.test(verb) && other.length < 5 && other.includes(verb);
}

const HAN = /[\u4e00-\u9fff]/u;

/** 12个月, or 全年 of what is paid by month; one year of what is paid by year. */
function timesOf(near: readonly Mention[], time: string, total: Mention, words: string): ProductReading['times'] {
  const stated = near.filter((mention) => TIME_UNITS[time]?.includes(mention.unit) === true && mention.index < total.index);
  const [mention] = stated;
  if (mention !== undefined) return stated.length === 1 ? { value: mention.value, mention } : null;
  return time === '月' && words.includes('全年') ? { value: 12, mention: null } : null;
}

/** 412名 of 每人, 4个⟦小组⟧ of 每组发放, ⟦专班⟧4个 of 每个专班. */
function isOver(mention: Mention, words: string): boolean {
  return isCountedAs(mention, words) || (words.length > 1 && mention.before.endsWith(words.slice(0, 2)));
}

function isCountedAs({ unit, family, after }: Mention, words: string): boolean {
  if (words.startsWith('人')) return family === '人';
  if (words.startsWith(unit)) return true;
  const noun = /^[\u4e00-\u9fff]{0,6}/u.exec(after.trim())?.[0] ?? '';
  const [first, both] = [words.charAt(0), words.slice(0, 2)];
  return (both.length === 2 && noun.includes(both)) || noun.startsWith(first) || noun.endsWith(first);
}

function figureOf({ each, count, times, total }: ProductReading): readonly Figure[] {
  const often = times?.mention ?? null;
  const factor = count.value * (times?.value ?? 1);
  const exact = each.value * factor;
  const fits = Math.abs(exact - total.value) <= total.step / 2 + (each.step < 1 ? (each.step / 2) * factor : 0) + 1e-6;
  const rounded = Math.round(exact / total.step) * total.step;
  const isMeant = (mention: Mention | null): boolean => {
    if (mention === null) return false;
    const meant = (total.value / exact) * mention.value;
    return someMisprint(mention, meant, meant);
  };
  const isSlip = isMisprintOf(total, rounded) || isMeant(each) || isMeant(count) || isMeant(often);
  const isNear = count.kind === 'other' && Math.abs(exact - total.value) <= NEAR * exact;
  if (!fits && !isSlip && !isNear) return [];
  const factors = [term(each), term(count), ...(times === null ? [] : [plain(times.value)])].join(' × ');
  const value = valueLike(exact, total);
  return [
    makeFigure({
      kind: 'parts-sum',
      subject: 'product',
      verdict: fits ? 'holds' : 'fails',
      roles: [
        ['part', each, '每份数'],
        ['part', count, '份数'],
        ...(often === null ? [] : [['part', often, '次数'] as const]),
        ['whole', total],
      ],
      working: `${factors} = ${value}，${fits ? `与总数${term(total)}${total.unit}相符` : `文中为${term(total)}${total.unit}`}`,
      culprit: { mention: total },
    }),
  ];
}
