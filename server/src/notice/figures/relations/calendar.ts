import type { Span } from '../../../text/span';
import type { Passage } from '../passage';

/** A span of time between two dates, or of places between two ranks, that is held against the number which the text itself reckons. */
export interface ReckonedReading {
  readonly kind: 'days' | 'rank';
  readonly shown: number;
  readonly exact: number;
  readonly unit: string;
  readonly working: string;
  readonly span: Span;
  /** The number that states it. */
  readonly shownSpan: Span;
  readonly fits: boolean;
}

const FROM = String.raw`(?:(?<year>\d{4})\s?年\s?|(?<![\d年]\s?)(?=\d{1,2}\s?月))(?:(?<month>\d{1,2})\s?月\s?(?:(?<day>\d{1,2})\s?日)?)?`;
const TO = String.raw`(?:(?<year2>\d{4})\s?年\s?)?(?:(?<month2>\d{1,2})\s?月\s?)?(?:(?<day2>\d{1,2})\s?日)?`;
const SPENT = String.raw`(?:[^。;\d]{0,10}?(?:共|合计)|(?:(?!再|又|直[到至])[^。;\d]){0,30}?(?:为期|历时|用时?|长达)|[^。;\d]{0,24}?(?<full>(?<![不未])满)|[^。;\d]{0,16}?(?<term>[期时年]限|[租工任学聘周服]期|合同期|有效期|保修期|试用期)[^。;,\d]{0,3})`;
/** 2023年4月6日至6月4日，⟦历时60天⟧; 2018年7月任职，至2023年7月已⟦满5年⟧. */
const TIMES = new RegExp(
  String.raw`${FROM}[^。;\d]{0,8}?[至到—\-~]\s?${TO}${SPENT}\s?(?<shown>\d{1,4})\s?(?<unit>天|个月|年(?![度底初末]))`,
  'dgu',
);
const RANKS =
  /第\s?(?<now>\d{1,3})\s?[位名][^。;\d第]{0,12}(?<turn>前移|上升|提升|前进|后移|下降|后退)了?\s?(?<shown>\d{1,3})\s?个?[位名][^。;\d]{0,10}(?:上年|去年|上季度|上月|上届)[^。;\d]{0,6}第\s?(?<was>\d{1,3})\s?[位名]/dgu;
const RANKS_FROM =
  /[由从][^。;\d]{0,10}第\s?(?<was>\d{1,3})\s?[位名][^。;\d]{0,10}第\s?(?<now>\d{1,3})\s?[位名][^。;\d]{0,8}(?<turn>前移|上升|提升|前进|后移|下降|后退)了?\s?(?<shown>\d{1,3})\s?[个位名]/dgu;

/** ⟦在9个县区的测评中⟧位列第11: a place behind the last. */
const PLACES =
  /(?<=在|全[省市区县州旗盟国]|参[评赛加]的|同[类级])\s?(?<all>\d{1,3})\s?[个家所](?<what>[^。;,\d]{1,24}?),?[^。;,\d全]{0,8}(?:位列|位居|名列|排名|排在|排)第\s?(?<shown>\d{1,3})\s?[位名]/dgu;
/** Within a year that is not named. */
const ANY_YEAR = 2023;

/** Time between two dates, and places gained or lost between two ranks. */
export function readReckoned({ words: text, scan: { span } }: Passage): readonly ReckonedReading[] {
  const times = /历时|为期|用|长达|满|[期时年]限|[租工任学聘周服]期|合同期|有效期|保修期|试用期|[共计]\s?\d+\s?[天个年]/u.test(text)
    ? [...text.matchAll(TIMES)].map((found) => timeOf(found, span.start))
    : [];
  const ranks = /第\s?\d{1,3}\s?[位名]/u.test(text)
    ? [
        ...[...text.matchAll(RANKS), ...text.matchAll(RANKS_FROM)].map((found) => ranksOf(found, span.start)),
        ...[...text.matchAll(PLACES)].map((found) => placeOf(found, span.start)),
      ]
    : [];
  return [...times, ...ranks].filter((reading) => reading !== null);
}

function timeOf(found: RegExpMatchArray, from: number): ReckonedReading | null {
  const { unit, day, day2, month, month2, year, year2 } = found.groups ?? {};
  if (unit === '天') return day === undefined || day2 === undefined ? null : daysOf(found, from);
  if (year === undefined) return null;
  // 2018年至2023年 and 2018年7月至2023年7月, but not one of each.
  if (year2 === undefined || (month === undefined) !== (month2 === undefined) || (unit === '个月' && month === undefined)) return null;
  const [start, end] = [Number(year) * 12 + Number(month ?? 0), Number(year2) * 12 + Number(month2 ?? 0)];
  return end <= start ? null : monthsOf(found, from, { start, end });
}

function daysOf(found: RegExpMatchArray, from: number): ReckonedReading | null {
  const { year2, year = year2 ?? String(ANY_YEAR), month, day, month2, day2, shown } = found.groups ?? {};
  const start = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const end = Date.UTC(Number(year2 ?? year), Number(month2 ?? month) - 1, Number(day2));
  const between = Math.round((end - start) / 86_400_000);
  if (shown === undefined || between <= 0) return null;
  // 2月至3月 of a year that is not named may have one day more.
  const most = between + (found.groups?.year === undefined && Number(month) < 3 && Number(month2 ?? month) > 2 ? 2 : 1);
  const fits = Number(shown) >= between && Number(shown) <= most;
  return {
    kind: 'days',
    shown: Number(shown),
    exact: between + 1,
    unit: '天',
    working: `${Number(month)}月${Number(day)}日至${Number(month2 ?? month)}月${Number(day2)}日首尾合计${between + 1}天，${fits ? '与文中相符' : `文中为${shown}天`}`,
    ...spansOf(found, from),
    fits,
  };
}

const DATES =
  /(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日?[至到—\-~]+(?:(?<year2>\d{4})年)?(?:(?<month2>\d{1,2})月)?(?<day2>\d{1,2})日/gu;
/** The days from the first to the last of the only two dates of some words; null where there are none, or others. */
export function datesIn(words: string): number | null {
  const [found, other] = [...words.replace(/\s/gu, '').matchAll(DATES)];
  if (found === undefined || other !== undefined) return null;
  const { year = String(ANY_YEAR), month, day, year2 = year, month2 = month, day2 } = found.groups ?? {};
  const [start, end] = [Date.UTC(Number(year), Number(month) - 1, Number(day)), Date.UTC(Number(year2), Number(month2) - 1, Number(day2))];
  const days = Math.round((end - start) / 86_400_000) + 1;
  return days > 1 && days < 400 ? days : null;
}

/** Months and years: the first and the last may be counted or not, and are in what is shown; what is full may be more, and never less. */
function monthsOf(found: RegExpMatchArray, from: number, { start, end }: { start: number; end: number }): ReckonedReading | null {
  const { month, full, term, shown, unit = '' } = found.groups ?? {};
  const length = unit === '年' ? 12 : 1;
  const [least, most] = [(end - start) / length, (end - start + (month === undefined ? 12 : 1)) / length];
  const value = Number(shown);
  const fits = value <= most && value >= Math.floor(least);
  // A term given in years is full to the day.
  const isTerm = term !== undefined && month !== undefined && (unit === '个月' || Math.abs(value - most) >= 1);
  // 长达6年 may count the years it touches; 已满5年 may be long past.
  if (!fits && !isTerm && (full === undefined ? Math.abs(value - least) < (unit === '年' ? 2 : 1) : value <= most)) return null;
  const exact = Math.floor(most);
  const working = `${dateOf(start, month)}至${dateOf(end, month)}为${exact}${unit}，${fits ? '与文中相符' : `文中为${value}${unit}`}`;
  return { kind: 'days', shown: value, exact, unit, working, ...spansOf(found, from), fits };
}

function dateOf(months: number, month: string | undefined): string {
  return month === undefined ? `${months / 12}年` : `${Math.floor((months - 1) / 12)}年${((months - 1) % 12) + 1}月`;
}

function ranksOf(found: RegExpMatchArray, from: number): ReckonedReading | null {
  const { now, was, turn, shown } = found.groups ?? {};
  if (now === undefined || was === undefined || shown === undefined) return null;
  const isUp = /前|升/u.test(turn ?? '');
  const exact = (Number(was) - Number(now)) * (isUp ? 1 : -1);
  const fits = exact === Number(shown);
  const working = `${isUp ? was : now} − ${isUp ? now : was} = ${exact}，${fits ? '与文中相符' : `文中为${shown}位`}`;
  return { kind: 'rank', shown: Number(shown), exact, unit: '位', working, ...spansOf(found, from), fits };
}

/** Among those that take part nobody is behind the last. */
function placeOf(found: RegExpMatchArray, from: number): ReckonedReading | null {
  const { all, what = '', shown } = found.groups ?? {};
  const [count, place] = [Number(all), Number(shown)];
  if (!/[中里内]|考核|测评|评比|评价|排名|比赛/u.test(what)) return null;
  const fits = place <= count;
  const working = fits ? `共${count}个，位次不超过第${count}，与文中相符` : `共${count}个，不会有第${place}位`;
  return { kind: 'rank', shown: place, exact: fits ? place : 0, unit: '位', working, ...spansOf(found, from), fits };
}

function spansOf(found: RegExpMatchArray, from: number): Pick<ReckonedReading, 'span' | 'shownSpan'> {
  const start = from + (found.index ?? 0);
  const span = { start, end: start + found[0].length };
  const shown = found.indices?.groups?.shown;
  return { span, shownSpan: shown === undefined ? span : { start: from + shown[0], end: from + shown[1] } };
}
