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
 * The findings of the old text that still say something about the new one, moved to where they are now. Changes are in the order in which
 * they were made, each a place of the text that the one before left. A finding whose own place or a related one was touched by any of them
 * is dropped: nobody knows before the next check whether it still holds. Fixes are dropped too.
 */
export function carryOver(diagnostics: readonly Diagnostic[], changes: readonly Change[]): readonly Diagnostic[] {
  return diagnostics.flatMap(({ rule, severity, message, span, related = [] }) => {
    const [at, ...others] = [span, ...related.map((place) => place.span)].map((place) => carrySpan(place, changes));
    if (at === undefined || at === null) return [];
    const moved = related.flatMap((place, index) => {
      const to = others[index];
      return to === undefined || to === null ? [] : [{ ...place, span: to }];
    });
    return moved.length < related.length ? [] : [{ rule, severity, message, span: at, related: moved }];
  });
}

/** Where a stretch is after changes; null where one of them touched it. */
function carrySpan(of: Span, changes: readonly Change[]): Span | null {
  let { start, end } = of;
  for (const { span, length } of changes) {
    if (touches({ start, end }, span)) return null;
    if (start < span.end) continue;
    const shift = length - (span.end - span.start);
    start += shift;
    end += shift;
  }
  return { start, end };
}
