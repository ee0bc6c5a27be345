import * as vscode from 'vscode';
import type { BaseLanguageClient, MessageTransports } from 'vscode-languageclient';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { setUp } from './setUp';

let client: BaseLanguageClient | undefined;
let worker: Worker | undefined;

/** Sets the extension up in a browser, where there is no Node; the language server is a Web Worker. */
export function activate(context: vscode.ExtensionContext): void {
  const bundles = vscode.Uri.joinPath(context.extensionUri, 'dist').toString(true);
  // The workers of VS Code's own worker are no instances of `Worker`, which the client would look for: it is handed the two ends instead.
  const start = (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(`${bundles}/web/server.js`);
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
  };
  client = setUp(context, {
    createClient: (options) => new LanguageClient('zhenggai', '整改通报', start, options),
    sharesDisk: false,
    bundles,
  });
}

/** Ends the language server. */
export async function deactivate(): Promise<void> {
  if (client?.isRunning() === true) await client.stop();
  worker?.terminate();
}
