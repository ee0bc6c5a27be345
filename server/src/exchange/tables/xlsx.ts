import type { Sheet } from './sheet';
import type { Table, Unreadable } from './table';
import { isWorkbookPart, readParts, type WorkbookParts } from './workbook/parts';
import { readSheetPart } from './workbook/readSheet';
import { isTooLarge, readDirectory, unpackTexts } from './zip';

/** More sheets than this are not looked at. */
const MOST_SHEETS = 40;
const DAMAGED = '工作簿已损坏，读不出来';

/** Reads the first sheet that is wanted of an xlsx file, else the first that is shown. */
export async function readXlsx(bytes: Uint8Array, isWanted: (table: Table) => boolean = () => true): Promise<Table | Unreadable> {
  const workbook = await readWorkbook(bytes);
  if ('reason' in workbook) return workbook;
  const shown = workbook.filter(({ isHidden }) => !isHidden);
  const tables = (shown.length > 0 ? shown : workbook).map((sheet) => sheet.rows.map(({ cells }) => cells));
  return tables.find(isWanted) ?? tables[0] ?? [];
}

/** Reads all sheets of an xlsx file in the order of their tabs, or says why it cannot be read. Never rejects. */
export function readWorkbook(bytes: Uint8Array): Promise<readonly Sheet[] | Unreadable> {
  return Promise.resolve(read(bytes));
}

function read(bytes: Uint8Array): readonly Sheet[] | Unreadable {
  const directory = readDirectory(bytes);
  if (directory === null) return { reason: notWorkbook(bytes) };
  if (isTooLarge(directory)) return { reason: '工作簿太大，没有读取' };
  try {
    const texts = unpackTexts(bytes, isWorkbookPart);
    const parts = readParts(texts);
    return parts === null ? { reason: DAMAGED } : readSheets(texts, parts);
  } catch {
    return { reason: DAMAGED };
  }
}

function notWorkbook(bytes: Uint8Array): string {
  const isOle = [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
  return isOle
    ? '是旧式 xls（或 et）表格，或者设了打开密码；请去掉密码，另存为 xlsx'
    : '不是 Excel 工作簿（xlsx）；旧式 xls 请先另存为 xlsx';
}

function readSheets(texts: ReadonlyMap<string, string>, parts: WorkbookParts): readonly Sheet[] {
  return parts.sheets.slice(0, MOST_SHEETS).flatMap((entry) => {
    const xml = texts.get(`xl/${entry.part}`) ?? texts.get(entry.part);
    return xml === undefined ? [] : [readSheetPart(xml, entry, parts)];
  });
}
