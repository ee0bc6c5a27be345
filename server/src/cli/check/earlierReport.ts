import type { FileSystem } from '../host';
import { exists } from './exists';

const MOST_BYTES = 200_000_000;
/** How each format begins, or ends: by that a report of an earlier run is recognised. */
const MARKS: readonly RegExp[] = [
  /^\{"version":"[^"]*","stage":/u,
  /^\{"path":"/u,
  /^\{"\$schema":"[^"]*sarif/u,
  /^<\?xml [^>]*>\s*<testsuites name="zhenggai"/u,
  /(?:^|\n)检查了\d+篇通报[^\n]*\n*$/u,
];

/**
 * Whether a report may be written to a path: nothing is there, or what is there is a report of an earlier run or empty. A draft that was named
 * by mistake, `--output 通报.txt 通报.txt`, stays.
 */
export async function mayReplace(path: string, files: FileSystem): Promise<boolean> {
  if (!(await exists(files, path)) || (await files.kindOf(path)) !== 'file') return true;
  try {
    const text = new TextDecoder().decode(await files.read(path, MOST_BYTES));
    return text.trim() === '' || MARKS.some((mark) => mark.test(text));
  } catch {
    return false;
  }
}
