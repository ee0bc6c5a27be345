import * as vscode from 'vscode';
import { IGNORED_REQUEST, type IgnoredAnswer, type IgnoredEntry } from '../../../server/src/lsp/decisionsProtocol';
import type { FileParams } from '../../../server/src/lsp/protocol';
import { editorInFront } from '../languages';
import type { Session } from '../session';
import { changeIgnoreFile } from './ignoring';

interface IgnoredItem extends vscode.QuickPickItem {
  readonly entry: IgnoredEntry;
}

const GO_THERE: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: '转到原文' };

/** Lists what is ignored in the document in front, with reasons; what is chosen is shown again. */
export function ignored(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('zhenggai.showIgnored', async () => {
    const editor = editorInFront();
    if (editor === undefined) return;
    const params: FileParams = { uri: session.client.code2ProtocolConverter.asUri(editor.document.uri) };
    const { entries } = await session.request<IgnoredAnswer>(IGNORED_REQUEST, params);
    if (entries.length === 0) {
      void vscode.window.showInformationMessage('这篇稿件没有忽略什么。');
      return;
    }
    const chosen = await choose(session, editor, entries);
    if (chosen === undefined) return;
    const { uri, request } = chosen.restoring;
    if (await changeIgnoreFile(session, session.client.protocol2CodeConverter.asUri(uri), request))
      void vscode.window.showInformationMessage(`已恢复检查“${chosen.name}”。`);
  });
}

/** The entry that is to be restored; a button leads to the place of one instead. */
function choose(session: Session, editor: vscode.TextEditor, entries: readonly IgnoredEntry[]): Promise<IgnoredEntry | undefined> {
  const picker = vscode.window.createQuickPick<IgnoredItem>();
  picker.title = `已忽略（${entries.length}）`;
  picker.placeholder = '选中一处，恢复检查';
  picker.matchOnDetail = true;
  picker.items = entries.map((entry) => ({
    label: entry.name,
    description: describe(entry),
    detail: entry.message,
    entry,
    buttons: [GO_THERE],
  }));
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]?.entry);
      picker.hide();
    });
    picker.onDidTriggerItemButton(({ item }) => {
      picker.hide();
      const range = session.client.protocol2CodeConverter.asRange(item.entry.range);
      editor.selection = new vscode.Selection(range.start, range.end);
      editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

function describe({ finding }: IgnoredEntry): string {
  if (finding === null) return '本文件不查这条规则';
  return [finding.reason === '' ? '没有写理由' : finding.reason, finding.by, finding.date].filter((part) => part !== '').join(' · ');
}
