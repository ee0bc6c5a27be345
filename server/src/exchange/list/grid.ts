import type { MergedCells, Sheet } from '../tables/sheet';

/** A row with what joined cells show in it. */
export interface GridRow {
  readonly number: number;
  readonly line: number | null;
  readonly isHidden: boolean;
  readonly cells: readonly string[];
  /** The columns whose cell is the continuation of one in a row above. */
  readonly covered: ReadonlySet<number>;
  /** Over how many columns the widest joined cell of this row goes; 1 for none. */
  readonly widest: number;
}

/** A row while it is filled. */
interface OpenRow {
  readonly cells: string[];
  readonly covered: Set<number>;
  widest: number;
}

/** Joined cells are filled up to this many; a sheet that joins more is no list. */
const MOST_FILLED = 400_000;

/** The rows of a sheet with joined cells filled down and to the right. */
export function gridOf({ rows, merged }: Sheet): readonly GridRow[] {
  const open = new Map<number, OpenRow>(
    rows.map(({ number, cells }) => [number - 1, { cells: [...cells], covered: new Set(), widest: 1 }]),
  );
  const numbers = rows.map(({ number }) => number - 1);
  let filled = 0;
  for (const joined of merged) {
    const within = numbersWithin(numbers, joined);
    const columns = joined.right - joined.left + 1;
    filled += within.length * columns;
    if (filled > MOST_FILLED) break;
    const text = open.get(joined.top)?.cells[joined.left] ?? '';
    for (const number of within) fill(open.get(number), joined, { text, isBelow: number > joined.top });
  }
  return rows.map((row) => {
    const { cells, covered, widest } = open.get(row.number - 1) ?? { cells: row.cells, covered: new Set<number>(), widest: 1 };
    return { number: row.number, line: row.line, isHidden: row.isHidden, cells, covered, widest };
  });
}

function fill(
  row: OpenRow | undefined,
  { left, right }: MergedCells,
  { text, isBelow }: { readonly text: string; readonly isBelow: boolean },
): void {
  if (row === undefined) return;
  while (row.cells.length < left) row.cells.push('');
  for (let column = left; column <= right; column += 1) {
    row.cells[column] = text;
    if (isBelow) row.covered.add(column);
  }
  row.widest = Math.max(row.widest, right - left + 1);
}

/** Those of the ordered numbers that lie within the joined rows. */
function numbersWithin(numbers: readonly number[], { top, bottom }: MergedCells): readonly number[] {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < top) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < numbers.length && (numbers[end] ?? 0) <= bottom) end += 1;
  return numbers.slice(low, end);
}
