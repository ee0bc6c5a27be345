import type { Source } from './source';
import type { Span } from './span';

/** Whether a stretch has something in common with what is no prose; an empty one where it stands within. */
export function leavesProse({ outside }: Source, { start, end }: Span): boolean {
  const next = outside[firstEndingAfter(outside, start)];
  return next !== undefined && (start === end ? next.start < start : next.start < end);
}

/** Whether a stretch lies wholly in what is no prose. */
export function isOutsideProse({ outside }: Source, { start, end }: Span): boolean {
  const next = outside[firstEndingAfter(outside, start)];
  return next !== undefined && start < end && next.start <= start && end <= next.end;
}

/** The index of the first stretch that ends behind an offset. */
function firstEndingAfter(outside: readonly Span[], offset: number): number {
  let [low, high] = [0, outside.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((outside[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
