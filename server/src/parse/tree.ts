import type { Span } from '../text/span';

/** The level of a marker, whatever the nesting: 1 一、 2 （一） 3 1. 4 （1） 5 ①. GB/T 15834—2011 B.3.8. */
export type Level = 1 | 2 | 3 | 4 | 5;

/** The number before a heading or a measure. */
export interface Marker {
  readonly level: Level;
  /** What it says: 十二、 → 12. */
  readonly number: number;
  /** Its form with the number taken out and width folded: `#、` `(#)` `#.` `#)` `①`. Two markers of a level agree when their forms do. */
  readonly form: string;
  /** `（一）` in `（一）关于…`; without the blanks that may follow. */
  readonly span: Span;
}

/** One line of the text. */
export interface Line {
  /** Zero-based. */
  readonly index: number;
  /** The line without its line end. */
  readonly span: Span;
  /** The line without indent, trailing blanks and Markdown marks (`## **一、…**` → `一、…`). Empty where the line is blank. */
  readonly content: Span;
  /** How many `#` open the line in Markdown; 0 for none. */
  readonly hashes: number;
}

/** A line that opens with a marker. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly line: Line;
  readonly marker: Marker;
  /** What follows the marker, to the end of the line's content: the title alone, or title and text of a run-in heading. */
  readonly text: Span;
}

/** A line of prose. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly line: Line;
  /** The line's content. */
  readonly span: Span;
}

/** A line that is not blank, as what it reads. */
export type Block = HeadingBlock | ParagraphBlock;

/** A heading with all that stands under it, down to the next heading of its level or above. The root has no heading. */
export interface Section {
  readonly heading: HeadingBlock | null;
  /** Lines of prose before the first sub-section. */
  readonly paragraphs: readonly ParagraphBlock[];
  readonly sections: readonly Section[];
  /** From the heading's content to the end of the last block under it. */
  readonly span: Span;
}

/** What the lines say, nested by level. Total: every text has one. */
export interface Tree {
  readonly lines: readonly Line[];
  /** In document order; blank lines have none. */
  readonly blocks: readonly Block[];
  readonly root: Section;
}
