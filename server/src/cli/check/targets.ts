import { join, resolve } from 'node:path';
import { isListName } from '../../services/lists/linkNames';
import type { FileSystem } from '../host';
import { describeFault } from '../node/fault';
import type { CheckError } from './outcome';

/** A file to be checked, or a path that leads to none. */
export type Target = { readonly path: string; readonly isNamed: boolean } | CheckError;

const EXTENSIONS = /\.(?:txt|md|markdown|zhenggai|docx|docm|doc|wps)$/iu;
/** What Word and WPS put beside a document while it is open, and copies with our own comments in them. */
const BESIDE = /^(?:~\$|\.~)|（检查意见）\.docx$/u;
const SKIPPED = 'node_modules';

/**
 * The files that were named, and the texts (.txt, .md, .zhenggai) and Word documents in folders that were named, in the order of their names. Hidden
 * folders and `node_modules` are passed over, files called as lists of problems are, and links to folders are not followed. One folder's names are held at a time.
 */
export async function* findTargets(files: FileSystem, folder: string, paths: readonly string[]): AsyncGenerator<Target> {
  for (const path of paths) {
    try {
      const kind = await files.kindOf(resolve(folder, path));
      if (kind === 'directory') yield* walk(files, folder, path);
      else if (kind === 'file') yield { path, isNamed: true };
      else yield { path, message: '不是普通文件，没有读取' };
    } catch (error) {
      yield { path, message: describeFault(error) };
    }
  }
}

async function* walk(files: FileSystem, folder: string, path: string): AsyncGenerator<Target> {
  for (const { name, kind } of await namesIn(files, resolve(folder, path))) {
    const below = join(path, name);
    if (kind === 'directory') yield* name.startsWith('.') || name === SKIPPED ? [] : walkSafely(files, folder, below);
    else if (!EXTENSIONS.test(name) || BESIDE.test(name) || isListName(name)) continue;
    else if (kind === 'file') yield { path: below, isNamed: false };
    else if (kind === 'broken') yield { path: below, message: '符号链接指向的文件不存在，或者绕成了圈' };
  }
}

/** A folder that cannot be read is told, and the next one looked at. */
async function* walkSafely(files: FileSystem, folder: string, path: string): AsyncGenerator<Target> {
  try {
    yield* walk(files, folder, path);
  } catch (error) {
    yield { path, message: describeFault(error) };
  }
}

async function namesIn(files: FileSystem, path: string): Promise<Awaited<ReturnType<FileSystem['list']>>> {
  const entries = await files.list(path);
  return entries.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
