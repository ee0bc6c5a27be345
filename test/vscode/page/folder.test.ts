import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SKIPPED_ITEM } from '../drafts';
import { describePage } from './session';

/** Files of which there are enough, and long enough, that checking them takes longer than stopping it, with few findings each: listing thousands would keep the window busy. */
const MANY = 400;
const LONG =
  SKIPPED_ITEM +
  ['一', '二', '三']
    .map((number) => `走访第${number}批企业，听取意见，帮助解决困难。\n`)
    .join('')
    .repeat(200);

describePage('checking a folder at the mouse', (open) => {
  const folder = join(process.env.VSCODE_FOLDER ?? '', '全部');
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('shows how far it is, stops on request, and says what is left', async () => {
    const workbench = await open(SKIPPED_ITEM);
    mkdirSync(folder);
    for (let number = 0; number < MANY; number += 1) writeFileSync(join(folder, `${number}.txt`), LONG);
    await workbench.status().click();
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: '检查整个文件夹' }).click();
    await workbench.run('Notifications: Show Notifications');
    const notification = workbench.page.locator('.notifications-center .notification-list-item', { hasText: '检查整个文件夹' });
    await notification.filter({ hasText: /\d\/\d/u }).waitFor();
    await notification.locator('a.monaco-button', { hasText: 'Cancel' }).click();
    await notification.waitFor({ state: 'detached' });
    await workbench.run('Notifications: Show Notifications');
    const outcome = workbench.page.locator('.notification-list-item', { hasText: '已停止' }).first();
    await outcome.waitFor();
    const text = await outcome.innerText();
    // What is left open would take the next Escape, and what is left listed would stand among the findings of the next draft.
    await workbench.run('Notifications: Clear All Notifications');
    await workbench.run('清除文件夹检查结果');
    const [, checked, left] = /检查了(?<checked>\d+)篇.*还有(?<left>\d+)个文件没有检查/u.exec(text) ?? [];
    assert.ok(Number(checked) > 0 && Number(left) > 0 && Number(checked) < MANY, text);
  });
});
