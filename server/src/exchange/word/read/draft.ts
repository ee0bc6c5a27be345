import type { Piece, WordLine, WordParagraph } from '../wordText';

/** A line while it is read. */
interface DraftLine {
  text: string;
  readonly pieces: Piece[];
}

/** A paragraph while it is read: what is known of it so far. */
export interface Draft {
  /** Which paragraph element it is. */
  readonly element: number;
  /** In a text box: the paragraph element that the box hangs on. */
  readonly anchor: number | null;
  /** Whether it stands in what the view leaves out: a deleted row, the lower part of a merged cell. */
  readonly isLeftOut: boolean;
  readonly style: string | null;
  numbering: string | null;
  level: number | null;
  /** The number that it showed before a tracked change, where changes are refused; null where none is said. */
  readonly formerLabel: string | null;
  /** Whether its mark, which parts it from the next paragraph, is hidden, or taken away by the view. */
  isMarkHidden: boolean;
  isMarkGone: boolean;
  page: number | null;
  readonly lines: DraftLine[];
  readonly notes: string[];
  /** What stands in the text boxes that hang on it. */
  readonly boxes: WordParagraph[];
}

/** A paragraph that has just begun. */
export function createDraft(element: number, anchor: number | null, isLeftOut: boolean): Draft {
  return {
    element,
    anchor,
    isLeftOut,
    style: null,
    numbering: null,
    level: null,
    formerLabel: null,
    isMarkHidden: false,
    isMarkGone: false,
    page: null,
    lines: [{ text: '', pieces: [] }],
    notes: [],
    boxes: [],
  };
}

/** Puts text at the end; `place` says which text element it comes from, where it comes from one. */
export function addText(draft: Draft, text: string, place?: { readonly element: number; readonly from: number }): void {
  const line = draft.lines.at(-1);
  if (line === undefined || text === '') return;
  if (place !== undefined) line.pieces.push({ start: line.text.length, length: text.length, ...place });
  line.text += text;
}

/** Begins another line in the same paragraph. */
export function breakLine(draft: Draft): void {
  draft.lines.push({ text: '', pieces: [] });
}

/** Whether anything of it is seen. */
export function isBlank(draft: Draft): boolean {
  return draft.lines.every(({ text }) => text === '') && draft.notes.length === 0 && draft.boxes.length === 0;
}

/**
 * Goes on from what stood before a paragraph mark that is not there any more; the later paragraph keeps its own properties. What is added goes to the
 * end of what is there, so that a long row of such paragraphs costs no more than its text.
 */
export function prepend(draft: Draft, earlier: Draft): void {
  const [first, ...rest] = draft.lines;
  const last = earlier.lines.at(-1);
  if (first === undefined || last === undefined) return;
  for (const piece of first.pieces) last.pieces.push({ ...piece, start: piece.start + last.text.length });
  last.text += first.text;
  for (const line of rest) earlier.lines.push(line);
  for (const note of draft.notes) earlier.notes.push(note);
  for (const box of draft.boxes) earlier.boxes.push(box);
  Object.assign(draft, { lines: earlier.lines, notes: earlier.notes, boxes: earlier.boxes, page: earlier.page ?? draft.page });
}

/** Its lines; an empty one at the end, left by a page break or a last Shift+Enter, is none. */
export function linesOf({ lines }: Draft): readonly WordLine[] {
  let count = lines.length;
  while (count > 1 && lines[count - 1]?.text === '') count -= 1;
  return lines.slice(0, count);
}
