import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workbenchUrl } from '../../../scripts/vscode/server.mjs';
import { Workbench } from '../../../scripts/vscode/workbench.mjs';

let drafts = 0;

/**
 * A suite that drives the workbench from outside. `workbench` gives each test a new one with `text` in its editor; it is closed after
 * the test. Where no server host is up (see scripts/vscode/tests.mjs) the suite is skipped.
 */
export function describePage(title: string, suite: (workbench: (text: string) => Promise<Workbench>) => void): void {
  describe(title, function () {
    const open: Workbench[] = [];
    this.timeout(60_000);
    before(function () {
      if (process.env.VSCODE_PORT === undefined) this.skip();
    });
    afterEach(async function () {
      const failed = this.currentTest?.state === 'failed';
      for (const workbench of open.splice(0)) {
        if (failed) await workbench.page.screenshot({ path: join('out', `failed-${String(drafts)}.png`) });
        await workbench.close();
      }
    });
    suite(async (text) => {
      const workbench = await Workbench.open(addressOf(text));
      open.push(workbench);
      return workbench;
    });
  });
}

/** Writes a draft into the folder that the server host shows, and gives the address of a workbench that opens it. */
function addressOf(text: string): string {
  const folder = process.env.VSCODE_FOLDER ?? '';
  drafts += 1;
  const file = join(folder, `稿件${drafts}.zhenggai`);
  writeFileSync(file, text);
  return workbenchUrl(Number(process.env.VSCODE_PORT), { folder, file });
}
