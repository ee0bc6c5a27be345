import { allDates, type DateMention, isOnCalendar, rangeOf } from '../../notice/dates';
import { placesOf } from '../../text/places';
import { type Source, textOf } from '../../text/source';
import { span, type Span } from '../../text/span';
import type { Finding } from '../rule';

/** What joins the two ends of a range. */
const JOINT = /^ ?(?:至|到|[-–—―~]{1,2}) ?/u;
/** Whether a range may follow, by the first character behind a date. */
const GOES_ON = /[ 至到\-–—―~]/u;
/** The other end without a year: 6月, 6月5日, 5日. */
const BARE = /^(?:(?<month>\d{1,2})月)?(?:(?<day>\d{1,2})日)?(?![\d月日])/u;
/** 2022年至2019, 2022—2019: before 年. */
const YEARS = /(?<![\d.])(?<first>(?:19|20)\d{2})年?(?:至|到|[-–—―~]{1,2})(?<last>(?:19|20)\d{2})$/u;
const EACH_YEAR = /(?:每年|历年|常年)$/u;

/** Two ends of a range, whether the second has taken over the year of the first. */
interface Ends {
  readonly place: Span;
  readonly first: DateMention;
  readonly second: Pick<DateMention, 'year' | 'month' | 'day'>;
  readonly carriesYear: boolean;
}

/** Ranges that end before they begin: 2023年9月至6月, 7月20日至10日, 2022年至2019年. A season without years (11月15日至3月15日) may end in the next year. */
export function reversedRanges(source: Source): readonly Finding[] {
  const { folded } = source;
  const dates = allDates(source);
  const findings = dates.flatMap((first, index) => {
    if (!GOES_ON.test(folded.charAt(first.span.end)) || isEachYear(folded, first.span.start)) return [];
    const ends = endsFrom(folded, first, dates[index + 1]);
    return ends !== null && isReversed(ends) ? [describe(source, ends)] : [];
  });
  return [...findings, ...reversedYears(source)];
}

function isEachYear(folded: string, at: number): boolean {
  return EACH_YEAR.test(folded.slice(Math.max(0, at - 2), at));
}

function endsFrom(folded: string, first: DateMention, next: DateMention | undefined): Ends | null {
  const joint = JOINT.exec(folded.slice(first.span.end, first.span.end + 4));
  if (joint === null) return null;
  const at = first.span.end + joint[0].length;
  if (next?.span.start === at) {
    const carriesYear = next.year === null && first.year !== null;
    return { place: span(first.span.start, next.span.end), first, second: { ...next, year: next.year ?? first.year }, carriesYear };
  }
  const bare = BARE.exec(folded.slice(at, at + 8));
  if (bare === null || bare[0] === '') return null;
  const month = bare.groups?.month === undefined ? first.month : Number(bare.groups.month);
  const day = bare.groups?.day === undefined ? null : Number(bare.groups.day);
  const second = { year: first.year, month, day };
  return { place: span(first.span.start, at + bare[0].length), first, second, carriesYear: first.year !== null && month !== first.month };
}

/** Both with a day or both without, both with a year or in one month, both on the calendar, and the second before the first. */
function isReversed({ first, second }: Ends): boolean {
  if ((first.day === null) !== (second.day === null) || !isOnCalendar(first) || !isOnCalendar(second)) return false;
  if (first.year === null && (second.year !== null || first.month !== second.month)) return false;
  const year = first.year ?? 0;
  const [from, to] = [rangeOf(first, year), rangeOf(second, second.year ?? year)];
  return from !== null && to !== null && to.latest < from.earliest;
}

function describe(source: Source, { place, first, carriesYear }: Ends): Finding {
  const hint = carriesYear && first.year !== null ? `如果跨年，请写明“${first.year + 1}年”；否则请` : '请';
  return { span: place, message: `“${textOf(source, place)}”止期早于起期，${hint}核对是否写颠倒了。`, atMost: 'warning' };
}

/** 2022年至2019年. */
function reversedYears(source: Source): readonly Finding[] {
  const { folded } = source;
  return placesOf(folded, '年').flatMap((end) => {
    const place = GOES_ON.test(folded.charAt(end - 5)) ? yearsEndingAt(folded, end) : null;
    if (place === null) return [];
    return [{ span: place, message: `“${textOf(source, place)}”止年早于起年，请核对是否写颠倒了。`, atMost: 'warning' as const }];
  });
}

/** The range of years whose last 年 stands at an offset, where it is reversed. */
function yearsEndingAt(folded: string, end: number): Span | null {
  const match = YEARS.exec(folded.slice(Math.max(0, end - 12), end));
  if (match === null) return null;
  const { first, last } = match.groups ?? {};
  return Number(last) < Number(first) ? span(end - match[0].length, end + 1) : null;
}
