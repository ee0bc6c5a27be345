import type { Dirent } from 'node:fs';
import { chmod, chown, mkdir, open, readdir, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileSystem, PathKind } from '../host';
import { clearStale } from './staleFiles';
import { NotRegular } from '../../exchange/file/fault';
import { readBytes } from '../../exchange/file/readBytes';
import { isMissing } from './fault';

/** The files of this machine. */
export const nodeFiles: FileSystem = {
  kindOf: async (path) => kindOf(await stat(path)),
  read: readBytes,
  list: async (path) => {
    const entries = await readdir(path, { withFileTypes: true });
    return Promise.all(entries.map(async (entry) => ({ name: entry.name, kind: await kindOfEntry(path, entry) })));
  },
  resolve: (path) => realpath(path),
  replace,
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
};

let replaced = 0;

/** Threads share the number of their process, may write within one millisecond, and count for themselves. */
function chance(): string {
  return Math.random().toString(36).slice(2);
}

/** The new bytes are written beside the file and take its place in one step: whoever looks sees the old file or the new one. */
async function replace(path: string, bytes: Uint8Array): Promise<void> {
  const [target, before] = await currentOf(path);
  await clearStale(dirname(target));
  replaced += 1;
  const beside = join(dirname(target), `.zhenggai-${process.pid}-${Date.now().toString(36)}${chance()}-${replaced}.tmp`);
  const file = await open(beside, 'wx', before?.mode ?? 0o666);
  try {
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (before !== null) {
      await chown(beside, before.uid, before.gid).catch(() => undefined);
      await chmod(beside, before.mode & 0o7777);
    }
    await rename(beside, target);
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    throw error;
  }
}

/** The file behind links, and what it is like; a file that may not be written to is refused, whatever its folder allows. */
async function currentOf(
  path: string,
): Promise<readonly [string, { readonly mode: number; readonly uid: number; readonly gid: number } | null]> {
  try {
    const target = await realpath(path);
    const before = await stat(target);
    if (!before.isFile()) throw new NotRegular();
    await (await open(target, 'r+')).close();
    return [target, before];
  } catch (error) {
    if (isMissing(error)) return [path, null];
    throw error;
  }
}

async function kindOfEntry(folder: string, entry: Dirent): Promise<PathKind | 'broken'> {
  if (!entry.isSymbolicLink()) return kindOf(entry);
  try {
    const kind = kindOf(await stat(join(folder, entry.name)));
    return kind === 'directory' ? 'other' : kind;
  } catch {
    return 'broken';
  }
}

function kindOf(entry: { readonly isFile: () => boolean; readonly isDirectory: () => boolean }): PathKind {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'directory' : 'other';
}
