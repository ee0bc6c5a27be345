import { PLAIN_TEXT, type Markup } from './markup';
import type { Span } from './span';
import { foldWidth } from './width';
import { withoutSyntax } from './withoutSyntax';

/** A text as given, its width-folded twin, and where its lines start. Made once for each version of a document. */
export interface Source {
  readonly text: string;
  /**
   * Same length as `text`; full-width ASCII forms and odd blanks folded (see `foldWidth`), and what is no prose taken out (see
   * `withoutSyntax`). All matching is done on this.
   */
  readonly folded: string;
  /** What the text is written in. */
  readonly markup: Markup;
  /** The stretches that are no prose, in order, not overlapping. */
  readonly outside: readonly Span[];
  /** Offset of the first code unit of each line; the first is 0. Lines end at LF, CRLF or CR, as in the protocol. */
  readonly lineStarts: readonly number[];
}

/** A zero-based place as the rims speak of it, in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Reads any string, the empty one and lone surrogates included. */
export function createSource(text: string, markup: Markup = PLAIN_TEXT): Source {
  const outside = markup.outsideProse(text);
  return { text, folded: withoutSyntax(foldWidth(text), outside), markup, outside, lineStarts: findLineStarts(text) };
}

/** The text of a span as written. */
export function textOf(source: Source, of: Span): string {
  return source.text.slice(of.start, of.end);
}

/** The text of a span, width folded. */
export function foldedOf(source: Source, of: Span): string {
  return source.folded.slice(of.start, of.end);
}

/** The zero-based line that holds `offset`; an offset past the end belongs to the last line. */
export function lineAt(source: Source, offset: number): number {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Line and character of an offset; offsets outside the text are clamped to it. */
export function positionAt(source: Source, offset: number): Position {
  const inside = Math.max(0, Math.min(offset, source.text.length));
  const line = lineAt(source, inside);
  return { line, character: inside - (source.lineStarts[line] ?? 0) };
}

/** The offset of a position; a line or character outside the text is clamped to it. */
export function offsetAt(source: Source, position: Position): number {
  if (position.line < 0) return 0;
  const start = source.lineStarts[position.line];
  if (start === undefined) return source.text.length;
  const end = source.lineStarts[position.line + 1] ?? source.text.length;
  return Math.max(start, Math.min(start + position.character, end));
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'), cr = text.indexOf('\r'); at !== -1 || cr !== -1;) {
    if (cr !== -1 && (at === -1 || cr < at)) {
      const next = cr + 1 === at ? at + 1 : cr + 1;
      starts.push(next);
      if (next === at + 1) at = text.indexOf('\n', next);
      cr = text.indexOf('\r', next);
    } else {
      starts.push(at + 1);
      at = text.indexOf('\n', at + 1);
    }
  }
  return starts;
}
