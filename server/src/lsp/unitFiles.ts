import { decodeText } from '../exchange/encoding/decode';
import { hasWordingHead } from '../services/settings/wordingRows';
import { MOST_CHARACTERS, MOST_TABLE_BYTES, type TableReading, type TextReading, type UnitFiles } from '../services/unit/unitFiles';
import { fileBelow, isSameFile, parentOf } from './address';
import type { Files } from './files';

/** The folders above a notice that are looked at: no draft lies deeper. */
const MOST_FOLDERS = 40;

/** The unit's files by address, read as the server reads files at the moment. */
export function unitFiles(current: () => Files): UnitFiles {
  return {
    readText: (uri) => readText(current(), uri),
    readTable: (folder, path) => readTable(current(), folder, path),
    // Nothing of it need be read to know that it is there.
    has: async (folder, name) => (await current().read(fileBelow(folder, name), 0)) !== 'missing',
    within: fileBelow,
    foldersFrom: (folder) => foldersFrom(folder, current().home),
  };
}

async function readText(files: Files, uri: string): Promise<TextReading> {
  const read = await files.read(uri, 4 * MOST_CHARACTERS);
  if (!(read instanceof Uint8Array)) return read;
  const decoded = decodeText(read);
  return 'reason' in decoded ? { fault: decoded.reason } : decoded;
}

async function readTable(files: Files, folder: string, path: string): Promise<TableReading> {
  const uri = fileBelow(folder, path);
  const where = await files.locate(folder, uri);
  if (where === 'outside') return { fault: '要放在配置文件所在的文件夹里，没有读取' };
  const read = where === 'missing' ? 'missing' : await files.read(uri, MOST_TABLE_BYTES);
  if (read === 'missing') return { fault: '没有读成：找不到这个文件，或不能读取' };
  if ('fault' in read) return { fault: `没有读成：${read.fault}` };
  try {
    // Spreadsheets need a library of their own, which is loaded with the first of them.
    const exchange = await import('../exchange/onDemand');
    const table = await exchange.readTable(path, read, hasWordingHead);
    return 'reason' in table ? { fault: `没有读成：${table.reason}` } : { rows: table };
  } catch {
    return { fault: '没有读成：读取时出错' };
  }
}

/** The nearest first; none above the user's home. */
function foldersFrom(folder: string, home: string | null): readonly string[] {
  const folders = [folder];
  for (let at: string | null = folder; at !== null && folders.length < MOST_FOLDERS; at = parentOf(at)) {
    if (at !== folder) folders.push(at);
    if (home !== null && isSameFile(at, home)) break;
  }
  return folders;
}
