import * as vscode from 'vscode';
import { SHIFT_HEADING_REQUEST, type ShiftHeadingAnswer, type ShiftHeadingParams } from '../../../server/src/lsp/protocol';
import { editorToChange } from '../languages';
import type { Session } from '../session';
import { placeIn } from './place';

/** Raising and lowering a heading. */
export function levels(session: Session): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('zhenggai.promoteHeading', () => shift(session, -1)),
    vscode.commands.registerCommand('zhenggai.demoteHeading', () => shift(session, 1)),
  );
}

async function shift(session: Session, by: ShiftHeadingParams['by']): Promise<void> {
  const editor = editorToChange();
  if (editor === undefined) return;
  const { document } = editor;
  const version = document.version;
  const answer = await session.request<ShiftHeadingAnswer | null>(SHIFT_HEADING_REQUEST, { ...placeIn(session, editor), by });
  if (answer === null) {
    void vscode.window.showInformationMessage(`光标所在的行不是标题，或者已经不能再${by === -1 ? '升' : '降'}。`);
    return;
  }
  if (document.version !== version) return;
  const change = new vscode.WorkspaceEdit();
  change.set(document.uri, await session.client.protocol2CodeConverter.asTextEdits([...answer.edits]));
  await vscode.workspace.applyEdit(change);
}
