import type { Span } from '../../../text/span';
import type { Figure } from '../figure';
import { countLike } from '../wording';

/** A number in the text that says how many things are listed, as it is written. */
export interface AnnouncedNumber {
  readonly value: number;
  readonly written: string;
  readonly unit: string;
  readonly span: Span;
}

/** What is listed against the number that announces it; `listed`: what the number would be, null where that is not known. */
export function listedFigure(
  number: AnnouncedNumber,
  holds: boolean,
  { around, working, listed }: { readonly around: Span; readonly working: string; readonly listed: number | null },
): Figure {
  const { value, written, unit, span } = number;
  return {
    kind: 'listed-items',
    verdict: holds ? 'holds' : 'fails',
    reason: null,
    span: { start: Math.min(span.start, around.start), end: Math.max(span.end, around.end) },
    numbers: [{ value, span, unit, part: 'announced' }],
    places: [],
    working,
    culprit: holds ? null : { span, correction: listed === null ? null : countLike(listed, !/\d/u.test(written)) },
    doubtful: false,
  };
}
