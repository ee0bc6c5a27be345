import type { WordingRow } from '../../rules/text/wordingTable';

/** A unit's wording table as far as it could be read. */
export interface ReadWording {
  readonly rows: readonly WordingRow[];
  /** What is wrong with it, in Chinese, each with its row as a spreadsheet counts them. */
  readonly problems: readonly string[];
}

const WRONG = ['错误写法', '错误', '错词', '误'];
const RIGHT = ['正确写法', '正确', '规范写法', '正词', '正'];
const WHY = ['说明', '依据', '备注', '理由'];
const UNLESS = ['例外', '除外'];
const MOST_ROWS = 5000;
const LONGEST = 60;
const MOST_PROBLEMS = 20;

/** Where the columns stand; -1 for one that is not there. */
interface Columns {
  readonly wrong: number;
  readonly right: number;
  readonly why: number;
  readonly unless: number;
}

/**
 * Reads a unit's own wording table: columns 错误写法, 正确写法, 说明 and 例外 (texts that hold the wrong form and are right, parted by
 * 、 or blanks), in any order where the first row names them, else in this one. `name` is the table's file, shown as the source.
 */
export function readWordingRows(table: readonly (readonly string[])[], name: string): ReadWording {
  const named = namedColumns(table[0] ?? []);
  const columns = named ?? { wrong: 0, right: 1, why: 2, unless: 3 };
  const first = named === null ? 0 : 1;
  const read = table.slice(first, first + MOST_ROWS).map((cells, index) => readRow(cells, columns, { name, number: first + index + 1 }));
  const tooLong = table.length - first > MOST_ROWS ? [`超过 ${MOST_ROWS} 行，后面的没有读`] : [];
  const problems = read.flatMap((row) => (typeof row === 'string' ? [row] : []));
  return {
    rows: read.flatMap((row) => (typeof row === 'string' ? [] : [row])),
    problems: [...problems.slice(0, MOST_PROBLEMS), ...tooLong],
  };
}

function namedColumns(head: readonly string[]): Columns | null {
  const columnOf = (names: readonly string[]): number => head.findIndex((cell) => names.includes(cell));
  const columns = { wrong: columnOf(WRONG), right: columnOf(RIGHT), why: columnOf(WHY), unless: columnOf(UNLESS) };
  return columns.wrong === -1 || columns.right === -1 ? null : columns;
}

/** The row, or what is wrong with it. */
function readRow(
  cells: readonly string[],
  columns: Columns,
  from: { readonly name: string; readonly number: number },
): WordingRow | string {
  const [wrong, right, why, unless] = [columns.wrong, columns.right, columns.why, columns.unless].map((column) => cells[column] ?? '');
  const place = `第${from.number}行`;
  if (wrong === undefined || wrong === '' || right === undefined || right === '') return `${place}：错误写法、正确写法都要填`;
  if (wrong.length < 2) return `${place}：错误写法“${wrong}”只有一个字，会处处误报，请写成词`;
  if (wrong.length > LONGEST || right.length > LONGEST) return `${place}：错误写法、正确写法各不超过 ${LONGEST} 个字`;
  if (wrong === right) return `${place}：错误写法和正确写法相同`;
  const exceptions = (unless ?? '').split(/[、,，\s]+/u).filter((words) => words !== '');
  // A right form that holds the wrong one (党风廉政 for 廉政) is not to be reported itself.
  const own = right.includes(wrong) ? [right] : [];
  return {
    wrong,
    right,
    why: why === undefined || why === '' ? null : why.replace(/(?<![。！？])$/u, '。'),
    source: `本单位用词表（${from.name}）`,
    atMost: null,
    unless: [...exceptions, ...own],
  };
}
