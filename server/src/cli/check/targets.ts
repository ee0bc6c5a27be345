import { basename, join, resolve } from 'node:path';
import { isListName } from '../../services/lists/linkNames';
import type { FileSystem } from '../host';
import { describeFault, isMissing } from '../node/fault';
import type { CheckError } from './outcome';
import { expandWildcards, hasWildcard } from './wildcards';

/** A file to be checked, or a path that leads to none. */
export type Target = { readonly path: string; readonly isNamed: boolean; readonly sharesName: boolean } | CheckError;

const EXTENSIONS = /\.(?:txt|md|markdown|zhenggai|docx|docm|doc|wps)$/iu;
/** What Word and WPS put beside a document while it is open, copies with our own comments in them, and hidden files, of macOS among others. */
const BESIDE = /^(?:~\$|\.)|（检查意见\d*）\.docx$/u;
const SKIPPED = 'node_modules';
/** Bytes of a name that are no UTF-8: a Chinese name out of an old archive. */
const UNREADABLE_NAME = '\ufffd';

/**
 * The files that were named, and the texts (.txt, .md, .zhenggai) and Word documents in folders that were named, in the order of their names; each
 * once. Hidden files and folders and `node_modules` are passed over, files called as lists of problems are, and links to folders are not followed.
 * Wildcards that the shell left are expanded. One folder's names are held at a time.
 */
export async function* findTargets(files: FileSystem, folder: string, paths: readonly string[]): AsyncGenerator<Target> {
  const seen = new Set<string>();
  const shared = sharedNames(paths);
  for (const path of paths) {
    for await (const target of targetsOf(files, folder, path, shared)) {
      const place = resolve(folder, target.path);
      if (!('message' in target) && seen.has(place)) continue;
      seen.add(place);
      yield target;
    }
  }
}

async function* targetsOf(files: FileSystem, folder: string, path: string, shared: ReadonlySet<string>): AsyncGenerator<Target> {
  try {
    const kind = await files.kindOf(resolve(folder, path));
    if (kind === 'directory') yield* orNothing(path, walk(files, folder, path));
    else if (kind === 'file') yield { path, isNamed: true, sharesName: shared.has(basename(path)) };
    else yield { path, message: '不是普通文件，没有读取' };
  } catch (error) {
    if (isMissing(error) && hasWildcard(path)) yield* matching(files, folder, path);
    else yield { path, message: describeFault(error) };
  }
}

/** A folder in which there is nothing to check is reported: whoever named it expected something. */
async function* orNothing(path: string, targets: AsyncGenerator<Target>): AsyncGenerator<Target> {
  let count = 0;
  for await (const target of targets) {
    count += 1;
    yield target;
  }
  if (count === 0) yield { path, message: '文件夹里没有可检查的文件（.txt、.md、.zhenggai、.docx）；别的格式请先另存为其中一种' };
}

async function* matching(files: FileSystem, folder: string, pattern: string): AsyncGenerator<Target> {
  const found = await expandWildcards(files, folder, pattern);
  if (found.length === 0) yield { path: pattern, message: '没有与这个通配符相符的文件' };
  const shared = sharedNames(found);
  for (const path of found) yield { path, isNamed: true, sharesName: shared.has(basename(path)) };
}

/** The names that several files of a list have, each in a folder of its own. */
function sharedNames(paths: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const names = [...new Set(paths)].map((path) => basename(path));
  return new Set(names.filter((name) => seen.size === seen.add(name).size));
}

async function* walk(files: FileSystem, folder: string, path: string): AsyncGenerator<Target> {
  for (const { name, kind } of await namesIn(files, resolve(folder, path))) {
    const below = join(path, name);
    if (kind === 'directory') yield* name.startsWith('.') || name === SKIPPED ? [] : walkSafely(files, folder, below);
    else if (!EXTENSIONS.test(name) || BESIDE.test(name) || isListName(name)) continue;
    else if (name.includes(UNREADABLE_NAME))
      yield { path: below, message: '文件名不是 UTF-8 编码（多为旧压缩包里解出的），打不开；请改名后再检查' };
    else if (kind === 'file') yield { path: below, isNamed: false, sharesName: false };
    else if (kind === 'broken') yield { path: below, message: '符号链接指向的文件不存在，或者绕成了圈' };
  }
}

/** A folder that cannot be read is reported, and the next one looked at. */
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
