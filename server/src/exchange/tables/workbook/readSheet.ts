import type { Attributes } from '../../xml/events';
import { readElements } from '../../xml/readElements';
import { MOST_COLUMNS, type MergedCells, type Sheet, type SheetRow } from '../sheet';
import { MOST_ROWS } from '../table';
import { showNumber } from './numberFormat';
import { isTrue, type SheetEntry, type WorkbookParts } from './parts';

/** A cell while it is read. */
interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
}

/** A row while it is read. */
interface OpenRow {
  readonly number: number;
  readonly isHidden: boolean;
  readonly cells: string[];
}

const MOST_MERGED = 20_000;

/** Reads the part of one sheet: what its cells show, which rows are hidden and which cells are joined. Throws where it is no XML. */
export function readSheetPart(xml: string, entry: SheetEntry, parts: WorkbookParts): Sheet {
  const rows: OpenRow[] = [];
  const merged: MergedCells[] = [];
  let row: OpenRow | null = null;
  let cell: OpenCell | null = null;
  let isValue = false;
  let aids = 0;
  readElements(xml, {
    open: (name, attributes) => {
      if (name === 'row') row = openRow(attributes(), rows.at(-1)?.number ?? 0);
      else if (name === 'c') cell = openCell(attributes(), (row?.cells.length ?? 0) - 1);
      else if (name === 'rPh') aids += 1;
      else if (name === 'mergeCell' && merged.length < MOST_MERGED) merged.push(...readRange(attributes().ref ?? ''));
      isValue = (name === 'v' || name === 't') && aids === 0;
    },
    close: (name) => {
      if (name === 'rPh') aids -= 1;
      if (name === 'row' && row !== null && rows.length < MOST_ROWS && row.cells.some((text) => text !== '')) rows.push(row);
      if (name === 'row') row = null;
      if (name === 'c' && cell !== null && row !== null) putCell(row.cells, cell, parts);
      if (name === 'c') cell = null;
      isValue = false;
      return rows.length >= MOST_ROWS ? 'stop' : undefined;
    },
    text: (words) => {
      if (isValue && cell !== null) cell.value += words;
    },
  });
  const ordered = [...rows].sort((one, other) => one.number - other.number);
  return { name: entry.name, isHidden: entry.isHidden, rows: ordered.map(closeRow), merged };
}

function openRow({ r, hidden, ht, customHeight }: Attributes, before: number): OpenRow {
  const number = Number(r);
  const isFlat = isTrue(customHeight) && Number(ht) === 0;
  return { number: Number.isInteger(number) && number > 0 ? number : before + 1, isHidden: isTrue(hidden) || isFlat, cells: [] };
}

function openCell({ r, t = 'n', s }: Attributes, before: number): OpenCell {
  const place = readCellName(r ?? '');
  return { column: place?.column ?? before + 1, type: t, style: Number(s ?? 0), value: '' };
}

function putCell(cells: string[], cell: OpenCell, parts: WorkbookParts): void {
  if (cell.column >= MOST_COLUMNS) return;
  while (cells.length < cell.column) cells.push('');
  cells[cell.column] = shownText(cell, parts).replace(/\r\n?/gu, '\n').trim();
}

function shownText({ type, style, value }: OpenCell, { shared, formats, isFrom1904 }: WorkbookParts): string {
  if (type === 's') return shared[Number(value)] ?? '';
  if (type === 'b') return value === '' ? '' : value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return value.slice(0, 10);
  if (type === 'e') return '';
  // _x000D_ and the like are how characters stand that XML cannot hold.
  if (type === 'str' || type === 'inlineStr') return value.replace(/_x000[Dd]_/gu, '').replace(/_x000[Aa]_/gu, '\n');
  const number = Number(value);
  return value === '' || !Number.isFinite(number) ? value : showNumber(number, formats[style] ?? '', isFrom1904);
}

function closeRow({ number, isHidden, cells }: OpenRow): SheetRow {
  return { number, line: null, isHidden, cells };
}

/** `B3:B5`; nothing where it is a single cell or none. */
function readRange(ref: string): readonly MergedCells[] {
  const [first, last] = ref.split(':').map(readCellName);
  if (!first || !last || (first.row === last.row && first.column === last.column)) return [];
  return [{ top: first.row, bottom: last.row, left: first.column, right: Math.min(last.column, MOST_COLUMNS - 1) }];
}

/** `AB12` counted from zero. */
function readCellName(name: string): { readonly row: number; readonly column: number } | null {
  const groups = /^\$?(?<letters>[A-Z]{1,3})\$?(?<digits>\d{1,7})$/u.exec(name)?.groups;
  if (groups === undefined) return null;
  const column = [...(groups.letters ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 0x40, 0) - 1;
  return { row: Number(groups.digits) - 1, column };
}
