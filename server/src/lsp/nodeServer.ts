import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from './nodeFiles';
import { serve } from './server';

/** Serves the client that the arguments name: `--stdio` for any editor, `--node-ipc` for VS Code. Resolves when the first findings are out. */
export function serveNode(): Promise<void> {
  return serve(createConnection(ProposedFeatures.all), nodeFiles);
}
