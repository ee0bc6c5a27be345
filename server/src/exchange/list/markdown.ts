import type { Sheet, SheetRow } from '../tables/sheet';
import { MOST_ROWS } from '../tables/table';

/** Between the head and the body of a table: `| --- | :-: |`. */
const RULE = /^[\s|:-]{3,1000}$/u;

/** The tables of a Markdown text, each a sheet; rows carry their lines. */
export function readMarkdownTables(text: string): readonly Sheet[] {
  const sheets: Sheet[] = [];
  let rows: SheetRow[] = [];
  const close = (): void => {
    if (rows.length > 1) sheets.push({ name: '', isHidden: false, rows, merged: [] });
    rows = [];
  };
  for (const [line, words] of text
    .split(/\r\n|\r|\n/u)
    .slice(0, MOST_ROWS)
    .entries()) {
    const isRule = RULE.test(words) && words.includes('-') && rows.length > 0;
    if (isRule) continue;
    const cells = words.includes('|') ? cellsOf(words) : [];
    if (cells.length < 2) close();
    else rows.push({ number: line + 1, line, isHidden: false, cells });
  }
  close();
  return sheets;
}

function cellsOf(line: string): readonly string[] {
  const cells = line.trim().split(/(?<!\\)\|/u);
  const inner = cells.slice(cells[0] === '' ? 1 : 0, cells.at(-1) === '' ? -1 : undefined);
  return inner.map((cell) =>
    cell
      .replaceAll('\\|', '|')
      .replaceAll('**', '')
      .replace(/<br ?\/?>/giu, '\n')
      .trim(),
  );
}
