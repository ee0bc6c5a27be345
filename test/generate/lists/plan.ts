/** A cell as it is shown, or a number with the format that shows it so. */
export type PlannedCell = string | { readonly value: number; readonly format: string; readonly shown: string };

/** Cells joined into one, rows and columns counted from zero, the ends within it. */
export interface PlannedMerge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet before it is written to a file of some kind. */
export interface PlannedSheet {
  readonly name: string;
  readonly rows: readonly (readonly PlannedCell[])[];
  readonly merges: readonly PlannedMerge[];
  /** Rows that are hidden, counted from zero. */
  readonly hidden: readonly number[];
}

/** A problem as it must be read. */
export interface ExpectedProblem {
  readonly number: string;
  readonly text: string;
  readonly category: string;
  readonly measures: readonly string[];
  readonly unit: string;
  readonly deadline: string;
}

/** A list with what must be read of it. */
export interface PlannedList {
  readonly name: string;
  readonly sheets: readonly PlannedSheet[];
  readonly expected: readonly ExpectedProblem[];
  /** A file of plain text cannot say which rows are hidden. */
  readonly isForWorkbooks: boolean;
}
