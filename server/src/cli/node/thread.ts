import type { Worker } from 'node:worker_threads';
import { createFileChecker } from '../check/checkFile';
import { failedOutcome, type CheckOptions, type CheckTask, type FileOutcome } from '../check/outcome';
import type { CheckWorker } from '../host';
import { nodeFiles } from './files';

/** A task on its way to a thread. */
interface Request {
  readonly id: number;
  readonly options: CheckOptions;
  readonly task: CheckTask;
}

/** An outcome on its way back. */
interface Reply {
  readonly id: number;
  readonly outcome: FileOutcome;
}

const BROKEN = '检查这个文件时出错，没有完成';

/**
 * Starts a thread that loads `script`, which is to export `serveThread`. A thread that breaks down fails its files and is started anew. Node's part in
 * it is loaded with the first thread: few commands have one.
 */
export function startThread(script: string, options: CheckOptions): CheckWorker {
  const waiting = new Map<number, { readonly path: string; readonly resolve: (outcome: FileOutcome) => void }>();
  let thread: Promise<Worker> | null = null;
  let sent = 0;
  const failAll = (): void => {
    thread = null;
    for (const { path, resolve } of waiting.values()) resolve(failedOutcome([{ path, message: BROKEN }], options.stage ?? undefined));
    waiting.clear();
  };
  const start = async (): Promise<Worker> => {
    const threads = await import('node:worker_threads');
    const started = new threads.Worker(`require(${JSON.stringify(script)}).serveThread()`, { eval: true });
    started.on('message', ({ id, outcome }: Reply) => {
      waiting.get(id)?.resolve(outcome);
      waiting.delete(id);
    });
    started.on('error', failAll);
    return started;
  };
  return {
    run: (task) => {
      sent += 1;
      const request: Request = { id: sent, options, task };
      return new Promise((resolve) => {
        waiting.set(request.id, { path: task.path, resolve });
        thread ??= start();
        void thread.then((started) => started.postMessage(request));
      });
    },
    close: async () => {
      await (await thread)?.terminate();
    },
  };
}

/** To be called in a thread: checks what it is sent, until it is ended. The options of the first task hold. */
export async function serveThread(): Promise<void> {
  const { parentPort } = await import('node:worker_threads');
  let check: ((task: CheckTask) => Promise<FileOutcome>) | null = null;
  parentPort?.on('message', ({ id, options, task }: Request) => {
    check ??= createFileChecker(options, nodeFiles);
    void check(task).then((outcome) => {
      const reply: Reply = { id, outcome };
      parentPort.postMessage(reply);
    });
  });
}
