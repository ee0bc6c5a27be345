import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { decodeText } from '../../exchange/encoding/decode';
import { hasWordingHead } from '../../services/settings/wordingRows';
import { MOST_CHARACTERS, MOST_TABLE_BYTES, type TableReading, type TextReading, type UnitFiles } from '../../services/unit/unitFiles';
import type { FileSystem } from '../host';
import { describeFault, isMissing } from '../node/fault';
import { exists } from './exists';

/** The unit's files on this machine, by absolute path. */
export function unitFiles(files: FileSystem): UnitFiles {
  return {
    readText: (file) => readText(files, file, MOST_CHARACTERS),
    readTable: (folder, path) => readTable(files, folder, path),
    has: (folder, name) => exists(files, join(folder, name)),
    within: join,
    foldersFrom,
  };
}

/** The text of a file of at most this many characters. Never rejects. */
export async function readText(files: FileSystem, file: string, mostCharacters: number): Promise<TextReading> {
  try {
    const decoded = decodeText(await files.read(file, 4 * mostCharacters));
    return 'reason' in decoded ? { fault: decoded.reason } : decoded;
  } catch (error) {
    return isMissing(error) ? 'missing' : { fault: describeFault(error) };
  }
}

/** A table lies below its configuration's folder, whatever links there are on the way. */
async function readTable(files: FileSystem, folder: string, path: string): Promise<TableReading> {
  try {
    const file = join(folder, path);
    const [target, home] = await Promise.all([files.resolve(file), files.resolve(folder)]);
    if (!target.startsWith(join(home, '/'))) return { fault: '要放在配置文件所在的文件夹里，没有读取' };
    const { readTable: read } = await import('../../exchange/onDemand');
    const table = await read(path, await files.read(file, MOST_TABLE_BYTES), hasWordingHead);
    return 'reason' in table ? { fault: `没有读成：${table.reason}` } : { rows: table };
  } catch (error) {
    return { fault: `没有读成：${describeFault(error)}` };
  }
}

function foldersFrom(folder: string): readonly string[] {
  const folders = [folder];
  for (let at = folder; at !== homedir() && dirname(at) !== at; at = dirname(at)) folders.push(dirname(at));
  return folders;
}
