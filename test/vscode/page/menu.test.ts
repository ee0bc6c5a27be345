import type { Workbench } from '../../../scripts/vscode/workbench.mjs';
import { SKIPPED_ITEM } from '../drafts';
import { describePage } from './session';

describePage('the status item and the walkthrough', (open) => {
  it('says stage, answers and findings, and lets the stage be chosen from its menu', async () => {
    const workbench = await open(SKIPPED_ITEM);
    await workbench.status().filter({ hasText: '已检查 · 送审 · 问题2/2 · 1处' }).waitFor();
    for (const stage of ['公开', '送审']) {
      await workbench.status().click();
      await row(workbench, '阶段：').click();
      await row(workbench, stage).click();
      await workbench
        .status()
        .filter({ hasText: `已检查 · ${stage}` })
        .waitFor();
    }
  });

  it('leads from a step of the walkthrough to the sample, and ticks the step off', async () => {
    const workbench = await open(SKIPPED_ITEM);
    await workbench.run('入门');
    const { page } = workbench;
    const step = page.locator('.getting-started-step', { hasText: '打开示例，或新建通报' });
    await step.locator('.codicon-getting-started-step-unchecked').waitFor();
    await page.locator('.getting-started-step').nth(5).waitFor();
    await page.locator('.monaco-button', { hasText: '打开示例' }).click();
    await page.locator('.tab.active', { hasText: '中共青溪县委' }).waitFor();
    await workbench.status().filter({ hasText: '已检查' }).waitFor();
    await workbench.run('View: Revert and Close Editor');
    await step.locator('.codicon-getting-started-step-checked').waitFor();
    await workbench.run('View: Close Editor');
  });
});

function row(workbench: Workbench, text: string): ReturnType<Workbench['page']['locator']> {
  return workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
}
