import { readQuantity, type Quantity } from '../../../text/quantity';
import { trimmed } from '../../../text/sentences';
import type { Source } from '../../../text/source';
import type { Span } from '../../../text/span';

/** A cell of a table: its words, and its number where it holds nothing else. */
export interface Cell {
  readonly span: Span;
  readonly words: string;
  readonly number: Quantity | null;
}

/** A cell that holds a number and nothing else. */
export interface NumberCell extends Cell {
  readonly number: Quantity;
}

/** The cell, where it holds a number that counts; null for a percentage, and where it holds words. */
export function countIn(cell: Cell | undefined): NumberCell | null {
  return holdsNumber(cell) && (cell.number.kind === 'count' || cell.number.kind === 'bare') ? cell : null;
}

/** Whether a cell holds a number of any kind. */
export function holdsNumber(cell: Cell | undefined): cell is NumberCell {
  return cell !== undefined && cell.number !== null;
}

/** A table pasted as text: rows of as many cells, parted by tabs, bars or blanks. */
export interface PastedTable {
  readonly span: Span;
  /** The words over the columns; none where the first row is one of numbers. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A text as it is written, for folding makes a blank of a tab, and as it is read. */
export type Written = Pick<Source, 'text' | 'folded'>;

/** A quick look: nearly no stretch has anything that could part cells. */
const MAY_HAVE_CELLS = /[|｜]|\S(?:[\t\u3000]| {2})|\d\S? \d/u;
/** What parts the cells of a row, the surest first; single blanks only where all but the first cell are numbers. */
const PARTING: readonly RegExp[] = [/[|｜]/gu, /\t/gu, /[ \u3000]{2,}|\u3000/gu, / /gu];
/** The line below the head of a Markdown table. */
const RULE = /^[\s|｜:+-]+$/u;
/** Fewer rows or cells are no table; a table of more columns is looked at so far. */
const [LEAST_ROWS, LEAST_CELLS, MOST_CELLS] = [3, 2, 16];

/** The tables in a stretch of text, in order. */
export function tablesOf(source: Written, { start, end }: Span): readonly PastedTable[] {
  const words = source.text.slice(start, end);
  // Nearly all stretches have too few lines for a table, which is seen soonest.
  if (!words.includes('\n', words.indexOf('\n') + 1) || !MAY_HAVE_CELLS.test(words)) return [];
  const tables: PastedTable[] = [];
  let rows: (readonly Cell[])[] = [];
  const finish = (): void => {
    const table = tableOf(rows);
    if (table !== null) tables.push(table);
    rows = [];
  };
  let at = start;
  for (const line of words.split('\n')) {
    const cells = RULE.test(line) ? null : cellsOf(source, { start: at, end: at + line.length });
    at += line.length + 1;
    if (cells === null) continue;
    if (rows.length > 0 && rows[0]?.length !== cells.length) finish();
    if (cells.length >= LEAST_CELLS) rows.push(cells);
  }
  finish();
  return tables;
}

function tableOf(rows: readonly (readonly Cell[])[]): PastedTable | null {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined || rows.length < LEAST_ROWS || rows.filter(hasNumber).length < LEAST_ROWS - 1) return null;
  const span = { start: first[0]?.span.start ?? 0, end: last.at(-1)?.span.end ?? 0 };
  return isHead(first)
    ? { span, header: first.map(({ words }) => words.replace(/\s/gu, '')), rows: rows.slice(1) }
    : { span, header: [], rows };
}

/** Words over columns, and the years or months that are set against each other: 村名, ⟦2021年⟧, ⟦2022年⟧, 增减. */
function isHead(cells: readonly Cell[]): boolean {
  return cells.slice(1).every(({ number }) => number === null || number.unit === '年' || number.unit === '月');
}

function hasNumber(cells: readonly Cell[]): boolean {
  return cells.slice(1).some(({ number }) => number !== null);
}

/** The cells of a line by the first mark that parts it; none where it is a line of prose. */
function cellsOf({ text, folded }: Written, line: Span): readonly Cell[] {
  const own = trimmed(folded, line);
  const words = text.slice(own.start, own.end);
  const mark = PARTING.find((each) => words.slice(1).search(each) >= 0);
  if (mark === undefined || words.includes('。')) return [];
  const cells: Cell[] = [];
  let from = 0;
  const take = (to: number): void => {
    if (cells.length < MOST_CELLS) cells.push(cellOf(folded, trimmed(folded, { start: own.start + from, end: own.start + to })));
  };
  for (const found of words.matchAll(mark)) {
    // A bar at the line's start parts nothing.
    if (found.index > 0) take(found.index);
    from = found.index + found[0].length;
  }
  if (from < words.length) take(words.length);
  const isLoose = mark.source === ' ' && !cells.slice(1).every(({ number }) => number !== null);
  return isLoose && cells.slice(1).some(({ number }) => number !== null) ? [] : cells;
}

/** ⟦118⟧, ⟦9.5万元⟧, and with the sign of what is more or less than it was, ⟦-49⟧. */
const NUMBER_ALONE = /^(?<sign>[+−-]?)\d[\d,]*(?:\.\d+)?[^\d\s余多几+]{0,4}$/u;

function cellOf(folded: string, span: Span): Cell {
  const words = folded.slice(span.start, span.end);
  const sign = NUMBER_ALONE.exec(words)?.groups?.sign ?? null;
  const number = sign === null ? null : readQuantity(folded, span.start + sign.length).quantity;
  if (number?.end !== span.end || !number.exact) return { span, words, number: null };
  return { span, words, number: sign === '' || sign === '+' ? number : { ...number, value: -number.value } };
}
