/** Dates as notices write them: 2021年8月30日, 8月30日, 2021年8月, 二〇二一年八月三十日. */
import { besideBits, BESIDE } from '../text/besideNumber';
import { isDigit } from '../text/digits';
import { parseChineseNumeral } from '../text/numerals';
import { once } from '../text/once';
import type { Source } from '../text/source';
import { span, type Span } from '../text/span';

/** A date with its month, whether there is such a day or not. */
export interface DateMention {
  readonly span: Span;
  /** Four digits; null where the text leaves the year to be carried over. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

/** A day or month as numbers that compare: 20210800 to 20210899 for August 2021, both 20210830 for the 30th. */
export interface DateRange {
  readonly earliest: number;
  readonly latest: number;
}

const BEFORE = /(?:(?<!\d)(?<year>\d{4}|[〇○零一二三四五六七八九]{4}) ?年 ?)?(?<!\d)(?<month>\d{1,2}|[一二三四五六七八九十]{1,3}) ?$/u;
const BEHIND = /^月(?: ?(?<day>\d{1,2}|[一二三四五六七八九十]{1,3}) ?[日号])?/u;
/** The longest year and month before 月, the longest day behind it. */
const [REACH_BEFORE, REACH_BEHIND] = [12, 7];

/** All dates with a month, in document order. A month alone, without year and day, is none (1-5月, 三月). */
export function readDates(source: Source, within: Span = span(0, source.text.length)): readonly DateMention[] {
  const { folded } = source;
  const dates: DateMention[] = [];
  for (let at = folded.indexOf('月', within.start); at !== -1 && at < within.end; at = folded.indexOf('月', at + 1)) {
    const date = readDateAround(folded, at, within);
    if (date !== null) dates.push(date);
  }
  return dates;
}

/** All dates of a text, read once for everyone who asks. */
export const allDates: (source: Source) => readonly DateMention[] = once((source) => readDates(source));

/** The range that a date stands for in a year; null where no year is known. */
export function rangeOf(date: Pick<DateMention, 'month' | 'day'>, year: number | null): DateRange | null {
  if (year === null) return null;
  const base = year * 10_000 + date.month * 100;
  return date.day === null ? { earliest: base, latest: base + 99 } : { earliest: base + date.day, latest: base + date.day };
}

/** How many days the month has; 29 for a February whose year is not known, 0 for a month that is none. */
export function daysIn(month: number, year: number | null): number {
  if (month < 1 || month > 12) return 0;
  return new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

function readDateAround(folded: string, at: number, within: Span): DateMention | null {
  if (!mayBeMonth(folded, at)) return null;
  const before = BEFORE.exec(folded.slice(Math.max(within.start, at - REACH_BEFORE), at));
  const behind = BEHIND.exec(folded.slice(at, at + 1 + REACH_BEHIND));
  const month = numberOf(before?.groups?.month);
  if (before === null || behind === null || month === null) return null;
  const year = numberOf(before.groups?.year);
  const day = numberOf(behind.groups?.day);
  if (year === null && day === null) return null;
  return { span: span(at - before[0].length, at + behind[0].length), year, month, day };
}

/** A quick look: a number stands before 月, a blank aside. */
function mayBeMonth(folded: string, at: number): boolean {
  const last = folded.charCodeAt(at - 1) === 0x20 ? at - 2 : at - 1;
  return isDigit(folded.charCodeAt(last)) || (besideBits(folded, last) & BESIDE.numeral) !== 0;
}

function numberOf(written: string | undefined): number | null {
  if (written === undefined) return null;
  return /^\d/u.test(written) ? Number(written) : parseChineseNumeral(written);
}
