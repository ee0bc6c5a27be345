import { parseChineseNumeral } from '../../../text/numerals';
import { gridOf } from '../chance';
import type { Figure } from '../figure';
import { COUNTED_TIMES, MONTHS_FROM_TO, MONTHS_OF, MONTHS_OF_TIME, OVER_TIME, YEARS, YEARS_FROM_TO } from '../lexicon/averages';
import { IS } from '../lexicon/roles';
import { makeFigure } from '../makeFigure';
import type { Mention } from '../passage';
import { quotientText } from '../rounding';
import { isMisprintOf, someMisprint } from '../slip';
import { isAny, isCounted, type Term } from '../terms';
import { plain, term as shown } from '../wording';

/** 全年召开36次，⟦平均每月3次⟧; 1至8月受理104件，⟦月均13件⟧: what there was in all, by the months or years it took. */
export function readSpanAverages(terms: readonly Term[]): readonly Figure[] {
  return terms.flatMap((average) => {
    const total = terms[average.index - 1];
    const time = timeOf(average);
    if (time === null || total === undefined || !isTotalOf(total, average)) return [];
    const times = timesOf(total, time);
    const isOnly = !terms.some(
      ({ index, unit, piece }) => index < total.index && unit === total.unit && piece.sentence === total.piece.sentence,
    );
    const figure = times === null ? null : figureOf(average.mention, total.mention, { ...times, isOnly });
    return figure === null ? [] : [figure];
  });
}

function timeOf(average: Term): string | null {
  const { lead } = average;
  // 平均下来，⟦每月⟧93封.
  if (isOnTheWhole(average)) return /^每个?(?<time>[年月周季])/u.exec(lead)?.groups?.time ?? null;
  const found = isAny(average, IS.average) ? OVER_TIME.exec(lead)?.groups : undefined;
  return found === undefined ? null : (found.each ?? found.own ?? found.bare ?? '').charAt(0) || null;
}

function isTotalOf(total: Term, average: Term): boolean {
  const isNear = average.piece.index - total.piece.index <= 1 && average.piece.sentence === total.piece.sentence;
  const isBeside = isNear || (isOnTheWhole(average) && average.piece.sentence - total.piece.sentence <= 1);
  // ⟦从1月到10月⟧共转办930封: since when, and not from how many.
  const none = IS.become | IS.former | (FROM_MONTH.test(total.lead) ? 0 : IS.from);
  const isPlain = isCounted(total) && (total.is & none) === 0 && total.mention.exact;
  return isBeside && isPlain && total.unit === average.unit && total.value > average.value && average.bracket === total.bracket;
}

const FROM_MONTH = /[从由自]\d{1,4}[年月]/u;

/** ⟦平均下来，⟧每月93封: of all that was just stated. */
function isOnTheWhole({ piece }: Term): boolean {
  return piece.before !== null && /^\s?平均(?:下来|算下?来|来看|计算)$/u.test(piece.before.text);
}

/** How many times there were, and whether they would be so many but for one digit. */
interface Times {
  readonly times: number;
  readonly mayBe: (meant: number) => boolean;
}

const sure = (times: number): Times => ({ times, mayBe: () => false });

/** 全年, 上半年, 1至8月, before the total and in its clause or the one before. */
function timesOf({ piece, mention }: Term, time: string): Times | null {
  const before =
    piece.before?.sentence === piece.sentence && piece.before.mentions.every(({ kind }) => kind !== 'count') ? piece.before.text : '';
  const words = `${before},${piece.words(piece.span.start, mention.span.start)}`.replace(/\s/gu, '');
  const [counted, another] = words.matchAll(COUNTED_TIMES);
  const times = counted?.groups?.time === time && another === undefined ? numberOf(counted.groups.times ?? '') : null;
  if (times !== null && times > 1) return { times, mayBe: (meant) => isMisprintOf({ value: times, step: 1 }, meant) };
  const named = MONTHS_OF.filter(([name]) => name.test(words));
  const { from, to } = MONTHS_FROM_TO.exec(words)?.groups ?? {};
  const years = yearsOf(words);
  const [only, other] = [
    ...(years === null ? named.map(([, months]) => months) : [years * MONTHS_OF_YEAR]),
    ...(from === undefined ? [] : [Number(to) - Number(from) + 1]),
  ];
  const each = MONTHS_OF_TIME[time];
  if (only === undefined || other !== undefined || each === undefined) return null;
  const all = only / each;
  if (!Number.isInteger(all) || all <= 1) return null;
  if (from === undefined || each > 1) return sure(all);
  // 1—⟦8⟧月 for 1—9月.
  return { times: all, mayBe: (meant) => isMisprintOf({ value: Number(to), step: 1 }, meant + Number(from) - 1) };
}

const MONTHS_OF_YEAR = 12;

/** 5年累计, 2021年至2023年. */
function yearsOf(words: string): number | null {
  const range = YEARS_FROM_TO.exec(words)?.groups;
  if (range !== undefined) return Number(range.to) - Number(range.from) + 1;
  const years = YEARS.exec(words)?.groups?.years;
  return years === undefined ? null : numberOf(years);
}

function numberOf(numeral: string): number | null {
  return Number.isNaN(Number(numeral)) ? parseChineseNumeral(numeral) : Number(numeral);
}

function figureOf(average: Mention, total: Mention, { times, mayBe, isOnly }: Times & { readonly isOnly: boolean }): Figure | null {
  const { step, scale, value } = average;
  const exact = total.value / times;
  const slack = total.scale > 1 || total.step < 1 ? total.step / 2 / times : 0;
  const fits = Math.abs(exact - value) <= step / 2 + slack + 1e-9;
  const [low, high] = [(value - step / 2) * times, (value + step / 2) * times];
  const meant = Math.round(total.value / value);
  const isOfOtherTimes = Math.abs(total.value / meant - value) <= step / 2 && meant <= MONTHS_OF_YEAR && mayBe(meant);
  const isSlip = isMisprintOf(average, Math.round(exact / step) * step) || someMisprint(total, low, high) || isOfOtherTimes;
  const isCut = (exact > value && exact - value < step) || (step >= scale && Math.abs(exact - value) < gridOf([average]) / 2);
  if (!fits && (!isSlip || isCut || !isOnly || !average.exact)) return null;
  return makeFigure({
    kind: 'rate',
    subject: 'average',
    verdict: fits ? 'holds' : 'fails',
    roles: [
      ['whole', total],
      ['rate', average, '平均数'],
    ],
    working: `${shown(total)} ÷ ${plain(times)} = ${quotientText(exact / scale, step / scale)}，${fits ? '与文中相符' : `文中为${shown(average)}`}`,
    culprit: { mention: average },
  });
}
