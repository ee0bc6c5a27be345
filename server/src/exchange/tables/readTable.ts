import { decodeText } from '../encoding/decode';
import { readCsv } from './csv';
import type { Table, Unreadable } from './table';
import { readXlsx } from './xlsx';

/** Reads a table from the bytes of a file; its name says which kind it is. Never rejects. */
export async function readTable(name: string, bytes: Uint8Array): Promise<Table | Unreadable> {
  if (/\.xlsx$/iu.test(name)) return readXlsx(bytes);
  const decoded = decodeText(bytes);
  return 'reason' in decoded ? decoded : readCsv(decoded.text);
}
