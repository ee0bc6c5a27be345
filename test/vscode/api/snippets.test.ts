import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SKIPPED_ITEM } from '../drafts';
import { closeAndRemoveAll, openDraft, startExtension } from './workspace';

/** The draft with what is typed on the line where its contact block was. */
const contactless = (typed: string): string => SKIPPED_ITEM.replace(/联系电话[\s\S]*834200/u, typed);

describe('snippets in VS Code', () => {
  before(startExtension);
  afterEach(closeAndRemoveAll);

  for (const typed of ['lxfs', '联系方式']) {
    it(`offers the contact block for ${typed}`, async () => {
      const { document } = await openDraft(contactless(typed));
      const end = document.positionAt(document.getText().indexOf(typed) + typed.length);
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        end,
      );
      const texts = items.map(({ insertText }) => (insertText instanceof vscode.SnippetString ? insertText.value : ''));
      assert.ok(
        texts.some((text) => /联系电话[\s\S]*邮政编码/u.test(text)),
        texts.join('\n---\n'),
      );
    });
  }
});
