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
    const time = isAny(average, IS.average) ? timeOf(average) : null;
    if (time === null || total === undefined || !isTotalOf(total, average)) return [];
    const times = timesOf(total, time);
    const isOnly = !terms.some(
      ({ index, unit, piece }) => index < total.index && unit === total.unit && piece.sentence === total.piece.sentence,
    );
    const figure = times === null ? null : figureOf(average.mention, total.mention, { times, isOnly });
    return figure === null ? [] : [figure];
  });
}

function timeOf({ lead }: Term): string | null {
  const found = OVER_TIME.exec(lead)?.groups;
  return found === undefined ? null : (found.each ?? found.own ?? found.bare ?? '').charAt(0) || null;
}

function isTotalOf(total: Term, average: Term): boolean {
  const isBeside = average.piece.index - total.piece.index <= 1 && average.piece.sentence === total.piece.sentence;
  const isPlain = isCounted(total) && (total.is & (IS.become | IS.from | IS.former)) === 0 && total.mention.exact;
  return isBeside && isPlain && total.unit === average.unit && total.value > average.value && average.bracket === total.bracket;
}

/** 全年, 上半年, 1至8月, before the total and in its clause or the one before. */
function timesOf({ piece, mention }: Term, time: string): number | null {
  const before =
    piece.before?.sentence === piece.sentence && piece.before.mentions.every(({ kind }) => kind !== 'count') ? piece.before.text : '';
  const words = `${before},${piece.words(piece.span.start, mention.span.start)}`.replace(/\s/gu, '');
  const [counted, another] = words.matchAll(COUNTED_TIMES);
  const times = counted?.groups?.time === time && another === undefined ? numberOf(counted.groups.times ?? '') : null;
  if (times !== null && times > 1) return times;
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
  return Number.isInteger(all) && all > 1 ? all : null;
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

function figureOf(
  average: Mention,
  total: Mention,
  { times, isOnly }: { readonly times: number; readonly isOnly: boolean },
): Figure | null {
  const { step, scale, value } = average;
  const exact = total.value / times;
  const slack = total.scale > 1 || total.step < 1 ? total.step / 2 / times : 0;
  const fits = Math.abs(exact - value) <= step / 2 + slack + 1e-9;
  const [low, high] = [(value - step / 2) * times, (value + step / 2) * times];
  const isSlip = isMisprintOf(average, Math.round(exact / step) * step) || someMisprint(total, low, high);
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
