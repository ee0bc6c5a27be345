import { isMainThread } from 'node:worker_threads';
import { runCli } from './main';
import { nodeHost } from './node/nodeHost';
import { serveThread } from './node/thread';

// Threads are started with this file, and check what they are sent.
if (!isMainThread) serveThread();

/** Does what the arguments of this process ask for, and leaves it with the exit code of that. */
export async function serveProcess(): Promise<void> {
  process.exitCode = await runCli(process.argv.slice(2), nodeHost(__filename));
}
