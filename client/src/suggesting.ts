import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { WHEN_ASKED } from '../../server/src/lsp/protocol';
import { LANGUAGES } from './languages';

/** The context key that says that the cursor stands within what is being written: there Enter takes no suggestion. */
const WITHIN_LINE = 'zhenggai.withinLine';

/** What stands at the start of a line before prose is written: indent and marks of Markdown, then a few characters without a mark, or a number. */
const START = /^[\s#*>-]{0,20}(?:\p{Script=Han}{0,6}|[a-z]{0,20}|[（(]?[\d一二三四五六七八九十①-⑳]{0,3})$/iu;

/** For how long what the user asked for may be on its way, in milliseconds. */
const PATIENCE = 2000;

let askedAt = 0;

/** Tells suggestions that the user asked for from those that come while writing, and keeps Enter from taking the latter. */
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
      askedAt = Date.now();
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
    }),
  );
}

function standsWithin({ document, selection: { active } }: vscode.TextEditor): boolean {
  return !START.test(document.lineAt(active.line).text.slice(0, active.character).slice(-50)) || active.character > 50;
}

/** Leaves out of the list what was not asked for. */
export const provideCompletionItem: NonNullable<Middleware['provideCompletionItem']> = async (
  document,
  position,
  context,
  ...[token, next]
) => {
  const isAsked = Date.now() - askedAt < PATIENCE && context.triggerKind === vscode.CompletionTriggerKind.Invoke;
  askedAt = 0;
  const offered = await next(document, position, context, token);
  const items = offered instanceof vscode.CompletionList ? offered.items : (offered ?? []);
  return isAsked ? items : items.filter((item) => !('data' in item && item.data === WHEN_ASKED));
};
