import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbench } from '../../../scripts/vscode/workbench.mjs';
import { SKIPPED_ITEM } from '../drafts';
import { describePage } from './session';

describePage('a language server that dies', (open) => {
  it('is started again, says so once, and goes on checking', async function () {
    if (process.platform !== 'linux') return this.skip();
    const workbench = await open(SKIPPED_ITEM);
    await endServer();
    await proveChecking(workbench, '四是');
    await workbench.run('Notifications: Show Notifications');
    const notification = workbench.page.locator('.notification-list-item', { hasText: '已自动重新启动' });
    await notification.first().waitFor();
    await workbench.run('Notifications: Clear All Notifications');
    await notification.first().waitFor({ state: 'detached' });
    await endServer();
    await proveChecking(workbench, '五是');
    await workbench.run('Notifications: Show Notifications');
    assert.equal(await notification.count(), 0);
    await workbench.run('Notifications: Hide Notifications');
  });
});

/** Only a server that runs finds what is written now. */
async function proveChecking(workbench: Workbench, marker: string): Promise<void> {
  await workbench.goToLineEnd(11);
  await workbench.page.keyboard.insertText(`一是走访企业。${marker}协调解决难题。`);
  await workbench.save();
  const problems = await workbench.problems();
  await problems.filter({ hasText: marker }).first().waitFor();
  await workbench.status().filter({ hasText: '已检查' }).waitFor();
  await workbench.run('View: Focus Active Editor Group');
}

/** Ends the language server that the workbench under test has started, without a word. */
async function endServer(): Promise<void> {
  const pid = servers().at(-1);
  assert.ok(pid !== undefined, 'a language server runs');
  process.kill(pid, 'SIGKILL');
  while (servers().includes(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** The language servers below the VS Code server under test, the newest last: a workbench that was given up leaves its own behind for a while. */
function servers(): readonly number[] {
  const script = join(process.cwd(), 'dist', 'server.js');
  const host = `--port ${process.env.VSCODE_PORT ?? ''} `;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((pid) => commandOf(pid).includes(script) && ancestors(pid).some((each) => commandOf(each).includes(host)))
    .sort((one, other) => startOf(one) - startOf(other));
}

/** When a process was started, in ticks since the machine was. */
function startOf(pid: number): number {
  return Number(contentOf(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[19] ?? 0);
}

function ancestors(pid: number): readonly number[] {
  const parent = Number(/\nPPid:\s*(?<pid>\d+)/u.exec(contentOf(`/proc/${pid}/status`))?.groups?.pid ?? 0);
  return parent === 0 ? [] : [parent, ...ancestors(parent)];
}

function commandOf(pid: number): string {
  return contentOf(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
}

/** Nothing where the process has ended meanwhile. */
function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
