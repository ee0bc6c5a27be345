import type { Span } from '../text/span';

/**
 * The level of a heading. Markers of the norm have theirs whatever the nesting: 1 一、 2 （一） 3 1. 4 （1） 5 ①. GB/T 15834—2011 B.3.8. The level of
 * any other is its depth.
 */
export type Level = 1 | 2 | 3 | 4 | 5;

/** `ranked`: of the norm. `counted`: numbered in a form of its own, 第一方面, 1.2, 其一. `bare`: without a number, ● or a line in 【】 or bold. */
export type MarkerKind = 'ranked' | 'counted' | 'bare';

/** The number, or the sign, before a heading or a measure. */
export interface Marker {
  readonly kind: MarkerKind;
  readonly level: Level;
  /** What it says: 十二、 → 12. How many of its form stand before it under the same heading, and one, where it is bare. */
  readonly number: number;
  /** Its form with numbers taken out and width folded: `#、` `(#)` `#.` `#)` `①` `第#方面` `#.#` `●`. Two markers of a series agree when their forms do. */
  readonly form: string;
  /** What counts in it: `二` in `第二方面：`, the last `3` in `1.2.3`; null in a bare one. */
  readonly numeral: Span | null;
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
  /** The bullet of a Markdown list that opens the line; empty where none does. */
  readonly bullet: string;
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
