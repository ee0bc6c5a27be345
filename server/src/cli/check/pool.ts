import type { CheckWorker } from '../host';
import type { CheckTask, FileOutcome } from './outcome';

/** Fewer files than this are done before threads have started. */
export const FEWEST_FILES = 32;

/** Files under way with each thread: enough that none waits for the next. */
const TASKS_PER_WORKER = 4;

/** Something that checks files, some of them at once. */
export interface Pool {
  readonly run: (task: CheckTask) => Promise<FileOutcome>;
  /** How many files may be under way at once. */
  readonly width: number;
  readonly close: () => Promise<void>;
}

/** Does everything in this thread, a file at a time. */
export function singlePool(run: (task: CheckTask) => Promise<FileOutcome>): Pool {
  return { run, width: 1, close: () => Promise.resolve() };
}

/** Shares the files out among threads, each to the one with the fewest. */
export function threadPool(start: () => CheckWorker, size: number): Pool {
  const workers = [...new Uint8Array(size).keys()].map(() => ({ worker: start(), load: 0 }));
  const running = new Set<Promise<FileOutcome>>();
  const share = async (task: CheckTask): Promise<FileOutcome> => {
    const chosen = workers.reduce((least, each) => (each.load < least.load ? each : least));
    chosen.load += 1;
    try {
      return await chosen.worker.run(task);
    } finally {
      chosen.load -= 1;
    }
  };
  const run = async (task: CheckTask): Promise<FileOutcome> => {
    const outcome = share(task);
    running.add(outcome);
    return outcome.finally(() => running.delete(outcome));
  };
  // What is under way is finished first: it may be writing.
  const close = async (): Promise<void> => {
    await Promise.allSettled(running);
    await Promise.all(workers.map(({ worker }) => worker.close()));
  };
  return { run, width: size * TASKS_PER_WORKER, close };
}
