import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import type { Workbench } from '../../../scripts/vscode/workbench.mjs';

/** How long a file may take to be written, in milliseconds. */
const PATIENCE = 60_000;
/** How long until Enter is pressed again. */
const PAUSE = 1_000;

/** Waits for the save dialog, which offers a place with this ending at first, and has it write to `path` instead. Resolves when the file is there. */
export async function saveTo(workbench: Workbench, offered: string, path: string): Promise<void> {
  const box = workbench.page.locator('.quick-input-widget input.input');
  await workbench.page.waitForFunction(
    (ending) => document.querySelector<HTMLInputElement>('.quick-input-widget input.input')?.value.endsWith(ending),
    offered,
  );
  await answer(box, path);
}

/**
 * Names the place and presses Enter until the file is there, whole: the dialog reads the folder that it offers, which may put back what it offered,
 * and the folder that was named, before it takes an answer.
 */
async function answer(box: ReturnType<Workbench['page']['locator']>, path: string): Promise<void> {
  const isThere = (): boolean => existsSync(path) && statSync(path).size > 0;
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    // The dialog may be gone at any moment, once it has taken the answer.
    await nameAndEnter(box, path).catch(() => undefined);
    for (const next = Date.now() + PAUSE; Date.now() < next;) {
      if (isThere()) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  const shown = await box.inputValue({ timeout: PAUSE }).catch(() => 'no dialog');
  assert.fail(`${path} was not written: ${shown}`);
}

async function nameAndEnter(box: ReturnType<Workbench['page']['locator']>, path: string): Promise<void> {
  if ((await box.inputValue({ timeout: PAUSE })) !== path) await box.fill(path, { timeout: PAUSE });
  await box.press('Enter', { timeout: PAUSE });
}
