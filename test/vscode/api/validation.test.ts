import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SKIPPED_ITEM } from '../drafts';
import { closeAndRemoveAll, findings, isOf, openDraft, startExtension } from './workspace';

const SEQUENCE = isOf('numbering/inline-sequence');

describe('validation in VS Code', () => {
  before(startExtension);
  afterEach(closeAndRemoveAll);

  it('finds a skipped item when a draft is opened', async () => {
    const { document } = await openDraft(SKIPPED_ITEM);
    const [finding] = (await findings(document.uri, (found) => found.some(SEQUENCE))).filter(SEQUENCE);
    assert.ok(finding !== undefined);
    assert.equal(document.lineAt(finding.range.start.line).text.slice(0, 5), '整改情况：');
  });

  it('takes a finding back as soon as its place is edited, and finds what a save brings', async () => {
    const editor = await openDraft(SKIPPED_ITEM);
    const { uri } = editor.document;
    await findings(uri, (found) => found.some(SEQUENCE));
    await replace(editor, '三是', '二是');
    await findings(uri, (found) => !found.some(SEQUENCE));
    await editor.document.save();
    await findings(uri, (found) => !found.some(SEQUENCE));
    await replace(editor, '二是', '四是');
    assert.ok(await editor.document.save());
    await findings(uri, (found) => found.some(SEQUENCE));
  });

  it('checks a recognised notice in Markdown and in plain text', async () => {
    for (const ending of ['.md', '.txt']) {
      const { document } = await openDraft(SKIPPED_ITEM, ending);
      await findings(document.uri, (found) => found.some(SEQUENCE));
    }
  });

  it('leaves other plain text alone', async () => {
    const other = await openDraft('一是买菜。三是做饭。\n', '.txt');
    const notice = await openDraft(SKIPPED_ITEM);
    await findings(notice.document.uri, (found) => found.some(SEQUENCE));
    assert.deepEqual(vscode.languages.getDiagnostics(other.document.uri), []);
  });

  it('says nothing while validation is off, and speaks again when it is on', async () => {
    const settings = vscode.workspace.getConfiguration('zhenggai');
    const { document } = await openDraft(SKIPPED_ITEM);
    await findings(document.uri, (found) => found.some(SEQUENCE));
    await settings.update('validate.run', 'off', vscode.ConfigurationTarget.Workspace);
    try {
      await findings(document.uri, (found) => found.length === 0);
    } finally {
      await settings.update('validate.run', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await findings(document.uri, (found) => found.some(SEQUENCE));
  });
});

async function replace(editor: vscode.TextEditor, before: string, after: string): Promise<void> {
  const { document } = editor;
  const start = document.getText().indexOf(before);
  assert.ok(start >= 0, `the draft has ${before}`);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + before.length));
  assert.ok(await editor.edit((edit) => edit.replace(range, after)));
}
