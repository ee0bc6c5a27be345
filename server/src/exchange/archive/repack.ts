import { unzipSync, zipSync, type Zippable } from 'fflate';
import type { Unreadable } from '../tables/table';
import { keyOf } from './archive';

/** What is packed already gains nothing from being packed again. */
const PACKED = /\.(?:png|jpe?g|gif|emz|wmz|mp4|zip|docx|xlsx)$/iu;
/** A document with more pictures than this is not copied. */
const MOST_UNPACKED = 500_000_000;
/** The first day that an archive can name: every entry gets it, so that the bytes do not depend on the day. */
const DATE = new Date(1980, 0, 1);

/** The archive with some entries changed or added; the bytes of all others are the same. New ones come last. */
export function repack(bytes: Uint8Array, changed: Readonly<Record<string, Uint8Array>>): Uint8Array | Unreadable {
  let size = 0;
  const isBounded = ({ originalSize }: { readonly originalSize: number }): boolean => (size += originalSize) <= MOST_UNPACKED;
  try {
    const entries = unzipSync(bytes, { filter: isBounded });
    if (size > MOST_UNPACKED) return { reason: `文件解压后超过${MOST_UNPACKED / 1_000_000} MB，没有另存` };
    return zipSync(packed(entries, changed), { mtime: DATE });
  } catch {
    return { reason: '文件已损坏：有的部件读不出来，没有另存；请用 Word 或 WPS 打开后另存一份再试' };
  }
}

/** All entries; changed ones keep the name that they have in the archive. */
function packed(entries: Readonly<Record<string, Uint8Array>>, changed: Readonly<Record<string, Uint8Array>>): Zippable {
  const names = new Map(Object.keys(entries).map((name) => [keyOf(name), name]));
  const renamed = Object.fromEntries(Object.entries(changed).map(([name, content]) => [names.get(keyOf(name)) ?? name, content]));
  return Object.fromEntries(
    Object.entries({ ...entries, ...renamed }).map(([name, content]) => [name, [content, { level: PACKED.test(name) ? 0 : 6 }]]),
  );
}
