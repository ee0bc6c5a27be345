import type { Quantity } from '../../text/quantity';
import type { Span } from '../../text/span';
import type { Scan } from './scan';

/** A number in its place: the words before and after it, within its piece. */
export interface Mention extends Quantity {
  /** Among the mentions of the passage, in order. */
  readonly index: number;
  readonly piece: Piece;
  /** Stands in quotation marks, as part of a name. */
  readonly quoted: boolean;
  /** The text from the piece's start, or from the number before it, up to the number; brackets left out. */
  readonly before: string;
  /** The text from the unit to the next number or the piece's end; brackets left out. */
  readonly after: string;
}

/** The text between two marks. A bracket within it is left out, and is pieces of its own. */
export interface Piece {
  /** Among the pieces of its level: of the same bracket, or outside of all. */
  readonly index: number;
  readonly span: Span;
  /** The piece before it at its level, null for the first. */
  readonly before: Piece | null;
  /** The mark before it: `、` `,` `;` `:` `。` `(`, a circled number, or nothing at the passage's start. */
  readonly opening: string;
  /** The mark after it; nothing at the passage's end. */
  readonly closing: string;
  /** Counts 。！？ up to here; those in brackets not. */
  readonly sentence: number;
  /** Counts ； as well. */
  readonly group: number;
  /** The bracket it stands in, null outside of brackets. */
  readonly bracket: Bracket | null;
  /** Without what stands in brackets. */
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** The text from one offset to another without what stands in brackets. */
  words(from: number, to: number): string;
}

/** A bracket and where it stands. */
export interface Bracket {
  /** Between the brackets. */
  readonly span: Span;
  /** The piece that it interrupts. */
  readonly host: Piece;
  readonly pieces: readonly Piece[];
}

/** A stretch of text with its numbers in their places. */
export interface Passage {
  readonly scan: Scan;
  /** All of its text. */
  readonly words: string;
  /** The pieces outside of brackets. */
  readonly pieces: readonly Piece[];
  readonly mentions: readonly Mention[];
  /** Those that count things and are no part of a name, in order. */
  readonly counts: readonly Mention[];
  readonly brackets: readonly Bracket[];
}

/** The pieces beside a piece, itself included: those of its bracket, or those outside of all. */
export function levelOf(passage: Passage, piece: Piece): readonly Piece[] {
  return piece.bracket?.pieces ?? passage.pieces;
}

/** The index of the first of things in order of their starts that starts at `offset` or after; their number where none does. */
export function firstFrom(things: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((things[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
