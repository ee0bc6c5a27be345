import type { Heading, Notice } from '../../../notice/model';
import { textOf } from '../../../text/source';
import type { Span } from '../../../text/span';

/** What a line is in an official document. */
export type LineKind = 'title' | 'recipient' | 'heading' | 'body' | 'attachment' | 'unit' | 'date';

/** A line of the draft as a paragraph of the document. */
export interface PlannedLine {
  readonly kind: LineKind;
  readonly text: string;
  /** The level of a heading, 1 一、 to 5 ①; 0 for all else. */
  readonly level: number;
  /** How many of its characters are the title of a heading that text follows on the same line; 0 where none does. */
  readonly lead: number;
}

/** Rows of the draft whose cells are parted by tabs or bars. */
export interface PlannedTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
}

/** One paragraph or table of the document. */
export type PlannedBlock = PlannedLine | PlannedTable;

/** A line that names an attachment, which begins on a page of its own: 附件, 附件2. */
const ATTACHMENT = /^附件\s*\d{0,2}$/u;
/** 各县（市、区）委： under the title. */
const RECIPIENT = /^[^。；]{2,120}[:：]$/u;
/** `| --- | :-: |`: a cell of the line under a table's head in Markdown. */
const RULE = /^:?-{2,}:?$/u;

/** The draft as paragraphs and tables, each line of it one paragraph; blank lines and indents are left to the document's own layout. */
export function planDocument(notice: Notice): readonly PlannedBlock[] {
  const lines = notice.tree.lines.filter(({ content }) => content.start < content.end);
  const kinds = kindsOf(notice);
  const headings = new Map(notice.headings.map((heading) => [heading.line, heading]));
  const blocks: PlannedBlock[] = [];
  for (const { index, content } of lines) {
    const text = textOf(notice.source, content);
    const cells = cellsOf(text);
    const last = blocks.at(-1);
    if (cells !== null && last?.kind === 'table')
      blocks[blocks.length - 1] = { kind: 'table', rows: [...last.rows, ...(cells.every((cell) => RULE.test(cell)) ? [] : [cells])] };
    else if (cells !== null) blocks.push({ kind: 'table', rows: [cells] });
    else blocks.push(planLine(text, content, kinds.get(index), headings.get(index)));
  }
  return blocks;
}

function planLine(text: string, content: Span, kind: LineKind | undefined, heading: Heading | undefined): PlannedLine {
  if (kind !== undefined) return { kind, text, level: 0, lead: 0 };
  if (ATTACHMENT.test(text)) return { kind: 'attachment', text, level: 0, lead: 0 };
  if (heading === undefined) return { kind: 'body', text, level: 0, lead: 0 };
  const lead = heading.body === null ? 0 : heading.title.end - content.start;
  return { kind: lead > 0 || heading.level > 4 ? 'body' : 'heading', text, level: heading.level, lead };
}

/** Lines whose place in the document the notice knows. */
function kindsOf({ source, tree, title, signature }: Notice): ReadonlyMap<number, LineKind> {
  const kinds = new Map<number, LineKind>(title?.lines.map((line) => [line, 'title'] as const));
  const lineOf = (span: Span | null | undefined): number =>
    span === null || span === undefined
      ? -1
      : (tree.lines.find(({ content }) => content.start <= span.start && span.start < content.end)?.index ?? -1);
  kinds.set(lineOf(signature?.unit), 'unit');
  kinds.set(lineOf(signature?.date), 'date');
  const last = title?.lines.at(-1) ?? -1;
  const next = tree.lines.find(({ index, content }) => index > last && content.start < content.end);
  if (title !== null && next !== undefined && RECIPIENT.test(textOf(source, next.content))) kinds.set(next.index, 'recipient');
  return kinds;
}

/** The cells of a row; null for a line that is none. */
function cellsOf(text: string): readonly string[] | null {
  if (text.includes('\t')) return text.split('\t').map((cell) => cell.trim());
  if (!/^\|.+\|$/u.test(text)) return null;
  return text
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}
