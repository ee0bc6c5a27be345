import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbench } from '../../../scripts/vscode/workbench.mjs';
import { SKIPPED_ITEM } from '../drafts';
import { describePage } from './session';

const SIDECAR = join(process.env.VSCODE_FOLDER ?? '', '.zhenggai-ignore.json');

describePage('what a drafter decides', (open) => {
  afterEach(() => rmSync(SIDECAR, { force: true }));

  it('is ignored with a reason, counted, listed, and restored from the menu', async () => {
    const workbench = await open(SKIPPED_ITEM);
    await workbench.goTo('是围绕县域');
    await (await workbench.quickFixes()).filter({ hasText: '忽略这一处' }).first().click();
    const input = workbench.page.locator('.quick-input-widget input.input');
    await input.fill('原文如此');
    await workbench.page.keyboard.press('Enter');
    await workbench.status().filter({ hasText: '已检查 · 送审 · 问题2/2' }).filter({ hasNotText: '处' }).waitFor();
    assert.match(readFileSync(SIDECAR, 'utf8'), /"reason": "原文如此",\s+"date": "20\d\d-\d\d-\d\d"/u);
    await workbench.status().click();
    await row(workbench, '已忽略（1）').click();
    await row(workbench, '行文序次连续').filter({ hasText: '原文如此' }).click();
    await workbench.status().filter({ hasText: '1处' }).waitFor();
    await workbench.run('Notifications: Clear All Notifications');
  });

  it('is one draft’s own stage, and no other’s', async () => {
    const workbench = await open(SKIPPED_ITEM);
    await workbench.status().click();
    await row(workbench, '阶段：送审').click();
    await row(workbench, '公布之前从严检查').click();
    await workbench.status().filter({ hasText: '公开' }).waitFor();
    assert.match(readFileSync(SIDECAR, 'utf8'), /"stage": "publish"/u);
    await open(SKIPPED_ITEM);
    await workbench.status().filter({ hasText: '送审' }).waitFor();
    assert.ok(existsSync(SIDECAR));
    await workbench.run('View: Revert and Close Editor');
  });
});

describePage('the page of the whole folder', (open) => {
  it('says what is ready, clean files too, and is there again after the window was reloaded', async () => {
    const workbench = await open(SKIPPED_ITEM.replace('三是围绕', '二是围绕'));
    await workbench.run('检查整个文件夹');
    const pane = workbench.page.locator('.pane', { hasText: '整改通报：汇总' });
    const rows = pane.locator('.monaco-list-row');
    await pane.first().waitFor({ timeout: 60_000 });
    await workbench.run('Explorer: Focus on 整改通报：汇总');
    // How many rows there is room for depends on what else is open.
    await pane.filter({ hasText: /没有差错的[1-9]/u }).waitFor({ timeout: 60_000 });
    await rows.filter({ hasText: '问题2/2' }).first().waitFor();
    await workbench.page.reload();
    await workbench.page.waitForSelector('.editor-instance .view-line', { timeout: 60_000 });
    await pane.filter({ hasText: /没有差错的[1-9]/u }).waitFor();
    await rows.filter({ hasText: '问题2/2' }).first().waitFor();
    await workbench.run('清除文件夹检查结果');
    await rows.first().waitFor({ state: 'detached' });
  });
});

function row(workbench: Workbench, text: string): ReturnType<Workbench['page']['locator']> {
  return workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
}
