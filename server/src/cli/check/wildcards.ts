import { join, resolve, sep } from 'node:path';
import { matchesWildcards } from '../../services/settings/glob';
import type { FileSystem } from '../host';

/** At most this many names are looked at. */
const MOST_NAMES = 100_000;

/** Whether a path has wildcards in it that a shell would have expanded; cmd.exe and PowerShell expand none. */
export function hasWildcard(path: string): boolean {
  return path.includes('*') || path.includes('?') || (path.includes('{') && path.includes(','));
}

/** The files that a path with wildcards stands for, in the order of their names. Hidden ones and those in `node_modules` are none of them. */
export async function expandWildcards(files: FileSystem, folder: string, pattern: string): Promise<readonly string[]> {
  const steps = pattern.split(sep).join('/').split('/');
  const fixed = steps.slice(0, steps.findIndex(hasWildcard));
  const wild = steps.slice(fixed.length);
  const depth = wild.includes('**') ? Infinity : wild.length;
  const base = fixed.length === 0 ? '' : fixed.join(sep) || sep;
  const found: string[] = [];
  let left = MOST_NAMES;
  const look = async (below: readonly string[]): Promise<void> => {
    const entries = await files.list(resolve(folder, base, ...below)).catch(() => []);
    for (const { name, kind } of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
      left -= 1;
      if (left < 0 || name.startsWith('.') || name === 'node_modules') continue;
      const path = [...below, name];
      if (kind === 'file' && matchesWildcards(wild.join('/'), path.join('/'))) found.push(join(base, ...path));
      if (kind === 'directory' && path.length < depth) await look(path);
    }
  };
  await look([]);
  return found;
}
