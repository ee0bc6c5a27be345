/** Signs that hold a number and its form in one character: ① ⑴ ⒈ ㈠. */

/** One run of such signs in Unicode: its first sign, how many there are, the first one's number, the heading level and form it stands for. */
export interface SignRow {
  readonly first: string;
  readonly size: number;
  readonly from: number;
  readonly level: 2 | 3 | 4 | 5;
  readonly form: string;
}

/** Every such run that headings and enumerations use. */
export const SIGN_ROWS: readonly SignRow[] = [
  { first: '①', size: 20, from: 1, level: 5, form: '①' },
  { first: '㉑', size: 15, from: 21, level: 5, form: '①' },
  { first: '㊱', size: 15, from: 36, level: 5, form: '①' },
  { first: '⑴', size: 20, from: 1, level: 4, form: '⑴' },
  { first: '⒈', size: 20, from: 1, level: 3, form: '⒈' },
  { first: '㈠', size: 10, from: 1, level: 2, form: '㈠' },
];

/** The row a sign belongs to and its number; null for any other character. */
export function readSign(sign: string): { readonly row: SignRow; readonly number: number } | null {
  const code = sign.codePointAt(0) ?? 0;
  for (const row of SIGN_ROWS) {
    const offset = code - (row.first.codePointAt(0) ?? 0);
    if (offset >= 0 && offset < row.size) return { row, number: row.from + offset };
  }
  return null;
}

/** ① for 1, ㊿ for 50; a number beyond 50, for which there is no sign, in brackets. */
export function circledNumber(number: number): string {
  const row = SIGN_ROWS.find(({ form, from, size }) => form === '①' && number >= from && number < from + size);
  return row === undefined ? `(${number})` : String.fromCodePoint((row.first.codePointAt(0) ?? 0) + number - row.from);
}
