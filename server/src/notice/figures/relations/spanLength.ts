import { EARLIER_OR_LATER, FULL, TERM } from '../lexicon/times';
import { isMisprintOf } from '../slip';
import { daysBetween, leapDays, type Date3, type WrittenDate } from './dates';
import { MONTHS_OF_YEAR, type DatedSpan } from './datedSpan';

/** A month in the mean, and how much of one more or less is still that month. */
const [DAYS_OF_MONTH, NEARLY_A_MONTH] = [30.4, 0.1];

/** What the dates come to, and whether that is the time stated. */
export interface Told {
  readonly exact: number;
  readonly words: string;
  readonly fits: boolean;
}

/** The first or the last day may be counted or not. */
export function daysOf(span: DatedSpan): Told | null {
  const { one, other, isJoined, words, shown, state, off } = span;
  const between = daysBetween(one, other);
  if (between === null) return null;
  const isApart = EARLIER_OR_LATER.test(words);
  const days = Math.abs(between) - (off ?? 0);
  if (between === 0 || (between < 0 && !isApart)) return null;
  const most = days + 1 + leapDays(one, other);
  const fits = shown >= days && shown <= most;
  const less = off === null || off === 0 ? '' : `，扣除${off}天后为${days}天`;
  const exact = isJoined && less === '' ? days + 1 : days;
  const reckoned = { exact, words: `${isJoined && less === '' ? '首尾合计' : '相隔'}${exact + (off ?? 0)}天${less}` };
  if (!fits && (!isJoined || state !== null || less !== '') && !isSlip(span)) return null;
  return { ...reckoned, fits };
}

/** One mistaken digit of the number, or of a month or day, explains it. */
function isSlip({ one, other, shown, off }: DatedSpan): boolean {
  const days = Math.abs(daysBetween(one, other) ?? 0) - (off ?? 0);
  if ([days, days + 1].some((each) => isMisprintOf({ value: shown, step: 1 }, each))) return true;
  const meets = (first: Date3, second: Date3): boolean => {
    const meant = Math.abs(daysBetween(first, second) ?? -1) - (off ?? 0);
    return shown === meant || shown === meant + 1;
  };
  return [...misprinted(one)].some((date) => meets(date, other)) || [...misprinted(other)].some((date) => meets(one, date));
}

function* misprinted(date: WrittenDate): Iterable<Date3> {
  for (let month = 1; month <= 12; month += 1) if (isMisprintOf({ value: date.month ?? 0, step: 1 }, month)) yield { ...date, month };
  for (let day = 1; day <= 31; day += 1) if (isMisprintOf({ value: date.day ?? 0, step: 1 }, day)) yield { ...date, day };
}

/** Months and years: the first and the last may be counted or not, and are in what is shown; what is full may be more, and never less. */
export function monthsOf(span: DatedSpan): Told | null {
  const { one, other, isJoined, words, shown, unit, years: yearsShown } = span;
  const years = (other.year ?? 0) - (one.year ?? 0);
  // 2018年至2023年 and 2018年7月至2023年7月, but not one of each.
  if ((one.month === null) !== (other.month === null) || (one.year === null) !== (other.year === null)) return null;
  if (unit === '个月' && one.month === null) return null;
  const [length, all] = [unit === '年' ? 12 : 1, years * 12 + (other.month ?? 0) - (one.month ?? 0)];
  if (all <= 0 || (unit === '年' && one.year === null)) return null;
  const [least, most] = [all / length, (all + (one.month === null ? 12 : 1)) / length];
  const fits = shown <= most && shown >= Math.floor(least) && isNearInDays(span, all / length);
  const inFull = yearsShown === null ? most : least;
  const exact = fits ? shown : Math.floor(one.day === null || other.day === null ? inFull : daysOver(one, other) + least + NEARLY_A_MONTH);
  const reckoned = { exact, words: `为${yearsShown === null ? `${exact}${unit}` : inYears(exact)}`, fits };
  if (fits) return reckoned;
  if (least < 1) return null;
  if (!isJoined) {
    const isOff = !FULL.test(words) && Math.abs(shown - least) >= 1;
    return isOff && [exact, Math.floor(least)].some((each) => isMisprintOfTime(span, each)) ? reckoned : null;
  }
  // A term given in years is full to the day.
  if (TERM.test(words) && one.month !== null && (unit === '个月' || Math.abs(shown - most) >= 1)) return reckoned;
  // 长达6年 may count the years it touches; 已满5年 may be long past.
  const isOpen = FULL.test(words) ? shown <= most : Math.abs(shown - least) < (unit === '年' ? 2 : 1);
  return isOpen ? null : reckoned;
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
function isMisprintOfTime({ shown, years, unit, state }: DatedSpan, meant: number): boolean {
  // Of what is surely the time between the two acts the year of one of them may be mistaken, too.
  if (state === 'sure' && unit === '个月' && (meant - shown) % MONTHS_OF_YEAR === 0) return true;
  if (years === null) return isMisprintOf({ value: shown, step: 1 }, meant);
  return Math.floor(meant / MONTHS_OF_YEAR) === years || (meant - shown) % MONTHS_OF_YEAR === 0;
}

function inYears(months: number): string {
  return `${Math.floor(months / MONTHS_OF_YEAR)}年零${months % MONTHS_OF_YEAR}个月`;
}
