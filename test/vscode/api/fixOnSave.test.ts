import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { MARKDOWN } from '../../../server/src/exchange/markdown/markdown';
import { createLanguageService } from '../../../server/src/languageService';
import { inGivenText } from '../../../server/src/rules/givenFindings';
import type { Diagnostic } from '../../../server/src/rules/runner';
import { generatedDrafts } from '../../unit/markdown/generated';
import { treeOf } from '../../unit/markdown/tree';
import { closeAndRemoveAll, openDraft, saveUntil, startExtension } from './workspace';

const NOTICES = 200;
const service = createLanguageService();

describe('what VS Code puts right on save in Markdown', function () {
  this.timeout(400_000);
  before(startExtension);
  afterEach(closeAndRemoveAll);

  it(`keeps how ${NOTICES} notices are built, each with what Markdown has beside prose`, async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    await settings.update('codeActionsOnSave', { 'source.fixAll.zhenggai': 'explicit' }, vscode.ConfigurationTarget.Workspace);
    try {
      const editor = await openDraft('', '.md');
      const { document } = editor;
      let fixed = 0;
      for (const [index, draft] of generatedDrafts(NOTICES, 20_261_129).entries()) {
        const expected = createLanguageService().fixAll(draft, check, MARKDOWN).text;
        await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), draft));
        await saveUntil(`notice ${index} put right`, document, (text) => text === expected);
        const written = readFileSync(document.uri.fsPath, 'utf8');
        assert.equal(written, expected);
        assert.deepEqual(treeOf(written), treeOf(draft), `notice ${index}`);
        if (written !== draft) fixed += 1;
      }
      assert.ok(fixed > NOTICES / 2, `only ${fixed} had anything to be put right`);
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});

function check(text: string): readonly Diagnostic[] {
  const notice = service.read(text, undefined, MARKDOWN);
  return inGivenText(notice.source, service.check(notice, { stage: 'review', rules: {} }));
}
