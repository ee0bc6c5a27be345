import assert from 'node:assert/strict';
import { SKIPPED_ITEM } from '../drafts';
import { describePage } from './session';

/** The draft with a remainder that does not follow. */
const WRONG_REMAINDER = SKIPPED_ITEM.replace('走访企业216家', '走访企业216家，收到诉求11个，已办结10个，剩余2个正在办理');

describePage('what the eye meets', (open) => {
  it('shows above parts and problems what was counted', async () => {
    const { page } = await open(SKIPPED_ITEM);
    const lenses = page.locator('.editor-instance .codelens-decoration');
    await lenses.filter({ hasText: '问题2个，均有整改情况 · 措施3项' }).first().waitFor();
  });

  it('works a figure out where the cursor rests on it', async () => {
    const workbench = await open(WRONG_REMAINDER);
    await workbench.goTo('2个正在办理');
    const hover = await workbench.hover();
    await hover.filter({ hasText: '11 − 10 = 1' }).first().waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('offers under the light bulb the fix first, then to ignore the finding, the file, the rule', async () => {
    const workbench = await open(SKIPPED_ITEM);
    await workbench.goTo('是围绕县域');
    const offered = await (await workbench.quickFixes()).allInnerTexts();
    const place = (words: RegExp): number => offered.findIndex((text) => words.test(text));
    const places = [/二是/u, /忽略这一处/u, /本文件不查/u, /以后都不查/u].map(place);
    assert.ok(!places.includes(-1), offered.join());
    assert.deepEqual(
      places,
      places.toSorted((one, other) => one - other),
    );
    await workbench.page.keyboard.press('Escape');
  });

  it('opens a menu from the status bar, and chooses a stage there', async () => {
    const workbench = await open(SKIPPED_ITEM);
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    await workbench.status().filter({ hasText: '送审' }).click();
    await rows.filter({ hasText: '检查整个文件夹' }).waitFor();
    await rows.filter({ hasText: '阶段：送审' }).click();
    await rows.filter({ hasText: '公布之前从严检查' }).click();
    await workbench.status().filter({ hasText: '公开' }).waitFor();
    await workbench.status().click();
    await rows.filter({ hasText: '阶段：公开' }).click();
    await rows.filter({ hasText: '缺项和差错都指出来' }).click();
    await workbench.status().filter({ hasText: '送审' }).waitFor();
  });

  it('shows both sides before it renumbers, without a word on checking of what is only shown', async () => {
    const workbench = await open(SKIPPED_ITEM);
    await workbench.run('重新编号：全文');
    const diff = workbench.page.locator('.monaco-diff-editor');
    await workbench.shows('二是围绕', '.monaco-diff-editor .editor.modified');
    await workbench.shows('三是围绕', '.monaco-diff-editor .editor.original');
    await diff.locator('.editor.modified .view-lines').click();
    await workbench.status().waitFor({ state: 'hidden' });
    await workbench.run('View: Close Editor');
    await workbench.status().filter({ hasText: '已检查' }).waitFor();
  });
});
