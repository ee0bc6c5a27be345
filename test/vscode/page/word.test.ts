import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Workbench } from '../../../scripts/vscode/workbench.mjs';
import { readWord } from '../../../server/src/exchange/word/read/readWord';
import { content, documentOf, run } from '../../unit/exchange/word/document';
import { SKIPPED_ITEM } from '../drafts';
import { misnumbered } from '../wordDraft';
import { hears } from './notifications';
import { describePage } from './session';

type Page = Workbench['page'];
type Locator = ReturnType<Page['locator']>;

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
    await workbench.page.keyboard.type('甲乙丙');
    await workbench.page.locator('.monaco-editor-overlaymessage', { hasText: /read-only/iu }).waitFor();
    assert.ok(!(await workbench.shownText()).includes('甲乙丙'));
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

  it('导入为草稿 asks which side of tracked changes is meant, and says what was left out', async () => {
    const [gone, come] = ['<w:del w:id="1"><w:r><w:delText>8</w:delText></w:r></w:del>', `<w:ins w:id="2">${run('9')}</w:ins>`];
    const picture = '<w:r><w:drawing><pic:pic/></w:drawing></w:r>';
    writeFileSync(join(folder, '改.docx'), documentOf({ body: content(`${run('办结')}${gone}${come}${run('件')}${picture}`) }));
    const workbench = await open(SKIPPED_ITEM);
    await choose(workbench, folder, '导入为草稿', '改.docx');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: '按全部拒绝导入' }).click();
    await workbench.page.locator('.tab.active', { hasText: '改.zhenggai' }).waitFor();
    assert.equal(readFileSync(join(folder, '改.zhenggai'), 'utf8'), '办结8件\n');
    await hears(workbench, '有1张图片，没有读入');
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
async function choose(workbench: Workbench, folder: string, command: string, name = NAME): Promise<void> {
  const { page } = workbench;
  await workbench.run('Explorer: Focus on Folders View');
  const row = (words: string): Locator => page.locator('.explorer-folders-view .monaco-list-row', { hasText: words }).first();
  await row(basename(folder)).waitFor();
  if (!(await row(name).isVisible())) {
    await goTo(page, row(basename(folder)));
    await page.keyboard.press('ArrowRight');
  }
  await row(name).waitFor();
  await goTo(page, row(name));
  await row(name).click({ button: 'right' });
  const item = page.locator('.monaco-menu .action-item', { hasText: command }).first();
  // A menu takes no click in the first moment after it came up.
  await item.hover();
  await page.locator('.monaco-menu .action-item.focused', { hasText: command }).waitFor();
  do await item.click();
  while (await isLeft(item));
}

/** Goes to a row of the list that has the focus, by its keys: the list itself brings it into sight then, below its header. */
async function goTo(page: Page, row: Locator): Promise<void> {
  await page.keyboard.press('Home');
  while (!/\bfocused\b/u.test((await row.getAttribute('class')) ?? '')) await page.keyboard.press('ArrowDown');
}

/** Whether a menu stays open after a click, which it then did not take. */
function isLeft(item: Locator): Promise<boolean> {
  return item.waitFor({ state: 'detached', timeout: 1_000 }).then(
    () => false,
    () => true,
  );
}
