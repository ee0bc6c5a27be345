import * as vscode from 'vscode';

/** The scheme of a text that is shown to be agreed to. */
export const PREVIEW_SCHEME = 'zhenggai-preview';

/** A change of a document that waits for the user's word. */
interface Pending {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly edits: readonly vscode.TextEdit[];
  readonly shown: vscode.Uri;
  readonly text: string;
}

/** Shows what a change would make of a document, side by side, and makes it when the user says so. One at a time. */
export class ChangePreview implements vscode.Disposable {
  #pending: Pending | undefined;
  #count = 0;
  readonly #disposable = vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(PREVIEW_SCHEME, {
      provideTextDocumentContent: (uri) => (this.#pending?.shown.toString() === uri.toString() ? this.#pending.text : ''),
    }),
    vscode.commands.registerCommand('zhenggai.applyPreview', () => this.#apply()),
    vscode.commands.registerCommand('zhenggai.dismissPreview', () => this.#close()),
  );

  /** Takes preview and commands away. */
  dispose(): void {
    this.#disposable.dispose();
  }

  /** Shows the change, and asks. `summary` is a sentence that says what changes. */
  async show(document: vscode.TextDocument, edits: readonly vscode.TextEdit[], title: string, summary: string): Promise<void> {
    await this.#close();
    this.#count += 1;
    const shown = document.uri.with({ scheme: PREVIEW_SCHEME, query: String(this.#count) });
    this.#pending = { document, version: document.version, edits, shown, text: textAfter(document, edits) };
    await vscode.commands.executeCommand('vscode.diff', document.uri, shown, title, { preview: true });
    const answer = await vscode.window.showInformationMessage(summary, '应用', '取消');
    if (!this.#isPending(shown)) return;
    if (answer === '应用') await this.#apply();
    else if (answer === '取消') await this.#close();
  }

  #isPending(shown: vscode.Uri): boolean {
    return this.#pending?.shown === shown;
  }

  async #apply(): Promise<void> {
    const pending = this.#pending;
    if (pending === undefined) return;
    await this.#close();
    const editor = await vscode.window.showTextDocument(pending.document);
    if (editor.document.version !== pending.version) {
      void vscode.window.showWarningMessage('预览以后稿件又有改动，没有应用。请重新操作一次。');
      return;
    }
    const change = new vscode.WorkspaceEdit();
    change.set(pending.document.uri, [...pending.edits]);
    await vscode.workspace.applyEdit(change);
  }

  async #close(): Promise<void> {
    const shown = this.#pending?.shown.toString();
    this.#pending = undefined;
    if (shown === undefined) return;
    const tabs = vscode.window.tabGroups.all.flatMap(({ tabs: all }) => all);
    const ours = tabs.filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === shown);
    if (ours.length > 0) await vscode.window.tabGroups.close(ours);
  }
}

function textAfter(document: vscode.TextDocument, edits: readonly vscode.TextEdit[]): string {
  return edits
    .map(({ range, newText }) => ({ start: document.offsetAt(range.start), end: document.offsetAt(range.end), newText }))
    .sort((one, other) => other.start - one.start || other.end - one.end)
    .reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), document.getText());
}
