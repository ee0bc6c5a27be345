import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SKIPPED_ITEM } from '../drafts';
import { closeAndRemoveAll, openDraft, startExtension, until } from './workspace';

/** What stands between the problems and the next part, where the tests write. */
const PLACE = '\n三、下一步';

describe('completion in VS Code', () => {
  before(startExtension);
  afterEach(closeAndRemoveAll);

  for (const [title, typed, trigger, label] of [
    ['the next problem, as a digit begins it', '\n3', '3', '3.'],
    ['the next part of the second level', '\n（', '（', '（二）'],
    ['the first item behind the label', '\n3.针对“作风不实”问题。\n整改情况：', '：', '一是'],
    ['the next item behind a semicolon', '\n3.针对“作风不实”问题。\n整改情况：一是改进文风；', '；', '二是'],
    ['the document’s own label', '\n3.针对“作风不实”问题。\n整', undefined, '整改情况：'],
    ['a fixed phrase in full', '严格落实中央八', undefined, '中央八项规定精神'],
    ['the bodies that were named before', '由区纪委监委牵头，区纪委监委负责。由区', undefined, '区纪委监委'],
    ['a title that was given before', '印发《云山市督查办法》，执行《', '《', '云山市督查办法'],
  ] as const) {
    it(`offers ${title}`, async () => {
      const { document, place } = await openWith(typed);
      let labels: readonly string[] = [];
      await until(`${label} among the offers`, async () => {
        labels = await offeredAt(document, place, trigger);
        return labels.includes(label);
      });
      assert.equal(labels.filter((each) => each === label).length, 1);
    });
  }

  it('offers a section within a line to whoever asks, as often as it is listed there, and no longer once something is written', async () => {
    const { document, place, editor } = await openWith('\n现公布联系方式');
    editor.selection = new vscode.Selection(place, place);
    const isOffered = async (at: vscode.Position): Promise<boolean> =>
      (await offeredAt(document, at)).some((label) => label.includes('联系方式'));
    await until('an answer', async () => (await offeredAt(document, new vscode.Position(place.line, 0))).length > 0);
    assert.equal(await isOffered(place), false);
    await until('the place of the caret', async () => {
      await vscode.commands.executeCommand('zhenggai.suggest');
      return isOffered(place);
    });
    assert.equal(await isOffered(place), true);
    await editor.edit((edit) => edit.insert(place, '如下联系方式'));
    assert.equal(await isOffered(editor.selection.active), false);
  });
});

async function openWith(typed: string): Promise<{ editor: vscode.TextEditor; document: vscode.TextDocument; place: vscode.Position }> {
  const text = SKIPPED_ITEM.replace(PLACE, `${typed}${PLACE}`);
  const editor = await openDraft(text);
  return { editor, document: editor.document, place: editor.document.positionAt(text.indexOf(PLACE)) };
}

/** The labels of what is offered at a place. */
async function offeredAt({ uri }: vscode.TextDocument, place: vscode.Position, trigger?: string): Promise<readonly string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    place,
    trigger,
  );
  return items.map((item) => (typeof item.label === 'string' ? item.label : item.label.label));
}
