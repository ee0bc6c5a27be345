import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SKIPPED_ITEM } from '../drafts';
import { closeAndRemoveAll, openDraft, startExtension } from './workspace';

describe('the outline in VS Code', () => {
  before(startExtension);
  afterEach(closeAndRemoveAll);

  it('shows the sections, and the problems under them', async () => {
    const { document } = await openDraft(SKIPPED_ITEM);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    const names = symbols.map(({ name }) => name);
    assert.deepEqual(
      names.filter((name) => /^[一二三]、/u.test(name)),
      ['一、整改工作组织情况', '二、巡视反馈问题整改情况', '三、下一步工作打算'],
    );
    assert.ok(names.includes('联系方式'));
    const problems = symbols.find(({ name }) => name.startsWith('二、'))?.children[0]?.children;
    assert.deepEqual(
      problems?.map(({ name, detail }) => [name.slice(0, 2), detail]),
      [
        ['1.', '已答 · 措施2项'],
        ['2.', '已答'],
      ],
    );
    assert.deepEqual(
      problems[0]?.children.map(({ name }) => name),
      ['一是完善学习制度', '三是围绕县域经济开展调研'],
    );
  });

  it('shows a problem without an answer', async () => {
    const { document } = await openDraft(SKIPPED_ITEM.replace('整改情况：开展涉企服务大走访，走访企业216家。\n', ''));
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    const problems = symbols.find(({ name }) => name.startsWith('二、'))?.children[0]?.children;
    assert.deepEqual(
      problems?.map(({ detail }) => detail),
      ['已答 · 措施2项', '缺整改情况'],
    );
  });
});
