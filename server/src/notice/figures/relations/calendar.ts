import { parseChineseNumeral } from '../../../text/numerals';
import {
  DATES_BEHIND,
  EARLIER_OR_LATER,
  FULL,
  LASTED,
  NAMED_TERM,
  NOT_LASTED,
  PLANNED,
  RIGHT_BEHIND,
  SO_MANY,
  TERM,
  THAN_PLANNED,
  UP_TO_DATE,
} from '../lexicon/times';
import { firstFrom, type Mention, type Passage, type Piece } from '../passage';
import { isMisprintOf } from '../slip';
import { datesIn, daysBetween, leapDays, type Date3, type WrittenDate } from './dates';
import { placesIn, type ReckonedReading } from './reckoned';

const TIME = /(?<![\d.:])(?<shown>\d{1,4}|[一两二三四五六七八九十]{1,3})\s?(?<unit>天|个月|年(?![度底初末前内以多余级版月\d]))/dgu;
/** ⟦三个⟧月. */
const NUMERAL = /[一两二三四五六七八九十](?:个月|[天年])/u;
/** Without any of these no time is reckoned. */
const CUES = /[时期共达满花用长晚早跨已(]|[日月],\s?\d+\s?[天个]|前后|持续|连续|全程|合计|[相间]隔|提前|延[期迟误后]|推迟|滞后|拖延/u;
/** A number of 年 from this on is a date. */
const FIRST_YEAR = 1000;
/** A month in the mean, and how much of one more or less is still that month. */
const [DAYS_OF_MONTH, NEARLY_A_MONTH] = [30.4, 0.1];
/** How far behind the second date the time between them is stated, in characters. */
const REACH = 40;
/** 连续: at most as long as there is time. */
const IN_A_ROW = /[持连]续[^,。;\d]{0,2}$/u;
/** And 共 and 连续, which may count something else. */
const NEXT = 12;

/** Two dates and how long it is from one to the other. */
interface Stretch {
  readonly one: WrittenDate;
  readonly other: WrittenDate;
  /** 3月1日⟦至⟧5月31日, and not 3月1日受理，5月31日办结. */
  readonly isJoined: boolean;
  /** No other dates stand before them, of which the time may be as well. */
  readonly isAlone: boolean;
  /** One of them is a date to be kept to. */
  readonly isPlanned: boolean;
  /** The words up to the time. */
  readonly words: string;
  /** The words behind its unit, to the next mark. */
  readonly after: string;
  readonly shown: number;
  /** The same as written: 3, 三. */
  readonly written: string;
  readonly unit: string;
}

/** 2023年4月6日至6月4日，⟦历时60天⟧; 3月11日受理，4月2日出证，⟦用时22天⟧; 原定10月31日完工，实际10月12日完工，⟦提前19天⟧. */
export function readCalendar({ words, pieces, mentions, scan: { span } }: Passage): readonly ReckonedReading[] {
  // Few passages have a number of days, months or years, which is seen sooner than any word; 三个月 is a number by its words alone.
  if (!(mentions.some(isTime) || NUMERAL.test(words)) || !CUES.test(words)) return [];
  return [...words.matchAll(TIME)].flatMap((found) => {
    const stretch = stretchOf(words, found, groupStart(pieces, span.start + found.index) - span.start);
    const sureness = stretch === null ? 'none' : surenessOf(stretch);
    const reckoned = stretch === null || sureness === 'none' ? null : stretch.unit === '天' ? daysOf(stretch) : monthsOf(stretch);
    if (reckoned === null || stretch === null) return [];
    // 从1月到6月，连续⟦3个月排名末位⟧: some of the months are less than all, and never more.
    if (sureness === 'at most' && !reckoned.fits && stretch.shown < reckoned.exact) return [];
    const { one, other, shown, written, unit } = stretch;
    const { start } = one;
    const places = placesIn(found, span.start);
    const working = `${dateOf(one, unit)}${stretch.isJoined ? '至' : '到'}${dateOf(other, unit)}${reckoned.words}，${reckoned.fits ? '与文中相符' : `文中为${written}${unit}`}`;
    const isNumeral = !/\d/u.test(written);
    return [
      { kind: 'days', shown, isNumeral, unit, working, ...places, span: { start: span.start + start, end: places.span.end }, ...reckoned },
    ];
  });
}

/** 2023年 is a date. */
function isTime({ unit, value }: Mention): boolean {
  return unit === '天' || unit === '个月' || (unit === '年' && value < FIRST_YEAR);
}

/** Where the sentence or ； group around a place begins. */
function groupStart(pieces: readonly Piece[], at: number): number {
  const own = pieces[firstFrom(pieces, at + 1) - 1];
  let first = own;
  while (first !== undefined && first.before !== null && first.before.group === own?.group) first = first.before;
  return first?.span.start ?? at;
}

function stretchOf(words: string, found: RegExpMatchArray, from: number): Stretch | null {
  const at = found.index ?? 0;
  const before = words.slice(from, at);
  const isNamed = [LASTED, SO_MANY, TERM, FULL, EARLIER_OR_LATER].some((cue) => cue.test(before));
  const last = at + found[0].length;
  const { shown = '', unit = '' } = found.groups ?? {};
  const value = parseChineseNumeral(shown) ?? Number(shown);
  const stated = { after: /^[^,。;()]*/u.exec(words.slice(last, last + REACH))?.[0] ?? '', shown: value, written: shown, unit };
  const dates = datesIn(words.slice(from, at), from);
  const [one, other] = dates.slice(-2);
  if (one !== undefined && other !== undefined && at - other.end <= REACH) {
    const isJoined = areJoined(words, one, other);
    const isAlone = isJoined ? !areJoined(words, dates.at(-4), dates.at(-3)) : dates.length === 2;
    const between = words.slice(other.end, at);
    // 2022年3月到任，2023年6月被处分，影响期12个月: a term that only its name tells lies between dates that are joined.
    const isOwn = isJoined && stated.after === '' && (RIGHT_BEHIND.test(between) || NAMED_TERM.test(between));
    const isPlanned = PLANNED.test(words.slice(from, other.end));
    return isNamed || isOwn ? { one, other, isJoined, isAlone, isPlanned, words: between, ...stated } : null;
  }
  if (!isNamed) return null;
  const [first, second] = datesIn(words.slice(last, last + REACH), last);
  if (first === undefined || second === undefined || !DATES_BEHIND.test(words.slice(last, first.start))) return null;
  const isJoined = areJoined(words, first, second);
  return { one: first, other: second, isJoined, isAlone: dates.length === 0, isPlanned: PLANNED.test(before), words: before, ...stated };
}

function areJoined(words: string, one: WrittenDate | undefined, other: WrittenDate | undefined): other is WrittenDate {
  return one !== undefined && other !== undefined && UP_TO_DATE.test(words.slice(one.end, other.start));
}

/** What the dates come to, and whether that is the time stated. */
interface Told {
  readonly exact: number;
  readonly words: string;
  readonly fits: boolean;
}

/** The first or the last day may be counted or not. */
function daysOf(stretch: Stretch): Told | null {
  const { one, other, isJoined, words, shown } = stretch;
  const between = daysBetween(one, other);
  if (between === null) return null;
  const isApart = EARLIER_OR_LATER.test(words);
  const days = Math.abs(between);
  if (between === 0 || (between < 0 && !isApart)) return null;
  const most = days + 1 + leapDays(one, other);
  const fits = shown >= days && shown <= most;
  const reckoned = isJoined ? { exact: days + 1, words: `首尾合计${days + 1}天` } : { exact: days, words: `相隔${days}天` };
  if (!fits && !isJoined && !isSlip(one, other, shown)) return null;
  return { ...reckoned, fits };
}

/** Whether a time is surely meant to be that between the dates, or at most that. */
function surenessOf({ isAlone, isJoined, isPlanned, words, after }: Stretch): 'sure' | 'at most' | 'none' {
  if (!isAlone || NOT_LASTED.test(words.replace(THAN_PLANNED, '')) || /\d/u.test(words)) return 'none';
  if (isJoined && (EARLIER_OR_LATER.test(words) || (SO_MANY.test(words) && words.length > NEXT))) return 'none';
  // 2019年开工，2023年完工，延后2年: neither date is what the other was to be.
  if (EARLIER_OR_LATER.test(words) && !isPlanned) return 'none';
  // 6月至8月开展为期1个月⟦的专项检查⟧: some of the time.
  if (after.length > 1 && after.startsWith('的')) return isJoined ? 'at most' : 'none';
  // 4月2日现场勘查，历时42天⟦办结⟧: what ended in the end has no date.
  const isWhole = /^的?$/u.test(after) || EARLIER_OR_LATER.test(words);
  if (isWhole || (isJoined && !SO_MANY.test(words))) return 'sure';
  return isJoined && IN_A_ROW.test(words) ? 'at most' : 'none';
}

/** One mistaken digit of the number, or of a month or day, explains it. */
function isSlip(one: WrittenDate, other: WrittenDate, shown: number): boolean {
  const days = Math.abs(daysBetween(one, other) ?? 0);
  if ([days, days + 1].some((each) => isMisprintOf({ value: shown, step: 1 }, each))) return true;
  const meets = (first: Date3, second: Date3): boolean => {
    const meant = Math.abs(daysBetween(first, second) ?? -1);
    return shown === meant || shown === meant + 1;
  };
  return [...misprinted(one)].some((date) => meets(date, other)) || [...misprinted(other)].some((date) => meets(one, date));
}

function* misprinted(date: WrittenDate): Iterable<Date3> {
  for (let month = 1; month <= 12; month += 1) if (isMisprintOf({ value: date.month ?? 0, step: 1 }, month)) yield { ...date, month };
  for (let day = 1; day <= 31; day += 1) if (isMisprintOf({ value: date.day ?? 0, step: 1 }, day)) yield { ...date, day };
}

/** Months and years: the first and the last may be counted or not, and are in what is shown; what is full may be more, and never less. */
function monthsOf(stretch: Stretch): Told | null {
  const { one, other, isJoined, words, shown, unit } = stretch;
  const years = (other.year ?? 0) - (one.year ?? 0);
  // 2018年至2023年 and 2018年7月至2023年7月, but not one of each.
  if ((one.month === null) !== (other.month === null) || (one.year === null) !== (other.year === null)) return null;
  if (unit === '个月' && one.month === null) return null;
  const [length, all] = [unit === '年' ? 12 : 1, years * 12 + (other.month ?? 0) - (one.month ?? 0)];
  if (all <= 0 || (unit === '年' && one.year === null)) return null;
  const [least, most] = [all / length, (all + (one.month === null ? 12 : 1)) / length];
  const fits = shown <= most && shown >= Math.floor(least) && isNearInDays(stretch, all / length);
  const exact = fits ? shown : Math.floor(one.day === null || other.day === null ? most : daysOver(one, other) + least + NEARLY_A_MONTH);
  const reckoned = { exact, words: `为${exact}${unit}`, fits };
  if (fits) return reckoned;
  if (least < 1) return null;
  if (!isJoined) {
    const isOff = !FULL.test(words) && Math.abs(shown - least) >= 1;
    return isOff && [exact, Math.floor(least)].some((each) => isMisprintOf({ value: shown, step: 1 }, each)) ? reckoned : null;
  }
  // A term given in years is full to the day.
  if (TERM.test(words) && one.month !== null && (unit === '个月' || Math.abs(shown - most) >= 1)) return reckoned;
  // 长达6年 may count the years it touches; 已满5年 may be long past.
  const isOpen = FULL.test(words) ? shown <= most : Math.abs(shown - least) < (unit === '年' ? 2 : 1);
  return isOpen ? null : reckoned;
}

/** 4月15日至6月15日 touches three months and is two: with days, a time is that of whole months, down or up. */
function isNearInDays({ one, other, shown, unit }: Stretch, months: number): boolean {
  if (unit !== '个月' || one.day === null || other.day === null) return true;
  const exact = months + daysOver(one, other);
  return shown >= Math.floor(exact + NEARLY_A_MONTH) && shown <= Math.ceil(exact - NEARLY_A_MONTH);
}

/** The days beyond whole months, both ends counted, as a share of a month. */
function daysOver(one: WrittenDate, other: WrittenDate): number {
  return ((other.day ?? 0) - (one.day ?? 0) + 1) / DAYS_OF_MONTH;
}

function dateOf({ year, month, day }: WrittenDate, unit: string): string {
  if (unit === '天') return `${month ?? ''}月${day ?? ''}日`;
  return `${year === null ? '' : `${year}年`}${month === null ? '' : `${month}月`}${day === null || unit === '年' ? '' : `${day}日`}`;
}
