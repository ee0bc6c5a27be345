import type { Span } from '../../text/span';
import { separatorAfter } from './label';
import type { WordLine, WordParagraph, WordText } from './wordText';

/** A stretch of the text and where it stands in the document. */
export interface Segment extends Span {
  readonly paragraph: WordParagraph;
  /** Which paragraph it is as people count them: from 1, those in which nothing is seen left out. */
  readonly ordinal: number;
  /** The line of the paragraph that it is; null where it is a footnote of it. */
  readonly line: WordLine | null;
  /** Where the line's own text begins: behind its automatic number, where it has one. */
  readonly textStart: number;
}

/** A Word document as one text, and the way back from its places to the document. */
export interface WordSource {
  readonly text: string;
  /** In the order of the text. */
  readonly segments: readonly Segment[];
  /** The automatic numbers in the text. */
  readonly labels: readonly Span[];
}

/**
 * How tables are written. `paragraphs`: each paragraph is a line, in cells too. `rows`: each row is a line, its cells parted by tabs, as when it
 * is pasted from Word.
 */
export type TableLayout = 'paragraphs' | 'rows';

/**
 * The text of a Word document, one paragraph a line, the automatic number right before its text, as if all had been typed. A line
 * break within a paragraph is a line end too. Notes follow the paragraph that refers to them.
 */
export function wordSource(word: WordText, layout: TableLayout): WordSource {
  const writer = new SourceWriter(word);
  let row: WordParagraph[] = [];
  const endRow = (): void => {
    if (row.length > 0) writer.addRow(row);
    row = [];
  };
  for (const paragraph of word.paragraphs) {
    const [first] = row;
    if (first !== undefined && !isSameRow(first, paragraph)) endRow();
    if (layout === 'rows' && isInColumns(word, paragraph)) row.push(paragraph);
    else writer.addParagraph(paragraph);
  }
  endRow();
  return writer.source;
}

function isSameRow({ cell: one }: WordParagraph, { cell: other }: WordParagraph): boolean {
  return one !== null && other !== null && one.table === other.table && one.row === other.row;
}

/** A table of one column is a frame around text. */
function isInColumns({ tables }: WordText, { cell }: WordParagraph): boolean {
  return cell !== null && (tables[cell.table]?.rows.some((cells) => cells.length > 1) ?? false);
}

/** After these the next paragraph of a cell goes on without a blank. */
const CLOSED = /(?:^|[。；;：:！？\t])$/u;

class SourceWriter {
  /** Those that no paragraph has referred to yet: a note is written once. */
  readonly #notes: Map<string, readonly string[]>;
  readonly #segments: Segment[] = [];
  readonly #labels: Span[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  #ordinal = 0;

  constructor({ notes }: WordText) {
    this.#notes = new Map(notes.map(({ id, lines }) => [id, lines]));
  }

  get source(): WordSource {
    return { text: this.#parts.join(''), segments: this.#segments, labels: this.#labels };
  }

  addParagraph(paragraph: WordParagraph): void {
    this.#count(paragraph);
    for (const [index, line] of paragraph.lines.entries()) {
      this.#addLine(paragraph, line, index === 0 ? paragraph.label : '');
      this.#write('\n');
    }
    this.#addNotes(paragraph);
  }

  /** The paragraphs of a row in one line. Cells at the end that hold nothing leave nothing. */
  addRow(row: readonly WordParagraph[]): void {
    let column = 0;
    let last = '';
    const lines = row.flatMap((paragraph) => paragraph.lines.map((line, index) => ({ paragraph, line, isFirst: index === 0 })));
    for (const { paragraph, line, isFirst } of lines) {
      if (isFirst) this.#count(paragraph);
      const label = isFirst ? paragraph.label : '';
      if (label === '' && line.text === '') continue;
      const at = paragraph.cell?.column ?? column;
      const gap = at > column ? '\t'.repeat(at - column) : CLOSED.test(last) ? '' : ' ';
      this.#write(gap);
      this.#addLine(paragraph, line, label);
      column = at;
      last = line.text === '' ? label : line.text;
    }
    this.#write('\n');
    for (const paragraph of row) this.#addNotes(paragraph);
  }

  #addLine(paragraph: WordParagraph, line: WordLine, label: string): void {
    const start = this.#length;
    if (label !== '') this.#labels.push({ start, end: start + label.length });
    this.#write(`${label}${separatorAfter(label, line.text)}`);
    const textStart = this.#length;
    this.#write(line.text);
    this.#segments.push({ start, end: this.#length, paragraph, ordinal: this.#ordinal, line, textStart });
  }

  #addNotes(paragraph: WordParagraph): void {
    for (const words of paragraph.notes.flatMap((id) => this.#takeNote(id))) {
      const start = this.#length;
      this.#write(words);
      this.#segments.push({ start, end: this.#length, paragraph, ordinal: this.#ordinal, line: null, textStart: start });
      this.#write('\n');
    }
  }

  #takeNote(id: string): readonly string[] {
    const words = this.#notes.get(id) ?? [];
    this.#notes.delete(id);
    return words;
  }

  #count({ label, lines }: WordParagraph): void {
    if (label !== '' || lines.some(({ text }) => text.trim() !== '')) this.#ordinal += 1;
  }

  #write(words: string): void {
    this.#parts.push(words);
    this.#length += words.length;
  }
}
