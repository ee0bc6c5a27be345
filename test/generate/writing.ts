import type { Level } from '../../server/src/parse/tree';
import type { Span } from '../../server/src/text/span';

/** How items are counted off within prose. */
export type ItemStyle = '一是' | '①' | '第一';

/** How a marker is written. */
export type MarkerStyle = 'heading' | ItemStyle;

/** A number in a notice that counts with others. */
export interface WrittenMarker {
  readonly style: MarkerStyle;
  /** The level of a heading; null for an item within prose. */
  readonly level: Level | null;
  readonly number: number;
  /** Markers of one run count 1, 2, 3 … in document order. */
  readonly run: string;
  /** Zero-based. */
  readonly line: number;
  readonly span: Span;
  /** How the same marker is written with another number. */
  readonly write: (number: number) => string;
}

/** A marker before it has a place. */
export type PlannedMarker = Omit<WrittenMarker, 'line' | 'span'>;

/** A line as it is put together. */
export type Piece = string | PlannedMarker;

/** A text with the places of its markers. */
export interface Writing {
  readonly text: string;
  readonly markers: readonly WrittenMarker[];
}

/** Puts lines together, each with its indent, and finds where their markers come to stand. */
export function assemble(lines: readonly (readonly Piece[])[], indent: string, lineEnd: string): Writing {
  const markers: WrittenMarker[] = [];
  let text = '';
  let line = 0;
  for (const pieces of lines) {
    text += pieces.length === 0 ? '' : indent;
    for (const piece of pieces) {
      const words = typeof piece === 'string' ? piece : piece.write(piece.number);
      if (typeof piece !== 'string') markers.push({ ...piece, line, span: { start: text.length, end: text.length + words.length } });
      text += words;
    }
    text += lineEnd;
    line += lineEnd.length;
  }
  return { text, markers };
}
