import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/universal';
import { STATE_NAMES, type Ledger, type Reconciliation } from '../../notice/ledger';
import { guarded, LEDGER_COLUMNS, ledgerCells } from './csv';
import { sheetXml } from './sheetXml';

const WIDTHS = [7, 20, 38, 11, 7, 7, 7, 15, 15, 32, 12];
const CLAIM_COLUMNS = ['项目', '文中写法', '核对', '结果', '原因', '所在行'];
const CLAIM_WIDTHS = [13, 38, 46, 9, 28, 8];
const CENTRED = new Set([0, 3, 4, 5, 6]);
const HEAD = { fontWeight: 'bold', backgroundColor: '#e8eef7', align: 'center', alignVertical: 'center', wrap: true } as const;
const FRAME = { borderStyle: 'thin', borderColor: '#999999', alignVertical: 'top' } as const;
const STATE_COLUMN = 'D';
const [FIRST_ROW, SUM_COLUMNS] = [2, ['E', 'F', 'G']];

/**
 * The ledger as a workbook: a frozen head, wrapped cells, states to choose from, totals as formulas; the reconciliation on a second sheet.
 * Both are one page wide on A4.
 */
export async function ledgerXlsx(ledger: Ledger, { totals, figures }: Reconciliation): Promise<Uint8Array> {
  const cells = ledgerCells(ledger);
  const claims = [...totals, ...figures].map(({ kind, quote, working, verdict, reason, line }) => [
    ...[kind, quote, working, VERDICTS[verdict], reason],
    line + 1,
  ]);
  const rows = [
    headOf(LEDGER_COLUMNS),
    ...cells.map((row) => row.map((cell, column) => cellOf(cell, CENTRED.has(column)))),
    totalsOf(cells.length),
  ];
  const page = { stickyRowsCount: 1, orientation: 'landscape' } as const;
  const states = { cells: `${STATE_COLUMN}${FIRST_ROW}:${STATE_COLUMN}${lastRow(cells.length)}`, words: Object.values(STATE_NAMES) };
  const file = writeXlsxFile(
    [
      { data: rows, sheet: '台账', columns: WIDTHS.map((width) => ({ width })), ...page },
      {
        data: [headOf(CLAIM_COLUMNS), ...claims.map((row) => row.map((cell) => cellOf(cell, false)))],
        sheet: '对账',
        columns: CLAIM_WIDTHS.map((width) => ({ width })),
        ...page,
      },
    ],
    {
      fontFamily: '宋体',
      fontSize: 11,
      features: [
        sheetXml([
          { widths: WIDTHS, rows: [LEDGER_COLUMNS, ...cells].map((row) => row.map(String)), choices: states },
          { widths: CLAIM_WIDTHS, rows: [CLAIM_COLUMNS, ...claims].map((row) => row.map(String)) },
        ]),
      ],
    },
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
  const last = lastRow(count);
  const bold = { ...FRAME, fontWeight: 'bold', align: 'center' } as const;
  const sum = (column: string): Cell => ({ value: `SUM(${column}${FIRST_ROW}:${column}${last})`, type: 'Formula', ...bold });
  const answered = {
    value: `COUNTIF(${STATE_COLUMN}${FIRST_ROW}:${STATE_COLUMN}${last},"${STATE_NAMES.answered}")`,
    type: 'Formula',
    ...bold,
  } as const;
  const label = { value: '合计', type: String, ...bold };
  const filled = { value: `COUNTA(C${FIRST_ROW}:C${last})`, type: 'Formula', ...bold } as const;
  const empty = { value: '', type: String, ...bold } as const;
  const rest = LEDGER_COLUMNS.slice(4 + SUM_COLUMNS.length).map(() => empty);
  return [label, empty, filled, answered, ...SUM_COLUMNS.map(sum), ...rest];
}

/** The last row of the ledger proper, an empty one where it has none. */
function lastRow(count: number): number {
  return FIRST_ROW + Math.max(count, 1) - 1;
}
