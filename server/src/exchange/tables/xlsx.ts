import { readSheet } from 'read-excel-file/universal';
import { MOST_ROWS, type Table, type Unreadable } from './table';
import { unpackedSize } from './zip';

const MOST_UNPACKED = 50_000_000;

/** Reads the first sheet of an xlsx file. */
export async function readXlsx(bytes: Uint8Array): Promise<Table | Unreadable> {
  const size = unpackedSize(bytes);
  if (size === null) return { reason: '不是 Excel 工作簿（xlsx）；旧式 xls 请先另存为 xlsx' };
  if (size > MOST_UNPACKED) return { reason: '工作簿太大，没有读取' };
  try {
    const rows = await readSheet(bytes.slice().buffer);
    const table = rows.slice(0, MOST_ROWS).map((row) => row.map(textOf));
    return table.filter((row) => row.some((cell) => cell !== ''));
  } catch {
    return { reason: '工作簿已损坏，读不出来' };
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value instanceof Date ? value.toISOString().slice(0, 10) : '';
}
