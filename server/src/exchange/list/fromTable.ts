import type { LeftOut, ListedProblem, ListField } from '../../notice/problemList';
import type { Sheet } from '../tables/sheet';
import { findHead, type TableHead } from './columns';
import { gridOf, type GridRow } from './grid';
import type { ColumnRole } from './header';
import { itemWords, onOneLine, splitItems, takeMarker } from './words';
import { kindOfRow, type KeyColumns, type RowKind } from './rows';

/** What was read of one table. */
export interface TableReading {
  readonly sheet: Sheet;
  readonly head: TableHead;
  /** The rows of the head, as a spreadsheet counts them. */
  readonly headRows: readonly number[];
  readonly problems: readonly ListedProblem[];
  readonly left: readonly LeftOut[];
}

/** A problem while its rows are gathered. */
interface OpenProblem {
  readonly number: string;
  readonly words: string;
  readonly category: string;
  readonly row: GridRow;
  readonly measures: string[];
  readonly fields: Map<ListField, string[]>;
}

const REASONS: Readonly<Partial<Record<RowKind, string>>> = {
  hidden: '隐藏的行',
  total: '合计行',
  signature: '填表、签字或说明的行',
  head: '重复的表头',
  unclear: '没有问题内容',
};

/** More problems than this are no list. */
const MOST_PROBLEMS = 5000;

/** Reads one table as a list of problems. Null where it has no head that names them. */
export function readTableList(sheet: Sheet): TableReading | null {
  const rows = gridOf(sheet);
  const shown = rows.filter(({ isHidden }) => !isHidden);
  const head = findHead(shown);
  if (head === null) return null;
  const headRows = shown.slice(head.at, head.at + head.depth).map(({ number }) => number);
  const last = headRows.at(-1) ?? 0;
  const keys = keysOf(
    head,
    rows.filter(({ number }) => number > last),
  );
  const gathered = gather(
    rows.filter(({ number }) => number > last),
    head,
    keys,
  );
  const problems = gathered.problems.flatMap((problem) => close(problem, sheet.name));
  return { sheet, head, headRows, problems, left: gathered.left };
}

/**
 * Where two columns may hold the problem (反馈问题 and 具体问题), the second is it where it differs from row to row while the first is
 * joined over them; the first is the category then. Otherwise the second says more of it.
 */
function keysOf({ columns }: TableHead, rows: readonly GridRow[]): KeyColumns {
  const at = (role: ColumnRole): number => columns.find((column) => column.role === role)?.index ?? -1;
  const candidates = columns.filter(({ role }) => role === 'problem').map(({ index }) => index);
  const [first = -1, second = -1] = candidates;
  if (second === -1) return { number: at('number'), problem: first, category: at('category') };
  const number = at('number');
  const counts = [first, second].map((column) => rows.filter((row) => isOwn(row, column)).length);
  const numbers = number === -1 ? 0 : rows.filter((row) => isOwn(row, number)).length;
  const isFiner = (counts[1] ?? 0) > (counts[0] ?? 0) && (numbers === 0 || numbers > (counts[0] ?? 0));
  return isFiner ? { number, problem: second, category: first } : { number, problem: first, category: at('category') };
}

function isOwn({ cells, covered, isHidden }: GridRow, column: number): boolean {
  return !isHidden && (cells[column] ?? '') !== '' && !covered.has(column);
}

function gather(
  rows: readonly GridRow[],
  head: TableHead,
  keys: KeyColumns,
): { readonly problems: readonly OpenProblem[]; readonly left: readonly LeftOut[] } {
  const problems: OpenProblem[] = [];
  const left: LeftOut[] = [];
  let category = '';
  for (const row of rows) {
    const kind = kindOfRow(row, head, keys, problems.length > 0);
    const reason = REASONS[kind];
    if (reason !== undefined) left.push({ row: row.number, reason });
    if (kind === 'category') category = onOneLine(row.cells.find((cell) => cell !== '') ?? '');
    if (kind !== 'problem' && kind !== 'more') continue;
    const own = keys.category === -1 ? '' : onOneLine(row.cells[keys.category] ?? '');
    if (own !== '') category = own;
    const current = problems.at(-1);
    const goesOn = kind === 'more' || (current !== undefined && isRepeated(current, row, keys));
    if (!goesOn && problems.length < MOST_PROBLEMS) problems.push(openProblem(row, keys, category));
    addFields(problems.at(-1), row, { head, keys });
  }
  return { problems, left };
}

function openProblem(row: GridRow, keys: KeyColumns, category: string): OpenProblem {
  const number = keys.number === -1 ? '' : onOneLine(row.cells[keys.number] ?? '');
  return { number: plainNumber(number), words: row.cells[keys.problem] ?? '', category, row, measures: [], fields: new Map() };
}

/** The same number and the same words in the next row: joined cells that were filled when the table was exported. */
function isRepeated(current: OpenProblem, row: GridRow, keys: KeyColumns): boolean {
  if (current.words !== (row.cells[keys.problem] ?? '')) return false;
  return keys.number === -1 || current.number === plainNumber(onOneLine(row.cells[keys.number] ?? ''));
}

function plainNumber(number: string): string {
  return number.replace(/[、.．]$/u, '');
}

function addFields(
  problem: OpenProblem | undefined,
  row: GridRow,
  { head, keys }: { readonly head: TableHead; readonly keys: KeyColumns },
): void {
  if (problem === undefined) return;
  const isFirst = problem.row === row;
  for (const { index, role } of head.columns) {
    const cell = row.cells[index] ?? '';
    if (cell === '' || (row.covered.has(index) && !isFirst) || Object.values(keys).includes(index)) continue;
    if (role === 'number' || role === 'category') continue;
    if (role === 'measures') {
      for (const item of splitItems(cell).map(itemWords)) if (item !== '' && !problem.measures.includes(item)) problem.measures.push(item);
      continue;
    }
    const field = role === 'problem' ? 'detail' : role;
    const known = problem.fields.get(field) ?? [];
    const words = onOneLine(cell);
    if (!known.includes(words)) problem.fields.set(field, [...known, words]);
  }
}

/** The problem, or the problems that its cell counts off. */
function close({ number, words, category, row, measures, fields }: OpenProblem, sheet: string): readonly ListedProblem[] {
  const items = splitProblems(words);
  const shared = {
    category: takeMarker(category).words,
    measures,
    fields: Object.fromEntries([...fields].map(([field, texts]) => [field, texts.join('；')])),
    place: { sheet, row: row.number, line: row.line },
  };
  if (items.length === 1) {
    const own = takeMarker(items[0] ?? '');
    return [{ ...shared, number: number === '' ? own.marker : number, text: own.words }];
  }
  return items.map((item, index) => {
    const own = takeMarker(item);
    const place = own.marker === '' ? String(index + 1) : own.marker;
    return { ...shared, number: number === '' ? place : `${number}-${index + 1}`, text: own.words };
  });
}

/** Problems that stand in one cell, a line each with a number each; prose that counts off within a problem stays one. */
function splitProblems(words: string): readonly string[] {
  const lines = words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const items = splitItems(words);
  const isCounted = lines.length > 1 && items.length > 1 && items.every((item, index) => takeMarker(item).number === index + 1);
  return isCounted ? items : [onOneLine(words)];
}
