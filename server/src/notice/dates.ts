/** Dates as notices write them: 2021年8月30日, 8月30日, 2021年8月, 二〇二一年八月三十日. */
import { bitsAt, codeTable } from '../text/codeTable';
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

/** How far before 月 a year and a month are looked for. */
const REACH = 12;
/** What the numbers of dates are written with: a month or a day in Chinese, a year in Chinese. */
const [COUNTING, PLACING] = [1, 2];
const NUMERALS = codeTable([
  [COUNTING, '一二三四五六七八九十'],
  [PLACING, '〇○零一二三四五六七八九'],
]);
const [BLANK, YEAR, DAY, DAY_TOO] = [0x20, 0x5e74, 0x65e5, 0x53f7];

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
  if (month === 2) return year === null || isLeapYear(year) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether there is such a day, or such a month where no day is given. */
export function isOnCalendar({ year, month, day }: Pick<DateMention, 'year' | 'month' | 'day'>): boolean {
  return month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= daysIn(month, year)));
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Reads on both sides of 月, without which there is no date. */
function readDateAround(folded: string, at: number, within: Span): DateMention | null {
  const from = Math.max(within.start, at - REACH);
  const monthPlace = monthBefore(folded, from, at);
  const month = valueAt(folded, monthPlace);
  if (monthPlace === null || month === null) return null;
  const yearPlace = yearBefore(folded, from, monthPlace.all);
  const dayPlace = dayBehind(folded, at + 1);
  const [year, day] = [valueAt(folded, yearPlace), valueAt(folded, dayPlace)];
  if (year === null && day === null) return null;
  return { span: span(yearPlace?.start ?? monthPlace.start, dayPlace?.after ?? at + 1), year, month, day };
}

/** The number that ends before 月: two digits, or three numerals of a longer run. `all` is where the run begins, null where it is longer. */
function monthBefore(folded: string, from: number, at: number): (Span & { readonly all: number | null }) | null {
  const end = folded.charCodeAt(at - 1) === BLANK ? at - 1 : at;
  let start = end;
  while (start > from && isDigit(folded.charCodeAt(start - 1))) start -= 1;
  if (start < end) return end - start > 2 ? null : { start, end, all: start };
  while (start > from && end - start < 3 && isNumeral(folded, start - 1)) start -= 1;
  const isWhole = start === from || !isNumeral(folded, start - 1);
  const all = isWhole ? start : null;
  if (start > from && isDigit(folded.charCodeAt(start - 1))) start += 1;
  return start < end ? { start, end, all } : null;
}

/** The four digits or numerals before 年 and the month that begins at `month`. */
function yearBefore(folded: string, from: number, month: number | null): Span | null {
  if (month === null) return null;
  const sign = folded.charCodeAt(month - 1) === BLANK ? month - 2 : month - 1;
  if (sign <= from || folded.charCodeAt(sign) !== YEAR) return null;
  const end = folded.charCodeAt(sign - 1) === BLANK ? sign - 1 : sign;
  const start = end - 4;
  if (start < from || (start > from && isDigit(folded.charCodeAt(start - 1)))) return null;
  return areAll(folded, start, end, isDigitAt) || areAll(folded, start, end, isPlacing) ? { start, end } : null;
}

/** The number from `at` on, a blank aside, that 日 or 号 follows, which `after` is behind. */
function dayBehind(folded: string, at: number): (Span & { readonly after: number }) | null {
  const start = folded.charCodeAt(at) === BLANK ? at + 1 : at;
  let end = start;
  if (isDigitAt(folded, start)) while (end - start <= 2 && isDigitAt(folded, end)) end += 1;
  else while (end - start <= 3 && isNumeral(folded, end)) end += 1;
  if (end === start || end - start > (isDigitAt(folded, start) ? 2 : 3)) return null;
  const sign = folded.charCodeAt(end) === BLANK ? end + 1 : end;
  const code = folded.charCodeAt(sign);
  return code === DAY || code === DAY_TOO ? { start, end, after: sign + 1 } : null;
}

function isDigitAt(folded: string, at: number): boolean {
  return isDigit(folded.charCodeAt(at));
}

function isNumeral(folded: string, at: number): boolean {
  return (bitsAt(NUMERALS, folded, at) & COUNTING) !== 0;
}

function isPlacing(folded: string, at: number): boolean {
  return (bitsAt(NUMERALS, folded, at) & PLACING) !== 0;
}

function areAll(folded: string, start: number, end: number, is: (folded: string, at: number) => boolean): boolean {
  for (let at = start; at < end; at += 1) if (!is(folded, at)) return false;
  return true;
}

/** The value of digits or numerals; null where nothing is written. */
function valueAt(folded: string, place: Span | null): number | null {
  if (place === null) return null;
  const words = folded.slice(place.start, place.end);
  return isDigitAt(folded, place.start) ? Number(words) : parseChineseNumeral(words);
}
