import type { Span } from '../../../text/span';

/** A span of time between two dates, or of places between two ranks, that is held against the number which the text itself reckons. */
export interface ReckonedReading {
  readonly kind: 'days' | 'rank';
  readonly shown: number;
  /** It is written as a numeral, 三个月. */
  readonly isNumeral?: boolean;
  readonly exact: number;
  readonly unit: string;
  readonly working: string;
  readonly span: Span;
  /** The number that states it. */
  readonly shownSpan: Span;
  readonly fits: boolean;
}

/** Where a match lies in the text, and the number that it shows. */
export function placesIn(found: RegExpMatchArray, from: number): Pick<ReckonedReading, 'span' | 'shownSpan'> {
  const start = from + (found.index ?? 0);
  const span = { start, end: start + found[0].length };
  const shown = found.indices?.groups?.shown;
  return { span, shownSpan: shown === undefined ? span : { start: from + shown[0], end: from + shown[1] } };
}
