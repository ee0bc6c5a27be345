import * as vscode from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import { CheckStatus } from './checkStatus';

/** The documents that the server may look at; in Markdown and plain text it stays silent until it recognises a notice. */
const LANGUAGES = ['zhenggai', 'markdown', 'plaintext'];

let client: LanguageClient | undefined;

/** Starts the language server and shows what state each document is in. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  client = new LanguageClient('zhenggai', '整改通报', serverOptions(context), clientOptions());
  const status = new CheckStatus(client);
  context.subscriptions.push(status);
  try {
    await client.start();
  } catch (fault) {
    status.showStopped();
    throw fault;
  }
}

/** Stops the language server. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}

function serverOptions(context: vscode.ExtensionContext): ServerOptions {
  const module = context.asAbsolutePath('dist/server.js');
  return { module, transport: TransportKind.ipc };
}

function clientOptions(): LanguageClientOptions {
  return {
    documentSelector: LANGUAGES.map((language) => ({ language })),
    initializationOptions: vscode.workspace.getConfiguration('zhenggai'),
    markdown: { isTrusted: false },
  };
}
