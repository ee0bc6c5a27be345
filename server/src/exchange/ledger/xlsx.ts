import writeXlsxFile, { type Cell, type Feature, type Row } from 'write-excel-file/universal';
import { STATE_NAMES, type Ledger, type Reconciliation } from '../../notice/ledger';
import { guarded, LEDGER_COLUMNS, ledgerCells } from './csv';

const WIDTHS = [8, 24, 48, 12, 10, 10, 10, 18, 18, 40, 14];
const CENTRED = new Set([0, 3, 4, 5, 6]);
const HEAD = { fontWeight: 'bold', backgroundColor: '#e8eef7', align: 'center', alignVertical: 'center', wrap: true } as const;
const FRAME = { borderStyle: 'thin', borderColor: '#999999', alignVertical: 'top' } as const;
const STATE_COLUMN = 'D';
const [FIRST_ROW, SUM_COLUMNS] = [2, ['E', 'F', 'G']];

/** The ledger as a workbook: a frozen head, wrapped cells, states to choose from, totals as formulas; the reconciliation on a second sheet. */
export async function ledgerXlsx(ledger: Ledger, { totals, figures }: Reconciliation): Promise<Uint8Array> {
  const cells = ledgerCells(ledger);
  const rows: Row[] = [
    headOf(LEDGER_COLUMNS),
    ...cells.map((row) => row.map((cell, column) => cellOf(cell, CENTRED.has(column)))),
    totalsOf(cells.length),
  ];
  const claims = [...totals, ...figures].map(({ kind, quote, working, verdict, reason, line }) =>
    [kind, quote, working, VERDICTS[verdict], reason, line + 1].map((cell) => cellOf(cell, false)),
  );
  const file = writeXlsxFile(
    [
      { data: rows, sheet: '台账', columns: WIDTHS.map((width) => ({ width })), stickyRowsCount: 1, orientation: 'landscape' },
      {
        data: [headOf(['项目', '文中写法', '核对', '结果', '原因', '所在行']), ...claims],
        sheet: '对账',
        columns: [14, 40, 50, 10, 30, 8].map((width) => ({ width })),
        stickyRowsCount: 1,
        orientation: 'landscape',
      },
    ],
    { fontFamily: '宋体', fontSize: 11, features: [choices(cells.length)] },
  );
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}

const VERDICTS = { holds: '相符', fails: '不符', 'not-judged': '未判断', ignored: '已忽略' } as const;

function headOf(titles: readonly string[]): Row {
  return titles.map((value) => ({ value, type: String, ...FRAME, ...HEAD }));
}

function cellOf(cell: string | number, isCentred: boolean): Cell {
  const place = isCentred ? ({ align: 'center' } as const) : {};
  if (typeof cell === 'number') return { value: cell, type: Number, ...FRAME, ...place };
  return { value: plainText(cell), type: String, wrap: true, ...FRAME, ...place };
}

/** XML cannot hold control characters. A text is never a formula here; the apostrophe keeps it from being one when it is typed over. */
function plainText(text: string): string {
  return guarded(text.replace(/[\u0000-\u0008\v\f\u000e-\u001f\ufffe\uffff\p{Cs}]/gu, '\ufffd')); // eslint-disable-line no-control-regex
}

function totalsOf(count: number): Row {
  const last = FIRST_ROW + Math.max(count, 1) - 1;
  const bold = { ...FRAME, fontWeight: 'bold', align: 'center' } as const;
  const sum = (column: string): Cell => ({ value: `SUM(${column}${FIRST_ROW}:${column}${last})`, type: 'Formula', ...bold });
  const answered = {
    value: `COUNTIF(${STATE_COLUMN}${FIRST_ROW}:${STATE_COLUMN}${last},"${STATE_NAMES.answered}")`,
    type: 'Formula',
    ...bold,
  } as const;
  const label = { value: '合计', type: String, ...bold };
  const filled = { value: `COUNTA(C${FIRST_ROW}:C${last})`, type: 'Formula', ...bold } as const;
  return [label, null, filled, answered, ...SUM_COLUMNS.map(sum)];
}

/** The states to choose from in the ledger's column of states. */
function choices(count: number): Feature<Blob> {
  const names = Object.values(STATE_NAMES).join(',');
  const range = `${STATE_COLUMN}${FIRST_ROW}:${STATE_COLUMN}${FIRST_ROW + Math.max(count, 1) - 1}`;
  const validation = `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${range}"><formula1>"${names}"</formula1></dataValidation></dataValidations>`;
  // The order of a sheet's parts is fixed: choices come before the margins of the page.
  const transform = (content: string, ...[, { sheetIndex }]: readonly [unknown, { readonly sheetIndex: number }]): string =>
    sheetIndex === 0 ? content.replace('<pageMargins', () => `${validation}<pageMargins`) : content;
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } };
}
