import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SKIPPED_ITEM } from '../drafts';
import { closeAndRemoveAll, startExtension, until, writeInFolder } from './workspace';

const SOURCE = '公开稿与内部稿对照';
const remarksAt = (uri: vscode.Uri): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === SOURCE);

describe('a public text and the internal one in VS Code', () => {
  before(startExtension);
  afterEach(closeAndRemoveAll);

  it('are held against each other, what to look at listed at each and taken back with the text', async () => {
    const internal = await writeInFolder('双公开/内部.txt', SKIPPED_ITEM);
    const text = SKIPPED_ITEM.replace('14次', '15次').replace(/^.*优化营商环境用力不足.*\n.*\n/mu, '');
    const published = await writeInFolder('双公开/公开.txt', text);
    const editor = await vscode.window.showTextDocument(published);
    await vscode.commands.executeCommand('zhenggai.comparePair', internal);
    const line = text.split('\n').findIndex((words) => words.includes('15次'));
    assert.deepEqual(
      remarksAt(published).map(({ message, range }) => [message, range.start.line]),
      [['公开稿里的数字，内部稿里没有：15次', line]],
    );
    assert.match(remarksAt(internal)[0]?.message ?? '', /^内部稿里的问题，公开稿里没有写：.*优化营商环境用力不足/u);
    await editor.edit((edit) => edit.insert(new vscode.Position(line, 0), '　'));
    await until('an empty list', () => remarksAt(published).length === 0);
    assert.equal(remarksAt(internal).length, 1);
  });
});
