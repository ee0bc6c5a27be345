import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { StatusParams } from '../../server/src/lsp/protocol';
import { LANGUAGES } from './languages';

/**
 * Has VS Code ask for the outline anew where a notice is read in another layout and its text is the same: it keeps an outline until the text changes, or
 * until there is another provider. This one has nothing to say.
 */
export function outlining(client: BaseLanguageClient, onDidReport: vscode.Event<StatusParams>): vscode.Disposable {
  const readings = new WeakMap<vscode.TextDocument, { readonly version: number; readonly frame: string | null }>();
  let provider = new vscode.Disposable(() => undefined);
  const listener = onDidReport(({ uri: address, frame }) => {
    const uri = client.protocol2CodeConverter.asUri(address).toString();
    const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri);
    if (document === undefined) return;
    const { version } = document;
    const before = readings.get(document);
    readings.set(document, { version, frame });
    if (before?.version !== version || before.frame === frame) return;
    provider.dispose();
    provider = vscode.languages.registerDocumentSymbolProvider([...LANGUAGES], { provideDocumentSymbols: () => [] });
  });
  return new vscode.Disposable(() => {
    listener.dispose();
    provider.dispose();
  });
}
