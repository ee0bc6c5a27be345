import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { REOPEN_COMMAND, type StatusParams } from '../../server/src/lsp/protocol';

/** What VS Code calls the encodings. */
const VSCODE_NAMES: ReadonlyMap<string, string> = new Map([
  ['utf-8', 'utf8'],
  ['utf-16le', 'utf16le'],
  ['utf-16be', 'utf16be'],
]);

/** The documents that are garbled, with the encoding that each has. */
const garbled = new Map<string, string>();

/** The command that opens a document anew in the encoding that it has; undefined where it is not garbled. */
export function reopeningOf(uri: vscode.Uri | undefined): { readonly title: string; readonly arguments: readonly string[] } | undefined {
  const encoding = garbled.get(uri?.toString() ?? '');
  if (uri === undefined || encoding === undefined) return undefined;
  return { title: `用 ${encoding.toUpperCase()} 重新打开`, arguments: [uri.toString(), encoding] };
}

/** Opens documents anew in the encoding that they have, and offers that, once for each, where the server reports one that is garbled. */
export function reopening(client: BaseLanguageClient, onDidReport: vscode.Event<StatusParams>): vscode.Disposable {
  const offered = new Set<string>();
  return vscode.Disposable.from(
    vscode.commands.registerCommand(REOPEN_COMMAND, async (uri: unknown, encoding: unknown) => {
      if (typeof uri === 'string' && typeof encoding === 'string') await reopen(client.protocol2CodeConverter.asUri(uri), encoding);
    }),
    onDidReport((status) => {
      const key = client.protocol2CodeConverter.asUri(status.uri).toString();
      if (status.reopenAs === null) {
        // What was offered is of no use any more.
        if (garbled.delete(key)) void vscode.commands.executeCommand('notifications.hideToasts');
        return;
      }
      garbled.set(key, status.reopenAs);
      if (offered.has(status.uri)) return;
      offered.add(status.uri);
      void offer(client.protocol2CodeConverter.asUri(status.uri), status.reopenAs, status.detail ?? '');
    }),
  );
}

async function offer(uri: vscode.Uri, encoding: string, detail: string): Promise<void> {
  const answer = await vscode.window.showWarningMessage(`${detail}。`, `用 ${encoding.toUpperCase()} 重新打开`);
  if (answer !== undefined) await reopen(uri, encoding);
}

async function reopen(uri: vscode.Uri, encoding: string): Promise<void> {
  const before = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (before?.isDirty === true) {
    void vscode.window.showWarningMessage('稿件有没保存的改动。请先撤销改动，不要保存，再重新打开。');
    return;
  }
  const garbled = before?.getText();
  // Since VS Code 1.100; before that, the second argument says nothing and the text stays as it is.
  const open: (uri: vscode.Uri, options: { readonly encoding: string }) => Thenable<vscode.TextDocument> =
    vscode.workspace.openTextDocument;
  const document = await open(uri, { encoding: VSCODE_NAMES.get(encoding) ?? encoding });
  await vscode.window.showTextDocument(document);
  if (document.getText() === garbled) await vscode.commands.executeCommand('workbench.action.editor.changeEncoding');
}
