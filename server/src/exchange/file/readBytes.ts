import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { NotRegular, TooLarge } from './fault';

const CHUNK = 65_536;
/** Opening a pipe would wait for its other end; opened so it does not. On Windows, which knows no such thing, the sum is that of the first alone. */
const WITHOUT_WAITING = constants.O_RDONLY | constants.O_NONBLOCK;

/**
 * All bytes of a file; rejects with `TooLarge` where more than `limit` come of it, whatever size it is said to have, and with `NotRegular`
 * where it is a folder, a pipe or a device, without waiting for any.
 */
export async function readBytes(path: string, limit: number): Promise<Uint8Array> {
  const file = await open(path, WITHOUT_WAITING);
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new NotRegular();
    if (stats.size > limit) throw new TooLarge();
    return await readAll(file, Math.max(stats.size, 1), limit);
  } finally {
    await file.close();
  }
}

async function readAll(file: FileHandle, expected: number, limit: number): Promise<Uint8Array> {
  let bytes = new Uint8Array(expected + 1);
  let length = 0;
  for (;;) {
    if (length === bytes.length) bytes = grown(bytes);
    const { bytesRead } = await file.read(bytes, length, Math.min(bytes.length - length, Math.max(CHUNK, expected)), null);
    if (bytesRead === 0) return bytes.subarray(0, length);
    length += bytesRead;
    if (length > limit) throw new TooLarge();
  }
}

function grown(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(2 * bytes.length + CHUNK);
  larger.set(bytes);
  return larger;
}
