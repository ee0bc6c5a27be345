/** Which side of the tracked changes is read: as if all were accepted, or as if all were refused. */
export type ChangeView = 'accept' | 'refuse';

/** A stretch of a line that stands in one text element (`w:t`) of the file. */
export interface Piece {
  /** Where it begins in the line's text. */
  readonly start: number;
  readonly length: number;
  /** Which text element of its part it is, counted from 0 in the order of the file; deleted text counts too. */
  readonly element: number;
  /** Where it begins in that element's text. */
  readonly from: number;
}

/** What stands between two line ends: a paragraph has one, and one more for each Shift+Enter in it. */
export interface WordLine {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A place in a table, counted from 0. */
export interface CellPlace {
  /** Which of `WordText.tables`. */
  readonly table: number;
  readonly row: number;
  /** The first of the columns that its cell covers. */
  readonly column: number;
}

/** A paragraph as Word shows it. */
export interface WordParagraph {
  /** The automatic number, without the space after it: `（一）`; empty where there is none or it is a bullet. */
  readonly label: string;
  /** At least one. */
  readonly lines: readonly WordLine[];
  /** Which paragraph element (`w:p`) of its part it is, counted from 0 in the order of the file. */
  readonly element: number;
  /** The page it begins on, where the program that saved the file left a note of its pages; else null. */
  readonly page: number | null;
  /** Where it stands in a table, the outermost one; null outside tables. */
  readonly cell: CellPlace | null;
  /** In a text box: the paragraph element that the box hangs on. Null outside boxes. */
  readonly anchor: number | null;
  /** The footnotes and endnotes that its text refers to, in order. */
  readonly notes: readonly string[];
}

/** One cell of a table, spread over the columns that it covers. */
export interface WordCell {
  /** Its paragraphs, automatic numbers before them, parted by line feeds. */
  readonly text: string;
  /** `left`: the same cell as the one to its left; `above`: the same as the one above. Their text is empty. */
  readonly merged: 'left' | 'above' | null;
}

/** A table, its rows equally long unless the file has them otherwise. */
export interface WordTable {
  readonly rows: readonly (readonly WordCell[])[];
}

/** A footnote or an endnote. */
export interface WordNote {
  /** `footnote 2`: how paragraphs refer to it. */
  readonly id: string;
  /** Its paragraphs' lines. */
  readonly lines: readonly string[];
}

/** A comment in the margin. */
export interface WordComment {
  readonly author: string;
  readonly date: string;
  readonly text: string;
  /** The words that it is about; empty where it hangs on a place. */
  readonly on: string;
}

/** What of a document is no text, counted. */
export interface LeftOut {
  readonly pictures: number;
  /** Embedded workbooks, formulas of old programs, other documents put in whole. */
  readonly objects: number;
}

/** A Word document as text, with all that is needed to find a place of it again in the file. */
export interface WordText {
  /** In the order of reading; what stands in text boxes follows the paragraph that the box hangs on. */
  readonly paragraphs: readonly WordParagraph[];
  /** In the order of the file, inner ones after the one they stand in. */
  readonly tables: readonly WordTable[];
  readonly notes: readonly WordNote[];
  readonly comments: readonly WordComment[];
  readonly leftOut: LeftOut;
  /** Whether there are tracked changes, so that accepted and refused differ. */
  readonly tracked: boolean;
}
