import { unzipSync } from 'fflate';
import type { Unreadable } from '../tables/table';

/** A zip archive whose directory was looked through and found bounded; nothing of it is unpacked yet. */
export interface Archive {
  /** What it holds, in the order of its directory; folders are parted by `/`. */
  readonly names: readonly string[];
  /** The bytes of one entry, whose name may differ in large and small letters; null where there is none or it is damaged. */
  readonly read: (name: string) => Uint8Array | null;
}

/** Why an archive is not opened. */
export interface ArchiveFault extends Unreadable {
  readonly isTooLarge: boolean;
}

/** An entry as the directory describes it. */
interface Entry {
  readonly name: string;
  /** How many bytes it unpacks to. */
  readonly size: number;
}

/** More entries than this, or more bytes of XML once unpacked, and the archive is no document. */
const MOST_ENTRIES = 2000;
const MOST_UNPACKED = 50_000_000;

/** What is read of a document; pictures and embedded files never are, and may be of any size. */
const READ = /\.(?:xml|rels)$/iu;

/**
 * Opens a zip archive. A damaged one, or one that would fill the memory, gives the reason instead. It is the unpacker that reads the directory
 * here as well: two readers of one format would differ over some file.
 */
export function openArchive(bytes: Uint8Array): Archive | ArchiveFault {
  const entries = entriesOf(bytes);
  if (entries === null) return { reason: '文件已损坏：压缩包的目录读不出来，请用 Word 或 WPS 打开后另存一份', isTooLarge: false };
  if (entries.length > MOST_ENTRIES)
    return { reason: `文件里有${entries.length}个部件，超过${MOST_ENTRIES}个，没有读取`, isTooLarge: true };
  const unpacked = entries.reduce((sum, { name, size }) => (READ.test(name) ? sum + size : sum), 0);
  if (unpacked > MOST_UNPACKED) return { reason: `文件解压后超过${MOST_UNPACKED / 1_000_000} MB，没有读取`, isTooLarge: true };
  const names = new Map(entries.map(({ name }) => [keyOf(name), name]));
  return {
    names: entries.map(({ name }) => name.replaceAll('\\', '/')),
    read: (name) => unpack(bytes, names.get(keyOf(name))),
  };
}

/** The directory without unpacking anything; null where there is none. */
function entriesOf(bytes: Uint8Array): readonly Entry[] | null {
  const entries: Entry[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize, compression }) => {
        entries.push({ name, size: compression === 0 ? Math.max(size, originalSize) : originalSize });
        return false;
      },
    });
    return entries;
  } catch {
    return null;
  }
}

/** The memory used is what the directory says of the entry: more than that is cut off. */
function unpack(bytes: Uint8Array, wanted: string | undefined): Uint8Array | null {
  if (wanted === undefined) return null;
  try {
    return unzipSync(bytes, { filter: ({ name }) => name === wanted })[wanted] ?? null;
  } catch {
    return null;
  }
}

/** What the name of an entry is compared by: case does not count, and some programs write `\`. */
export function keyOf(name: string): string {
  return name.replaceAll('\\', '/').toLowerCase();
}
