import { gridOf } from '../chance';
import { isMisprintOf, someMisprint, waysToSlip } from '../slip';
import { isAny, isCounted, type Term } from '../terms';
import { ALIKE, BARE_AVERAGE } from '../lexicon/each';
import { IS } from '../lexicon/roles';
import type { Mention } from '../passage';

/** An average, what it is the average of and over how many. */
export interface AverageReading {
  readonly average: Term;
  readonly total: Term;
  readonly count: Term;
  readonly exact: number;
  readonly fits: boolean;
  readonly score: number;
}

const REACH = 10;
/** What it weighs that an average names nothing of its own, right behind its total and its number. */
const ALONE = 0.6;
/** 每个乡镇8.3个、⟦每个村2.8个⟧: the one that it is listed with is that of the same total. */
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
    const isBorneOut = last?.fits === true && last.average.index === term.index - 1 && last.total === reading.total;
    readings.push(isBorneOut ? { ...reading, score: reading.score + BESIDE } : reading);
  }
  return readings;
}

/** The words that make a number an average: its own, those of the average that it is listed with, or of what it was before; null for any other number. */
function wordsOf(terms: readonly Term[], term: Term): string | null {
  const last = terms[term.index - 1];
  if (last?.unit !== term.unit || !isAny(last, IS.average)) return isAny(term, IS.average) ? term.lead : null;
  // 平均每个乡镇8.3个、⟦每个村2.8个⟧.
  if (term.piece.opening === '、' && term.lead.startsWith('每') && last.lead.includes('均')) return `平均${term.lead}`;
  // ⟦每百户拥有车位⟧由42个提高到61个.
  if (isAny(last, IS.from) && isAny(term, IS.become) && last.lead.includes('每')) return last.lead;
  return isAny(term, IS.average) ? term.lead : null;
}

function bestOf(terms: readonly Term[], average: Term, words: string): AverageReading | null {
  // 每人每天100元 is multiplied by more than the men.
  if (ALIKE.test(words) || /每.{1,3}每/u.test(words)) return null;
  // 每吨⟦由420元⟧降至385元: what it was before.
  if (isAny(average, IS.from)) return null;
  const over = overWhom(words);
  const isBare = over === null && words === '平均';
  if (over === null && !isBare) return null;
  const near = terms.filter(
    ({ index, piece, mention }) =>
      index !== average.index &&
      Math.abs(index - average.index) <= REACH &&
      index <= average.index + 3 &&
      Math.abs(piece.sentence - average.piece.sentence) <= (index < average.index ? 1 : 0) &&
      mention.exact,
  );
  // 每亩200元，水田每亩260元: some have more, and neither is what comes out.
  const areSome = near.some(
    (term) => term.unit === average.unit && isAny(term, IS.average) && term.lead.includes('每') && !isAny(term, IS.from),
  );
  if (areSome && !words.includes('均')) return null;
  const counts = near.filter((term) => isCounted(term) && (over === null ? isOnlyOther(near, term, average) : isOver(term, over.words)));
  // 庭审6场、基地5次，⟦平均每场次⟧79人: over both.
  if (over !== null && /^.次/u.test(over.words) && near.some(({ unit }) => unit === '次')) return null;
  const isTotal = (term: Term): boolean =>
    over === null ? term.index === average.index - 1 && isAny(term, IS.total) : isCounted(term) && !isAny(term, IS.average);
  const totals = near.filter((term) => term.kind === average.kind && term.family === average.family && isTotal(term));
  const readings = counts.flatMap((count, place) =>
    totals.flatMap((total) => (total === count ? [] : [read(average, total, count, { scale: over?.scale ?? 1, place })])),
  );
  const likely = readings.filter(
    ({ fits, exact }) =>
      fits || (exact < average.value * 5 && exact > average.value / 5) || isTenfold(exact, average.value) || isMisprint(average, exact),
  );
  likely.sort((one, other) => Number(other.fits) - Number(one.fits) || other.score - one.score);
  return likely[0] ?? null;
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

/** 人 of 人均, 村 of 平均每村; null where it is a time or nothing. */
function overWhom(words: string): { readonly words: string; readonly scale: number } | null {
  const found =
    /(?<over>[人户村场家组班镇县校套亩店所站厂企床栋笔件台辆])均|单(?<single>[笔件户台个])平均|平均单(?<one>[笔件户台个])|(?:平均)?每(?<scale>[百千万])?[名个位]?(?<each>[\u4e00-\u9fff]{1,4})/u.exec(
      words,
    )?.groups;
  const over = found?.over ?? found?.single ?? found?.one ?? found?.each?.replace(/平均?$/u, '');
  if (over === undefined || over === '' || /^[年月日天季周]/u.test(over)) return null;
  return { words: over, scale: { 百: 100, 千: 1000, 万: 10_000 }[found?.scale ?? ''] ?? 1 };
}

function isOver({ unit, tail }: Term, words: string): boolean {
  if (unit === words || (words === '人' && (unit === '名' || unit === '位'))) return true;
  if (words.startsWith(unit) && unit !== '个') return true;
  // 46所学⟦校⟧: 校均.
  if (words.length === 1 && tail.charAt(1) === words) return true;
  // 12个⟦党支部⟧ of 每个支部.
  const isOfKind = words.length > 1 && tail.slice(1, words.length + 1) === words;
  return tail !== '' && (isOfKind || tail.startsWith(words) || (words.length > 1 && tail.startsWith(words.slice(0, 2))));
}

function read(
  average: Term,
  total: Term,
  count: Term,
  { scale, place }: { readonly scale: number; readonly place: number },
): AverageReading {
  const exact = (total.value / count.value) * scale;
  const { step } = average.mention;
  const slack = (slackOf(total.mention) / count.value) * scale + (slackOf(count.mention) / count.value) * exact;
  const fits = Math.abs(exact - average.value) <= step / 2 + slack + 1e-9;
  const isSlip =
    isMisprintOf(average.mention, Math.round(exact / step) * step) ||
    someMisprint(total.mention, ((average.value - step / 2) * count.value) / scale, ((average.value + step / 2) * count.value) / scale) ||
    someMisprint(count.mention, (total.value * scale) / (average.value + step / 2), (total.value * scale) / (average.value - step / 2)) ||
    isTenfold(exact, average.value);
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
    (BARE_AVERAGE.test(average.lead) && near <= 3 ? ALONE : 0) -
    (isCut ? 2 : 0);
  return { average, total, count, exact, fits, score };
}

function slackOf({ scale, step }: Mention): number {
  return scale > 1 || step < 1 ? step / 2 : 0;
}

/** A decimal point in the wrong place, and 元 in place of 万元. */
function isTenfold(exact: number, shown: number): boolean {
  return [10, 100, 1e4, 1e8, 0.1, 0.01, 1e-4, 1e-8].some((times) => Math.abs(exact * times - shown) < shown * 0.01);
}
