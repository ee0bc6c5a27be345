import { gridOf } from '../chance';
import { isMisprintOf, someMisprint, waysToSlip } from '../slip';
import { isAny, isCounted, type Term } from '../terms';
import { OVER_THING, OWN_SHARE } from '../lexicon/averages';
import { ALIKE, BARE_AVERAGE } from '../lexicon/each';
import { IS } from '../lexicon/roles';
import type { Mention } from '../passage';
import { factorTo, isNamedOver, isOver, mayBeOver, overWhat, type Over } from './averageOver';

/** An average, what it is the average of and over how many. */
export interface AverageReading {
  readonly average: Term;
  readonly total: Term;
  readonly count: Term;
  /** How many of its unit one of the total is: 1000 for 吨 and 公斤. */
  readonly factor: number;
  /** 100 of 每百户. */
  readonly scale: number;
  readonly exact: number;
  readonly fits: boolean;
  readonly score: number;
}

const REACH = 10;
/** What it weighs that an average names nothing of its own, right behind its total and its number. */
const ALONE = 0.6;
/** 每个街道15处、⟦每个社区3.8处⟧: the one that it is listed with is that of the same total. */
const BESIDE = 0.6;

/** Averages with the total and the number that come nearest to them. */
export function readAverages(terms: readonly Term[]): readonly AverageReading[] {
  const readings: AverageReading[] = [];
  for (const term of terms) {
    if ((term.kind !== 'count' && term.unit !== '分') || term.mention.chinese) continue;
    const words = wordsOf(terms, term);
    const reading = words === null ? null : bestOf(terms, term, words);
    if (reading === null) continue;
    const last = readings.at(-1);
    const isBorneOut =
      last?.fits === true && last.average.index === term.index - 1 && last.total === reading.total && last.count !== reading.count;
    readings.push(isBorneOut ? { ...reading, score: reading.score + BESIDE } : reading);
  }
  return readings;
}

/** The words that make a number an average: its own, those of the average that it is listed with, or of what it was before; null for any other number. */
function wordsOf(terms: readonly Term[], term: Term): string | null {
  const last = terms[term.index - 1];
  if (last?.unit !== term.unit || !isAny(last, IS.average)) return isAny(term, IS.average) ? term.lead : null;
  // 平均每个街道15处、⟦每个社区3.8处⟧.
  if (term.piece.opening === '、' && term.lead.startsWith('每') && last.lead.includes('均')) return `平均${term.lead}`;
  // ⟦每百户拥有车位⟧由42个提高到61个.
  if (isAny(last, IS.from) && isAny(term, IS.become) && OF_NORM.test(last.lead)) return last.lead;
  return isAny(term, IS.average) ? term.lead : null;
}

/** ⟦每百户拥有⟧由42个提高到61个, ⟦次均费用⟧由260元降到227元: what names both. */
const OF_NORM = /每|[次例]均|均[次价]|单价/u;

function bestOf(terms: readonly Term[], average: Term, words: string): AverageReading | null {
  // 每人每天100元 is multiplied by more than the men.
  if (ALIKE.test(words) || /每.{1,3}每/u.test(words)) return null;
  // 每吨⟦由420元⟧降至385元: what it was before.
  if (isAny(average, IS.from)) return null;
  const over = overWhat(words, average.tail);
  if (over === null) return null;
  const near = terms.filter(
    ({ index, piece, mention }) =>
      index !== average.index &&
      Math.abs(index - average.index) <= REACH &&
      index <= average.index + 3 &&
      Math.abs(piece.sentence - average.piece.sentence) <= (index < average.index ? 1 : 0) &&
      !mention.atLeast,
  );
  // 每亩200元，水田每亩260元: some have more, and neither is what comes out.
  const areSome = near.some(
    (term) =>
      term.unit === average.unit && isAny(term, IS.average) && term.mention.exact && term.lead.includes('每') && !isAny(term, IS.from),
  );
  if (areSome && !words.includes('均')) return null;
  const counts = near.filter((term) => isCountOver(near, term, { average, over }));
  // 庭审6场、基地5次，⟦平均每场次⟧79人: over both.
  if (/^.次/u.test(over.words) && near.some(({ unit }) => unit === '次')) return null;
  const isTotal = (term: Term): boolean =>
    OWN_SHARE.test(words) && !OWN_SHARE.test(term.lead)
      ? false
      : over.kind === 'bare'
        ? term.index === average.index - 1 && isAny(term, IS.total)
        : isCounted(term) && !isAny(term, IS.average);
  const totals = near.flatMap((term) => {
    const factor = isTotal(term) ? factorTo(term, average, over) : null;
    return factor === null ? [] : [{ total: term, factor }];
  });
  const readings = counts.flatMap((count, place) =>
    totals.flatMap(({ total, factor }) => (total === count ? [] : [read(average, { total, count, factor, scale: over.scale }, place)])),
  );
  const likely = readings.filter(
    (reading) => reading.fits || ([reading.total, reading.count].every(({ mention }) => mention.exact) && isLikely(reading)),
  );
  likely.sort((one, other) => Number(other.fits) - Number(one.fits) || other.score - one.score);
  return likely[0] ?? null;
}

/** Whether a number is what an average is over. */
function isCountOver(near: readonly Term[], term: Term, { average, over }: { readonly average: Term; readonly over: Over }): boolean {
  if (over.kind === 'bare') return isCounted(term) && isOnlyOther(near, term, average);
  if (over.kind === 'thing') return isCounted(term) && isOnlyThing(near, term, average) && (over.words === '' || isOver(term, over.words));
  return mayBeOver(term) && (isOver(term, over.words) || (average.lead.includes('均') && isNamedOver(term, over.words)));
}

/** Near what comes out, or of another unit or scale, or one digit off. */
function isLikely({ average, exact, factor }: AverageReading): boolean {
  const { value } = average;
  const isNear = exact < value * 5 && exact > value / 5;
  return isNear || isTenfold(exact, value) || isOfOtherUnit(exact, factor, value) || isMisprint(average, exact);
}

/** 1080人次 in 12期, ⟦10⟧人次 each: no tenth of it, but its first digit is wrong. One digit alone may be any, where the quotient is not even. */
function isMisprint({ mention, lead }: Term, exact: number): boolean {
  const { value, step } = mention;
  const isLong = value >= 10 * step || Math.abs(exact / step - Math.round(exact / step)) < 1e-9;
  return lead.includes('均') && isLong && isMisprintOf(mention, Math.round(exact / step) * step);
}

/** ⟦10个单位⟧得分合计873分，平均87.3分: what a bare 平均 is over, where the sentence counts nothing else before its total. */
function isOnlyOther(near: readonly Term[], term: Term, average: Term): boolean {
  const others = near.filter(
    ({ index, piece, family }) => index < average.index && piece.sentence === average.piece.sentence && family !== average.family,
  );
  return others.length === 1 && others[0] === term && term.index === average.index - 2;
}

/** 采购⟦4500把⟧，花费40050元，均价8.9元: the two numbers right before a price, and no other of its family. */
function isOnlyThing(near: readonly Term[], term: Term, average: Term): boolean {
  const before = near.filter(
    (each) => each.index < average.index && each.piece.sentence === average.piece.sentence && !isAny(each, IS.average),
  );
  const [one, other] = before.slice(-2);
  if (one === undefined || other === undefined || (one.family === average.family) === (other.family === average.family)) return false;
  const [thing, amount] = one.family === average.family ? [other, one] : [one, other];
  return (
    thing === term &&
    before.every((each) => each === thing || each === amount || (each.family !== thing.family && each.family !== amount.family))
  );
}

/** The numbers of an average. */
type Sides = Pick<AverageReading, 'total' | 'count' | 'factor' | 'scale'>;

function read(average: Term, { total, count, factor, scale }: Sides, place: number): AverageReading {
  const times = factor * scale;
  const exact = (total.value / count.value) * times;
  const { step } = average.mention;
  const slack = (slackOf(total.mention) / count.value) * times + (slackOf(count.mention) / count.value) * exact;
  const fits = Math.abs(exact - average.value) <= step / 2 + slack + 1e-9;
  const [low, high] = [(average.value - step / 2) / times, (average.value + step / 2) / times];
  const isSlip =
    isMisprintOf(average.mention, Math.round(exact / step) * step) ||
    someMisprint(total.mention, low * count.value, high * count.value) ||
    someMisprint(count.mention, total.value / high, total.value / low) ||
    isTenfold(exact, average.value) ||
    isOfOtherUnit(exact, factor, average.value);
  const among = [average.mention, total.mention, count.mention];
  // 场均⟦100人次⟧ may be 107: cut off, or rounded to its last digit that is no nought.
  const isCut =
    (exact > average.value && exact - average.value < step) ||
    (step >= average.mention.scale && Math.abs(exact - average.value) < gridOf([average.mention]) / 2);
  const near = Math.abs(average.index - total.index) + Math.abs(average.index - count.index);
  const score =
    (isSlip ? 1.6 + Math.max(0, Math.log10(exact / step / waysToSlip(among))) : 1.2) -
    place * 0.3 -
    near * 0.05 +
    (average.piece.sentence === total.piece.sentence ? 0.6 : 0) +
    ((BARE_AVERAGE.test(average.lead) && near <= 3) || OVER_THING.test(average.lead) ? ALONE : 0) -
    (isCut ? 2 : 0);
  return { average, total, count, factor, scale, exact, fits, score };
}

function slackOf({ scale, step }: Mention): number {
  return scale > 1 || step < 1 ? step / 2 : 0;
}

/** A decimal point in the wrong place, and 元 in place of 万元. */
function isTenfold(exact: number, shown: number): boolean {
  return [10, 100, 1e4, 1e8, 0.1, 0.01, 1e-4, 1e-8].some((times) => Math.abs(exact * times - shown) < shown * 0.01);
}

/** 6450吨 over 1.5万亩, 亩均⟦0.43公斤⟧: tons, and called kilograms. */
function isOfOtherUnit(exact: number, factor: number, shown: number): boolean {
  return factor !== 1 && Math.abs(exact / factor - shown) < shown * 0.01;
}
