/**
 * Which quotation marks, brackets and title marks belong together, line by line (a line is a paragraph here).
 * Lines whose marks all pair, nearly all of them, take one pass; the others are read again by `recoverPairs`.
 */
import { type MarkFault, type MarkPair, recoverPairs } from './markRecovery';
import { findMarks, markKind, STRAIGHT } from './marks';
import type { Source } from './source';

/** All marks of a text. */
export interface Marks {
  /** See `findMarks`. */
  readonly offsets: readonly number[];
  /** In the order of their closing marks: inner ones before the one around them. */
  readonly pairs: readonly MarkPair[];
  /** In document order of lines. */
  readonly faults: readonly MarkFault[];
  /** Closing brackets that are no fault because they end a list marker: `1)`, `a)`, `一)`. */
  readonly listMarkers: readonly number[];
}

/** Reads any text. Linear: a line is read once, or four times where its marks do not pair. */
export function readMarks(source: Source): Marks {
  const { folded, lineStarts } = source;
  const offsets = findMarks(folded);
  const result = { offsets, pairs: [] as MarkPair[], faults: [] as MarkFault[], listMarkers: [] as number[] };
  let first = 0;
  for (let line = 0; line < lineStarts.length && first < offsets.length; line++) {
    const end = lineStarts[line + 1] ?? folded.length;
    let last = first;
    while ((offsets[last] ?? Infinity) < end) last++;
    if (!pairCleanly(folded, offsets, { first, last }, result.pairs)) {
      const recovered = recoverPairs(folded, offsets.slice(first, last), lineStarts[line] ?? 0);
      append(result.pairs, recovered.pairs);
      append(result.faults, recovered.faults);
      append(result.listMarkers, recovered.listMarkers);
    }
    first = last;
  }
  return result;
}

/** Pairs the marks of a line where all of them pair; otherwise adds nothing and says so. */
function pairCleanly(
  folded: string,
  offsets: readonly number[],
  line: { readonly first: number; readonly last: number },
  pairs: MarkPair[],
): boolean {
  const before = pairs.length;
  const openings: number[] = [];
  const kinds: number[] = [];
  for (let index = line.first; index < line.last; index++) {
    const at = offsets[index] ?? 0;
    const kind = markKind(folded, at);
    if (kind === 0) continue;
    const top = kinds.at(-1) ?? 0;
    if (kind > 0 && !(kind === STRAIGHT && top === STRAIGHT)) {
      openings.push(at);
      kinds.push(kind);
      continue;
    }
    if (top !== Math.abs(kind)) {
      pairs.length = before;
      return false;
    }
    kinds.pop();
    pairs.push({ open: openings.pop() ?? at, close: at, outer: openings.at(-1) ?? null });
  }
  if (kinds.length > 0) pairs.length = before;
  return kinds.length === 0;
}

/** Item by item: a spread of millions would overflow the stack. */
function append<T>(list: T[], more: readonly T[]): void {
  for (const item of more) list.push(item);
}
