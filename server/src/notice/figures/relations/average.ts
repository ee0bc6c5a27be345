import { gridOf } from '../chance';
import { isMisprintOf, someMisprint, waysToSlip } from '../slip';
import { isAny, isCounted, type Term } from '../terms';
import { FOR_ONE, OF_SURVEY, OVER_THING, OWN_SHARE, RECKONED_BY_IT } from '../lexicon/averages';
import { ALIKE, BARE_AVERAGE, NO_LESS } from '../lexicon/each';
import { TIME_AVERAGE } from '../lexicon/rates';
import { IS } from '../lexicon/roles';
import type { Mention, Piece } from '../passage';
import { isForOne, wordsOf } from './averageWords';
import { sharesWord } from './sharedWords';
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
/** And how many behind it. */
const BEHIND = 4;
/** 平均每个窗口⟦日接待⟧28人次 of 日均接待336人次. */
const BY_THE_DAY = /每[\u4e00-\u9fff]{1,5}日[\u4e00-\u9fff]/u;
/** How far behind a number what it is over is looked for. */
const LONGEST_TAIL = 12;
/** What it weighs that an average names nothing of its own, right behind its total and its number. */
const ALONE = 0.6;
/** What a noun weighs that average and total share. */
const SAME_NOUN = 0.4;
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

function bestOf(terms: readonly Term[], average: Term, words: string): AverageReading | null {
  // 每人每天100元 is multiplied by more than the men.
  if (ALIKE.test(words) || NO_LESS.test(words) || /每.{1,3}每/u.test(words)) return null;
  // 每吨⟦由420元⟧降至385元: what it was before.
  if (isAny(average, IS.from)) return null;
  const over = overWhat(words, average.piece.words(average.mention.end, average.mention.end + LONGEST_TAIL));
  if (over === null) return null;
  const near = terms.filter((term) => {
    const { index, piece, mention } = term;
    return (
      index !== average.index &&
      !(mention.value === 1 && (mention.chinese || index === average.index + 1)) &&
      !mention.before.endsWith('每') &&
      Math.abs(index - average.index) <= REACH &&
      index <= average.index + BEHIND &&
      !(isAny(average, IS.become) && isAny(term, IS.from)) &&
      Math.abs(piece.sentence - average.piece.sentence) <= (index < average.index || isReckonedByIt(piece) ? 1 : 0) &&
      !mention.atLeast
    );
  });
  // 每亩200元，水田每亩260元: some have more, and neither is what comes out.
  const areSome = near.some(
    (term) =>
      term.unit === average.unit && isAny(term, IS.average) && term.mention.exact && term.lead.includes('每') && !isAny(term, IS.from),
  );
  if (areSome && !words.includes('均')) return null;
  const named = near.filter((term) => isCountOver(near, term, { average, over }));
  // 人均餐费96元，接待625人次: where nobody else is counted.
  const counts = named.length === 0 && over.words === '人' ? near.filter((term) => term.unit === '人次' && isCounted(term)) : named;
  // 庭审6场、基地5次，⟦平均每场次⟧79人: over both.
  if (/^.次/u.test(over.words) && near.some(({ unit }) => unit === '次')) return null;
  const isTotal = (term: Term): boolean =>
    OWN_SHARE.test(words) && !OWN_SHARE.test(term.lead)
      ? false
      : over.kind === 'bare'
        ? term.index === average.index - 1 && isAny(term, IS.total)
        : isCounted(term) || (term.kind === 'count' && BY_THE_DAY.test(words) && TIME_AVERAGE.test(term.lead));
  const totals = near.flatMap((term) => {
    const factor = isTotal(term) ? factorTo(term, average, over) : null;
    return factor === null ? [] : [{ total: term, factor }];
  });
  const readings = counts.flatMap((count, place) =>
    totals.flatMap(({ total, factor }) =>
      total === count ? [] : [read(average, { total, count, factor, scale: over.scale }, place, isForOne(terms, average))],
    ),
  );
  // 每座设厕位12个，新建22座，另改建9座，共300个: some of them have more.
  const areSeveral = over.scale === 1 && !words.includes('均') && counts.filter(({ index }) => index > average.index).length > 1;
  const likely = readings.filter(
    (reading) =>
      reading.fits ||
      (!areSeveral &&
        isOfSame(reading, words) &&
        [reading.total, reading.count].every(({ mention }) => mention.exact) &&
        isLikely(reading)),
  );
  likely.sort((one, other) => Number(other.fits) - Number(one.fits) || other.score - one.score);
  return likely[0] ?? null;
}

/** 户均投入2500元。⟦按此测算⟧，940户累计投入235万元. */
function isReckonedByIt({ before, text, sentence }: Piece): boolean {
  return RECKONED_BY_IT.test(before?.sentence === sentence ? before.text : text);
}

/** Whether a number is what an average is over. */
function isCountOver(near: readonly Term[], term: Term, { average, over }: { readonly average: Term; readonly over: Over }): boolean {
  if (over.kind === 'bare') return isCounted(term) && isOnlyOther(near, term, average);
  if (over.kind === 'thing') return isCounted(term) && isOnlyThing(near, term, average) && (over.words === '' || isOver(term, over.words));
  return mayBeOver(term) && (isOver(term, over.words) || (average.lead.includes('均') && isNamedOver(term, over.words)));
}

/** 人均年收入由8000元提高到1.2万元, 45名务工收入合计72万元: what a survey finds out; and 68个岗位, ⟦62人争一岗⟧ is an average itself. */
function isOfSame({ average, total }: AverageReading, words: string): boolean {
  return !FOR_ONE.test(total.tail) && !(isAny(average, IS.become) && (OF_SURVEY.test(words) || isAny(total, IS.added)));
}

/** 每10万人拥有⟦百岁老人⟧13.3人 and ⟦百岁老人⟧86人; not what each has by the year. */
function isOfSameNoun(average: Term, total: Term): boolean {
  const { lead } = average;
  const noun = lead.slice(lead.indexOf('均') + 1);
  const mayBe = noun.length > 1 && !isAny(average, IS.become) && !/[每年月日周季]/u.test(noun) && !isAny(total, IS.added);
  return mayBe && sharesWord(noun, total);
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

function read(average: Term, { total, count, factor, scale }: Sides, place: number, isOne: boolean): AverageReading {
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
  const own = average.index - (isOne ? 1 : 0);
  const near = Math.abs(own - total.index) + Math.abs(own - count.index);
  const score =
    (isSlip ? 1.6 + Math.max(0, Math.log10(exact / step / waysToSlip(among))) : 1.2) -
    place * 0.3 -
    near * 0.05 +
    (average.piece.sentence === total.piece.sentence ? 0.6 : 0) +
    (isOfSameNoun(average, total) || [average, total, count].every((term) => isAny(term, IS.become)) ? SAME_NOUN : 0) +
    (((BARE_AVERAGE.test(average.lead) || average.lead === '') && near <= 3) || OVER_THING.test(average.lead) ? ALONE : 0) -
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
