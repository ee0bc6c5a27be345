import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workbenchUrl } from '../../../scripts/vscode/server.mjs';
import { Workbench } from '../../../scripts/vscode/workbench.mjs';

/** Opens a draft with this text in the workbench, at its first character. */
export type OpenDraft = (text: string, ending?: string) => Promise<Workbench>;

/** One for all suites: starting it takes longer than most tests. A test that fails leaves it in no known state, and the next has a new one. */
let workbench: Workbench | undefined;
let drafts = 0;
/** The Problems panel has the rows that fit into it, and no others: beside a draft's own stand those of a Word document that was checked. */
const TALL = 1100;
/** The file of the draft that is open. */
let draft: string | null = null;

/**
 * A suite that drives the workbench from outside. `open` puts a draft before a test; it is closed without saving afterwards. Where no
 * server host is up (see scripts/vscode/tests.mjs) the suite is skipped.
 */
export function describePage(title: string, suite: (open: OpenDraft) => void): void {
  describe(title, function () {
    // A slow machine takes its time to start the workbench and the extension in it.
    this.timeout(400_000);
    before(function () {
      if (process.env.VSCODE_PORT === undefined) this.skip();
    });
    afterEach(async function () {
      const { currentTest: test } = this;
      // One that will be tried again has no state.
      if (test?.state === 'passed' || test?.isPending() === true) await tidyUp();
      else await giveUp(test?.fullTitle() ?? '');
    });
    suite(openDraft);
  });
}

after(async () => workbench?.close());

/** Closes the draft and removes it: a folder that was checked lists the findings of closed files too. What stands in the way of that would stand in the way of the next test. */
async function tidyUp(): Promise<void> {
  try {
    await workbench?.closeEditors();
  } catch {
    await giveUp('tidying up');
  } finally {
    removeDraft();
  }
}

function removeDraft(): void {
  if (draft !== null) rmSync(draft, { force: true });
  draft = null;
}

/** Says and keeps what the workbench showed, and closes it. */
async function giveUp(title: string): Promise<void> {
  const failed = workbench;
  workbench = undefined;
  removeDraft();
  if (failed === undefined) return;
  process.stdout.write(`    shown meanwhile: ${await failed.diagnosis()}\n`);
  await failed.page.screenshot({ path: join('out', `failed-${title.replaceAll(' ', '-')}.png`) }).catch(() => undefined);
  // The next window on this folder would bring back what is not saved, and its findings with it.
  await failed.run('View: Revert and Close Editor').catch(() => undefined);
  await failed.close();
}

async function openDraft(text: string, ending = '.zhenggai'): Promise<Workbench> {
  const folder = process.env.VSCODE_FOLDER ?? '';
  drafts += 1;
  const file = join(folder, `稿件${String(drafts)}${ending}`);
  writeFileSync(file, text);
  draft = file;
  if (workbench === undefined)
    workbench = await Workbench.open(workbenchUrl(Number(process.env.VSCODE_PORT), { folder, file }), { height: TALL });
  else await workbench.openFile(file);
  await workbench.status().filter({ hasText: '已检查' }).waitFor({ timeout: 60_000 });
  return workbench;
}
