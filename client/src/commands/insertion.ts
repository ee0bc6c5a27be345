import * as vscode from 'vscode';
import { INSERT_REQUEST, type InsertAnswer, type InsertParams } from '../../../server/src/lsp/protocol';
import { editorToChange } from '../languages';
import type { Session } from '../session';
import { placeIn } from './place';

/** The next problem, the next measure. */
export function insertion(session: Session): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('zhenggai.insertProblem', () =>
      insert(session, 'problem', '没有找到用标题编号的问题，不知道接在哪里。可以先用代码片段插入第一个问题。'),
    ),
    vscode.commands.registerCommand('zhenggai.insertMeasure', () =>
      insert(session, 'measure', '光标不在“一是……二是……”或措施标题里，不知道接在哪里。'),
    ),
  );
}

async function insert(session: Session, what: InsertParams['what'], nowhere: string): Promise<void> {
  const editor = editorToChange();
  if (editor === undefined) return;
  const { document } = editor;
  const version = document.version;
  const answer = await session.request<InsertAnswer | null>(INSERT_REQUEST, { ...placeIn(session, editor), what });
  if (answer === null) {
    void vscode.window.showInformationMessage(nowhere);
    return;
  }
  if (document.version !== version) return;
  const converter = session.client.protocol2CodeConverter;
  const at = converter.asPosition(answer.at);
  const change = new vscode.WorkspaceEdit();
  change.set(document.uri, [
    [vscode.SnippetTextEdit.insert(at, new vscode.SnippetString(answer.snippet)), undefined],
    ...(await converter.asTextEdits([...answer.edits])).map((edit): [vscode.TextEdit, undefined] => [edit, undefined]),
  ]);
  await vscode.workspace.applyEdit(change);
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
