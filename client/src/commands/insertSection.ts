import * as vscode from 'vscode';
import { SNIPPETS_REQUEST, type SnippetEntry, type SnippetsParams } from '../../../server/src/lsp/snippetProtocol';
import { editorToChange } from '../languages';
import type { Session } from '../session';
import { placeIn } from './place';

interface SectionItem extends vscode.QuickPickItem {
  readonly entry?: SnippetEntry;
}

/** The kinds of snippets in the order of the list, in the user's words. */
const KINDS: readonly (readonly [SnippetEntry['kind'], string])[] = [
  ['part', '段落'],
  ['problem', '问题'],
  ['sentence', '句子'],
  ['notice', '整篇'],
];

/** Puts in a section that is chosen from a list, with the unit's own data in it. */
export function insertSection(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('zhenggai.insertSection', async () => {
    const editor = editorToChange();
    if (editor === undefined) return;
    const { textDocument, position } = placeIn(session, editor);
    const params: SnippetsParams = { uri: textDocument.uri, position };
    const entries = await session.request<readonly SnippetEntry[]>(SNIPPETS_REQUEST, params);
    const picked = await vscode.window.showQuickPick(itemsOf(entries), {
      title: '插入段落',
      placeHolder: '插入到光标所在的地方；可以输入中文或首字母来找',
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (picked?.entry === undefined) return;
    await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    await editor.insertSnippet(new vscode.SnippetString(onItsOwn(picked.entry, editor)));
  });
}

function itemsOf(entries: readonly SnippetEntry[]): readonly SectionItem[] {
  return KINDS.flatMap(([kind, name]): readonly SectionItem[] => [
    { label: name, kind: vscode.QuickPickItemKind.Separator },
    ...entries
      .filter((entry) => entry.kind === kind)
      .map((entry) => ({ label: entry.name, description: entry.initials, detail: entry.description, entry })),
  ]);
}

/** Sentences go where the cursor is, everything else on lines of its own. */
function onItsOwn({ kind, snippet }: SnippetEntry, { document, selection }: vscode.TextEditor): string {
  if (kind === 'sentence') return snippet;
  const line = document.lineAt(selection.start.line).text;
  const before = line.slice(0, selection.start.character).trim() === '' ? '' : '\n';
  const after = document.lineAt(selection.end.line).text.slice(selection.end.character).trim() === '' ? '' : '\n';
  return `${before}${snippet}${after}`;
}
