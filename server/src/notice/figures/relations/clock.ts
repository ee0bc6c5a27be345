import { BEHIND_NOON, EARLIER_OR_LATER, NEXT_DAY, PLANNED, SOME_OF_IT, TIMED, UP_TO_DATE } from '../lexicon/times';
import type { Passage } from '../passage';
import { isMisprintOf } from '../slip';
import { datesIn, daysBetween } from './dates';
import { placesIn, type ReckonedReading } from './reckoned';

/** 下午2时50分, 14:25, 9点半; not 3点意见 between two others, nor 2小时. */
const CLOCK =
  /(?<![\d.:第])(?<hour>\d{1,2})(?:\s?[时点](?![间候段])(?:\s?(?<minute>\d{1,2})\s?分(?!钟)|(?<half>半))?|:(?<colon>[0-5]\d)(?![\d:]))/gu;
/** 用时⟦2小时35分⟧, ⟦1.5小时⟧, ⟦105分钟⟧. */
const LENGTH =
  /(?<![\d.:])(?<shown>\d{1,3}(?:\.\d)?)\s?(?:个?小时(?:\s?(?<minutes>[0-5]?\d)\s?分钟?)?|(?<unit>分钟))(?=\s?(?:[,。;)]|$))/dgu;
/** How far before the second time of day its length is stated, in characters; and how far before a time of day stands 下午. */
const [REACH, NEAR] = [24, 4];
const [HOUR, DAY] = [60, 1440];

/** A time of day in its sentence. */
interface Clock {
  readonly start: number;
  readonly end: number;
  readonly minutes: number;
  readonly isBehindNoon: boolean;
  /** 25时, 16时80分: there is no such time. */
  readonly isNone: boolean;
}

/** 14时25分发出指令，16时10分到位，⟦用时1小时45分⟧: how long it is from one time of day to another. */
export function readClock({ words, scan: { span } }: Passage): readonly ReckonedReading[] {
  if (!/小时|分钟/u.test(words) || !/\d\s?[时点:]/u.test(words)) return [];
  return [...words.matchAll(LENGTH)].flatMap((found) => {
    const from =
      Math.max(words.lastIndexOf('。', found.index), words.lastIndexOf(';', found.index), words.lastIndexOf('\n', found.index)) + 1;
    const before = words.slice(from, found.index);
    const [one, other, ...more] = clocksIn(before);
    if (one === undefined || other === undefined || more.length > 0 || before.length - other.end > REACH) return [];
    // ⟦应于⟧9时发车，实际9时40分发出，⟦晚点⟧40分钟.
    const isApart = EARLIER_OR_LATER.test(before) && PLANNED.test(before.slice(0, other.start));
    if ((!isApart && !TIMED.test(before.trimEnd())) || SOME_OF_IT.test(before.slice(one.end))) return [];
    const minutesApart = minutesBetween(before, one, other);
    const exact = isApart ? Math.abs(minutesApart) : minutesApart;
    const { shown = '', minutes, unit } = found.groups ?? {};
    const stated = unit === undefined ? Number(shown) * HOUR + Number(minutes ?? 0) : Number(shown);
    // 2小时 may be a few minutes more.
    const isRough = unit === undefined && minutes === undefined;
    const fits = Math.abs(exact - stated) <= (isRough ? HOUR / 4 : 0);
    const isJoined = UP_TO_DATE.test(before.slice(one.end, other.start));
    const isNone = one.isNone || other.isNone;
    if (
      !isNone &&
      (exact <= 0 || (!fits && !(isRough ? isJoined && Math.abs(exact - stated) >= HOUR : isSlip(exact, stated, unit !== undefined))))
    )
      return [];
    const places = placesIn(found, span.start);
    const [first, second] = [one, other].map(({ start, end }) => before.slice(start, end).replace(/\s/gu, ''));
    const length = unit === undefined ? inHours(exact) : `${exact}分钟`;
    const working = isNone
      ? `没有${(one.isNone ? first : second) ?? ''}，文中为${found[0].replace(/\s/gu, '')}`
      : `${first ?? ''}到${second ?? ''}为${length}，${fits ? '与文中相符' : `文中为${found[0].replace(/\s/gu, '')}`}`;
    const correction = unit === undefined || isNone ? 0 : exact;
    return [
      {
        kind: 'days' as const,
        shown: stated,
        exact: correction,
        unit: '分钟',
        working,
        ...places,
        span: { start: span.start + from + one.start, end: places.span.end },
        fits: fits && !isNone,
      },
    ];
  });
}

function clocksIn(words: string): readonly Clock[] {
  return [...words.matchAll(CLOCK)].flatMap((found) => {
    const { hour = '', minute, half, colon } = found.groups ?? {};
    const isNone = Number(hour) > 24 || Number(minute ?? 0) > 59;
    // 85:15 is a ratio.
    if (isNone && colon !== undefined) return [];
    const isBehindNoon = BEHIND_NOON.test(words.slice(Math.max(0, found.index - NEAR), found.index));
    const hours = Number(hour) + (isBehindNoon && Number(hour) < 12 ? 12 : 0);
    const minutes = hours * HOUR + (half === undefined ? Number(minute ?? colon ?? 0) : HOUR / 2);
    return [{ start: found.index, end: found.index + found[0].length, minutes, isBehindNoon, isNone }];
  });
}

/** Behind midnight only where it is said: 次日, or another date. */
function minutesBetween(words: string, one: Clock, other: Clock): number {
  const [first, second] = datesIn(words.slice(0, other.start));
  const days = first === undefined || second === undefined ? 0 : (daysBetween(first, second) ?? 0);
  const isNext = days === 0 && NEXT_DAY.test(words.slice(one.end, other.start));
  const minutes = other.minutes + (isNext ? DAY : days * DAY) - one.minutes;
  // 下午2时10分开始，⟦3时40分⟧结束.
  return minutes < 0 && one.isBehindNoon && other.minutes < DAY / 2 ? minutes + DAY / 2 : minutes;
}

/** The hours or the minutes are mistaken, and not both. */
function isSlip(exact: number, stated: number, isInMinutes: boolean): boolean {
  if (isInMinutes) return isMisprintOf({ value: stated, step: 1 }, exact);
  const gap = Math.abs(exact - stated);
  return gap > 1 && (gap < HOUR || gap % HOUR === 0);
}

function inHours(minutes: number): string {
  return `${Math.floor(minutes / HOUR)}小时${minutes % HOUR === 0 ? '' : `${minutes % HOUR}分`}`;
}
