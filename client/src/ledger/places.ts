import * as vscode from 'vscode';
import type { LedgerEntry } from '../../../server/src/lsp/ledgerProtocol';
import type { Session } from '../session';
import type { LedgerModel } from './model';

/** Shows a line of a text file, in a second editor where `beside` is set. */
export async function showLine(uri: vscode.Uri, line: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const at = document.lineAt(Math.min(line, document.lineCount - 1));
  const start = at.range.start.translate(0, at.firstNonWhitespaceCharacterIndex);
  const editor = await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start) });
  editor.revealRange(at.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Goes from a problem to its row in the list: to the line in plain text; of a workbook the row is named and the file opened. */
export async function goToListRow(session: Session, model: LedgerModel, entry: LedgerEntry | undefined): Promise<void> {
  const list = model.answer?.list;
  if (!list || entry === undefined || entry.inList === '') {
    void vscode.window.showInformationMessage(list ? '这个问题不在清单上。' : '这篇通报没有关联问题清单。');
    return;
  }
  const uri = session.client.protocol2CodeConverter.asUri(list.uri);
  if (entry.listLine !== null) return showLine(uri, entry.listLine);
  void vscode.window.showInformationMessage(`在清单${entry.inList}。`);
  await vscode.commands.executeCommand('vscode.open', uri);
}

/** Goes from the row of the list at the cursor to its problem in the notice. */
export async function goToProblem(session: Session, model: LedgerModel): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const { notice, answer } = model;
  const isList =
    answer?.list && session.client.protocol2CodeConverter.asUri(answer.list.uri).toString() === editor?.document.uri.toString();
  if (editor === undefined || notice === null || !isList) {
    void vscode.window.showInformationMessage('请先打开通报，再把光标放在它所关联的清单（csv、md、txt）的某一行。');
    return;
  }
  const line = editor.selection.active.line;
  const entry = answer.entries.findLast(({ listLine }) => listLine !== null && listLine <= line);
  if (entry === undefined || entry.line === null) void vscode.window.showInformationMessage('这一行的问题在通报里没有找到。');
  else await showLine(notice, entry.line);
}
