import type { CodeAction } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** The action for a client that compares versions: what it changes in the document holds for the text that it was made from, and for no later one. */
export function versioned(action: CodeAction, { uri, version }: TextDocument): CodeAction {
  const edits = action.edit?.changes?.[uri];
  return edits === undefined ? action : { ...action, edit: { documentChanges: [{ textDocument: { uri, version }, edits }] } };
}
