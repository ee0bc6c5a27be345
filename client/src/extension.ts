import { join } from 'node:path';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { mayBeNotice } from './languages';
import { ServerProcess } from './serverProcess';

const server = new ServerProcess(join(__dirname, 'server.js'));
// VS Code loads this file to activate the extension, and has more to do before it calls `activate`. Where a notice is what it does it for,
// the language server comes up meanwhile; this file is short so that nothing comes before that.
if (vscode.workspace.textDocuments.some(mayBeNotice)) server.startAhead();

/** All the rest of the client. */
const desktop = import('./desktop');
let client: BaseLanguageClient | undefined;

/** Sets the extension up where there is Node. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const { setUpDesktop } = await desktop;
  server.keepCodeIn(join(context.globalStorageUri.fsPath, 'code'));
  client = setUpDesktop(context, server);
}

/** Stops the language server. */
export async function deactivate(): Promise<void> {
  if (client?.isRunning() === true) await client.stop();
  server.end();
}
