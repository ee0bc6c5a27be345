import { parseChineseNumeral } from '../../../text/numerals';
import {
  BEGUN,
  DATES_BEHIND,
  EARLIER_OR_LATER,
  FULL,
  LASTED,
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
/** 60天, 三个月, 6年, 2年零3个月. */
export const TIME = new RegExp(
  String.raw`(?<![\d.:])(?:(?<years>${NUMBER})\s?年[零又]?)?(?<shown>${NUMBER})\s?(?<unit>天|个月|年(?![度底初末前内以多余级版月\d]))`,
  'dgu',
);
/** How far behind the second date the time between them is stated, in characters. */
const REACH = 40;
/** How much of a sentence behind the time is looked through for days that are not counted. */
const BEHIND = 30;

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
  /** What says that the time is that of a state between two acts, where no word for a time does: 停炉……点火，⟦停运⟧. */
  readonly state: StateEvidence | null;
  /** The days that are said not to be counted; null where some are, and not how many. */
  readonly off: number | null;
  /** The words up to the time. */
  readonly words: string;
  /** The words behind its unit, to the next mark. */
  readonly after: string;
  /** In its unit; of 2年零3个月 the months of both. */
  readonly shown: number;
  /** As written, without its unit: 3, 三, 2年零3. */
  readonly written: string;
  readonly unit: string;
  /** The years of 2年零3个月. */
  readonly years: number | null;
}

/** What a time says of itself. */
type Stated = Pick<DatedSpan, 'off' | 'after' | 'shown' | 'written' | 'unit' | 'years'>;

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
    const isAlone = isJoined ? !areJoined(words, dates.at(-4), dates.at(-3)) : dates.length === 2;
    const between = words.slice(other.end, at).replace(TAKEN_OFF, '');
    // 2022年3月到任，2023年6月被处分，影响期12个月: a term that only its name tells lies between dates that are joined.
    const isOwn = isJoined && stated.after === '' && (RIGHT_BEHIND.test(between) || NAMED_TERM.test(between));
    const isPlanned = PLANNED.test(words.slice(from, other.end));
    const span = { one, other, isJoined, isAlone, isPlanned, words: between, ...stated };
    if (isNamed || isOwn) return { ...span, state: null };
    const state =
      stated.after === '' ? stateBetween(words.slice(from, one.start), words.slice(one.end, other.start), between, stated.off) : null;
    return state === null ? null : { ...span, state };
  }
  if (!isNamed) return null;
  const [first, second] = datesIn(words.slice(last, last + REACH), last);
  if (first === undefined || second === undefined) return null;
  const isJoined = areJoined(words, first, second);
  // 为期100天，⟦3月1日动员，6月8日总结⟧: what began and what ended it.
  const areItsEnds = !isJoined && BEGUN.test(words.slice(first.end, second.start)) && OVER.test(words.slice(second.end, second.end + NEAR));
  const isBehind = DATES_BEHIND.test(words.slice(last, first.start)) && (isJoined || words.charAt(last) === '(');
  if (!areItsEnds && !isBehind) return null;
  const isPlanned = PLANNED.test(before);
  return { one: first, other: second, isJoined, isAlone: dates.length === 0, isPlanned, state: null, words: before, ...stated };
}

function areJoined(words: string, one: WrittenDate | undefined, other: WrittenDate | undefined): boolean {
  return one !== undefined && other !== undefined && UP_TO_DATE.test(words.slice(one.end, other.start));
}

/** Null for what is taken off a time: ⟦扣除停工⟧120天. */
function statedBy(words: string, found: RegExpMatchArray, from: number): Stated | null {
  const at = found.index ?? 0;
  const last = at + found[0].length;
  const { years: yearsShown, shown = '', unit = '' } = found.groups ?? {};
  if (yearsShown !== undefined && unit !== '个月') return null;
  const sentence = words.slice(from, at) + (/^[^。;]*/u.exec(words.slice(last, last + BEHIND))?.[0] ?? '');
  const takenOff = TAKEN_OFF.exec(sentence);
  if (takenOff !== null && from + takenOff.index + takenOff[0].length === last) return null;
  const days = takenOff?.groups?.days;
  // 整整⟦三年36个月⟧: the same once more.
  const years = yearsShown === undefined || valueOf(shown) >= MONTHS_OF_YEAR ? null : valueOf(yearsShown);
  return {
    off: days !== undefined ? Number(days) : SOME_NOT_COUNTED.test(sentence) ? null : 0,
    after: /^[^,。;()]*/u.exec(words.slice(last, last + REACH))?.[0] ?? '',
    shown: valueOf(shown) + (years ?? 0) * MONTHS_OF_YEAR,
    written: found[0].slice(0, -unit.length).trim(),
    unit,
    years,
  };
}

/** The months of 2年零3个月. */
export const MONTHS_OF_YEAR = 12;

function valueOf(shown: string): number {
  return parseChineseNumeral(shown) ?? Number(shown);
}
