import type { Diagnostic } from '../rules/runner';
import { touches, type Span } from '../text/span';

/** What one change did to a text: `span` of the old text became `length` code units of the new one. */
export interface Change {
  readonly span: Span;
  readonly length: number;
}

/** The smallest stretch in which two texts differ; null where they are the same. */
export function changeBetween(before: string, after: string): Change | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  while (tail < shorter - start && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail += 1;
  return { span: { start, end: before.length - tail }, length: after.length - tail - start };
}

/**
 * The findings of the old text that still say something about the new one, moved to where they are now. A finding whose own
 * place or a related one was touched is dropped: nobody knows before the next check whether it still holds. Fixes are dropped too.
 */
export function carryOver(diagnostics: readonly Diagnostic[], change: Change): readonly Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const { rule, severity, message, span, related = [] } = diagnostic;
    if ([diagnostic, ...related].some((place) => touches(place.span, change.span))) return [];
    const moved = related.map((place) => ({ ...place, span: move(place.span, change) }));
    return [{ rule, severity, message, span: move(span, change), related: moved }];
  });
}

function move(span: Span, change: Change): Span {
  const shift = span.start >= change.span.end ? change.length - (change.span.end - change.span.start) : 0;
  return { start: span.start + shift, end: span.end + shift };
}
