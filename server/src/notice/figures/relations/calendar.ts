import type { Span } from '../../../text/span';
import type { Passage } from '../passage';

/** A span of days, or ranks, that are held against a number which the text itself reckons. */
export interface ReckonedReading {
  readonly kind: 'days' | 'rank';
  readonly shown: number;
  readonly exact: number;
  readonly unit: string;
  readonly working: string;
  readonly span: Span;
  readonly fits: boolean;
}

const DAYS =
  /(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日起?[至到—\-~](?:(?<year2>\d{4})年)?(?:(?<month2>\d{1,2})月)?(?<day2>\d{1,2})日[^。;\d]{0,10}?(?:共|为期|历时|用时|合计)(?<shown>\d{1,4})天/gu;
const RANKS =
  /第(?<now>\d{1,3})[位名][^。;\d第]{0,12}(?<turn>前移|上升|提升|前进|后移|下降|后退)了?(?<shown>\d{1,3})[位名][^。;\d]{0,10}(?:上年|去年|上季度|上月|上届)[^。;\d]{0,6}第(?<was>\d{1,3})[位名]/gu;
const RANKS_FROM =
  /[由从][^。;\d]{0,10}第(?<was>\d{1,3})[位名][^。;\d]{0,10}第(?<now>\d{1,3})[位名][^。;\d]{0,8}(?<turn>前移|上升|提升|前进|后移|下降|后退)了?(?<shown>\d{1,3})[个位名]/gu;

/** Days between two dates, and places gained or lost between two ranks. */
export function readReckoned({ scan: { folded, span } }: Passage): readonly ReckonedReading[] {
  const text = folded.slice(span.start, span.end);
  const days = text.includes('天') ? [...text.matchAll(DAYS)].map((found) => daysOf(found, span.start)) : [];
  const ranks = text.includes('第')
    ? [...text.matchAll(RANKS), ...text.matchAll(RANKS_FROM)].map((found) => ranksOf(found, span.start))
    : [];
  return [...days, ...ranks].filter((reading) => reading !== null);
}

function daysOf(found: RegExpMatchArray, from: number): ReckonedReading | null {
  const { year, month, day, year2, month2, day2, shown } = found.groups ?? {};
  const start = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const end = Date.UTC(Number(year2 ?? year), Number(month2 ?? month) - 1, Number(day2));
  const between = Math.round((end - start) / 86_400_000);
  if (shown === undefined || between <= 0) return null;
  const fits = Number(shown) === between + 1 || Number(shown) === between;
  return {
    kind: 'days',
    shown: Number(shown),
    exact: between + 1,
    unit: '天',
    working: `${Number(month)}月${Number(day)}日至${Number(month2 ?? month)}月${Number(day2)}日首尾合计${between + 1}天，${fits ? '与文中相符' : `文中为${shown}天`}`,
    span: spanOf(found, from),
    fits,
  };
}

function ranksOf(found: RegExpMatchArray, from: number): ReckonedReading | null {
  const { now, was, turn, shown } = found.groups ?? {};
  if (now === undefined || was === undefined || shown === undefined) return null;
  const isUp = /前|升/u.test(turn ?? '');
  const exact = (Number(was) - Number(now)) * (isUp ? 1 : -1);
  const fits = exact === Number(shown);
  const working = `${isUp ? was : now} − ${isUp ? now : was} = ${exact}，${fits ? '与文中相符' : `文中为${shown}位`}`;
  return { kind: 'rank', shown: Number(shown), exact, unit: '位', working, span: spanOf(found, from), fits };
}

function spanOf(found: RegExpMatchArray, from: number): Span {
  const start = from + (found.index ?? 0);
  return { start, end: start + found[0].length };
}
