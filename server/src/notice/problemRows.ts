import type { Source } from '../text/source';
import { span, type Span } from '../text/span';
import { trimmed } from '../text/sentences';
import type { Paragraph } from './model';
import type { ProblemPlace } from './problemPlace';

/** Which columns of a table hold what. */
interface Columns {
  readonly separator: string;
  readonly problem: number;
  readonly response: number;
  readonly size: number;
}

/** Problems in a table written out as text, cells parted by tabs or bars: 序号 | 问题 | 整改进展. Rows follow their head without a gap of prose. */
export function readProblemRows(source: Source, paragraphs: readonly Paragraph[]): readonly ProblemPlace[] {
  const places: ProblemPlace[] = [];
  let columns: Columns | null = null;
  for (const paragraph of paragraphs) {
    const head = readHead(source, paragraph.span);
    if (head !== null) {
      columns = head;
      continue;
    }
    if (columns === null) continue;
    const cells = splitCells(source, paragraph.span, columns.separator);
    if (cells.length < Math.max(columns.problem, columns.response)) columns = null;
    else for (const place of readRow(source, paragraph, cells, columns)) places.push(place);
  }
  return places;
}

const SEPARATORS = ['\t', '|', '｜'] as const;

function readHead(source: Source, line: Span): Columns | null {
  if (line.end - line.start > 120) return null;
  const words = source.text.slice(line.start, line.end);
  for (const separator of SEPARATORS) {
    if (!words.includes(separator)) continue;
    const cells = splitCells(source, line, separator).map((cell) => source.folded.slice(cell.start, cell.end));
    const problem = cells.findIndex((cell) => cell.includes('问题') && cell.length < 20);
    const response = readResponseColumn(cells, problem);
    if (cells.length > 1 && problem !== -1 && response !== -1) return { separator, problem, response, size: cells.length };
  }
  return null;
}

/** What was done rather than what was to be done, where the table has both. */
function readResponseColumn(cells: readonly string[], problem: number): number {
  const isResponse = (cell: string, index: number): boolean => index !== problem && cell.includes('整改') && cell.length < 20;
  const done = cells.findIndex((cell, index) => isResponse(cell, index) && /情况|进展|成效|结果/u.test(cell));
  return done === -1 ? cells.findIndex(isResponse) : done;
}

function readRow(source: Source, paragraph: Paragraph, cells: readonly Span[], columns: Columns): readonly ProblemPlace[] {
  const problem = cells[columns.problem];
  if (problem === undefined || problem.start === problem.end || /^[-: ]+$/u.test(source.folded.slice(problem.start, problem.end)))
    return [];
  const cell = cells[columns.response] ?? span(paragraph.span.end, paragraph.span.end);
  const first = cells[0];
  const number = first === undefined ? NaN : Number(source.folded.slice(first.start, first.end) || NaN);
  return [{ line: paragraph.line, number: Number.isInteger(number) ? number : null, span: problem, heading: null, paragraph: null, cell }];
}

/** The cells of a line, without the bars at its ends. */
function splitCells(source: Source, line: Span, separator: string): readonly Span[] {
  const words = source.text.slice(line.start, line.end).split(separator);
  if (words.length < 2) return [];
  let start = line.start;
  const cells = words.map((cell) => {
    const place = trimmed(source.folded, span(start, start + cell.length));
    start += cell.length + 1;
    return place;
  });
  return separator === '\t' ? cells : cells.slice(isEmpty(cells[0]) ? 1 : 0, isEmpty(cells.at(-1)) ? -1 : undefined);
}

function isEmpty(cell: Span | undefined): boolean {
  return cell === undefined || cell.start === cell.end;
}
