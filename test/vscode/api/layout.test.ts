import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SKIPPED_ITEM } from '../drafts';
import { closeAndRemoveAll, openDraft, startExtension, until } from './workspace';

const DONE = '完善制度，加强监督，推动解决突出问题，群众满意度明显提高。';

/** A notice of which nothing shows whether the opinions or the points under them are the problems. */
const DRAFT = SKIPPED_ITEM.replace(
  /（一）[\s\S]*?(?=三、)/u,
  ['（一）学习园地', '1.栏目', DONE, '2.笔记', DONE, '（二）窗口服务', '1.排队', DONE, ''].join('\n'),
);

describe('the layout that somebody names, in VS Code', () => {
  before(startExtension);
  afterEach(async () => {
    await setLayout(undefined);
    await closeAndRemoveAll();
  });

  it('changes which headings are problems, and changes them back', async () => {
    const { document } = await openDraft(DRAFT);
    await shows(document, ['1.栏目', '2.笔记', '1.排队']);
    await setLayout('（一）');
    await shows(document, ['（一）学习园地', '（二）窗口服务']);
    await setLayout(undefined);
    await shows(document, ['1.栏目', '2.笔记', '1.排队']);
  });

  it('is passed over where the text has no such mark', async () => {
    const { document } = await openDraft(DRAFT);
    await setLayout('★');
    await shows(document, ['1.栏目', '2.笔记', '1.排队']);
  });
});

async function setLayout(layout: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('zhenggai').update('layout', layout, vscode.ConfigurationTarget.Workspace);
}

/** Waits until the outline has just these problems, which have an answer or lack one. */
async function shows(document: vscode.TextDocument, wanted: readonly string[]): Promise<void> {
  let seen: readonly string[] = [];
  await until(`problems ${wanted.join()}`, async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    seen = flat(symbols ?? []).flatMap(({ name, detail }) => (detail === '' ? [] : [name]));
    return seen.join() === wanted.join();
  });
  assert.deepEqual(seen, wanted);
}

function flat(symbols: readonly vscode.DocumentSymbol[]): readonly vscode.DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children)]);
}
