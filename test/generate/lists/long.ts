import { strToU8 } from 'fflate';
import { csvOf, xlsxOf } from './files';
import type { PlannedList } from './plan';
import { writeList } from './write';

/** A file, by its name. */
export type ListFile = readonly [name: string, bytes: Uint8Array];

/** A ledger of this many problems with all the columns of an office, as a workbook and as plain text. */
export function longLists(problems: number): readonly ListFile[] {
  const list = writeList({
    name: '',
    seed: 3,
    problems,
    titles: ['台账'],
    heads: {
      number: '序号',
      category: '问题类别',
      problem: '反馈问题',
      measures: '整改措施',
      unit: '责任单位',
      deadline: '完成时限',
      state: '完成情况',
    },
    numbering: 'digits',
    categories: 'column',
    measures: 'joined rows',
    below: ['total'],
  });
  return [
    ['清单.xlsx', xlsxOf(list)],
    ['清单.csv', strToU8(csvOf(list))],
  ];
}

/** Lists that would cost more than they are long if they were read without care; `size` multiplies them. */
export function hostileLists(size: number): readonly ListFile[] {
  const rows = Array.from(new Array(750 * size).keys(), (row) => [String(row), `问题${row}不够深入`, '甲']);
  const merges = Array.from(new Array(5_000 * size).keys(), (at) => ({ top: 0, left: 0, bottom: 1_048_575, right: 150 + (at % 40) }));
  const sheet = { name: '表1', rows: [['序号', '反馈问题', '整改措施'], ...rows], merges, hidden: [] };
  const workbook: PlannedList = { name: '', sheets: [sheet], expected: [], isForWorkbooks: true };
  const texts: readonly (readonly [string, string])[] = [
    ['台账.csv', `${','.repeat(75_000 * size)}\n`],
    ['台账.csv', `序号,反馈问题,措施\n${'1.甲；'.repeat(12_500 * size)},"${'2.乙\n'.repeat(12_500 * size)}",丙\n`],
    ['台账.md', '|'.repeat(75_000 * size)],
    ['台账.md', `${'|-'.repeat(2000)}\n`.repeat(15 * size)],
    ['台账.txt', '一、1.（1）①'.repeat(7_500 * size)],
    ['台账.txt', '1.问题不深入。\n（1）'.repeat(5_000 * size)],
    ['台账.txt', '整改措施：'.repeat(15_000 * size)],
  ];
  return [['台账.xlsx', xlsxOf(workbook)], ...texts.map(([name, text]): ListFile => [name, strToU8(text)])];
}
