import * as vscode from 'vscode';
import { SNIPPETS_REQUEST, type NewNoticeParams, type SnippetEntry } from '../../../server/src/lsp/snippetProtocol';
import { filesBelow } from '../folderFiles';
import { LANGUAGE } from '../languages';
import { layoutsOf, requestNotice } from '../notices';
import type { Session } from '../session';
import type { ListLinks } from './listLinks';
import type { LedgerModel } from './model';
import { nameOf } from './page';

const ENDINGS = ['xlsx', 'csv', 'docx', 'md', 'txt'];
const FILES = { '问题清单、整改台账': ENDINGS };
const LIST_NAME = new RegExp(`^(?!~\\$|\\.).*(?:清单|台账).*\\.(?:${ENDINGS.join('|')})$`, 'iu');
const MOST_FOUND = 100;
/** What becomes of the measures of a ledger. */
export const MEASURES = [
  { label: '带上台账里的整改措施', takes: true },
  { label: '不带，全部留空', takes: false },
] as const;
/** The question that they answer. */
export const ASK_MEASURES = '整改措施怎么处理？';

/** A list to choose, or another way. */
export interface ListItem extends vscode.QuickPickItem {
  readonly choice: vscode.Uri | 'browse' | 'none';
}

/** Lets the user say which list the notice in front answers. */
export async function chooseList(model: LedgerModel, links: ListLinks): Promise<void> {
  const { notice } = model;
  if (notice === null) {
    void vscode.window.showInformationMessage('请先打开一篇整改通报。');
    return;
  }
  const chosen = await pickList('这篇通报对应哪份问题清单？', [{ label: '按文件名自动关联', choice: 'none' }]);
  if (chosen === undefined) return;
  const { list, words, isRead } = await links.choose(notice, chosen === 'none' ? undefined : chosen);
  await model.refresh();
  if (list === null) void vscode.window.showInformationMessage('没有关联问题清单。');
  else if (isRead) void vscode.window.showInformationMessage(`已关联问题清单：${words}。`);
  else void vscode.window.showWarningMessage(`问题清单没有读成：${words}。`);
}

/** Which list a notice is begun from, and whether its measures are taken over. */
export type ListChoice = NonNullable<NewNoticeParams['list']>;

/** Begins a notice from a list: which list, which layout, with or without the ledger's measures. */
export async function newFromList(session: Session): Promise<void> {
  const list = await pickList('从哪份问题清单生成通报？', []);
  if (list === undefined || list === 'none') return;
  const snippets = await session.request<readonly SnippetEntry[]>(SNIPPETS_REQUEST, { uri: null });
  const title = '从问题清单生成通报';
  const layout = await vscode.window.showQuickPick(layoutsOf(snippets), { title, placeHolder: '用哪种版式？', matchOnDetail: true });
  if (layout === undefined) return;
  const measures = await vscode.window.showQuickPick(MEASURES, { title, placeHolder: ASK_MEASURES });
  if (measures === undefined) return;
  const uri = session.client.code2ProtocolConverter.asUri(list);
  const params = { layout: layout.layout, signature: null, inspection: null, start: '', end: '', feedback: '' };
  const answer = await requestNotice(session, { ...params, list: { uri, takesMeasures: measures.takes } });
  if (answer === null) return;
  const document = await vscode.workspace.openTextDocument({ language: LANGUAGE, content: '' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(answer.snippet), new vscode.Position(0, 0));
}

/** Lets one of them be chosen. Whoever does not want to wait for the lists ends the search. */
async function pickList(placeHolder: string, others: readonly ListItem[]): Promise<vscode.Uri | 'none' | undefined> {
  const search = new vscode.CancellationTokenSource();
  try {
    const items = listItems(others, search.token);
    const picked = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
    if (picked?.choice !== 'browse') return picked?.choice;
  } finally {
    search.cancel();
    search.dispose();
  }
  return browseForList(placeHolder);
}

/** Lets the user look for a list anywhere. */
export async function browseForList(title: string): Promise<vscode.Uri | undefined> {
  const [file] = (await vscode.window.showOpenDialog({ filters: FILES, title })) ?? [];
  return file;
}

/** The lists in the workspace, a way to look elsewhere, and what else can be chosen. */
export async function listItems(others: readonly ListItem[], token: vscode.CancellationToken): Promise<ListItem[]> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const found = await filesBelow(folders, { isWanted: (name) => LIST_NAME.test(name), most: MOST_FOUND, token });
  return [
    ...found.map((uri) => ({ label: nameOf(uri), description: vscode.workspace.asRelativePath(uri), choice: uri })),
    { label: '$(folder-opened) 选择其他文件…', choice: 'browse' },
    ...others,
  ];
}
