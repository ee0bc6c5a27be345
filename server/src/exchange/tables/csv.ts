import { MOST_COLUMNS, type Sheet, type SheetRow } from './sheet';
import { MOST_ROWS, type Table } from './table';

/** Where two part as many lines alike, the one that comes first here. */
const SEPARATORS = ['\t', ',', ';', '，'];

/**
 * Reads comma-separated values (RFC 4180), and what spreadsheets make of them: tabs, semicolons or full-width commas instead, any line
 * end, quotation marks doubled within quoted cells. Any text is a table.
 */
export function readCsv(text: string): Table {
  return readCsvSheet(text).rows.map(({ cells }) => cells);
}

/** The same with what is to be known of each row. */
export function readCsvSheet(text: string): Sheet {
  const said = SAID.exec(text);
  const separator = said?.groups?.separator ?? separatorOf(text);
  const rows: SheetRow[] = [];
  let [at, line] = said === null ? [0, 0] : [said[0].length, 1];
  for (let number = 1 + line; at < text.length && number <= MOST_ROWS; number += 1) {
    const { cells, end } = readRow(text, at, separator);
    if (cells.some((cell) => cell !== '')) rows.push({ number, line, isHidden: false, cells });
    line += countLineEnds(text, at, end);
    at = end;
  }
  return { name: '', isHidden: false, rows, merged: [] };
}

/** A first line that names the separator for Excel; it is no row. */
const SAID = /^\ufeff?sep=(?<separator>[^\r\n])(?:\r\n|[\r\n]|$)/iu;

function readRow(text: string, start: number, separator: string): { readonly cells: readonly string[]; readonly end: number } {
  const cells: string[] = [];
  for (let at = start; ; at += 1) {
    const cell = text.charAt(at) === '"' ? quotedCell(text, at) : { value: '', end: at };
    const end = plainEnd(text, cell.end, separator);
    if (cells.length < MOST_COLUMNS) cells.push((cell.value + text.slice(cell.end, end)).trim());
    at = end;
    if (text.charAt(end) !== separator) return { cells, end: end + (text.startsWith('\r\n', end) ? 2 : 1) };
  }
}

function countLineEnds(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < Math.min(end, text.length); at += 1) {
    const mark = text.charAt(at);
    if (mark === '\n' || (mark === '\r' && text.charAt(at + 1) !== '\n')) count += 1;
  }
  return count;
}

/** How much of a text is looked at for its separator: titles stand above a table, and prose holds commas. */
const LINES_JUDGED = 20;
const CHARACTERS_JUDGED = 20_000;

/**
 * The separator that parts most of the first lines into the same number of cells, more than one. Quoted cells are left out, since they hold
 * marks and line ends of their own. Where none does, the one that stands most often in the first line.
 */
function separatorOf(text: string): string {
  const plain = text.slice(0, CHARACTERS_JUDGED).replace(/"[^"]*"/gu, '');
  const lines = plain
    .split(/[\r\n]+/u)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_JUDGED);
  const scores = SEPARATORS.map((separator) => agreement(lines, separator));
  const best = Math.max(...scores);
  return SEPARATORS[scores.indexOf(best)] ?? ',';
}

/** How many lines have the most frequent number of separators, a single line's as well; more cells decide among equals. */
function agreement(lines: readonly string[], separator: string): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const cells = line.split(separator).length;
    if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
  }
  let best = 0;
  for (const [cells, times] of counts) best = Math.max(best, times + Math.min(cells, 99) / 100);
  return best;
}

/** A cell that opens with a quotation mark, without its marks; one that is never closed runs to the end of the text. */
function quotedCell(text: string, start: number): { readonly value: string; readonly end: number } {
  let value = '';
  let at = start + 1;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark === -1) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, mark);
    if (text.charAt(mark + 1) !== '"') return { value, end: mark + 1 };
    value += '"';
    at = mark + 2;
  }
}

function plainEnd(text: string, start: number, separator: string): number {
  let end = start;
  while (end < text.length && !isCellEnd(text.charAt(end), separator)) end += 1;
  return end;
}

function isCellEnd(character: string, separator: string): boolean {
  return character === separator || character === '\n' || character === '\r';
}
