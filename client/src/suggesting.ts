import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { WHEN_ASKED } from '../../server/src/lsp/protocol';
import { LANGUAGES } from './languages';

/** The context key that says that the cursor stands within what is being written: there Enter takes no suggestion. */
const WITHIN_LINE = 'zhenggai.withinLine';

/** What stands at the start of a line before prose is written: indent and marks of Markdown, then a few characters without a mark, or a number. */
const START = /^[\s#*>-]{0,20}(?:\p{Script=Han}{0,6}|[a-z]{0,20}|[（(]?[\d一二三四五六七八九十①-⑳]{0,3})$/iu;

/** Where the user asked for suggestions: a place in a text as it was then. */
let asked: string | undefined;

/** Distinguishes suggestions that the user asked for from those that come while writing, and keeps Enter from taking the latter. */
export function suggesting(): vscode.Disposable {
  let isWithin: boolean | undefined;
  const look = (editor: vscode.TextEditor | undefined): void => {
    const now = editor !== undefined && LANGUAGES.includes(editor.document.languageId) && standsWithin(editor);
    if (now === isWithin) return;
    isWithin = now;
    void vscode.commands.executeCommand('setContext', WITHIN_LINE, now);
  };
  look(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === vscode.window.activeTextEditor && look(textEditor)),
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.commands.registerCommand('zhenggai.suggest', async () => {
      const editor = vscode.window.activeTextEditor;
      asked = editor && placeOf(editor.document, editor.selection.active);
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
    }),
  );
}

function standsWithin({ document, selection: { active } }: vscode.TextEditor): boolean {
  return !START.test(document.lineAt(active.line).text.slice(0, active.character).slice(-50)) || active.character > 50;
}

/**
 * Leaves out of the list what was not asked for. VS Code asks for every list anew, and one that comes by itself may cross the one that the user
 * asked for: what was asked for is what is listed at that place, until something is written or the caret goes elsewhere.
 */
export const provideCompletionItem: NonNullable<Middleware['provideCompletionItem']> = async (
  document,
  position,
  context,
  ...[token, next]
) => {
  const isAsked = asked === placeOf(document, position) && context.triggerKind === vscode.CompletionTriggerKind.Invoke;
  const offered = await next(document, position, context, token);
  const items = offered instanceof vscode.CompletionList ? offered.items : (offered ?? []);
  return isAsked ? items : items.filter((item) => !('data' in item && item.data === WHEN_ASKED));
};

function placeOf({ uri, version }: vscode.TextDocument, { line, character }: vscode.Position): string {
  return [uri.toString(), version, line, character].join();
}
