import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workbenchUrl } from '../../../scripts/vscode/server.mjs';
import { Workbench } from '../../../scripts/vscode/workbench.mjs';

/** Opens a draft with this text in the workbench, at its first character. */
export type OpenDraft = (text: string, ending?: string) => Promise<Workbench>;

/** One for all suites: starting it takes longer than most tests. */
let workbench: Workbench | undefined;
let drafts = 0;

/**
 * A suite that drives the workbench from outside. `open` puts a draft before a test; it is closed without saving afterwards. Where no
 * server host is up (see scripts/vscode/tests.mjs) the suite is skipped.
 */
export function describePage(title: string, suite: (open: OpenDraft) => void): void {
  describe(title, function () {
    // A slow machine takes its time to start the workbench and the extension in it.
    this.timeout(120_000);
    before(function () {
      if (process.env.VSCODE_PORT === undefined) this.skip();
    });
    afterEach(async function () {
      const name = this.currentTest?.fullTitle().replaceAll(' ', '-') ?? '';
      if (this.currentTest?.state === 'failed') await workbench?.page.screenshot({ path: join('out', `failed-${name}.png`) });
      await workbench?.run('View: Revert and Close Editor');
    });
    suite(openDraft);
  });
}

after(async () => workbench?.close());

async function openDraft(text: string, ending = '.zhenggai'): Promise<Workbench> {
  const folder = process.env.VSCODE_FOLDER ?? '';
  drafts += 1;
  const file = join(folder, `稿件${String(drafts)}${ending}`);
  writeFileSync(file, text);
  if (workbench === undefined) workbench = await Workbench.open(workbenchUrl(Number(process.env.VSCODE_PORT), { folder, file }));
  else await workbench.openFile(file);
  await workbench.status().filter({ hasText: '已检查' }).waitFor({ timeout: 60_000 });
  return workbench;
}
