/** A row of a sheet as its cells are shown; `number` is what stands at its left edge, counted from one. */
export interface SheetRow {
  readonly number: number;
  /** The zero-based line where it begins in a file of plain text; null in other files. */
  readonly line: number | null;
  readonly isHidden: boolean;
  /** Shown texts without blanks at the ends; line ends within a cell are `\n`. */
  readonly cells: readonly string[];
}

/** Cells joined into one; all four are counted from zero, the ends within it, rows by `number - 1`. */
export interface MergedCells {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** One sheet of a workbook, one table of a document, or a whole csv file. */
export interface Sheet {
  /** The tab's name; empty where there is none. */
  readonly name: string;
  readonly isHidden: boolean;
  /** Rows with something in them, in their order. */
  readonly rows: readonly SheetRow[];
  readonly merged: readonly MergedCells[];
}

/** More columns than this are not read. */
export const MOST_COLUMNS = 200;
