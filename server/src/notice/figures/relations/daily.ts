import { ALL_OF_SPAN, COUNTED_DAYS, DAYS_OF, MONTHS_FROM_TO, NO_WHOLE_MONTH } from '../lexicon/averages';
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

/** 6月1日至10日检查420家，⟦日均42家⟧; 2月份（28天）处理2600吨，⟦平均每天92.9吨⟧: what there was, by the days it took. */
export function readDaily({ scan: { folded, span } }: Passage, terms: readonly Term[]): readonly ReckonedReading[] {
  return terms.flatMap((average) => {
    const [before, behind] = [terms[average.index - 1], terms[average.index + 1]];
    // 8月份日均订单3.4万单，⟦整月共⟧105.4万单.
    const isBehind = behind?.unit === average.unit && ALL_OF_SPAN.test(behind.lead) && behind.piece.index - average.piece.index === 1;
    const total = isBehind ? behind : before;
    if (average.kind !== 'count' || !saysAny(average, SAYS.daily) || !average.mention.exact || total === undefined) return [];
    // ⟦本月以来⟧日均480件: of another time.
    if (/(?<!\d)[年月周季]/u.test(average.lead)) return [];
    if (total.unit !== average.unit || !isCounted(total) || !total.mention.exact || total.piece.sentence !== average.piece.sentence)
      return [];
    const from = Math.max(span.start, average.mention.span.start - REACH);
    const words = folded.slice(from, Math.min(average.mention.span.start, total.mention.span.start));
    const days = daysIn(words.slice(Math.max(words.lastIndexOf('。'), words.lastIndexOf('\n')) + 1));
    const reading = days === null ? null : readingOf(average, total, days);
    return reading === null ? [] : [reading];
  });
}

/** How many days something took: the likeliest number first, and others that may be meant. */
interface Days {
  readonly days: readonly number[];
  /** They are stated, and not those of a month or a year, of which only the working days may count. */
  readonly areStated: boolean;
  /** The first and the last day, where both are of one month. */
  readonly ends?: readonly [first: number, last: number];
}

/** The days of some words: from the first to the last of the only two dates, counted, or those of the only month or part of a year; else null. */
export function daysIn(words: string): Days | null {
  const [one, two, other] = datesIn(words).filter(({ month }) => month !== null);
  const counted = [...words.matchAll(COUNTED_DAYS)].map(({ groups }) => Number(groups?.days));
  if (counted.length === 1 && two === undefined) return { days: counted, areStated: true };
  const months = MONTHS_FROM_TO.exec(words)?.groups;
  if (months !== undefined) return named([daysOf(null, Number(months.from), Number(months.to))]);
  if (one !== undefined && two !== undefined) {
    // The last day may be counted or not.
    const days = (daysBetween(one, two) ?? 0) + 1;
    const isSpan = other === undefined && UP_TO_DATE.test(words.slice(one.end, two.start));
    const ends = one.month === two.month && one.day !== null && two.day !== null ? ([one.day, two.day] as const) : undefined;
    return isSpan ? { days: [days, days - 1], areStated: true, ...(ends === undefined ? {} : { ends }) } : null;
  }
  if (one?.day === null && one.month !== null && !NO_WHOLE_MONTH.test(words.slice(one.end)))
    return named([daysOf(one.year, one.month), ...(one.month === 2 ? [29] : [])]);
  const [part, another] = DAYS_OF.filter(([name]) => name.test(words));
  return part === undefined || another !== undefined ? null : named(part[1]);
}

function named(days: readonly number[]): Days {
  return { days, areStated: false };
}

/** A year that is no leap year, where none is named. */
const ANY_YEAR = 2023;

/** Of a month, or of all to another one. */
function daysOf(year: number | null, month: number, last = month): number {
  return Math.round((Date.UTC(year ?? ANY_YEAR, last, 1) - Date.UTC(year ?? ANY_YEAR, month - 1, 1)) / 86_400_000);
}

/** 9月1日至⟦20日⟧ for 9月1日至30日: one mistaken digit of a date makes it right. */
function isOfOtherDay(total: number, average: number, { days, ends }: { readonly days: number; readonly ends: Days['ends'] }): boolean {
  const more = total / average - days;
  if (ends === undefined || !Number.isInteger(more)) return false;
  const [first, last] = ends;
  const isDay = (shown: number, meant: number): boolean => meant >= 1 && meant <= 31 && isMisprintOf({ value: shown, step: 1 }, meant);
  return isDay(last, last + more) || isDay(first, first - more);
}

/** The longest time that is reckoned by days. */
const MOST_DAYS = 400;
/** What an average by working days is of one by all days. */
const [LEAST_WORKING, MOST_WORKING] = [1.2, 1.7];

function readingOf({ mention, unit, value }: Term, total: Term, { days: all, areStated, ends }: Days): ReckonedReading | null {
  const { step, span, end } = mention;
  const mayBe = all.filter((each) => each > 0 && each < MOST_DAYS);
  const [days] = mayBe;
  if (days === undefined || days < 2) return null;
  const slack = total.mention.scale > 1 ? total.mention.step / 2 : 0;
  const fits = mayBe.some(
    (each) => roundingOf(total.value / each, value, step) !== 'different' || Math.abs(total.value / each - value) < step / 2 + slack / each,
  );
  const exact = total.value / days;
  const rounded = Math.round(exact / step) * step;
  const isSlip =
    isMisprintOf(mention, rounded) ||
    someMisprint(total.mention, (value - step / 2) * days, (value + step / 2) * days) ||
    isOfOtherDay(total.value, value, { days, ends });
  const mayBeWorking = !areStated && value > exact * LEAST_WORKING && value < exact * MOST_WORKING;
  if (!fits && (!isSlip || mayBeWorking)) return null;
  return {
    kind: 'days',
    shown: value,
    exact: Number(plain(rounded)),
    unit,
    working: `${shown(total.mention)} ÷ ${days}天 = ${roundedText(exact, step / 10)}，${fits ? '与文中相符' : `文中为${shown(mention)}${unit}`}`,
    span: { start: Math.min(total.mention.span.start, span.start), end: Math.max(total.mention.end, end) },
    shownSpan: span,
    fits,
  };
}
