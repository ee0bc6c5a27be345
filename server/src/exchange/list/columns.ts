import type { GridRow } from './grid';
import { roleOf, type Column, type ColumnRole } from './header';

/** The head of a table: where it stands and what its columns hold. */
export interface TableHead {
  /** The index of its first row, and how many rows it has. */
  readonly at: number;
  readonly depth: 1 | 2;
  readonly columns: readonly Column[];
  /** How many different things its columns hold. */
  readonly score: number;
}

/** Titles and a line on who filled in the table stand above its head; no more than this. */
const ROWS_SEARCHED = 30;

/** Finds the head that has most columns that are known, one of them the problem's. Null where there is none. */
export function findHead(rows: readonly GridRow[]): TableHead | null {
  let best: TableHead | null = null;
  for (const at of rows.slice(0, ROWS_SEARCHED).keys()) {
    for (const depth of [1, 2] as const) {
      const head = readHead(rows, at, depth);
      if (head !== null && (best === null || head.score > best.score)) best = head;
    }
  }
  return best;
}

function readHead(rows: readonly GridRow[], at: number, depth: 1 | 2): TableHead | null {
  const [top, below] = [rows[at], rows[at + 1]];
  if (top === undefined || (depth === 2 && (below === undefined || !isSecondRow(top, below)))) return null;
  const reachesDown = depth === 1 && below !== undefined && isCoveredRow(below);
  const columns = depth === 1 || below === undefined ? columnsOf(top) : joinedColumns(top, below);
  const kept = withoutRepeats(columns);
  const roles = new Set(kept.map(({ role }) => role));
  if (!roles.has('problem') || (roles.size < 2 && (depth > 1 || !isSingleColumn(top)))) return null;
  return { at, depth: reachesDown ? 2 : depth, columns: kept, score: roles.size };
}

/** A table of nothing but problems under a head, which no title is taken for. */
function isSingleColumn({ cells }: GridRow): boolean {
  const [title = '', ...others] = cells.filter((cell) => cell !== '');
  return others.length === 0 && !/清单|台账|表$/u.test(title);
}

/** Whether a row says nothing that the row above does not say. */
function isCoveredRow({ cells, covered }: GridRow): boolean {
  return covered.size > 0 && cells.every((cell, column) => cell === '' || covered.has(column));
}

/** Whether a row belongs to the head: under joined cells, or with known headings where the row above has gaps. */
function isSecondRow(top: GridRow, below: GridRow): boolean {
  const own = below.cells.flatMap((cell, column) => (cell !== '' && !below.covered.has(column) ? [{ cell, column }] : []));
  // A title above the head is one cell.
  if (own.length === 0 || new Set(top.cells.filter((cell) => cell !== '')).size < 2) return false;
  const known = own.filter(({ cell, column }) => roleOf([cell, `${leftmost(top, column)}${cell}`]) !== null);
  return known.length * 2 >= own.length && own.every(({ cell }) => cell.length <= 24);
}

function columnsOf({ cells }: GridRow): readonly Column[] {
  return cells.flatMap((title, index): readonly Column[] => {
    const role = roleOf([title]);
    return role === null ? [] : [{ index, role, title }];
  });
}

function joinedColumns(top: GridRow, below: GridRow): readonly Column[] {
  const width = Math.max(top.cells.length, below.cells.length);
  return [...new Array(width).keys()].flatMap((index): readonly Column[] => {
    const [over, under] = [top.cells[index] ?? '', below.cells[index] ?? ''];
    const group = over === '' && under !== '' ? leftmost(top, index) : over;
    const isOne = under === '' || under === group;
    const role = roleOf(isOne ? [group] : [under, `${group}${under}`, group]);
    return role === null ? [] : [{ index, role, title: isOne ? group : group === '' ? under : `${group}/${under}` }];
  });
}

/** The heading at a column, or the next to its left where it has none: what joined cells that lost their joining look like. */
function leftmost({ cells }: GridRow, column: number): string {
  for (let at = column; at >= 0; at -= 1) if ((cells[at] ?? '') !== '') return cells[at] ?? '';
  return '';
}

/** Of two columns for the number or the category the first counts. */
function withoutRepeats(columns: readonly Column[]): readonly Column[] {
  const single: readonly ColumnRole[] = ['number', 'category'];
  return columns.filter(({ role }, index) => !single.includes(role) || columns.findIndex((other) => other.role === role) === index);
}
