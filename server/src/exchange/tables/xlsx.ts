import type { Sheet } from './sheet';
import type { Table, Unreadable } from './table';
import { isWorkbookPart, readParts, type WorkbookParts } from './workbook/parts';
import { readSheetPart } from './workbook/readSheet';
import { openArchive, type Archive } from '../archive/archive';

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
  const archive = openArchive(bytes);
  if ('reason' in archive) return { reason: archive.isTooLarge ? '工作簿太大，没有读取' : notWorkbook(bytes) };
  try {
    const texts = textsIn(archive);
    const parts = readParts(texts);
    return parts === null ? { reason: DAMAGED } : readSheets(texts, parts);
  } catch {
    return { reason: DAMAGED };
  }
}

function textsIn(archive: Archive): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const name of archive.names) {
    const part = name.replace(/^\/+/u, '');
    const content = isWorkbookPart(part) ? archive.read(name) : null;
    if (content !== null) texts.set(part, textOf(content));
  }
  return texts;
}

function textOf(content: Uint8Array): string {
  const isWide = (content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff);
  return new TextDecoder(isWide ? (content[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(content);
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
