/** What server and client say to each other about Word documents. Types and names only: the client imports this file. */

/** Client → server: the text of a Word document, which the client then shows read-only or writes as a draft. */
export const READ_WORD_REQUEST = 'zhenggai/readWord';

/** Which document. */
export interface ReadWordParams {
  /** The document's own address. */
  readonly source: string;
  /** The address that its text is shown at, so that findings come there; null where it is not shown. */
  readonly shownAt: string | null;
  /** Which side of its tracked changes. */
  readonly changes: 'accept' | 'refuse';
}

/** The text, or why there is none. */
export interface ReadWordAnswer {
  /** One paragraph a line, rows of tables parted by tabs, automatic numbers right before their text; null where it cannot be read. */
  readonly text: string | null;
  /** Why not, in Chinese without a full stop. */
  readonly fault: string | null;
  /** Whether there are tracked changes. */
  readonly tracked: boolean;
  /** What of it is not in the text, in Chinese, a clause each. */
  readonly leftOut: readonly string[];
}

/** Client → server: a copy of a Word document with its findings as comments. Its parameters are `FileParams`, with the document's own address. */
export const ANNOTATE_WORD_REQUEST = 'zhenggai/annotateWord';

/** Client → server: an open draft as a Word document laid out as an official one. Its parameters are `FileParams`. */
export const EXPORT_WORD_REQUEST = 'zhenggai/exportWord';

/** A document that was made, or why there is none. */
export interface WordFileAnswer {
  /** In base 64; null where there is none. */
  readonly content: string | null;
  /** Why not, in Chinese without a full stop. */
  readonly fault: string | null;
  /** How many findings stand in it as comments. */
  readonly comments: number;
  /** What is left to be filled in: zero-based lines, and what is said of them. */
  readonly unfilled: readonly { readonly line: number; readonly message: string }[];
}
