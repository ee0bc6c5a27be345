import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CodeAction } from 'vscode-languageserver/node';
import { generatedDrafts } from '../unit/markdown/generated';
import { treeOf } from '../unit/markdown/tree';
import { afterEdits, editsOf, startSession } from './session';

const NOTICES = 200;

/** test/vscode/api/fixOnSave.test.ts does the same through the save of VS Code. */
describe('what is put right in Markdown, by the command and on save', function () {
  this.timeout(180_000);
  const drafts = generatedDrafts(NOTICES, 29_112_026);

  it(`is the same, and keeps how ${NOTICES} notices are built, each with what Markdown has beside prose`, async () => {
    const byCommand = fixedByCommand(drafts);
    const session = await startSession({ stage: 'review' });
    for (const [index, draft] of drafts.entries()) {
      const uri = session.open(draft, 'markdown');
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const params = { textDocument: { uri }, range, context: { diagnostics: [], only: ['source.fixAll.zhenggai'] } };
      const [action] = await session.request<readonly CodeAction[]>('textDocument/codeAction', params);
      const fixed = afterEdits(draft, editsOf(action, uri) ?? []);
      session.client.notify('textDocument/didClose', { textDocument: { uri } });
      assert.equal(fixed, byCommand[index], `notice ${index}`);
      assert.deepEqual(treeOf(fixed), treeOf(draft), `notice ${index}`);
    }
    await session.stop();
    const count = drafts.filter((draft, index) => draft !== byCommand[index]).length;
    assert.ok(count > NOTICES / 2, `only ${count} had anything to be put right`);
  });
});

/** The drafts after `check --fix`. */
function fixedByCommand(drafts: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-'));
  try {
    for (const [index, draft] of drafts.entries()) writeFileSync(join(folder, `${index}.md`), draft);
    const { stderr } = spawnSync(process.execPath, ['dist/cli.js', 'check', '--fix', '--summary', folder], { encoding: 'utf8' });
    assert.equal(stderr, '');
    return [...drafts.keys()].map((index) => readFileSync(join(folder, `${index}.md`), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
