import { wordSource } from '../word/wordSource';
import type { WordTable, WordText } from '../word/wordText';
import type { MergedCells, Sheet, SheetRow } from '../tables/sheet';

/** The tables of a Word document, each a sheet: automatic numbers stand in their cells, joined cells are joined. */
export function sheetsOfWord({ tables }: WordText): readonly Sheet[] {
  return tables.filter(({ rows }) => rows.some((cells) => cells.length > 1)).map(sheetOf);
}

/** What stands outside tables, a paragraph a line. */
export function proseOfWord(word: WordText): string {
  const paragraphs = word.paragraphs.filter(({ cell }) => cell === null);
  return wordSource({ ...word, paragraphs }, 'paragraphs').text;
}

function sheetOf({ rows }: WordTable): Sheet {
  const shown: readonly SheetRow[] = rows.map((cells, index) => ({
    number: index + 1,
    line: null,
    isHidden: false,
    cells: cells.map(({ text }) => text.trim()),
  }));
  return { name: '', isHidden: false, rows: shown, merged: joinedCells(rows) };
}

/** Joined over columns first, then down: a cell that goes on above or to the left belongs to the one it began with. */
function joinedCells(rows: WordTable['rows']): readonly MergedCells[] {
  const open = new Map<number, { top: number; bottom: number; readonly left: number; readonly right: number }>();
  const merged: MergedCells[] = [];
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell.merged === 'left') continue;
      let right = column;
      while (cells[right + 1]?.merged === 'left') right += 1;
      const above = open.get(column);
      if (cell.merged === 'above' && above !== undefined) {
        above.bottom = row;
        continue;
      }
      const begun = { top: row, bottom: row, left: column, right };
      open.set(column, begun);
      merged.push(begun);
    }
  }
  return merged.filter(({ top, bottom, left, right }) => top !== bottom || left !== right);
}
