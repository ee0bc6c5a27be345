import { availableParallelism } from 'node:os';
import type { CliHost } from '../host';
import { nodeFiles } from './files';
import { streamInput } from './input';
import { streamOutput } from './output';
import { startThread } from './thread';

/** This process and its machine; `script` is what a thread runs. */
export function nodeHost(script: string): CliHost {
  const interrupt = new AbortController();
  // The first Ctrl+C, or a request to end, lets what is under way be finished and the document be closed; the second one ends the process.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => interrupt.abort());
  return {
    folder: process.cwd(),
    files: nodeFiles,
    stdin: streamInput(() => process.stdin, interrupt.signal),
    stdout: streamOutput(process.stdout),
    stderr: streamOutput(process.stderr),
    cores: availableParallelism(),
    startWorker: (options) => startThread(script, options),
    interrupted: interrupt.signal,
  };
}
