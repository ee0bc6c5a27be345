import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import iconv from 'iconv-lite';
import { SKIPPED_ITEM } from '../drafts';
import { closeAndRemoveAll, findings, isOf, removeLater, startExtension, until, workspaceFolder } from './workspace';

describe('encodings in VS Code', () => {
  before(startExtension);
  afterEach(closeAndRemoveAll);

  it('recognises a notice in GBK that was opened as UTF-8, and opens it anew', async () => {
    const path = join(workspaceFolder(), `稿件-${randomUUID()}.txt`);
    writeFileSync(path, iconv.encode(SKIPPED_ITEM, 'gbk'));
    removeLater(path);
    const uri = vscode.Uri.file(path);
    const { document } = await vscode.window.showTextDocument(uri);
    assert.ok(document.getText().includes('\ufffd'));
    const [found] = await findings(uri, (all) => all.some(isOf('garbled')));
    assert.match(found?.message ?? '', /编码是 GBK/u);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(0, 0, 0, 0),
    );
    const command = actions.find(({ title }) => title === '用 GBK 重新打开')?.command;
    assert.ok(command !== undefined, actions.map(({ title }) => title).join());
    await vscode.commands.executeCommand(command.command, ...(command.arguments as readonly unknown[]));
    await until('the text as it is', () => shownText(uri) === SKIPPED_ITEM);
    await findings(uri, (all) => all.some(isOf('numbering/inline-sequence')) && !all.some(isOf('garbled')));
  });
});

function shownText(uri: vscode.Uri): string | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())?.getText();
}
