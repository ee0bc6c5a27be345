import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { MessageHeaders } from './messageHeaders';
import { nodeFiles } from './nodeFiles';
import { createLifecycle, describeFault, loadBundlesWith, serve } from './server';

/** Serves the client that the arguments name: `--stdio` for any editor, `--node-ipc` for VS Code. Resolves when the first findings are out. */
export function serveNode(): Promise<void> {
  const load = createRequire(__filename);
  loadBundlesWith((name): unknown => load(join(__dirname, `${name}.js`)));
  const lifecycle = createLifecycle();
  if (process.argv.includes('--stdio')) endAtFaultyHeader(process.stdin);
  const connection = createConnection(ProposedFeatures.all, lifecycle.options);
  lifecycle.answerOn(connection);
  // Nothing that a client sends ends the server; what went wrong is said without any text of a document.
  process.on('unhandledRejection', (fault) => connection.console.error(describeFault(fault)));
  return serve(connection, nodeFiles);
}

/** Ends the server with a word where nobody could say where the next message begins. To be called before the connection listens to the same stream. */
function endAtFaultyHeader(input: NodeJS.ReadableStream): void {
  const headers = new MessageHeaders();
  const follow = (piece: Buffer): void => {
    const fault = headers.follow(piece);
    if (fault === null) return;
    input.off('data', follow);
    process.stderr.write(`zhenggai 语言服务器：${fault}，没法知道一条消息有多长，已退出。\n`, () => process.exit(1));
  };
  input.on('data', follow);
}
