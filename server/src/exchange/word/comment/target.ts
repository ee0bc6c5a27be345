import type { Span } from '../../../text/span';
import { segmentAt, segmentIndexAt } from '../places';
import type { Segment, WordSource } from '../wordSource';
import type { Piece } from '../wordText';

/** A place in a text element of the document. */
export interface TextPlace {
  /** Which text element, as in `Piece`. */
  readonly element: number;
  /** A character of its text. */
  readonly offset: number;
}

/** Where a comment goes: from one place to another within a paragraph, or on a paragraph as a whole. */
export interface Target {
  /** Which paragraph element, as in `WordParagraph`. */
  readonly paragraph: number;
  /** Null where there are no words to hang it on. */
  readonly words: { readonly from: TextPlace; readonly to: TextPlace } | null;
  /** What is to be said of the place beside the comment, in Chinese; empty for nothing. */
  readonly note: string;
}

/** The first characters of a line, this many, say which line it is. */
const LONGEST_LINE = 40;

/**
 * Where a finding about a stretch of the text (as it was given) goes in the document. One that goes over several paragraphs or cells is on the first of
 * them; one on an automatic number is on the paragraph's text, since the number is none; comments are not allowed in boxes and notes, so there it
 * is on the paragraph that the box or note hangs on.
 */
export function targetOf(source: WordSource, span: Span): Target | null {
  const segment = segmentFor(source, span);
  if (segment === undefined) return null;
  const { paragraph, line, textStart, end } = segment;
  if (paragraph.anchor !== null) return { paragraph: paragraph.anchor, words: null, note: `文本框内：${textOf(source, segment)}` };
  if (line === null) return { paragraph: paragraph.element, words: null, note: `脚注内：${textOf(source, segment)}` };
  const from = Math.max(span.start, textStart);
  const to = Math.min(span.end, end);
  const words = from < to ? between(line.pieces, from - textStart, to - textStart) : whole(line.pieces);
  const last = segmentAt(source, Math.max(span.start, span.end - 1));
  const note = last !== undefined && last.ordinal > segment.ordinal && span.end > end ? `到第${last.ordinal}段为止` : '';
  return { paragraph: paragraph.element, words, note };
}

/** The first stretch that has words of the finding, or the one that it is at; where that is empty, the one before, which it follows on from. */
function segmentFor(source: WordSource, { start, end }: Span): Segment | undefined {
  const { segments } = source;
  const at = segmentIndexAt(source, start);
  for (let index = at; index < segments.length; index += 1) {
    const segment = segments[index];
    if (segment === undefined || segment.start >= Math.max(end, start + 1)) break;
    if (segment.end > start && segment.end > segment.textStart) return segment;
  }
  let before = at;
  while (before > 0 && isEmpty(segments[before])) before -= 1;
  return segments[before];
}

function isEmpty(segment: Segment | undefined): boolean {
  return segment === undefined || segment.end === segment.textStart;
}

function between(pieces: readonly Piece[], start: number, end: number): Target['words'] {
  const first = pieces.find((piece) => piece.start + piece.length > start);
  const last = pieces.findLast((piece) => piece.start < end);
  if (first === undefined || last === undefined || last.start + last.length <= first.start) return whole(pieces);
  const from = { element: first.element, offset: first.from + Math.max(0, start - first.start) };
  return { from, to: { element: last.element, offset: last.from + Math.min(last.length, end - last.start) } };
}

function whole(pieces: readonly Piece[]): Target['words'] {
  const first = pieces[0];
  const end = pieces.reduce((longest, piece) => Math.max(longest, piece.start + piece.length), 0);
  return first === undefined ? null : between(pieces, first.start, Math.min(end, first.start + LONGEST_LINE));
}

function textOf(source: WordSource, { textStart, end }: Segment): string {
  const words = source.text.slice(textStart, Math.min(end, textStart + LONGEST_LINE));
  return end - textStart > LONGEST_LINE ? `${words}…` : words;
}
