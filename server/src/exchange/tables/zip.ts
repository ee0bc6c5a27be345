import { strFromU8, unzipSync } from 'fflate';

/** More than this is not unpacked: an office document's parts are a few megabytes. */
export const MOST_UNPACKED = 50_000_000;
/** An office document has some dozens of parts. */
const MOST_ENTRIES = 2000;

/** What the directory of a zip archive says of it. */
export interface ZipDirectory {
  readonly entries: number;
  /** How many bytes all of it would unpack to. */
  readonly size: number;
}

/**
 * What a zip archive's directory says; null where it has none that can be read. Asked before unpacking, so that a small file cannot
 * fill the memory. The layout is that of APPNOTE.TXT 4.3.12 and 4.3.16.
 */
export function readDirectory(bytes: Uint8Array): ZipDirectory | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = directoryEnd(view);
  if (end === null) return null;
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let size = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== ENTRY) return null;
    size += view.getUint32(at + 24, true);
    at += ENTRY_LENGTH + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { entries, size };
}

/** Whether an archive is too much to be unpacked. */
export function isTooLarge({ entries, size }: ZipDirectory): boolean {
  return entries > MOST_ENTRIES || size > MOST_UNPACKED;
}

/** The texts of the parts that are wanted, by name. No part unpacks to more than the directory says. Throws where the archive is damaged. */
export function unpackTexts(bytes: Uint8Array, isWanted: (name: string) => boolean): ReadonlyMap<string, string> {
  const parts = unzipSync(bytes, { filter: ({ name }) => isWanted(partName(name)) });
  return new Map(Object.entries(parts).map(([name, content]) => [partName(name), textOf(content)] as const));
}

/** Some programs write `\` between folders, some a `/` at the beginning. */
function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/u, '');
}

function textOf(content: Uint8Array): string {
  const isWide = (content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff);
  if (isWide) return new TextDecoder(content[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(content);
  return strFromU8(content[0] === 0xef ? content.subarray(3) : content);
}

const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;

function directoryEnd(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}
