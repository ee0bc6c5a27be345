import assert from 'node:assert/strict';
import type { Workbench } from '../../../scripts/vscode/workbench.mjs';
import { SKIPPED_ITEM } from '../drafts';
import { describePage } from './session';

/** The draft with an empty line where its contact block was, and the number of that line. */
const CONTACTLESS = SKIPPED_ITEM.replace(/联系电话[\s\S]*834200/u, '');
const EMPTY_LINE = CONTACTLESS.split('\n').indexOf('') + 1;

describePage('snippets at the keyboard', (open) => {
  for (const ending of ['.zhenggai', '.txt']) {
    it(`pops up the contact block for its pinyin initials in a ${ending} file, and puts it in`, async () => {
      const workbench = await open(CONTACTLESS, ending);
      await workbench.goToLineEnd(EMPTY_LINE);
      await workbench.type('lxfs');
      await acceptContactBlock(workbench);
    });

    it(`pops up the contact block for its Chinese prefix in a ${ending} file, and puts it in`, async () => {
      const workbench = await open(CONTACTLESS, ending);
      await workbench.goToLineEnd(EMPTY_LINE);
      await workbench.compose('lianxifangshi', '联系方式');
      await acceptContactBlock(workbench);
    });
  }

  it('gives the contact block in Markdown, where VS Code waits to be asked', async () => {
    const workbench = await open(CONTACTLESS, '.md');
    await workbench.goToLineEnd(EMPTY_LINE);
    await workbench.type('lxfs');
    await workbench.page.keyboard.press('Control+Space');
    await acceptContactBlock(workbench);
  });

  it('leaves prose in peace', async () => {
    const workbench = await open(SKIPPED_ITEM);
    await workbench.goToLineEnd(5);
    await workbench.compose('jianlilianxi', '建立联系');
    await workbench.type('机制。');
    await workbench.status().filter({ hasText: '已改动' }).waitFor();
    assert.equal(await workbench.suggestions().count(), 0);
  });
});

async function acceptContactBlock(workbench: Workbench): Promise<void> {
  const suggestion = workbench.suggestions().filter({ hasText: '联系方式' });
  await suggestion.first().waitFor();
  await workbench.page.keyboard.press('Enter');
  await suggestion.first().waitFor({ state: 'hidden' });
  await workbench.shows(/联系电话：.*电子邮箱：.*邮政编码：/su);
  assert.doesNotMatch(await workbench.shownText(), /lxfs|联系方式联系/u);
}
