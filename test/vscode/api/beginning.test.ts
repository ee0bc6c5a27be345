import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAndRemoveAll, findings, isOf, startExtension, until } from './workspace';

describe('beginning with a notice in VS Code', () => {
  before(startExtension);
  afterEach(closeAndRemoveAll);

  it('opens a copy of the sample, finds what is wrong with it, and leaves the sample as it is', async () => {
    await vscode.commands.executeCommand('zhenggai.openSample');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    assert.equal(document.languageId, 'zhenggai');
    const planted = ['numbering/inline-sequence', 'structure/problem-has-response', 'statistics/rate', 'structure/contact-block'];
    await findings(document.uri, (found) => planted.every((rule) => found.some(isOf(rule))));
    const { extensionUri } = vscode.extensions.getExtension('zhenggai.zhenggai') ?? {};
    assert.ok(extensionUri !== undefined);
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'samples', '草稿示例.zhenggai'));
    assert.equal(document.getText(), new TextDecoder().decode(bytes));
  });

  it('opens the walkthrough', async () => {
    const tabs = (): readonly string[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
    const before = tabs().length;
    await vscode.commands.executeCommand('zhenggai.openWalkthrough');
    await until('a tab of it', () => tabs().length > before);
  });
});
