import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { StatusParams } from '../../server/src/lsp/protocol';
import { LANGUAGE } from './languages';

/** The context key that says that the document in front is a notice, whatever its language: menus and keys go by it. */
const RECOGNISED = 'zhenggai.recognised';

/**
 * Makes a notice of what reads as one: a plain text becomes a document of our language, with its colours, wrapping, formatting and keys; a
 * Markdown text keeps its own. A text that the user gives another language again keeps that.
 */
export function recognising(client: BaseLanguageClient, onDidReport: vscode.Event<StatusParams>): vscode.Disposable {
  const notices = new Set<string>();
  const offered = new Set<string>();
  const look = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const isNotice = document !== undefined && (document.languageId === LANGUAGE || notices.has(document.uri.toString()));
    void vscode.commands.executeCommand('setContext', RECOGNISED, isNotice);
  };
  look();
  return vscode.Disposable.from(
    onDidReport(({ uri: address, reason }) => {
      const uri = client.protocol2CodeConverter.asUri(address).toString();
      const isNotice = reason !== 'not-a-notice' && reason !== 'garbled';
      if (isNotice) notices.add(uri);
      else notices.delete(uri);
      look();
      const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri);
      if (!isNotice || document?.languageId !== 'plaintext' || offered.has(uri)) return;
      offered.add(uri);
      void vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
    }),
    vscode.window.onDidChangeActiveTextEditor(look),
  );
}
