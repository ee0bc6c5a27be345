import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { setUp } from './session';

let client: BaseLanguageClient | undefined;

/** Sets the extension up where there is Node; the language server is a process of its own. */
export function activate(context: vscode.ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js');
  client = setUp(context, {
    createClient: (options) => new LanguageClient('zhenggai', '整改通报', { module, transport: TransportKind.ipc }, options),
    sharesDisk: true,
  });
}

/** Stops the language server. */
export async function deactivate(): Promise<void> {
  if (client?.isRunning() === true) await client.stop();
}
