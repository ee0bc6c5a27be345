import { readMarker } from '../parse/marker';
import type { Source } from '../text/source';
import { span, type Span } from '../text/span';
import { trimmed } from '../text/sentences';
import { isAnswering, roleOfWords } from './fieldRole';
import { inferColumns } from './inferredColumns';
import type { Paragraph } from './model';
import type { ProblemPlace } from './problemPlace';

/** Which columns of a table hold what. */
interface Columns {
  readonly separator: RegExp;
  readonly number: number;
  readonly problem: number;
  readonly response: number;
}

/** The title of the column that counts; the first column does where none is called so. */
const COUNTING = /^(?:[序编]号|问题[序编]号|No\.?)$/iu;

/** Problems in a table written out as text, cells parted by tabs, bars or wide blanks: 序号 | 问题 | 整改进展. Rows follow their head without a gap of prose. */
export function readProblemRows({
  source,
  paragraphs,
}: {
  readonly source: Source;
  readonly paragraphs: readonly Paragraph[];
}): readonly ProblemPlace[] {
  const rows: Row[] = [];
  let columns: Columns | null = null;
  for (const [at, paragraph] of paragraphs.entries()) {
    const head: Columns | null = readHead(source, paragraph.span) ?? (columns === null ? inferHead(source, paragraphs, at) : null);
    if (head !== null) {
      columns = head;
      continue;
    }
    if (columns === null || isRuled(source, paragraph.span)) continue;
    const cells = splitCells(source, paragraph.span, columns.separator);
    if (cells.length < Math.max(columns.problem, columns.response)) columns = null;
    else rows.push({ paragraph, cells, columns });
  }
  return placesOf(source, rows);
}

/** A line that a table is drawn with. */
function isRuled({ text }: Source, { start, end }: Span): boolean {
  return end - start <= LONGEST_RULE && /^[─━┄┅┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝═│┃|+\-= ]+$/u.test(text.slice(start, end));
}

const LONGEST_RULE = 400;

/** A row of a table, the cells in their columns. */
interface Row {
  readonly paragraph: Paragraph;
  readonly cells: readonly Span[];
  readonly columns: Columns;
}

/** The problems among the rows. A row numbered 一 or （一） without an answer is the title of those below it, where no row with an answer is numbered so. */
function placesOf(source: Source, rows: readonly Row[]): readonly ProblemPlace[] {
  const answered = new Set(rows.filter((row) => isAnswered(row)).map((row) => titleForm(source, row)));
  const places: ProblemPlace[] = [];
  let group: number | null = null;
  for (const row of rows) {
    const form = isAnswered(row) ? null : titleForm(source, row);
    if (form !== null && !answered.has(form)) group = (group ?? 0) + 1;
    else for (const place of readRow(source, row)) places.push({ ...place, outer: group });
  }
  return places;
}

function isAnswered({ cells, columns }: Row): boolean {
  const answer = cells[columns.response];
  return answer !== undefined && answer.start < answer.end;
}

/** How the first cell with words is numbered, as titles are; null where it is not. */
function titleForm({ folded }: Source, { cells }: Row): string | null {
  const cell = cells.find(({ start, end }) => start < end);
  if (cell === undefined) return null;
  const marker = readMarker(folded, cell);
  if (marker !== null) return marker.kind === 'ranked' && marker.level < 3 ? marker.form : null;
  return /^[一二三四五六七八九十]{1,3}$/u.test(folded.slice(cell.start, cell.end)) ? '#' : null;
}

/** Tabs, bars of either width or of a drawn table, two blanks or more, or an ideographic one. */
const SEPARATORS = [/\t/u, /[|｜│┃]/u, / {2,}|\u3000+/u] as const;
const LONGEST_HEAD = 120;
const LONGEST_CELL = 20;

function readHead(source: Source, line: Span): Columns | null {
  if (line.end - line.start > LONGEST_HEAD) return null;
  const words = source.text.slice(line.start, line.end);
  for (const separator of SEPARATORS) {
    if (!separator.test(words)) continue;
    const cells = splitCells(source, line, separator).map((cell) => source.folded.slice(cell.start, cell.end));
    if (cells.length < 2 || cells.some((cell) => cell.length >= LONGEST_CELL || cell.includes(':'))) continue;
    const problem = cells.findIndex((cell) => cell.includes('问题') || roleOfWords(cell) === 'finding');
    const response = readResponseColumn(cells, problem);
    if (problem !== -1 && response !== -1)
      return {
        separator,
        number: Math.max(
          0,
          cells.findIndex((cell) => COUNTING.test(cell)),
        ),
        problem,
        response,
      };
  }
  return null;
}

/** The head of a table whose words nobody knows, by what its columns hold: 编号 | 群众怎么说 | 我们怎么办 | 到哪一步. */
function inferHead(source: Source, paragraphs: readonly Paragraph[], at: number): Columns | null {
  const [head, ...below] = paragraphs.slice(at, at + LOOKED_AHEAD).map(({ span: of }) => of);
  const [, separator] = SEPARATORS;
  if (head === undefined || head.end - head.start > LONGEST_HEAD || !separator.test(source.text.slice(head.start, head.end))) return null;
  const width = splitCells(source, head, separator).length;
  const ends = below.findIndex((of) => !isRuled(source, of) && splitCells(source, of, separator).length !== width);
  const rows = below.slice(0, ends === -1 ? undefined : ends).filter((of) => !isRuled(source, of));
  const cells = rows.map((of) => splitCells(source, of, separator).map(({ start, end }) => source.folded.slice(start, end)));
  const columns = width < LEAST_COLUMNS ? null : inferColumns(cells);
  return columns === null ? null : { separator, ...columns };
}

const LEAST_COLUMNS = 3;
const LOOKED_AHEAD = 60;

/** What was done rather than what was to be done, where the table has both. */
function readResponseColumn(cells: readonly string[], problem: number): number {
  const isResponse = (cell: string, index: number): boolean => {
    const role = roleOfWords(cell);
    return index !== problem && (role === null ? cell.includes('整改') : isAnswering(role));
  };
  const done = cells.findIndex((cell, index) => isResponse(cell, index) && /情况|进展|成效|结果/u.test(cell));
  return done === -1 ? cells.findIndex(isResponse) : done;
}

function readRow(source: Source, { paragraph, cells, columns }: Row): readonly ProblemPlace[] {
  const problem = cells[columns.problem];
  if (problem === undefined || problem.start === problem.end || /^[-: ]+$/u.test(source.folded.slice(problem.start, problem.end)))
    return [];
  const cell = cells[columns.response] ?? span(paragraph.span.end, paragraph.span.end);
  const first = cells[columns.number];
  const number = first === undefined ? NaN : Number(source.folded.slice(first.start, first.end) || NaN);
  const isCounted = first !== undefined && Number.isInteger(number);
  return [
    {
      line: paragraph.line,
      number: isCounted ? number : null,
      numeral: isCounted ? first : null,
      outer: null,
      span: problem,
      heading: null,
      parent: paragraph.heading,
      paragraph: null,
      cell,
      list: null,
    },
  ];
}

/** The cells of a line, without the bars at its ends. */
function splitCells(source: Source, written: Span, separator: RegExp): readonly Span[] {
  const line = separator.test('\t') ? withTabs(source, written) : written;
  const words = source.text.slice(line.start, line.end);
  const cells: Span[] = [];
  let start = 0;
  for (const found of words.matchAll(new RegExp(separator.source, 'gu'))) {
    cells.push(trimmed(source.folded, span(line.start + start, line.start + found.index)));
    start = found.index + found[0].length;
  }
  if (cells.length === 0) return [];
  cells.push(trimmed(source.folded, span(line.start + start, line.end)));
  return separator.test('|') ? cells.slice(isEmpty(cells[0]) ? 1 : 0, isEmpty(cells.at(-1)) ? -1 : undefined) : cells;
}

/** A row whose first or last cells are blank is more than its words. */
function withTabs({ text }: Source, { start, end }: Span): Span {
  let [from, until] = [start, end];
  while (text.charAt(from - 1) === '\t') from -= 1;
  while (text.charAt(until) === '\t') until += 1;
  const isWhole = from === 0 || '\r\n'.includes(text.charAt(from - 1));
  return span(isWhole ? from : start, until);
}

function isEmpty(cell: Span | undefined): boolean {
  return cell === undefined || cell.start === cell.end;
}
