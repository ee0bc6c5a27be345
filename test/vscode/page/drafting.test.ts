import { SKIPPED_ITEM } from '../drafts';
import { describePage } from './session';

describePage('drafting at the keyboard', (open) => {
  it('underlines a defect, lists it under Problems, and says 已检查', async () => {
    const workbench = await open(SKIPPED_ITEM);
    await workbench.page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
    const problems = await workbench.problems();
    await problems.filter({ hasText: '行文序次连续' }).first().waitFor();
    await workbench.status().filter({ hasText: '已检查' }).waitFor();
  });

  it('says 已改动 after an edit and 已检查 after a save', async () => {
    const workbench = await open(SKIPPED_ITEM);
    await workbench.status().filter({ hasText: '已检查' }).waitFor();
    await workbench.goToLineEnd(13);
    await workbench.type('建章立制。');
    await workbench.status().filter({ hasText: '已改动' }).waitFor();
    await workbench.save();
    await workbench.status().filter({ hasText: '已检查' }).waitFor();
  });

  it('puts a skipped item right from the light bulb', async () => {
    const workbench = await open(SKIPPED_ITEM);
    const problems = await workbench.problems();
    const finding = problems.filter({ hasText: '行文序次连续' });
    // On the message, since the code beside it is a link.
    await finding
      .first()
      .locator('.marker-message')
      .dblclick({ position: { x: 20, y: 6 } });
    const fixes = await workbench.quickFixes();
    await fixes.filter({ hasText: '二是' }).first().click();
    await finding.first().waitFor({ state: 'detached' });
    await workbench.shows('二是围绕');
  });

  it('shows the sections in the outline', async () => {
    const workbench = await open(SKIPPED_ITEM);
    const rows = await workbench.outline();
    await rows.filter({ hasText: '二、巡视反馈问题整改情况' }).waitFor();
    await workbench.page.keyboard.press('End');
    await rows.filter({ hasText: '联系方式' }).waitFor();
  });
});
