import './node/engineAhead';
import { runCli } from './main';
import { nodeHost } from './node/nodeHost';

// A thread loads this file too, and begins with `serveThread`.
export { serveThread } from './node/thread';

/** Does what the arguments of this process ask for, and leaves it with the exit code of that. */
export async function serveProcess(): Promise<void> {
  process.exitCode = await runCli(process.argv.slice(2), nodeHost(__filename));
}
