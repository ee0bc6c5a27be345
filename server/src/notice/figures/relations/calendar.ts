import { EARLIER_OR_LATER, LASTED, NOT_LASTED, SO_MANY, TERM, THAN_PLANNED } from '../lexicon/times';
import { firstFrom, type Mention, type Passage, type Piece } from '../passage';
import { datedSpanOf, MONTHS_OF_YEAR, TIME, type DatedSpan } from './datedSpan';
import { faultOf, type WrittenDate } from './dates';
import { placesIn, type ReckonedReading } from './reckoned';
import { daysOf, monthsOf, workdaysOf } from './spanLength';

/** ⟦三个⟧月, 3个⟦年度⟧. */
const NUMERAL = /[一两二三四五六七八九十](?:个月|个年度|[天年])|\d\s?个(?:年度|工作日)/u;
/** Without a date no time is reckoned. */
const DATED = /\d\s?[月年]/u;
/** A number of 年 from this on is a date. */
const FIRST_YEAR = 1000;
/** 连续: at most as long as there is time. */
const IN_A_ROW = /[持连]续[^,。;\d]{0,2}$/u;
/** And 共 and 连续, which may count something else. */
const NEXT = 12;

/** 2023年4月6日至6月4日，⟦历时60天⟧; 3月11日受理，4月2日出证，⟦用时22天⟧; 原定10月31日完工，实际10月12日完工，⟦提前19天⟧; 停炉……点火，⟦停运50天⟧. */
export function readCalendar({ words, pieces, mentions, scan }: Passage): readonly ReckonedReading[] {
  // Few passages have a number of days, months or years, which is seen sooner than any word; 三个月 is a number by its words alone.
  if (!(mentions.some(isTime) || NUMERAL.test(words)) || !DATED.test(words)) return [];
  const { start } = scan.span;
  return [...words.matchAll(TIME)].flatMap((found) => {
    const span = datedSpanOf(words, found, groupStart(pieces, start + found.index) - start);
    const reading = span === null ? null : readingOf(span);
    if (span === null || reading === null) return [];
    const places = placesIn(found, start);
    const ends = [places.span, span.one, span.other].map(({ end }, at) => (at === 0 ? end : start + end));
    return [{ ...reading, ...places, span: { start: Math.min(places.span.start, start + span.one.start), end: Math.max(...ends) } }];
  });
}

function readingOf(span: DatedSpan): Omit<ReckonedReading, 'span' | 'shownSpan'> | null {
  const { one, other, isJoined, shown, written, unit, years, isWork } = span;
  const sureness = surenessOf(span);
  if (sureness === 'none') return null;
  const stated = { kind: 'days', shown, isNumeral: !/\d/u.test(written), unit } as const;
  const isOver = !TERM.test(span.words) && (span.state !== null || LASTED.test(span.words) || EARLIER_OR_LATER.test(span.words));
  const fault = faultOf(one, isOver) ?? faultOf(other, isOver);
  if (fault !== null) return { ...stated, exact: 0, working: `${fault}，文中为${written}`, fits: false };
  const reckoned = isWork ? workdaysOf(span) : unit === '天' ? daysOf(span) : monthsOf(span);
  if (reckoned === null) return null;
  const { exact, words, fits } = reckoned;
  // 从1月到6月，连续⟦3个月排名末位⟧: some of the months are less than all, and never more.
  if (!fits && !isWork && (sureness === 'fits' || (sureness === 'at most' && shown < exact))) return null;
  const isNext = !other.isDated && orderOf(other) < orderOf(one) && !EARLIER_OR_LATER.test(span.words);
  const [from, to] = [one, other].map((date) => dateOf(date, (unit === '天' && one.year === other.year) || (isNext && date === other)));
  const working = `${from ?? ''}${isJoined ? '至' : '到'}${isNext ? '次年' : ''}${to ?? ''}${words}，${fits ? '与文中相符' : `文中为${written}`}`;
  // Of 2年零3个月 only the months are put right.
  const months = years === null ? exact : exact - years * MONTHS_OF_YEAR;
  return { ...stated, exact: months < MONTHS_OF_YEAR || years === null ? months : 0, working, fits };
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

/** Whether a time is surely meant to be that between the dates, at most that, or only where it comes out right: 图书馆7月1日至8月31日开放53天，⟦周一除外⟧. */
function surenessOf(span: DatedSpan): 'sure' | 'at most' | 'fits' | 'none' {
  const { isAlone, isJoined, isPlanned, words, after, state, off } = span;
  if (isJoined && words.trim() === '') return 'sure';
  if (NOT_LASTED.test(words.replace(THAN_PLANNED, '')) || /\d/u.test(words)) return 'none';
  if (!isAlone) return !isJoined && after === '' && LASTED.test(words) ? 'fits' : 'none';
  if (state === 'likely' || off === null) return 'fits';
  if (isJoined && (EARLIER_OR_LATER.test(words) || (SO_MANY.test(words) && !LASTED.test(words) && words.length > NEXT))) return 'none';
  // 2019年开工，2023年完工，延后2年: neither date is what the other was to be.
  if (EARLIER_OR_LATER.test(words) && !isPlanned) return 'none';
  // 6月至8月开展为期1个月⟦的专项检查⟧: some of the time.
  if (after.length > 1 && after.startsWith('的')) return isJoined ? 'at most' : 'none';
  // 4月2日现场勘查，历时42天⟦办结⟧: what ended in the end has no date.
  const isWhole = /^的?$/u.test(after) || EARLIER_OR_LATER.test(words);
  if (isWhole || (isJoined && !SO_MANY.test(words))) return 'sure';
  return isJoined && IN_A_ROW.test(words) ? 'at most' : 'none';
}

/** Where in its year a date lies. */
function orderOf({ month, day }: WrittenDate): number {
  return (month ?? 0) * 100 + (day ?? 0);
}

function dateOf({ year, month, day }: WrittenDate, isYearLeftOut: boolean): string {
  return `${year === null || isYearLeftOut ? '' : `${year}年`}${month === null ? '' : `${month}月`}${day === null ? '' : `${day}日`}`;
}
