import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbench } from '../../../scripts/vscode/workbench.mjs';
import { SKIPPED_ITEM } from '../drafts';
import { describePage } from './session';

/** A notice with a problem that is not answered. */
const UNANSWERED = SKIPPED_ITEM.replace('整改情况：开展涉企服务大走访，走访企业216家。\n', '');
const LIST = '序号,反馈问题,整改措施\n1,公车管理混乱,完善制度\n2,档案管理不严格,清点目录\n';

describePage('the ledger at the keyboard and with the mouse', (open) => {
  it('lists problems with their states, says how many are open, filters, and leads to each', async () => {
    const workbench = await open(UNANSWERED);
    await showLedger(workbench);
    await row(workbench, '理论学习不够紧密').waitFor();
    await row(workbench, '缺整改情况').waitFor();
    await row(workbench, '优化营商环境用力不足').click();
    await workbench.page.locator('.part.editor .line-numbers.active-line-number', { hasText: /^10$/u }).waitFor();
    await workbench.page.screenshot({ path: join('out', 'ledger.png') });
    await openFilter(workbench);
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: '缺整改情况' }).click();
    await workbench.page.keyboard.press('Enter');
    await row(workbench, '理论学习不够紧密').waitFor({ state: 'detached' });
    await row(workbench, '优化营商环境用力不足').waitFor();
    await openFilter(workbench);
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: '缺整改情况' }).click();
    await workbench.page.keyboard.press('Enter');
    await row(workbench, '理论学习不够紧密').waitFor();
  });

  it('begins a notice from a list, step by step', async () => {
    const list = join(process.env.VSCODE_FOLDER ?? '', '练习清单.csv');
    writeFileSync(list, LIST);
    try {
      const workbench = await open(SKIPPED_ITEM);
      await workbench.start('New Notice from Problem List');
      await choose(workbench, '练习清单.csv');
      await choose(workbench, '1.针对…问题');
      await choose(workbench, '带上台账里的整改措施');
      await workbench.shows('2.针对档案管理不严格问题');
      await workbench.shows('完善制度');
    } finally {
      rmSync(list);
    }
  });
});

/** Shows the ledger in the side bar, which a click would close where it is shown. */
async function showLedger(workbench: Workbench): Promise<void> {
  const icon = workbench.page.locator('.activitybar .action-item', { has: workbench.page.locator('[aria-label*="整改台账"]') }).first();
  await icon.waitFor();
  const isShown = await workbench.page.locator('.sidebar .pane-header', { hasText: '问题台账' }).isVisible();
  if (!isShown) await icon.click();
}

/** The buttons over a view are there while the mouse is. */
async function openFilter(workbench: Workbench): Promise<void> {
  await workbench.page.locator('.sidebar .pane-header', { hasText: '问题台账' }).hover();
  await workbench.page.locator('.sidebar .action-label[aria-label*="按状态筛选"]').first().click();
}

function row(workbench: Workbench, words: string): ReturnType<Workbench['page']['locator']> {
  return workbench.page.locator('.sidebar .monaco-list-row', { hasText: words }).first();
}

async function choose(workbench: Workbench, label: string): Promise<void> {
  await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().click();
}
