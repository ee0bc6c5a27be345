import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from './nodeFiles';
import { createLifecycle, describeFault, loadBundlesWith, serve } from './server';

/** Serves the client that the arguments name: `--stdio` for any editor, `--node-ipc` for VS Code. Resolves when the first findings are out. */
export function serveNode(): Promise<void> {
  const load = createRequire(__filename);
  loadBundlesWith((name): unknown => load(join(__dirname, `${name}.js`)));
  const lifecycle = createLifecycle();
  const connection = createConnection(ProposedFeatures.all, lifecycle.options);
  lifecycle.answerOn(connection);
  // Nothing that a client sends ends the server; what went wrong is said without any text of a document.
  process.on('unhandledRejection', (fault) => connection.console.error(describeFault(fault)));
  return serve(connection, nodeFiles);
}
