import { STATE_NAMES, type Ledger } from '../../notice/ledger';

/** The columns of a ledger that is written out. */
export const LEDGER_COLUMNS: readonly string[] = [
  '序号',
  '所属部分',
  '反馈问题',
  '状态',
  '措施条数',
  '数字关系',
  '其中不符',
  '责任单位',
  '整改时限',
  '未完成事项',
  '清单位置',
];

/** The cells of each row, numbers as numbers. */
export function ledgerCells({ rows, missing }: Ledger): readonly (readonly (string | number)[])[] {
  return [
    ...rows.map((row) => [
      row.number,
      row.part,
      row.text,
      STATE_NAMES[row.state],
      row.measures,
      row.figures,
      row.failing,
      row.unit,
      row.deadline,
      row.unfinished.map(({ words }) => words).join('\n'),
      row.inList,
    ]),
    ...missing.map(({ number, text, place }) => [number, '', text, '通报里没有', 0, 0, 0, '', '', '', place]),
  ];
}

/** A text that a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets do not show. */
export function guarded(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
}

/** The ledger as comma-separated values that spreadsheets open as they are: a byte order mark, CRLF, no cell a formula. */
export function ledgerCsv(ledger: Ledger): Uint8Array {
  const rows = [LEDGER_COLUMNS, ...ledgerCells(ledger)];
  const lines = rows.map((row) => row.map((cell) => quoted(typeof cell === 'number' ? String(cell) : guarded(cell))).join(','));
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}

function quoted(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
