import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import type { PlannedCell, PlannedList, PlannedMerge } from './plan';

/** The list as a table in a Word document: titles stand above it as paragraphs, joined cells are joined. */
export async function docxOf(list: PlannedList): Promise<Uint8Array> {
  const { rows = [], merges = [] } = list.sheets.at(-1) ?? {};
  const first = rows.findIndex((row) => row.length > 1);
  const width = Math.max(...rows.map((row) => row.length));
  const titles = rows.slice(0, first).map(([title = '']) => new Paragraph(shownOf(title)));
  const lines = rows.slice(first).map((row, index) => new TableRow({ children: cellsOf(row, first + index, { merges, width }) }));
  const file = new Document({ sections: [{ children: [...titles, new Table({ rows: lines })] }] });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

/** The docx library writes the cells that go on below a joined one itself. */
function cellsOf(
  row: readonly PlannedCell[],
  at: number,
  { merges, width }: { readonly merges: readonly PlannedMerge[]; readonly width: number },
): TableCell[] {
  return [...new Array(width).keys()].flatMap((column) => {
    const merge = merges.find(({ top, bottom, left, right }) => top <= at && at <= bottom && left <= column && column <= right);
    if (merge !== undefined && (merge.top !== at || merge.left !== column)) return [];
    const lines = shownOf(row[column] ?? '').split('\n');
    const spans = merge === undefined ? {} : { rowSpan: merge.bottom - merge.top + 1, columnSpan: merge.right - merge.left + 1 };
    return [new TableCell({ children: lines.map((line) => new Paragraph(line)), ...spans })];
  });
}

function shownOf(cell: PlannedCell): string {
  return typeof cell === 'string' ? cell : cell.shown;
}
