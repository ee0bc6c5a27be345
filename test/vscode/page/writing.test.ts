import assert from 'node:assert/strict';
import type { Workbench } from '../../../scripts/vscode/workbench.mjs';
import { SKIPPED_ITEM } from '../drafts';
import { describePage } from './session';

/** The draft without a fault, an empty line before its last part, and the number of that line. */
const SOUND = SKIPPED_ITEM.replace('三是围绕', '二是围绕').replace('\n三、下一步', '\n\n三、下一步');
const EMPTY_LINE = SOUND.split('\n').indexOf('') + 1;

describePage('writing at the keyboard', (open) => {
  for (const [title, words, whole] of [
    ['a heading', ['一、', '整改工作', '组织情况'], '一、整改工作组织情况后文'],
    ['a sentence that ends with the name of a section', ['现', '公布', '联系方式'], '现公布联系方式后文'],
    ['the heading of a list', ['附件：', '整改', '问题表格'], '附件：整改问题表格后文'],
  ] as const) {
    it(`leaves ${title} as it is written when Enter is pressed`, async () => {
      const workbench = await open(SOUND);
      await workbench.goToLineEnd(EMPTY_LINE);
      for (const each of words) await workbench.compose('pinyin', each);
      await workbench.page.keyboard.press('Enter');
      await workbench.compose('houwen', '后文');
      await workbench.shows(whole);
      assert.doesNotMatch(await workbench.shownText(), /【/u);
    });
  }

  it('begins a new line in the middle of writing though a suggestion is shown', async () => {
    const workbench = await open(SOUND);
    await workbench.goToLineEnd(EMPTY_LINE);
    await workbench.compose('renzhenluoshi', '认真学习文件，落实中央八');
    await workbench.suggestions().filter({ hasText: '中央八项规定精神' }).first().waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.type('X');
    await workbench.shows('落实中央八X');
  });

  it('gives a section within a line to whoever asks for it', async () => {
    const workbench = await open(SOUND);
    await workbench.goToLineEnd(EMPTY_LINE);
    await workbench.compose('xiangongbu', '现公布');
    await workbench.compose('lianxifangshi', '联系方式');
    assert.equal(await workbench.suggestions().count(), 0);
    await workbench.page.keyboard.press('Control+Space');
    await workbench.suggestions().filter({ hasText: '联系方式' }).first().waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('goes from field to field of a new problem, and ends behind it', async () => {
    const workbench = await open(SOUND);
    await workbench.goTo('针对“理论');
    await workbench.page.keyboard.press('Alt+Shift+W');
    await workbench.shows('2.针对“【问题】”问题。');
    await workbench.type('A');
    await workbench.page.keyboard.press('Tab');
    await workbench.type('B');
    await workbench.page.keyboard.press('Tab');
    await workbench.type('C');
    await workbench.shows(/2\.针对“A”问题。整改情况：B。C3\.针对“优化/u);
  });

  it('selects the blank of an answer that was put in for a problem without one', async () => {
    const workbench = await open(SOUND.replace(/整改情况：开展涉企[^\n]*\n/u, ''));
    await workbench.goTo('优化营商');
    await (await workbench.quickFixes()).filter({ hasText: '插入' }).first().click();
    await workbench.shows('【');
    await workbench.type('走访216家');
    await workbench.shows(/用力不足”问题。一是走访216家。二是【/u);
  });
});

/** Two numbers skipped, and half-width marks. */
const BROKEN = SKIPPED_ITEM.replace('2.针对', '4.针对').replace('三、下一步', '五、下一步').replace('大走访，', '大走访,');

describePage('what is shown after a change at the keyboard', (open) => {
  it('is what saving shows: after a quick fix, a formatting, and undoing both', async () => {
    const workbench = await open(BROKEN);
    const first = await listed(workbench);
    await workbench.run('View: Focus Active Editor Group');
    await workbench.goTo('是围绕县域');
    await (await workbench.quickFixes()).filter({ hasText: '二是' }).first().click();
    await workbench.shows('二是围绕');
    await provesTrue(workbench, '序次不连续');
    await workbench.run('Format Document');
    await workbench.shows('大走访，');
    await provesTrue(workbench, '全文标点');
    for (let step = 0; step < 2; step += 1) await workbench.page.keyboard.press('Control+z');
    await workbench.shows('三是围绕');
    // The panel lists them one after the other.
    for (const message of first) await (await workbench.problems()).filter({ hasText: message }).waitFor();
    await workbench.status().filter({ hasText: '已检查' }).waitFor();
    assert.deepEqual(await listed(workbench), first);
  });
});

/** What was mended is gone, and what is listed without saving is what is listed after it. */
async function provesTrue(workbench: Workbench, mended: string): Promise<void> {
  await (await workbench.problems()).filter({ hasText: mended }).waitFor({ state: 'detached' });
  await workbench.status().filter({ hasText: '已检查' }).waitFor();
  const before = await listed(workbench);
  await workbench.run('View: Focus Active Editor Group');
  await workbench.save();
  await workbench.status().filter({ hasText: '已检查' }).waitFor();
  assert.deepEqual(await listed(workbench), before);
  await workbench.run('View: Focus Active Editor Group');
}

/** What the Problems panel says of this draft: what is left there of others for a moment is about something else. */
async function listed(workbench: Workbench): Promise<readonly string[]> {
  const rows = await workbench.problems();
  await rows.first().waitFor();
  const messages = await rows.locator('.marker-message').allInnerTexts();
  return messages.filter((message) => /^(?:序次|序号|全文标点)/u.test(message));
}
