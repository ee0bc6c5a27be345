import type { Notice } from '../notice/model';
import { touchesOffset, type Span } from '../text/span';
import { figureNumbersAt } from './figuresAt';

/** What belongs together with what stands at a cursor. */
export interface Occurrences {
  /** What the cursor is on. */
  readonly kind: 'figure' | 'enumeration' | 'heading';
  /** All places, the one at the cursor included, in document order, each once. */
  readonly spans: readonly Span[];
}

/**
 * The places that belong to what a cursor is on: all numbers of the claims a number takes part in, wherever they stand; all items of
 * an enumeration; the headings that stand beside a heading. Null where the cursor is on nothing of the kind.
 */
export function occurrencesAt(notice: Notice, offset: number): Occurrences | null {
  const figures = figureNumbersAt(notice, offset).flatMap(({ figure }) => figure.numbers.map(({ span }) => span));
  if (figures.length > 0) return { kind: 'figure', spans: inOrder(figures) };
  const enumeration = notice.enumerations.find(({ items }) => items.some(({ marker }) => touchesOffset(marker, offset)));
  if (enumeration !== undefined) return { kind: 'enumeration', spans: enumeration.items.map(({ marker }) => marker) };
  const heading = notice.headings.find(({ marker }) => touchesOffset(marker, offset));
  if (heading === undefined) return null;
  const beside = notice.headings.filter(({ parent, level }) => parent === heading.parent && level === heading.level);
  return { kind: 'heading', spans: beside.map(({ marker }) => marker) };
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  const byStart = new Map(spans.map((span) => [span.start, span] as const));
  return [...byStart.values()].sort((one, other) => one.start - other.start);
}
