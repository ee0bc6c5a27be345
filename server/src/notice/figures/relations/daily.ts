import { SAYS } from '../lexicon/says';
import { UP_TO_DATE } from '../lexicon/times';
import type { Passage } from '../passage';
import { roundedText, roundingOf } from '../rounding';
import { isMisprintOf, someMisprint } from '../slip';
import { isCounted, saysAny, type Term } from '../terms';
import { plain, term as shown } from '../wording';
import { datesIn, daysBetween } from './dates';
import type { ReckonedReading } from './reckoned';

/** How far before a number per day its dates are looked for, in characters. */
const REACH = 120;

/** 6月1日至10日检查420家，⟦日均42家⟧: what there was, by the days between the dates before it. */
export function readDaily({ scan: { folded, span } }: Passage, terms: readonly Term[]): readonly ReckonedReading[] {
  return terms.flatMap((average) => {
    const total = terms[average.index - 1];
    if (average.kind !== 'count' || !saysAny(average, SAYS.daily) || !average.mention.exact || total === undefined) return [];
    if (total.unit !== average.unit || !isCounted(total) || !total.mention.exact || total.piece.sentence !== average.piece.sentence)
      return [];
    const from = Math.max(span.start, average.mention.span.start - REACH);
    const words = folded.slice(from, total.mention.span.start);
    const days = daysIn(words.slice(Math.max(words.lastIndexOf('。'), words.lastIndexOf('\n')) + 1));
    const reading = days === null ? null : readingOf(average, total, days);
    return reading === null ? [] : [reading];
  });
}

/** The days from the first to the last of the only two dates of some words; null where there are none, or others. */
function daysIn(words: string): number | null {
  const [one, two, other] = datesIn(words);
  if (one === undefined || two === undefined || other !== undefined || !UP_TO_DATE.test(words.slice(one.end, two.start))) return null;
  const days = (daysBetween(one, two) ?? 0) + 1;
  return days > 1 && days < 400 ? days : null;
}

/** The last day may be counted or not. */
function readingOf({ mention, unit, value }: Term, total: Term, days: number): ReckonedReading | null {
  const { step, span, end } = mention;
  const fits = [days, days - 1].some((each) => each > 0 && roundingOf(total.value / each, value, step) !== 'different');
  const exact = total.value / days;
  const rounded = Math.round(exact / step) * step;
  const isSlip = isMisprintOf(mention, rounded) || someMisprint(total.mention, (value - step / 2) * days, (value + step / 2) * days);
  if (!fits && !isSlip) return null;
  return {
    kind: 'days',
    shown: value,
    exact: Number(plain(rounded)),
    unit,
    working: `${shown(total.mention)} ÷ ${days}天 = ${roundedText(exact, step / 10)}，${fits ? '与文中相符' : `文中为${shown(mention)}${unit}`}`,
    span: { start: total.mention.span.start, end },
    shownSpan: span,
    fits,
  };
}
