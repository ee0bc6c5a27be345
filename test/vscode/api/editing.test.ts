import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SKIPPED_ITEM } from '../drafts';
import { closeAndRemoveAll, openDraft, startExtension, until } from './workspace';

describe('editing by structure in VS Code', () => {
  before(startExtension);
  afterEach(closeAndRemoveAll);

  it('shows what renumbering changes, and changes it on request', async () => {
    const { document } = await openDraft(SKIPPED_ITEM);
    void vscode.commands.executeCommand('zhenggai.renumber');
    await until('a preview', () => previews().length === 1);
    assert.match(previews()[0]?.label ?? '', /重新编号/u);
    for (const { uri } of vscode.workspace.textDocuments)
      if (uri.scheme === 'zhenggai-preview') await vscode.commands.executeCommand('vscode.provideDocumentSemanticTokens', uri);
    const beside = vscode.languages.getDiagnostics().filter(([uri]) => uri.scheme === 'zhenggai-preview');
    assert.deepEqual(beside, [], 'nothing is said of files beside a preview');
    await vscode.commands.executeCommand('zhenggai.applyPreview');
    await until('the change', () => /一是完善.*二是围绕/u.test(document.getText()));
    assert.deepEqual(previews(), []);
  });

  it('changes nothing when the preview is dismissed', async () => {
    const { document } = await openDraft(SKIPPED_ITEM);
    void vscode.commands.executeCommand('zhenggai.renumber');
    await until('a preview', () => previews().length === 1);
    await vscode.commands.executeCommand('zhenggai.dismissPreview');
    await until('no preview', () => previews().length === 0);
    assert.equal(document.getText(), SKIPPED_ITEM);
  });

  it('puts in the next problem, numbers the later ones on, and selects what is to be filled in', async () => {
    const editor = await openDraft(SKIPPED_ITEM);
    goTo(editor, '理论学习');
    await vscode.commands.executeCommand('zhenggai.insertProblem');
    await until('the problem', () => editor.document.getText().includes('2.针对“【问题】”问题。\n整改情况：【做法和成效】。\n3.针对“优化'));
    await until('the field', () => editor.document.getText(editor.selection) === '【问题】');
  });

  it('puts in the next measure', async () => {
    const editor = await openDraft(SKIPPED_ITEM.replace('三是围绕', '二是围绕'));
    goTo(editor, '围绕县域');
    await vscode.commands.executeCommand('zhenggai.insertMeasure');
    await until('the measure', () => editor.document.getText().includes('报告9篇。三是【措施】。'));
  });

  it('lowers and raises a heading', async () => {
    const editor = await openDraft(SKIPPED_ITEM);
    goTo(editor, '三、下一步');
    await vscode.commands.executeCommand('zhenggai.demoteHeading');
    await until('a lower heading', () => editor.document.getText().includes('（二）下一步工作打算'));
    await vscode.commands.executeCommand('zhenggai.promoteHeading');
    await until('the text as it was', () => editor.document.getText() === SKIPPED_ITEM);
  });

  it('goes on with a list after Enter', async () => {
    const editor = await openDraft(SKIPPED_ITEM.replace('整改情况：一是完善', '整改情况：\n一是完善').replace('三是围绕', '\n二是围绕'));
    const line = [...editor.document.getText().split('\n')].findIndex((text) => text.startsWith('二是围绕'));
    const end = editor.document.lineAt(line).range.end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('type', { text: '\n' });
    await until('the next item', () => editor.document.lineAt(line + 1).text === '三是');
  });

  it('puts all that is safe right with one command', async () => {
    const editor = await openDraft(SKIPPED_ITEM.replace('形成调研报告9篇。', '形成调研报告9篇。  '));
    await vscode.commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.zhenggai', apply: 'first' });
    await until('the fix', () => editor.document.getText() === SKIPPED_ITEM);
  });
});

function previews(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputTextDiff);
}

function goTo(editor: vscode.TextEditor, words: string): void {
  const place = editor.document.positionAt(editor.document.getText().indexOf(words));
  editor.selection = new vscode.Selection(place, place);
}
