/** The cells of a spreadsheet's first sheet or of a csv file, row by row, as text without blanks at the ends; rows may differ in length. */
export type Table = readonly (readonly string[])[];

/** Why a file holds no table, in Chinese. */
export interface Unreadable {
  readonly reason: string;
}

/** More rows than this are not read. */
export const MOST_ROWS = 20_000;
