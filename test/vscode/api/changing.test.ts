import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SKIPPED_ITEM } from '../drafts';
import { closeAndRemoveAll, findings, isOf, openDraft, saveUntil, startExtension, until } from './workspace';

/** Numbers slip in both parts, and a reference speaks of a problem whose number moves. */
const SLIPPED = SKIPPED_ITEM.replace('2.针对', '4.针对')
  .replace('市委把巡视整改', '市委参照第4项，一是把巡视整改')
  .replace('成立由', '三是成立由');

describe('what VS Code changes in a notice', () => {
  before(startExtension);
  afterEach(closeAndRemoveAll);

  it('renumbers one part, and the references to it everywhere', async () => {
    const editor = await openDraft(SLIPPED);
    goTo(editor, '4.针对');
    await renumber('zhenggai.renumberPart');
    await until('the change', () => editor.document.getText().includes('2.针对'));
    const text = editor.document.getText();
    assert.match(text, /参照第2项/u);
    assert.match(text, /二是围绕/u);
    assert.match(text, /三是成立由/u);
  });

  it('renumbers from a place on', async () => {
    const editor = await openDraft(SLIPPED);
    goTo(editor, '三是围绕');
    await renumber('zhenggai.renumberFromHere');
    await until('the change', () => editor.document.getText().includes('2.针对'));
    assert.match(editor.document.getText(), /三是成立由/u);
  });

  it('formats the document: marks and blanks, and no word or number', async () => {
    const { document } = await openDraft(SKIPPED_ITEM.replace('14次。', '14次 。  ').replace('大走访，', '大走访,'));
    const edits = await edited(document, 'vscode.executeFormatDocumentProvider', document.uri);
    assert.equal(edits, SKIPPED_ITEM);
  });

  it('formats a selection and nothing else, by the settings', async () => {
    const settings = vscode.workspace.getConfiguration('zhenggai.format');
    await settings.update('indent', 'two', vscode.ConfigurationTarget.Workspace);
    try {
      const { document } = await openDraft(SKIPPED_ITEM);
      const start = document.positionAt(SKIPPED_ITEM.indexOf('市委把巡视整改'));
      const text = await edited(
        document,
        'vscode.executeFormatRangeProvider',
        document.uri,
        new vscode.Range(start, start.translate(0, 4)),
      );
      assert.equal(text, SKIPPED_ITEM.replace('市委把巡视整改', '　　市委把巡视整改'));
    } finally {
      await settings.update('indent', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('puts what is safe right on save, where the user has it so, and leaves the rest', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    await settings.update('codeActionsOnSave', { 'source.fixAll.zhenggai': 'explicit' }, vscode.ConfigurationTarget.Workspace);
    try {
      const editor = await openDraft(SKIPPED_ITEM);
      const { document } = editor;
      await findings(document.uri, (all) => all.some(isOf('numbering/inline-sequence')));
      const end = document.lineAt(4).range.end;
      await editor.edit((edit) => edit.insert(end, '  '));
      await saveUntil('the text without blanks', document, (text) => text === SKIPPED_ITEM);
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('offers to put every finding of a rule right at once', async () => {
    const text = SKIPPED_ITEM.replace('14次。', '14次 。').replace('大走访，', '大走访 ，');
    const { document } = await openDraft(text);
    const [finding] = (await findings(document.uri, (all) => all.some(isOf('text/stray-space')))).filter(isOf('text/stray-space'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding?.range,
    );
    const all = actions.find(({ title }) => /全部改正|\d处/u.test(title));
    assert.ok(all?.edit !== undefined, actions.map(({ title }) => title).join());
    await vscode.workspace.applyEdit(all.edit);
    assert.equal(document.getText(), SKIPPED_ITEM);
  });
});

function goTo(editor: vscode.TextEditor, words: string): void {
  const place = editor.document.positionAt(editor.document.getText().indexOf(words));
  editor.selection = new vscode.Selection(place, place);
}

/** Runs one of the renumbering commands and says yes to its preview. */
async function renumber(command: string): Promise<void> {
  void vscode.commands.executeCommand(command);
  await until('a preview', () =>
    vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).some(({ input }) => input instanceof vscode.TabInputTextDiff),
  );
  await vscode.commands.executeCommand('zhenggai.applyPreview');
}

/** The text after the edits of a formatter, which is asked until it is there. */
async function edited(document: vscode.TextDocument, command: string, ...args: readonly unknown[]): Promise<string> {
  let edits: readonly vscode.TextEdit[] = [];
  await until('edits', async () => {
    const options = { tabSize: 2, insertSpaces: true };
    edits = (await vscode.commands.executeCommand<readonly vscode.TextEdit[] | undefined>(command, ...args, options)) ?? [];
    return edits.length > 0;
  });
  const change = new vscode.WorkspaceEdit();
  change.set(document.uri, [...edits]);
  await vscode.workspace.applyEdit(change);
  return document.getText();
}
