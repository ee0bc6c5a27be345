import { basename } from 'node:path';
import type { FileSystem } from './host';
import { isMissing } from './node/fault';

/** No file that a command writes comes near to this. */
const MOST_BYTES = 100_000_000;

/**
 * Keeps what is in a file, in one of the same name with `.bak` behind it, before a command that was asked to write the file puts something else there:
 * a drafter may have worked on it since the last time. Gives the words that report it, in Chinese; null where nothing is replaced. Rejects where the file
 * cannot be read, or what is in it cannot be kept.
 */
export async function keepFormer(path: string, bytes: Uint8Array, files: FileSystem): Promise<string | null> {
  const former = await readFormer(path, files);
  if (former === null || isSame(former, bytes)) return null;
  const kept = `${path}.bak`;
  await files.replace(kept, former);
  return `已有的内容与写入的不同，原内容留在 ${basename(kept)}`;
}

async function readFormer(path: string, files: FileSystem): Promise<Uint8Array | null> {
  try {
    return (await files.kindOf(path)) === 'file' ? await files.read(path, MOST_BYTES) : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
