import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** A field that is to be filled in: 【问题】. */
const FIELD = /【[^【】\n]{1,30}】/gu;

/** Makes tab stops of the fields in what an action puts in, so that the first is selected and the next word is typed there. */
export const provideCodeActions: NonNullable<Middleware['provideCodeActions']> = async (document, range, context, ...[token, next]) => {
  const actions = await next(document, range, context, token);
  for (const action of actions ?? [])
    if (action instanceof vscode.CodeAction && action.edit !== undefined) action.edit = withTabStops(action.edit);
  return actions;
};

/** The same change; a text that is put in with a field in it becomes a snippet, which ends behind that text. */
function withTabStops(edit: vscode.WorkspaceEdit): vscode.WorkspaceEdit {
  const entries = edit.entries();
  if (!entries.some(([, edits]) => edits.some(hasFields))) return edit;
  const filled = new vscode.WorkspaceEdit();
  for (const [uri, edits] of entries) {
    const [first, ...others] = edits.filter(hasFields);
    // Only one of several can have the caret.
    const rest = edits.filter((each) => each !== first);
    if (first === undefined || others.length > 0) filled.set(uri, edits);
    else filled.set(uri, [...rest.map((each): [vscode.TextEdit, undefined] => [each, undefined]), [toSnippet(first), undefined]]);
  }
  return filled;
}

function hasFields({ range, newText }: vscode.TextEdit): boolean {
  return range.isEmpty && newText.search(FIELD) !== -1;
}

function toSnippet({ range, newText }: vscode.TextEdit): vscode.SnippetTextEdit {
  let count = 0;
  const snippet = newText.replace(/[\\$}]/gu, '\\$&').replace(FIELD, (field) => {
    count += 1;
    return `\${${String(count)}:${field}}`;
  });
  return new vscode.SnippetTextEdit(range, new vscode.SnippetString(`${snippet}$0`));
}
