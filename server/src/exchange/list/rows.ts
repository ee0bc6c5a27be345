import { foldWidth } from '../../text/width';
import type { TableHead } from './columns';
import type { GridRow } from './grid';

/** What a row below the head is. */
export type RowKind = 'problem' | 'more' | 'category' | 'hidden' | 'total' | 'signature' | 'head' | 'empty' | 'unclear';

const TOTAL = /^(?:合 ?计|总 ?计|小 ?计|共 ?计|累 ?计|总 ?数)(?:[:(\d]|$)/u;
const SIGNATURE =
  /^(?:填表人|填报人|填报单位|填报日期|填报时间|制表人?|制表日期|审核人?|复核人?|审批人?|经办人|联系人|联系电话|单位 ?\(?盖章|主要(?:负责人|领导)(?:签字|签名|审签)?|(?:分管|主管)?(?:负责人|领导)(?:签字|签名|审签|审核)|签字|注|备注|说明|填表说明|填报说明)(?: ?[:.(]|\d| {2,}|$)/u;
/** Which columns hold the number and the problem; -1 for none. */
export interface KeyColumns {
  readonly number: number;
  readonly problem: number;
  readonly category: number;
}

/** What a row is, by what it says itself. `before`: whether a problem stands above it. */
export function kindOfRow(row: GridRow, head: TableHead, keys: KeyColumns, before: boolean): RowKind {
  if (row.isHidden) return 'hidden';
  const own = row.cells.flatMap((cell, column) => (cell !== '' && !row.covered.has(column) ? [{ cell: foldWidth(cell), column }] : []));
  const [first] = own;
  if (first === undefined) return 'empty';
  if (isTotal(own)) return 'total';
  if (SIGNATURE.test(first.cell) && first.column !== keys.problem) return 'signature';
  if (SIGNATURE.test(first.cell) && new Set(own.map(({ cell }) => cell)).size === 1) return 'signature';
  if (isHeadAgain(row, head)) return 'head';
  if (isCategory(row, own, keys)) return 'category';
  const problem = row.cells[keys.problem] ?? '';
  if (problem === '' || row.covered.has(keys.problem))
    return before && !hasOwnNumber(row, keys) ? 'more' : problem === '' ? 'unclear' : 'more';
  return 'problem';
}

/** Whether the row has a number that is not the continuation of one above. */
function hasOwnNumber(row: GridRow, { number }: KeyColumns): boolean {
  return number !== -1 && (row.cells[number] ?? '') !== '' && !row.covered.has(number);
}

function isTotal(own: readonly { readonly cell: string }[]): boolean {
  return own.slice(0, 2).some(({ cell }) => TOTAL.test(cell));
}

/** The head again, as at the top of each printed page. */
function isHeadAgain({ cells }: GridRow, { columns }: TableHead): boolean {
  const same = columns.filter(({ index, title }) => title === (cells[index] ?? '') || title.split('/').includes(cells[index] ?? '-'));
  return same.length * 2 > columns.length;
}

/** 一、党的领导方面 over all columns, or alone in its row. */
function isCategory(row: GridRow, own: readonly { readonly cell: string; readonly column: number }[], keys: KeyColumns): boolean {
  const texts = new Set(own.map(({ cell }) => cell));
  const [first] = own;
  if (first === undefined || texts.size !== 1 || /^[\d.]+$/u.test(first.cell)) return false;
  if (row.widest > 2 || own.length > 2) return true;
  if (own.length > 1) return row.widest > 1 && first.column === 0;
  if (first.column === keys.category) return true;
  if (first.column !== keys.problem) return first.cell.length > 2 && (first.column === 0 || first.column === keys.number);
  return (
    keys.number !== -1 &&
    /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/u.test(first.cell) &&
    /方面(?:的?问题)?$|类$/u.test(first.cell)
  );
}
