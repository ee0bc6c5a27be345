import { readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** What a process leaves beside a draft when it is killed while it writes. */
const BESIDE = /^\.zhenggai-(?<id>\d{1,10})-[0-9a-z]+-\d+\.tmp$/u;
/** Younger than this, in milliseconds, such a file may be of a process of another machine that is still at work. */
const OLD = 60_000;

const cleared = new Set<string>();

/** Removes what killed processes left in a folder; once for each folder. Never rejects. */
export async function clearStale(folder: string): Promise<void> {
  if (cleared.has(folder)) return;
  cleared.add(folder);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const id = BESIDE.exec(name)?.groups?.id;
    if (id === undefined || isRunning(Number(id))) continue;
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > OLD) await unlink(path).catch(() => undefined);
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
