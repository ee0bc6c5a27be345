import { agree } from '../arithmetic';
import { NONE, NOT_SUMMED, SUBTOTAL_ROW, TOTAL_COLUMN, TOTAL_ROW } from '../lexicon/columns';
import { isMisprintOf } from '../slip';
import type { Quantity } from '../../../text/quantity';
import { countIn, type Cell, type NumberCell, type PastedTable } from './pasted';

/** A total of a table and the cells that it sums up. */
export interface TableSum {
  readonly whole: NumberCell;
  readonly parts: readonly NumberCell[];
  readonly sum: number;
  readonly fits: boolean;
}

type Row = readonly Cell[];

/** A row or column that sums up others. */
interface Total {
  readonly at: number;
  readonly of: readonly number[];
}

/** The totals of a table: 合计 and 小计 below or above their rows, and 合计 beside the other columns. */
export function sumsOf(table: PastedTable): readonly TableSum[] {
  const { rows, header } = table;
  const columns = [...(rows[0] ?? []).keys()].slice(1).filter((column) => !NOT_SUMMED.test(header[column] ?? ''));
  const down = totalsOf(rows).map((total) => columns.flatMap((column) => sumOf(total, (row) => rows[row]?.[column]) ?? []));
  const across = totalColumns(header, columns, rows).map((total) => rows.flatMap((row) => sumOf(total, (column) => row[column]) ?? []));
  return [...down, ...across].flatMap(judged);
}

/** Which rows sum up which. */
function totalsOf(rows: readonly Row[]): readonly Total[] {
  const totals: Total[] = [];
  let [plain, open, subtotals]: [number[], number[], number[]] = [[], [], []];
  for (const [at, row] of rows.entries()) {
    const labels = row.slice(0, 2).map(({ words }) => words.replace(/[\s*]/gu, ''));
    if (labels.some((label) => TOTAL_ROW.test(label))) {
      // A total above its rows sums up all that follow.
      if (plain.length === 0) return at === 0 && rows.length > 2 ? [{ at, of: [...rows.keys()].slice(1) }] : [];
      totals.push({ at, of: subtotals.length > 0 && open.length === 0 ? subtotals : plain });
      [plain, open, subtotals] = [[], [], []];
    } else if (labels.some((label) => SUBTOTAL_ROW.test(label))) {
      // 小计 above its rows: where they end is not shown.
      if (open.length === 0) return [];
      totals.push({ at, of: open });
      subtotals.push(at);
      open = [];
    } else {
      plain.push(at);
      open.push(at);
    }
  }
  return totals.filter(({ of }) => of.length > 1);
}

/** Which columns sum up those beside them: the ones behind a first column of numbers, or the ones before another. */
function totalColumns(header: readonly string[], columns: readonly number[], rows: readonly Row[]): readonly Total[] {
  const counted = columns.filter((column) => rows.some((row) => countIn(row[column]) !== null));
  const totals = counted.filter((column) => TOTAL_COLUMN.test(header[column] ?? ''));
  const [at] = totals;
  if (at === undefined || totals.length > 1) return [];
  const place = counted.indexOf(at);
  const of = place === 0 ? counted.slice(1) : counted.slice(0, place);
  return of.length > 1 ? [{ at, of }] : [];
}

/** A total with what it sums up; null where one of the cells is no number. */
function sumOf({ at, of }: Total, cellAt: (place: number) => Cell | undefined): TableSum | null {
  const whole = countIn(cellAt(at));
  const cells = of.flatMap((place) => cellAt(place) ?? []);
  const parts = cells.flatMap((cell) => countIn(cell) ?? []);
  if (whole === null || parts.length < 2 || parts.some(({ number }) => number.unit !== whole.number.unit)) return null;
  if (cells.some((cell) => countIn(cell) === null && !NONE.test(cell.words))) return null;
  const numbers = [whole, ...parts].map(({ number }) => number);
  const sum = numbers.slice(1).reduce((all, { value }) => all + value, 0);
  return { whole, parts, sum, fits: agree(sum, whole.number.value, numbers) };
}

/** Sum divided by total: where another total of the kind fits, one between these is a mistake even if no misprint explains it. */
const [NEAREST, FARTHEST] = [0.8, 1.25];

/** The sums of one total over all of its columns: one that fits, of three parts or to more than nine, shows that it is a total of them all. */
function judged(sums: readonly TableSum[]): readonly TableSum[] {
  const fitting = sums.filter(({ fits, sum, parts }) => fits && (sum > 9 || (sum > 0 && parts.length > 2))).length;
  return sums.filter((sum) => sum.fits || isMistaken(sum, fitting, sums.length));
}

/** A number without its sign: what is printed for it has the digits of this. */
function unsigned({ value, step }: Quantity): Pick<Quantity, 'value' | 'step'> {
  return { value: Math.abs(value), step };
}

function isMistaken({ whole: { number }, parts, sum }: TableSum, fitting: number, all: number): boolean {
  if (fitting * 2 < all - 1) return false;
  const isSlip =
    isMisprintOf(unsigned(number), Math.abs(sum)) ||
    parts.some((part) => isMisprintOf(part.number, part.number.value + number.value - sum));
  const ratio = sum / Math.max(1, number.value);
  return isSlip || (fitting > 0 && ratio > NEAREST && ratio < FARTHEST);
}
