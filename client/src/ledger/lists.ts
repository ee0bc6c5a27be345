import * as vscode from 'vscode';
import { FROM_LIST_REQUEST, type FromListAnswer, type FromListParams } from '../../../server/src/lsp/ledgerProtocol';
import { SNIPPETS_REQUEST, type SnippetEntry } from '../../../server/src/lsp/snippetProtocol';
import { filesBelow } from '../folderFiles';
import { LANGUAGE } from '../languages';
import type { Session } from '../session';
import type { ListLinks } from './listLinks';
import type { LedgerModel } from './model';
import { nameOf } from './page';

const ENDINGS = ['xlsx', 'csv', 'docx', 'md', 'txt'];
const FILES = { '问题清单、整改台账': ENDINGS };
const LIST_NAME = new RegExp(`^(?!~\\$|\\.).*(?:清单|台账).*\\.(?:${ENDINGS.join('|')})$`, 'iu');
const MOST_FOUND = 100;

interface ListItem extends vscode.QuickPickItem {
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

/** Begins a notice from a list: which list, which layout, with or without the ledger's measures. */
export async function newFromList(session: Session): Promise<void> {
  const list = await pickList('从哪份问题清单生成通报？', []);
  if (list === undefined || list === 'none') return;
  const snippets = await session.request<readonly SnippetEntry[]>(SNIPPETS_REQUEST, { uri: null });
  const layouts = snippets
    .filter(({ kind }) => kind === 'notice')
    .map(({ name, prefix, description }) => ({ label: name.replace(/^整改通报：/u, ''), detail: description, layout: prefix }));
  const layout = await vscode.window.showQuickPick(layouts, {
    title: '从问题清单生成通报',
    placeHolder: '用哪种版式？',
    matchOnDetail: true,
  });
  if (layout === undefined) return;
  const measures = await vscode.window.showQuickPick(
    [
      { label: '带上台账里的整改措施', takes: true },
      { label: '不带，全部留空', takes: false },
    ],
    { title: '从问题清单生成通报', placeHolder: '整改措施怎么处理？' },
  );
  if (measures === undefined) return;
  const params: FromListParams = {
    list: session.client.code2ProtocolConverter.asUri(list),
    layout: layout.layout,
    takesMeasures: measures.takes,
  };
  const answer = await session.request<FromListAnswer>(FROM_LIST_REQUEST, params);
  if ('fault' in answer) {
    void vscode.window.showWarningMessage(`没有生成：${nameOf(list)}：${answer.fault}。`);
    return;
  }
  const document = await vscode.workspace.openTextDocument({ language: LANGUAGE, content: '' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(answer.text), new vscode.Position(0, 0));
  void vscode.window.showInformationMessage(`${nameOf(list)}：${answer.words}。`);
}

/** The lists in the workspace, a way to look elsewhere, and what else can be chosen. Whoever does not want to wait for the lists ends the search. */
async function pickList(placeHolder: string, others: readonly ListItem[]): Promise<vscode.Uri | 'none' | undefined> {
  const search = new vscode.CancellationTokenSource();
  try {
    const items = itemsFor(others, search.token);
    const picked = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
    if (picked?.choice !== 'browse') return picked?.choice;
  } finally {
    search.cancel();
    search.dispose();
  }
  const [file] = (await vscode.window.showOpenDialog({ filters: FILES, title: placeHolder })) ?? [];
  return file;
}

async function itemsFor(others: readonly ListItem[], token: vscode.CancellationToken): Promise<ListItem[]> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const found = await filesBelow(folders, { isWanted: (name) => LIST_NAME.test(name), most: MOST_FOUND, token });
  return [
    ...found.map((uri) => ({ label: nameOf(uri), description: vscode.workspace.asRelativePath(uri), choice: uri })),
    { label: '$(folder-opened) 选择其他文件…', choice: 'browse' },
    ...others,
  ];
}
