import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { canHaveBrowser } from '../../scripts/vscode/browser.mjs';
import { Workbench } from '../../scripts/vscode/workbench.mjs';

/** What `npm start` opens, as it lies in the project. */
const SAMPLE = 'samples/草稿示例.zhenggai';

describe('npm start', function () {
  this.timeout(240_000);
  let starting: ChildProcess | undefined;
  after(() => starting?.kill('SIGTERM'));

  it('opens a copy of the sample behind one port, with the extension installed and its notifications shown', async function () {
    if (!canHaveBrowser()) this.skip();
    const before = readFileSync(SAMPLE, 'utf8');
    starting = spawn(process.execPath, ['scripts/start.mjs'], { env: { ...process.env, ZHENGGAI_HOST: 'server', PORT: '0' } });
    const workbench = await Workbench.open(await addressOf(starting));
    try {
      await workbench.status().filter({ hasText: '已检查' }).waitFor({ timeout: 60_000 });
      assert.equal(await workbench.page.getByText('Extension Development Host').count(), 0);
      await workbench.run('检查整个文件夹');
      await workbench.page.locator('.notifications-toasts', { hasText: '检查了1篇整改通报' }).waitFor();
      await workbench.goToLineEnd(1);
      await workbench.type('X');
      await workbench.save();
    } finally {
      await workbench.close();
    }
    assert.equal(readFileSync(SAMPLE, 'utf8'), before);
  });
});

/** The address that it says to open, once it does. */
function addressOf({ stdout, stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (words: unknown): void => {
      said += String(words);
      const address = /http:\/\/localhost:\d+\//u.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    };
    stdout?.on('data', hear);
    stderr?.on('data', hear);
    stdout?.on('end', () => reject(new Error(said)));
  });
}
