import assert from 'node:assert/strict';
import { SKIPPED_ITEM } from '../drafts';
import { describePage } from './session';

/** The draft with an empty line before its last part, and the number of that line. */
const DRAFT = SKIPPED_ITEM.replace('三是围绕', '二是围绕')
  .replace('\n三、下一步', '\n\n三、下一步')
  .replace(/欢迎[^\n]*\n/u, '');
const EMPTY_LINE = DRAFT.split('\n').indexOf('') + 1;

describePage('completion under an input method', (open) => {
  for (const [title, pinyin, words, label, whole] of [
    [
      'a closing sentence',
      'huanying',
      '欢迎',
      '欢迎广大干部群众',
      /欢迎广大干部群众对巡视整改落实情况进行监督。如有意见建议，请及时向我们反映。/u,
    ],
    ['a fixed phrase', 'luoshizhongyangba', '落实中央八', '中央八项规定精神', /落实中央八项规定精神/u],
  ] as const) {
    it(`offers ${title} for whole words put in at once, and takes it with Enter`, async () => {
      const workbench = await open(DRAFT);
      await workbench.goToLineEnd(EMPTY_LINE);
      await workbench.compose(pinyin, words);
      const suggestion = workbench.suggestions().filter({ hasText: label });
      await suggestion.first().waitFor();
      await workbench.page.keyboard.press('Enter');
      await suggestion.first().waitFor({ state: 'hidden' });
      await workbench.shows(whole);
    });
  }

  it('offers the next problem for its digit, worded as the others are', async () => {
    const workbench = await open(DRAFT);
    await workbench.goToLineEnd(EMPTY_LINE);
    await workbench.type('3');
    const suggestion = workbench.suggestions().filter({ hasText: '下一个问题' });
    await suggestion.first().waitFor();
    await workbench.page.keyboard.press('Enter');
    await suggestion.first().waitFor({ state: 'hidden' });
    await workbench.shows(/3\.针对“【问题】”问题。/u);
  });

  it('does not pop up within prose and numbers', async () => {
    const workbench = await open(DRAFT);
    await workbench.goToLineEnd(EMPTY_LINE);
    await workbench.compose('zoufangqiye', '走访企业');
    await workbench.type('216');
    await workbench.compose('jiadeng', '家等');
    await workbench.status().filter({ hasText: '已改动' }).waitFor();
    assert.equal(await workbench.suggestions().count(), 0);
  });
});
