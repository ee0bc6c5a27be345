import { codeTable, holdsAny } from './codeTable';
import { PLAIN_TEXT, type Markup } from './markup';
import { span, type Span } from './span';
import { foldWidth } from './width';
import { withoutSyntax } from './withoutSyntax';

/**
 * A text as it reads, its width-folded twin, and where its lines start. Made once for each version of a document.
 *
 * What stands in the file and is not read (the line breaks of hard-wrapped text, page numbers, invisible characters) is cut out here, so that
 * patterns and spans never meet it. All offsets are of the text as read; `positionAt`, `offsetAt` and `givenSpan` lead to the file's own.
 */
export interface Source {
  readonly text: string;
  /**
   * Same length as `text`; full-width ASCII forms, odd blanks and radicals folded (see `foldWidth`), and what is no prose taken out (see
   * `withoutSyntax`). All matching is done on this.
   */
  readonly folded: string;
  /** What the text is written in. */
  readonly markup: Markup;
  /** The stretches that are no prose, in order, not overlapping. */
  readonly outside: readonly Span[];
  /** Offset of the first code unit of each line; the first is 0. Soft line ends (U+000B, U+000C, U+0085, U+2028, U+2029) end a line too. */
  readonly lineStarts: readonly number[];
  /** The text as the file has it. */
  readonly given: GivenText;
}

/** A text before anything is cut out of it. */
export interface GivenText {
  readonly text: string;
  /** Lines end at LF, CRLF or CR, as in the protocol. */
  readonly lineStarts: readonly number[];
  /** In document order, none touching another; empty in nearly every notice. */
  readonly cuts: readonly PlacedCut[];
}

/** Why a stretch is not read: the break of a wrapped line, a page number or running head, a character that cannot be seen, stars or tags around words. */
export type CutKind = 'wrap' | 'furniture' | 'invisible' | 'markup';

/** A stretch of the given text that is not read. */
export interface Cut {
  readonly kind: CutKind;
  /** In the given text. */
  readonly span: Span;
}

/** A cut with where it lies in the text as read, and how much of the given text is gone up to its end. */
export interface PlacedCut extends Cut {
  /** In the text as read. */
  readonly at: number;
  /** Code units. */
  readonly gone: number;
}

/** As much of a source as lines and characters are counted by. */
export type LinedText = Pick<Source, 'text' | 'given'>;

/** A zero-based place as the rims speak of it, in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Reads any string, the empty one and lone surrogates included. `cuts` are in document order and do not touch. */
export function createSource(text: string, markup: Markup = PLAIN_TEXT, cuts: readonly Cut[] = []): Source {
  const given = { text, lineStarts: findLineStarts(text), cuts: placeCuts(cuts) };
  const read = cuts.length === 0 ? text : withoutCuts(text, cuts);
  const outside = markup.outsideProse(read);
  const lineStarts = cuts.length === 0 && !holdsAny(SOFT_END, read) ? given.lineStarts : findReadLineStarts(read);
  return { text: read, folded: withoutSyntax(foldWidth(read), outside), markup, outside, lineStarts, given };
}

/** A text as the file has it, where nothing but its lines is asked for. */
export function linedText(text: string): LinedText {
  return { text, given: { text, lineStarts: findLineStarts(text), cuts: [] } };
}

/** The file's own text of a source, with the lines that were found already. */
export function givenLines({ given: { text, lineStarts } }: Source): LinedText {
  return { text, given: { text, lineStarts, cuts: [] } };
}

/** The text of a span as written. */
export function textOf(source: Source, of: Span): string {
  return source.text.slice(of.start, of.end);
}

/** The text of a span, width folded. */
export function foldedOf(source: Source, of: Span): string {
  return source.folded.slice(of.start, of.end);
}

/** The zero-based line, of the text as read, that holds `offset`; an offset past the end belongs to the last line. */
export function lineAt(source: Source, offset: number): number {
  return lineIn(source.lineStarts, offset);
}

/** Line and character, in the given text, of an offset; offsets outside the text are clamped to it. */
export function positionAt(source: LinedText, offset: number): Position {
  return givenPosition(source.given, givenOffset(source, Math.max(0, Math.min(offset, source.text.length)), 'behind'));
}

/** The two ends of a span as positions in the given text. */
export function rangeAt(source: LinedText, of: Span): { readonly start: Position; readonly end: Position } {
  const inside = span(Math.max(0, Math.min(of.start, source.text.length)), Math.max(0, Math.min(of.end, source.text.length)));
  const { start, end } = givenSpan(source, inside);
  return { start: givenPosition(source.given, start), end: givenPosition(source.given, end) };
}

/** The offset of a position in the given text; a line or character outside the text is clamped to it. */
export function offsetAt(source: Source, position: Position): number {
  const { text, lineStarts, cuts } = source.given;
  if (position.line < 0) return 0;
  const start = lineStarts[position.line];
  if (start === undefined) return source.text.length;
  const end = lineStarts[position.line + 1] ?? text.length;
  const offset = Math.max(start, Math.min(start + position.character, end));
  if (cuts.length === 0) return offset;
  const before = cutsBefore(cuts, ({ span: of }) => of.start < offset);
  return before === undefined ? offset : Math.max(before.at, offset - before.gone);
}

/** Where a span lies in the given text: without what is cut at its edges, with what is cut within it. */
export function givenSpan(source: LinedText, of: Span): Span {
  if (source.given.cuts.length === 0) return of;
  const { text } = source.given;
  const end = of.end === source.text.length ? text.length : givenOffset(source, of.end, 'before');
  if (of.start === of.end) return span(end, end);
  return span(of.start === 0 ? 0 : givenOffset(source, of.start, 'behind'), end);
}

/** The zero-based line of the given text in which an offset lies. */
export function givenLineAt(source: Source, offset: number): number {
  return positionAt(source, offset).line;
}

/** An offset at a cut lies before it or behind it. */
function givenOffset({ given: { cuts } }: LinedText, offset: number, side: 'before' | 'behind'): number {
  if (cuts.length === 0) return offset;
  return offset + (cutsBefore(cuts, ({ at }) => (side === 'behind' ? at <= offset : at < offset))?.gone ?? 0);
}

/** The last of the cuts for which `isBefore` holds; it holds for all before that one. */
function cutsBefore(cuts: readonly PlacedCut[], isBefore: (cut: PlacedCut) => boolean): PlacedCut | undefined {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const cut = cuts[middle];
    if (cut !== undefined && isBefore(cut)) low = middle + 1;
    else high = middle;
  }
  return cuts[low - 1];
}

function placeCuts(cuts: readonly Cut[]): readonly PlacedCut[] {
  let gone = 0;
  return cuts.map((cut) => {
    const at = cut.span.start - gone;
    gone += cut.span.end - cut.span.start;
    return { ...cut, at, gone };
  });
}

function withoutCuts(text: string, cuts: readonly Cut[]): string {
  let at = 0;
  const kept = cuts.map(({ span: of }) => {
    const piece = text.slice(at, of.start);
    at = of.end;
    return piece;
  });
  return kept.join('') + text.slice(at);
}

function givenPosition({ lineStarts }: GivenText, offset: number): Position {
  const line = lineIn(lineStarts, offset);
  return { line, character: offset - (lineStarts[line] ?? 0) };
}

function lineIn(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Ends of a line that no editor counts: Word's line and page breaks as plain text, next line, Unicode's separators. */
export const SOFT_ENDS = '\v\f\u0085\u2028\u2029';
const SOFT_END = codeTable([[1, SOFT_ENDS]]);
const ANY_END = new RegExp(`\\r\\n|[\\n\\r${SOFT_ENDS}]`, 'gu');

function findReadLineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(ANY_END), ({ index, 0: end }) => index + end.length)];
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
