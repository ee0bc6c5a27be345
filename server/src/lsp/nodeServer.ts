import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from './nodeFiles';
import { loadBundlesWith, serve } from './server';

/** Serves the client that the arguments name: `--stdio` for any editor, `--node-ipc` for VS Code. Resolves when the first findings are out. */
export function serveNode(): Promise<void> {
  const load = createRequire(__filename);
  loadBundlesWith((name): unknown => load(join(__dirname, `${name}.js`)));
  return serve(createConnection(ProposedFeatures.all), nodeFiles);
}
