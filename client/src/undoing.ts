import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { UNDONE_NOTIFICATION, type FileParams } from '../../server/src/lsp/protocol';
import { isWritten, LANGUAGES } from './languages';

/** Has a document checked at once after something in it was undone or redone: what is shown is then true of what stands there again. */
export function undoing(client: BaseLanguageClient): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document, reason }) => {
    if (reason === undefined || !client.isRunning() || !isWritten(document) || !LANGUAGES.includes(document.languageId)) return;
    const params: FileParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
    void client.sendNotification(UNDONE_NOTIFICATION, params);
  });
}
