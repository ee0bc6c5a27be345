import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SKIPPED_ITEM } from '../drafts';
import { closeAndRemoveAll, findings, isOf, openDraft, startExtension } from './workspace';

const SEQUENCE = isOf('numbering/inline-sequence');

describe('quick fixes in VS Code', () => {
  before(startExtension);
  afterEach(closeAndRemoveAll);

  it('renumbers a skipped item, and the finding is gone for good', async () => {
    const { document } = await openDraft(SKIPPED_ITEM);
    const [finding] = (await findings(document.uri, (found) => found.some(SEQUENCE))).filter(SEQUENCE);
    assert.ok(finding !== undefined);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const edit = actions.find(({ title }) => title.includes('二是'))?.edit;
    assert.ok(edit !== undefined, `a fix among ${JSON.stringify(actions.map(({ title }) => title))}`);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(document.getText(), /一是完善.*二是围绕/u);
    await findings(document.uri, (found) => !found.some(SEQUENCE));
    assert.ok(await document.save());
    await findings(document.uri, (found) => !found.some(SEQUENCE));
  });
});
