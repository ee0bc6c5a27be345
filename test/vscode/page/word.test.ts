import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Workbench } from '../../../scripts/vscode/workbench.mjs';
import { readWord } from '../../../server/src/exchange/word/read/readWord';
import { SKIPPED_ITEM } from '../drafts';
import { misnumbered } from '../wordDraft';
import { hears } from './notifications';
import { describePage } from './session';

const NAME = '来稿.docx';

describePage('a Word document in the Explorer, at the mouse', (open) => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(process.env.VSCODE_FOLDER ?? '', '来稿-'));
    writeFileSync(join(folder, NAME), misnumbered());
  });
  // The document is as it was, whatever was done with it.
  afterEach(() => {
    assert.deepEqual(readFileSync(join(folder, NAME)), Buffer.from(misnumbered()));
    rmSync(folder, { recursive: true });
  });

  it('检查 Word 文件 shows its text, which takes no key, and what is wrong with its numbers', async () => {
    const workbench = await open(SKIPPED_ITEM);
    await choose(workbench, folder, '检查 Word 文件');
    await workbench.page.locator('.tab.active', { hasText: NAME }).waitFor();
    await workbench.status().filter({ hasText: '已检查' }).waitFor();
    const found = (await workbench.problems()).filter({ hasText: '请在 Word 里改编号' });
    await found.first().waitFor();
    await found.first().dblclick();
    await workbench.page.locator('.editor-instance .monaco-editor.focused').waitFor();
    const before = await workbench.shownText();
    await workbench.page.keyboard.type('甲乙丙');
    await workbench.page.locator('.monaco-editor-overlaymessage', { hasText: /read-only/iu }).waitFor();
    assert.equal(await workbench.shownText(), before);
    assert.equal(await workbench.page.locator('.tab.active.dirty').count(), 0);
    assert.deepEqual(readdirSync(folder), [NAME]);
  });

  it('导入为草稿 puts a draft beside it, its numbers ordinary text', async () => {
    const workbench = await open(SKIPPED_ITEM);
    await choose(workbench, folder, '导入为草稿');
    await workbench.page.locator('.tab.active', { hasText: '来稿.zhenggai' }).waitFor();
    await workbench.shows('一、整改工作组织情况');
    assert.deepEqual(readdirSync(folder).sort(), [NAME, '来稿.zhenggai'].sort());
    assert.match(readFileSync(join(folder, '来稿.zhenggai'), 'utf8'), /^一、下一步工作打算$/mu);
  });

  it('导出带批注的 Word puts a copy with the findings as comments beside it', async () => {
    const workbench = await open(SKIPPED_ITEM);
    await choose(workbench, folder, '导出带批注的 Word');
    await hears(workbench, '条检查意见已写成批注，原件没有改动');
    const [copy = ''] = readdirSync(folder).filter((name) => name !== NAME);
    assert.equal(copy, '来稿（检查意见）.docx');
    const word = readWord(copy, readFileSync(join(folder, copy)));
    assert.ok(!('reason' in word) && word.comments.length > 0);
  });
});

/** Opens the folder in the Explorer, and chooses from the menu of the document there. */
async function choose(workbench: Workbench, folder: string, command: string): Promise<void> {
  const { page } = workbench;
  await workbench.run('Explorer: Focus on Folders View');
  const row = (words: string): ReturnType<Workbench['page']['locator']> =>
    page.locator('.explorer-folders-view .monaco-list-row', { hasText: words }).first();
  await row(basename(folder)).waitFor();
  if (!(await row(NAME).isVisible())) await row(basename(folder)).click();
  await row(NAME).click({ button: 'right' });
  const item = page.locator('.monaco-menu .action-item', { hasText: command }).first();
  // A menu takes no click in the first moment after it came up.
  await item.hover();
  await page.locator('.monaco-menu .action-item.focused', { hasText: command }).waitFor();
  do await item.click();
  while (await isLeft(item));
}

/** Whether a menu stays open after a click, which it then did not take. */
function isLeft(item: ReturnType<Workbench['page']['locator']>): Promise<boolean> {
  return item.waitFor({ state: 'detached', timeout: 1_000 }).then(
    () => false,
    () => true,
  );
}
