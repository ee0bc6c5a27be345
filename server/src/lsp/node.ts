import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from './nodeFiles';
import { serve } from './server';

/** The server's entry on Node: `--stdio` for any editor, `--node-ipc` for VS Code. */
serve(createConnection(ProposedFeatures.all), nodeFiles);
