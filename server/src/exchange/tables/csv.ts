import { MOST_ROWS, type Table } from './table';

/** Where a line has as many of two, the one that comes first here. */
const SEPARATORS = ['\t', ',', ';', '，'];

/**
 * Reads comma-separated values (RFC 4180), and what spreadsheets make of them: tabs, semicolons or full-width commas instead, any line
 * end, quotation marks doubled within quoted cells. The separator is the one that the first line has most of. Any text is a table.
 */
export function readCsv(text: string): Table {
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
  return rows.filter((row) => row.some((cell) => cell !== '')).slice(0, MOST_ROWS);
}

function separatorOf(text: string): string {
  const firstLine =
    text
      .slice(0, 4000)
      .trimStart()
      .split(/[\r\n]/u, 1)[0] ?? '';
  const counts = SEPARATORS.map((separator) => firstLine.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
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
