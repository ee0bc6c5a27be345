import { decodeText } from '../encoding/decode';
import { readCsv } from './csv';
import type { Table, Unreadable } from './table';
import { readXlsx } from './xlsx';

/**
 * Reads a table from the bytes of a file; its name says which kind it is. Of the sheets of a workbook the first that is wanted, else the first
 * that is shown: covers and instructions stand before some tables. Never rejects.
 */
export async function readTable(name: string, bytes: Uint8Array, isWanted?: (table: Table) => boolean): Promise<Table | Unreadable> {
  if (/\.xlsx$/iu.test(name)) return readXlsx(bytes, isWanted);
  const decoded = decodeText(bytes);
  return 'reason' in decoded ? decoded : readCsv(decoded.text);
}
