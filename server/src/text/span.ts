/**
 * A stretch of a text: half-open, in UTF-16 code units, `0 <= start <= end <= text.length`.
 * Lines and columns exist only at the rim (see `lsp/` and `cli/`).
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span from `start` up to, not including, `end`. */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** Whether `inner` lies wholly within `outer`; an empty span on the edge does. */
export function containsSpan(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether `offset` lies within the span, its end included (as a cursor does). */
export function touchesOffset(of: Span, offset: number): boolean {
  return of.start <= offset && offset <= of.end;
}

/** Whether the two spans share at least one code unit. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Whether the two spans overlap or meet; an empty one is a cursor, which touches what it stands next to. */
export function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
