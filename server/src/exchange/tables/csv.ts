import { MOST_ROWS, type Table } from './table';

/** Where two part as many lines alike, the one that comes first here. */
const SEPARATORS = ['\t', ',', ';', '，'];

/**
 * Reads comma-separated values (RFC 4180), and what spreadsheets make of them: tabs, semicolons or full-width commas instead, any line
 * end, quotation marks doubled within quoted cells. Any text is a table.
 */
export function readCsv(text: string): Table {
  return readCsvRows(text).filter((row) => row.some((cell) => cell !== ''));
}

/** The same with blank rows, so that a row's place tells which it is in a spreadsheet. */
export function readCsvRows(text: string): Table {
  const separator = separatorOf(text);
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length && rows.length <= MOST_ROWS) {
    const cell = text.charAt(at) === '"' ? quotedCell(text, at) : { value: '', end: at };
    const end = plainEnd(text, cell.end, separator);
    rows.at(-1)?.push((cell.value + text.slice(cell.end, end)).trim());
    const isRowEnd = text.charAt(end) !== separator;
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (isRowEnd) rows.push([]);
    else if (at >= text.length) rows.at(-1)?.push('');
  }
  return rows.slice(0, MOST_ROWS);
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
