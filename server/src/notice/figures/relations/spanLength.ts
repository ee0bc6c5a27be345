import { EARLIER_OR_LATER, FULL, LASTED, NAMED_TERM, TERM } from '../lexicon/times';
import { isMisprintOf } from '../slip';
import { daysBetween, leapDays, type Date3, type WrittenDate } from './dates';
import { MONTHS_OF_YEAR, type DatedSpan } from './datedSpan';

/** A month in the mean, and how much of one more or less is still that month. */
const [DAYS_OF_MONTH, NEARLY_A_MONTH] = [30.4, 0.1];
/** In a common year. */
const DAYS_OF_YEAR = 365;

/** What the dates come to, and whether that is the time stated. */
export interface Told {
  readonly exact: number;
  readonly words: string;
  readonly fits: boolean;
}

/** The first or the last day may be counted or not. */
export function daysOf(span: DatedSpan): Told | null {
  const { one, other, isJoined, isPlanned, isSameAct, words, state, off, mayBeWork, shown } = span;
  const between = daysBetween(one, other);
  if (between === null || between === 0) return null;
  const isApart = EARLIER_OR_LATER.test(words);
  const isReversed = between < 0;
  // 2023年9月1日至2023年3月1日 cannot be, whatever it comes to.
  if (isReversed && isJoined && other.isDated && !isApart) return { exact: 0, words: '止期早于起期', fits: false };
  // 11月1日启动，1月31日结束: of the next year; 2024年9月1日完工，2023年3月1日开工: the last is named first.
  const next = isReversed && !other.isDated ? between + DAYS_OF_YEAR : null;
  const isNext = next !== null && (!isApart || reaches(span, next, 1));
  const days = (isNext ? next : Math.abs(between)) - (off ?? 0);
  const fits = isNext ? reaches(span, next, 1) : reaches(span, Math.abs(between), leapDays(one, other));
  const less = off === null || off === 0 ? '' : `，扣除${off}天后为${days}天`;
  const exact = isJoined && less === '' ? days + 1 : days;
  const reckoned = { exact, words: `${isJoined && less === '' ? '首尾合计' : '相隔'}${exact + (off ?? 0)}天${less}` };
  const isSure = isApart && isPlanned && isSameAct && off === 0;
  if (!fits && !isSure && (isReversed || !isJoined || state !== null || less !== '') && !isSlip(span)) return null;
  // 公示期5月6日至12日，⟦共5天⟧: with a weekend left out.
  return !fits && isJoined && !isReversed && mayBeWork && mayBeWorkdays(one, between + 1, shown) ? null : { ...reckoned, fits };
}

/** Whether so many days of those from a date on are days of work; where it has no year, of any week. */
function mayBeWorkdays({ year, month, day }: WrittenDate, days: number, shown: number): boolean {
  const first = year === null ? null : new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)).getUTCDay();
  return [0, 1, 2, 3, 4, 5, 6].some((weekday) => {
    const work = [...Array(days).keys()].filter((at) => (((first ?? weekday) + at) % 7) % 6 !== 0);
    return work.length === shown;
  });
}

/** How many more days may be made workdays, a weekend that is worked for a holiday. */
const MADE_WORKDAYS = 2;

/** ⟦5个工作日⟧: no more than there are; how many are left off for holidays is open. */
export function workdaysOf({ one, other, shown, isJoined }: DatedSpan): Told | null {
  const between = daysBetween(one, other);
  if (!isJoined || between === null || between < 0 || between > DAYS_OF_YEAR) return null;
  const start = one.year === null ? null : Date.UTC(one.year, (one.month ?? 1) - 1, one.day ?? 1);
  const weekdays = [...Array(between + 1).keys()].filter((at) => start === null || new Date(start + at * 86_400_000).getUTCDay() % 6 !== 0);
  const fits = shown <= Math.min(between + 1, weekdays.length + (start === null ? 0 : MADE_WORKDAYS));
  // Of 92 days 61 may have been worked.
  if (fits && start === null) return null;
  return { exact: 0, words: start === null ? `只有${between + 1}天` : `有${weekdays.length}个工作日`, fits };
}

/** Whether a time is that of so many days, or of a few more: the first may be counted, and there may be a 29th of February. */
function reaches({ shown, off }: DatedSpan, days: number, more: number): boolean {
  return shown >= days - (off ?? 0) && shown <= days - (off ?? 0) + 1 + more;
}

/** One mistaken digit of the number, or of a year, month or day, explains it. */
function isSlip({ one, other, shown, off }: DatedSpan): boolean {
  const days = Math.abs(daysBetween(one, other) ?? 0) - (off ?? 0);
  if ([days, days + 1].some((each) => isMisprintOf({ value: shown, step: 1 }, each))) return true;
  const meets = (first: Date3, second: Date3): boolean => {
    const meant = Math.abs(daysBetween(first, second) ?? -1) - (off ?? 0);
    return shown === meant || shown === meant + 1;
  };
  return [...misprinted(one, other)].some((date) => meets(date, other)) || [...misprinted(other, one)].some((date) => meets(one, date));
}

/** What a date may have been meant to be; its year only where both have their own. */
function* misprinted(date: WrittenDate, beside: WrittenDate): Iterable<Date3> {
  for (let month = 1; month <= 12; month += 1) if (isMisprintOf({ value: date.month ?? 0, step: 1 }, month)) yield { ...date, month };
  for (let day = 1; day <= 31; day += 1) if (isMisprintOf({ value: date.day ?? 0, step: 1 }, day)) yield { ...date, day };
  for (const year of yearsMeant(date, beside)) yield { ...date, year };
}

/** What the year of a date may have been meant to be. */
function yearsMeant(date: WrittenDate, beside: WrittenDate): readonly number[] {
  if (!date.isDated || !beside.isDated || date.year === null || beside.year === null) return [];
  const [own, near] = [{ value: date.year, step: 1 }, beside.year];
  return [...Array(2 * MOST_YEARS + 1).keys()].map((at) => near - MOST_YEARS + at).filter((year) => isMisprintOf(own, year));
}

/** No time that a notice reckons is longer, in years. */
const MOST_YEARS = 40;

/** Months and years: the first and the last may be counted or not, and are in what is shown; what is full may be more, and never less. */
export function monthsOf(span: DatedSpan): Told | null {
  const { one, other, isJoined, words, shown, unit, years: yearsShown, isHalf } = span;
  const years = (other.year ?? 0) - (one.year ?? 0);
  // 2018年至2023年 and 2018年7月至2023年7月, but not one of each.
  if ((one.month === null) !== (other.month === null) || (one.year === null) !== (other.year === null)) return null;
  if ((unit === '个月' && one.month === null) || (unit === '年' && one.year === null)) return null;
  const length = unit === '年' ? MONTHS_OF_YEAR : 1;
  const all = years * MONTHS_OF_YEAR + (other.month ?? 0) - (one.month ?? 0);
  const isReversed = all < 0;
  if (all === 0) return null;
  if (isReversed && other.isDated) return isJoined || isYearMistaken(span) ? { exact: 0, words: '止期早于起期', fits: false } : null;
  const between = isReversed ? all + MONTHS_OF_YEAR : all;
  const [least, most] = [between / length, (between + (one.month === null ? MONTHS_OF_YEAR : 1)) / length];
  const about = isHalf ? ABOUT_HALF : 0;
  const fits = shown <= most + about && shown >= Math.floor(least) - about && (isHalf || isNearInDays(span, between / length));
  const inFull = yearsShown === null ? most : least;
  const isInDays = one.day !== null && other.day !== null;
  const inDays = (between + daysOver(one, other)) / length;
  const exact = fits ? shown : !isInDays ? Math.floor(inFull) : unit === '年' ? Math.round(inDays) : Math.floor(inDays + NEARLY_A_MONTH);
  const reckoned = { exact: isHalf ? 0 : exact, words: `为${yearsShown === null ? `${exact}${unit}` : inYears(exact)}`, fits };
  if (fits) return reckoned;
  if (least < 1) return null;
  if (!isJoined) {
    const isOff = !FULL.test(words) && Math.abs(shown - least) >= 1;
    return isOff && (isYearMistaken(span) || [exact, Math.floor(least)].some((each) => isMisprintOfTime(span, each))) ? reckoned : null;
  }
  // A term given in years is full to the day.
  if ((TERM.test(words) || NAMED_TERM.test(words)) && one.month !== null && (unit === '个月' || Math.abs(shown - most) >= 1))
    return reckoned;
  // 长达6年 may count the years it touches; 已满5年 may be long past.
  const isOpen = FULL.test(words) ? shown <= most : Math.abs(shown - least) < (unit === '年' ? 2 : 1);
  return isOpen ? null : reckoned;
}

/** 两年半 is a month or two more or less. */
const ABOUT_HALF = 2;

/** Of what is surely the time between two dates with months, the year of one of them may be mistaken. */
function isYearMistaken(span: DatedSpan): boolean {
  const { one, other, shown, unit, state, words, isHalf } = span;
  if (one.month === null || other.month === null || !(state === 'sure' || LASTED.test(words) || FULL.test(words))) return false;
  const meant = unit === '年' ? shown * MONTHS_OF_YEAR : shown;
  const slack = isHalf ? ABOUT_HALF : unit === '年' ? MONTHS_OF_YEAR : 1;
  const isMet = (years: number): boolean => {
    const all = years * MONTHS_OF_YEAR + (other.month ?? 0) - (one.month ?? 0);
    return all >= meant - (isHalf ? ABOUT_HALF : 0) && all < meant + slack;
  };
  return (
    yearsMeant(one, other).some((year) => isMet((other.year ?? 0) - year)) ||
    yearsMeant(other, one).some((year) => isMet(year - (one.year ?? 0)))
  );
}

/** 4月15日至6月15日 touches three months and is two: with days, a time is that of whole months, down or up. */
function isNearInDays({ one, other, shown, unit }: DatedSpan, months: number): boolean {
  if (unit !== '个月' || one.day === null || other.day === null) return true;
  const exact = months + daysOver(one, other);
  return shown >= Math.floor(exact + NEARLY_A_MONTH) && shown <= Math.ceil(exact - NEARLY_A_MONTH);
}

/** The days beyond whole months, both ends counted, as a share of a month. */
function daysOver(one: WrittenDate, other: WrittenDate): number {
  return ((other.day ?? 0) - (one.day ?? 0) + 1) / DAYS_OF_MONTH;
}

/** Of 2年零3个月 the years or the months are mistaken, and not both. */
function isMisprintOfTime({ shown, years }: DatedSpan, meant: number): boolean {
  if (years === null) return isMisprintOf({ value: shown, step: 1 }, meant);
  return Math.floor(meant / MONTHS_OF_YEAR) === years || (meant - shown) % MONTHS_OF_YEAR === 0;
}

function inYears(months: number): string {
  return `${Math.floor(months / MONTHS_OF_YEAR)}年零${months % MONTHS_OF_YEAR}个月`;
}
