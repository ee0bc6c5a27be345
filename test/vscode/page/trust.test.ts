import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type VscodeServer } from '../../../scripts/vscode/server.mjs';
import { Workbench } from '../../../scripts/vscode/workbench.mjs';
import { SKIPPED_ITEM } from '../drafts';
import { hears } from './notifications';

const DRAFT = SKIPPED_ITEM.replace('联系电话：', 'lxfs\n联系电话：');
const SNIPPET_LINE = DRAFT.split('\n').indexOf('lxfs') + 1;

/** What a stranger's folder may bring, and what lies outside it: a stage, contact data, tables elsewhere. */
const SETTINGS = { 'zhenggai.unit.telephones': ['0999-6666666'] };
const ABOVE = { stage: 'publish' };
const TABLE = '错误,正确\n政治任务,政治责任\n';

/** How long until a click is taken for lost, in milliseconds. */
const SOON = 15_000;

describe('a folder that is not trusted, in a VS Code that asks', function () {
  this.timeout(400_000);
  let scratch: string;
  let folder: string;
  let server: VscodeServer;
  let workbench: Workbench;

  before(async function () {
    if (process.env.VSCODE_PORT === undefined) return this.skip();
    scratch = realpathSync(mkdtempSync(join(tmpdir(), 'zhenggai-')));
    folder = join(scratch, '来稿');
    const inside = JSON.stringify({ wordingTables: ['../../用语.csv', join(scratch, '用语.csv'), '表.csv'] });
    for (const path of ['来稿/.vscode', '来稿/甲']) mkdirSync(join(scratch, path), { recursive: true });
    for (const [path, text] of [
      ['.zhenggairc.json', JSON.stringify(ABOVE)],
      ['用语.csv', TABLE],
      ['来稿/.vscode/settings.json', JSON.stringify(SETTINGS)],
      ['来稿/通报.zhenggai', DRAFT],
      ['来稿/甲/.zhenggairc.json', inside],
      ['来稿/甲/表.csv', '错误,正确\n大走访,走访\n'],
      ['来稿/甲/另稿.zhenggai', SKIPPED_ITEM],
    ] as const)
      writeFileSync(join(scratch, path), text);
    const settings = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };
    server = await startServer(join(scratch, 'profile'), settings, { asksTrust: true });
    workbench = await Workbench.open(server.url({ folder, file: join(folder, '通报.zhenggai') }));
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await workbench.page.screenshot({ path: join('out', `failed-trust-${this.currentTest.title.slice(0, 8)}.png`) });
  });

  after(async () => {
    if (process.env.VSCODE_PORT === undefined) return;
    await workbench.close();
    await server.stop();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  it('is read and checked, by nothing that lies outside, and the status says so', async () => {
    await workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await checkedAt('送审');
    await workbench.status().hover();
    await workbench.page.locator('.monaco-hover', { hasText: '文件夹未受信任：只读取和检查' }).waitFor();
    await (await workbench.problems()).filter({ hasText: '一是' }).first().waitFor();
  });

  it('brings no contact data into a snippet', async () => {
    const text = await contactBlock();
    assert.match(text, /联系电话：【区号】/u);
    assert.doesNotMatch(text, /6666666/u);
  });

  it('has its own tables read, and none elsewhere, by whatever path', async () => {
    await workbench.openFile(join(folder, '甲/另稿.zhenggai'));
    await checkedAt('送审');
    const rows = await workbench.problems();
    await rows.filter({ hasText: '大走访' }).first().waitFor();
    assert.equal(await rows.filter({ hasText: '政治任务' }).count(), 0);
    assert.equal(await rows.filter({ hasText: '用语表要放在配置文件所在的文件夹里' }).count(), 2);
  });

  it('gets no file written into it, and the drafter learns why', async () => {
    // What a first try left open would take the keys of this one.
    await workbench.run('Notifications: Clear All Notifications');
    await workbench.run('View: Focus Active Editor Group');
    await workbench.goTo('三是围绕');
    await ignoreHere();
    await hears(workbench, '这个文件夹未受信任，不在里面写文件', SOON).catch(async () => {
      // On a slow machine a click in the menu was seen to do nothing: whoever clicks does so again.
      await ignoreHere();
      await hears(workbench, '这个文件夹未受信任，不在里面写文件');
    });
    assert.ok(!existsSync(join(folder, '甲/.zhenggai-ignore.json')));
  });

  async function ignoreHere(): Promise<void> {
    await workbench.run('View: Focus Active Editor Group');
    const fixes = await workbench.quickFixes();
    await fixes.filter({ hasText: '忽略这一处' }).click();
    await fixes.first().waitFor({ state: 'detached' });
  }

  async function checkedAt(stage: string): Promise<void> {
    await workbench
      .status()
      .filter({ hasText: `已检查 · ${stage}` })
      .waitFor({ timeout: 60_000 });
  }

  /** What the snippet puts in; afterwards the draft is as it was. */
  async function contactBlock(): Promise<string> {
    await workbench.goToLineEnd(SNIPPET_LINE);
    await workbench.page.keyboard.press('Control+Space');
    const suggestion = workbench.suggestions().filter({ hasText: '联系方式' }).first();
    await suggestion.waitFor();
    await workbench.page.keyboard.press('Enter');
    await suggestion.waitFor({ state: 'hidden' });
    await workbench.shows(/联系电话：.*邮政编码：/su);
    const text = await workbench.shownText();
    await workbench.run('File: Revert File');
    return text;
  }
});
