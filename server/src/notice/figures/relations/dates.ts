import { daysIn } from '../../dates';
import { NEXT_YEAR } from '../lexicon/times';

/** A date in a text, as far as it is given. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  /** Its own year, or that of the date before it in its sentence; null where neither names one. */
  readonly year: number | null;
  /** Whether the year is its own. */
  readonly isDated: boolean;
  readonly month: number | null;
  readonly day: number | null;
}

const DATE =
  /(?<![\d.])(?:(?<year0>\d{4})(?=\s?[至到—\-~]\s?\d{4}\s?年(?!\s?\d))|(?<year>\d{4})\s?年\s?(?:(?<month>\d{1,2})\s?月(?:\s?(?<day>\d{1,2})\s?[日号])?)?|(?<month2>\d{1,2})\s?月(?:\s?(?<day2>\d{1,2})\s?[日号])?|(?<=[至到—\-~]\s?)(?<day3>\d{1,2})\s?日)/gu;

/** Within a year that is not named. */
const ANY_YEAR = 2023;

/** The dates of some words, in order; each takes its year, and a day its month, from the one before it. `from` is where the words begin. */
export function datesIn(words: string, from = 0): readonly WrittenDate[] {
  const dates: WrittenDate[] = [];
  for (const found of words.matchAll(DATE)) {
    const { year0, year = year0, month, day, month2, day2, day3 } = found.groups ?? {};
    const before = dates.at(-1);
    const start = from + found.index;
    const later = NEXT_YEAR.test(words.slice(0, found.index)) ? 1 : 0;
    dates.push({
      start,
      end: start + found[0].length,
      year: numberOf(year) ?? (before === undefined || before.year === null ? null : before.year + later),
      isDated: year !== undefined,
      month: day3 === undefined ? numberOf(month ?? month2) : (before?.month ?? null),
      day: numberOf(day ?? day2 ?? day3),
    });
  }
  return dates;
}

/** What a notice counts the time from or to lies within these years; what is over, before the middle of the century. */
const [FIRST_YEAR, LAST_YEAR, LAST_PAST] = [1840, 2099, 2049];

/** Why there is no such date, or none that a notice could speak of; null where there is. A year alone may be of long ago. */
export function faultOf({ year, month, day }: WrittenDate, isOver: boolean): string | null {
  if (month === null) return null;
  if (month < 1 || month > 12) return `没有${month}月`;
  if (day !== null && (day < 1 || day > daysIn(month, year))) return `${month}月没有${day}日`;
  return year !== null && (year < FIRST_YEAR || year > (isOver ? LAST_PAST : LAST_YEAR)) ? `年份${year}像是误写` : null;
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

/** The days from one date to another; null where one has none, or they are in the wrong order. */
export function daysBetween(one: Date3, other: Date3): number | null {
  const [start, end] = [dayOf(one, other.year), dayOf(other, one.year)];
  return start === null || end === null ? null : Math.round((end - start) / 86_400_000);
}

/** What a date is reckoned by. */
export type Date3 = Pick<WrittenDate, 'year' | 'month' | 'day'>;

function dayOf({ year, month, day }: Date3, or: number | null): number | null {
  if (month === null || day === null || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return Date.UTC(year ?? or ?? ANY_YEAR, month - 1, day);
}

/** How many more days there may be in a year that is not named: 2月 may have 29. */
export function leapDays(one: Date3, other: Date3): number {
  return one.year === null && other.year === null && (one.month ?? 0) < 3 && (other.month ?? 0) > 2 ? 1 : 0;
}
