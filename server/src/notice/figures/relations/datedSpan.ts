import { parseChineseNumeral } from '../../../text/numerals';
import {
  BEGUN,
  DATES_BEHIND,
  EARLIER_OR_LATER,
  ENDS_THERE,
  FULL,
  LASTED,
  MAY_BE_WORKDAYS,
  NAMED_TERM,
  OVER,
  PLANNED,
  RIGHT_BEHIND,
  SOME_NOT_COUNTED,
  SO_MANY,
  TAKEN_OFF,
  TERM,
  UP_TO_DATE,
} from '../lexicon/times';
import { datesIn, type WrittenDate } from './dates';
import { stateBetween, type StateEvidence } from './stateBetween';

const NUMBER = String.raw`\d{1,4}|[一两二三四五六七八九十]{1,3}`;
/** 60天, 三个月, 6年, 2年零3个月, 三年半. */
export const TIME = new RegExp(
  String.raw`(?<![\d.:])(?:(?<years>\d{1,2}|[一两二三四五六七八九十]{1,3})\s?年[零又]?)?(?<shown>${NUMBER})\s?(?<unit>天|个月|个?年(?![度底初末前内以多余级版月\d])|个年度|个工作日)(?<half>半)?`,
  'dgu',
);
/** How far behind the second date the time between them is stated, in characters. */
const REACH = 40;
/** How much of a sentence behind the time is looked through for days that are not counted. */
const BEHIND = 30;
/** ⟦除去节假日⟧，实际检查⟦71天⟧: days that are not counted in another time. */
const OF_NEXT_TIME = /(?:除[外去]|扣[除去减]|剔除|不[含计])[^,;\u3002]*,[^;\u3002]*\d\s?天/u;

/** And how far behind a date stands its act. */
const NEAR = 12;

/** Two dates and how long it is from one to the other. */
export interface DatedSpan {
  readonly one: WrittenDate;
  readonly other: WrittenDate;
  /** 3月1日⟦至⟧5月31日, and not 3月1日受理，5月31日办结. */
  readonly isJoined: boolean;
  /** No other dates stand before them, of which the time may be as well. */
  readonly isAlone: boolean;
  /** One of them is a date to be kept to. */
  readonly isPlanned: boolean;
  /** 约定6月30日⟦交付⟧，实际8月14日才⟦交付⟧. */
  readonly isSameAct: boolean;
  /** What says that the time is that of a state between two acts, where no word for a time does: 停炉……点火，⟦停运⟧. */
  readonly state: StateEvidence | null;
  /** The days that are said not to be counted; null where some are, and not how many. */
  readonly off: number | null;
  /** The words up to the time. */
  readonly words: string;
  /** The words behind its unit, to the next mark. */
  readonly after: string;
  /** In its unit; of 2年零3个月 and 两年半 the months. */
  readonly shown: number;
  /** As written: 3天, 三个月, 2年零3个月. */
  readonly written: string;
  readonly unit: '天' | '个月' | '年';
  /** 5个工作日: some of the days. */
  readonly isWork: boolean;
  /** ⟦公示⟧5天: and may be. */
  readonly mayBeWork: boolean;
  /** 两年半: and perhaps a month or two more or less. */
  readonly isHalf: boolean;
  /** The years of 2年零3个月. */
  readonly years: number | null;
}

/** What a time says of itself. */
type Stated = Pick<DatedSpan, 'off' | 'after' | 'shown' | 'written' | 'unit' | 'isWork' | 'mayBeWork' | 'isHalf' | 'years'>;

/** The two dates that a time in some words may be from and to; `from` is where its sentence begins. */
export function datedSpanOf(words: string, found: RegExpMatchArray, from: number): DatedSpan | null {
  const at = found.index ?? 0;
  const before = words.slice(from, at);
  const last = at + found[0].length;
  const stated = statedBy(words, found, from);
  if (stated === null) return null;
  const isNamed = [LASTED, SO_MANY, TERM, FULL, EARLIER_OR_LATER].some((cue) => cue.test(before));
  const dates = datesIn(before, from);
  const [one, other] = dates.slice(-2);
  if (one !== undefined && other !== undefined && at - other.end <= REACH) {
    const isJoined = areJoined(words, one, other);
    const isAlone = isJoined
      ? !areJoined(words, dates.at(-4), dates.at(-3))
      : dates.slice(0, -2).every((date) => isCoarser(date, stated.unit));
    const between = words.slice(other.end, at).replace(TAKEN_OFF, '');
    // 2022年3月到任，2023年6月被处分，影响期12个月: a term that only its name tells lies between dates that are joined.
    const isOwn = isJoined && (between.trim() === '' || (stated.after === '' && (RIGHT_BEHIND.test(between) || NAMED_TERM.test(between))));
    const isPlanned = PLANNED.test(words.slice(from, other.end));
    const isSameAct = areSameAct(words.slice(one.end, other.start), words.slice(other.end, at));
    const span = { one, other, isJoined, isAlone, isPlanned, isSameAct, words: between, ...stated };
    if (isNamed || isOwn) return { ...span, state: null };
    const state =
      stated.after === '' ? stateBetween(words.slice(from, one.start), words.slice(one.end, other.start), between, stated.off) : null;
    return state === null ? null : { ...span, state };
  }
  return isNamed || stated.isWork || NAMED_TERM.test(before) ? datesBehind(words, { from, at, last }, dates, stated) : null;
}

/** The same where the time stands before one of the dates, or both. */
function datesBehind(
  words: string,
  { from, at, last }: { readonly from: number; readonly at: number; readonly last: number },
  dates: readonly WrittenDate[],
  stated: Stated,
): DatedSpan | null {
  const before = words.slice(from, at);
  const rest = /^[^。;]*/u.exec(words.slice(last, last + REACH))?.[0] ?? '';
  const [first, second, ...others] = datesIn(rest, last);
  const ended = [first, second, ...others].find((date) => date !== undefined && ENDS_THERE.test(words.slice(date.end, date.end + NEAR)));
  const common = { isPlanned: PLANNED.test(before), isSameAct: false, state: null, ...stated };
  // 2020年8月1日发放，⟦有效期5年⟧，到2025年7月31日期满.
  const [begun, ...more] = dates;
  if (begun !== undefined && ended !== undefined && more.length === 0 && at - begun.end <= NEAR)
    return { one: begun, other: ended, isJoined: true, isAlone: true, ...common, words: words.slice(begun.end, at) };
  const other = ended !== undefined && ended !== first ? ended : second;
  if (first === undefined || other === undefined) return null;
  const isJoined = areJoined(words, first, other) || other === ended;
  // 为期100天，⟦3月1日动员，6月8日总结⟧: what began and what ended it.
  const areItsEnds = !isJoined && BEGUN.test(words.slice(first.end, other.start)) && OVER.test(words.slice(other.end, other.end + NEAR));
  const isBehind = DATES_BEHIND.test(words.slice(last, first.start)) && (isJoined || words.charAt(last) === '(');
  return areItsEnds || isBehind ? { one: first, other, isJoined, isAlone: dates.length === 0, ...common, words: before } : null;
}

/** What was to be done by the one date, and was by the other, in the same two signs. */
function areSameAct(one: string, other: string): boolean {
  const [planned, taken] = [one, other].map((words) => words.split(/[,(]/u)[0]?.trim().slice(-2));
  return planned?.length === 2 && planned === taken;
}

/** ⟦1998年建成⟧，2024年8月启动鉴定，11月出具报告，耗时3个月: no time in such a unit can be reckoned from it. */
function isCoarser({ month, day }: WrittenDate, unit: DatedSpan['unit']): boolean {
  return (unit === '天' && day === null) || (unit === '个月' && month === null);
}

function areJoined(words: string, one: WrittenDate | undefined, other: WrittenDate | undefined): boolean {
  return one !== undefined && other !== undefined && UP_TO_DATE.test(words.slice(one.end, other.start));
}

/** Null for what is taken off a time: ⟦扣除停工⟧120天. */
function statedBy(words: string, found: RegExpMatchArray, from: number): Stated | null {
  const at = found.index ?? 0;
  const last = at + found[0].length;
  const { years: yearsShown, shown = '', half } = found.groups ?? {};
  const unit = unitOf(found.groups?.unit);
  const isHalf = half !== undefined;
  if ((yearsShown !== undefined && unit !== '个月') || (isHalf && unit !== '年')) return null;
  const behind = /^[^。;]*/u.exec(words.slice(last, last + 2 * BEHIND))?.[0] ?? '';
  const sentence = words.slice(from, at) + (OF_NEXT_TIME.test(behind) ? '' : behind.slice(0, BEHIND));
  const takenOff = TAKEN_OFF.exec(sentence);
  if (takenOff !== null && from + takenOff.index + takenOff[0].length === last) return null;
  const days = takenOff?.groups?.days;
  // 整整⟦三年36个月⟧: the same once more.
  const years = yearsShown === undefined || valueOf(shown) >= MONTHS_OF_YEAR ? null : valueOf(yearsShown);
  const value = isHalf ? valueOf(shown) * MONTHS_OF_YEAR + MONTHS_OF_YEAR / 2 : valueOf(shown);
  return {
    off: days !== undefined ? Number(days) : SOME_NOT_COUNTED.test(sentence) ? null : 0,
    after: /^[^,。;()]*/u.exec(words.slice(last, last + REACH))?.[0] ?? '',
    shown: value + (years ?? 0) * MONTHS_OF_YEAR,
    written: found[0].trim(),
    unit: isHalf ? '个月' : unit,
    isWork: found.groups?.unit === '个工作日',
    mayBeWork: MAY_BE_WORKDAYS.test(words.slice(from, at)),
    isHalf,
    years,
  };
}

function unitOf(unit = ''): DatedSpan['unit'] {
  return unit === '天' || unit === '个工作日' ? '天' : unit.includes('年') ? '年' : '个月';
}

/** The months of 2年零3个月. */
export const MONTHS_OF_YEAR = 12;

function valueOf(shown: string): number {
  return parseChineseNumeral(shown) ?? Number(shown);
}
