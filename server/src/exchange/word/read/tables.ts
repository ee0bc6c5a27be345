import { XmlFault, type Attributes } from '../../xml/events';
import type { CellPlace, WordCell, WordTable } from '../wordText';
import { numberIn } from './onOff';

interface OpenCell {
  columns: number;
  merged: 'left' | 'above' | null;
  isGone: boolean;
  readonly text: string[];
}

interface OpenRow {
  before: number;
  isGone: boolean;
  readonly cells: WordCell[];
}

interface OpenTable {
  readonly index: number;
  readonly rows: (readonly WordCell[])[];
  row: OpenRow | null;
  cell: OpenCell | null;
}

/** Word has no more columns than this. */
const MOST_COLUMNS = 64;
/** A document with more cells is none. */
const MOST_CELLS = 500_000;

/** The tables that are open while a document is read, each in a cell of the one before. */
export class Tables {
  readonly #open: OpenTable[] = [];
  readonly #tables: WordTable[] = [];
  #cells = 0;

  /** All tables, once the document has been read. */
  get all(): readonly WordTable[] {
    return this.#tables;
  }

  /** Whether what comes next stands where the view shows nothing: a removed row or cell, the covered part of a merged one. */
  get isLeftOut(): boolean {
    return this.#open.some(({ row, cell }) => row?.isGone === true || cell?.isGone === true || (cell?.merged ?? null) !== null);
  }

  /** The place in the outermost table; null outside. */
  get place(): CellPlace | null {
    const [outermost] = this.#open;
    const row = outermost?.row ?? null;
    return outermost === undefined || row === null
      ? null
      : { table: outermost.index, row: outermost.rows.length, column: row.before + row.cells.length };
  }

  beginTable(): void {
    const rows: (readonly WordCell[])[] = [];
    this.#open.push({ index: this.#tables.length, rows, row: null, cell: null });
    this.#tables.push({ rows });
  }

  endTable(): void {
    this.#open.pop();
  }

  beginRow(): void {
    const table = this.#open.at(-1);
    if (table !== undefined) table.row = { before: 0, isGone: false, cells: [] };
  }

  endRow(): void {
    const table = this.#open.at(-1);
    const row = table?.row ?? null;
    if (table === undefined || row === null) return;
    const { before, isGone, cells } = row;
    if (!isGone) table.rows.push([...emptyCells(before, null), ...cells]);
    table.row = null;
  }

  beginCell(): void {
    const table = this.#open.at(-1);
    if (table !== undefined) table.cell = { columns: 1, merged: null, isGone: false, text: [] };
  }

  endCell(): void {
    const table = this.#open.at(-1);
    const cell = table?.cell ?? null;
    if (table === undefined || cell === null) return;
    const { columns, merged, isGone, text } = cell;
    this.#cells += columns;
    if (this.#cells > MOST_CELLS) throw new XmlFault(`表格超过${MOST_CELLS / 10_000}万格，没有读取`);
    table.cell = null;
    if (isGone || table.row === null) return;
    table.row.cells.push({ text: merged === null ? text.join('\n') : '', merged }, ...emptyCells(columns - 1, merged ?? 'left'));
  }

  /** Hears of a property of the row or cell that is open. */
  property(name: string, attributes: Attributes): void {
    const table = this.#open.at(-1);
    const columns = Math.min(numberIn(attributes['w:val']) ?? 1, MOST_COLUMNS);
    const row = table?.row ?? null;
    const cell = table?.cell ?? null;
    if (name === 'w:gridBefore' && row !== null) row.before = columns;
    if (cell === null) return;
    const continues = (attributes['w:val'] ?? 'continue') === 'continue';
    if (name === 'w:gridSpan') cell.columns = Math.max(1, columns);
    if (name === 'w:vMerge' && continues) cell.merged = 'above';
    if (name === 'w:hMerge' && continues) cell.merged = 'left';
  }

  /** The row that is open is not there in this view. */
  removeRow(): void {
    const row = this.#open.at(-1)?.row ?? null;
    if (row !== null) row.isGone = true;
  }

  /** The cell that is open is not there in this view. */
  removeCell(): void {
    const cell = this.#open.at(-1)?.cell ?? null;
    if (cell !== null) cell.isGone = true;
  }

  /** A paragraph belongs to the cell that it stands in, and to the outermost one around it. */
  addText(text: string): void {
    const [outermost] = this.#open;
    const innermost = this.#open.at(-1);
    outermost?.cell?.text.push(text);
    if (innermost !== outermost) innermost?.cell?.text.push(text);
  }
}

function emptyCells(count: number, merged: WordCell['merged']): readonly WordCell[] {
  return Array.from({ length: Math.max(0, count) }, () => ({ text: '', merged }));
}
