/** How long to wait for what the workbench should show, in milliseconds. */
export const PATIENCE = 60_000;
/** How long to wait before keys are pressed again, and how often. */
const BEFORE_AGAIN = 3_000;
const MOST_TRIES = 4;

/**
 * Presses keys, and presses them again where the editor was not ready for them: a hover or a finding came late.
 * @param {import('playwright-core').Page} page
 * @param {string} keys
 * @param {(timeout: number) => Promise<void>} come resolves when what they bring is there
 */
export async function pressUntil(page, keys, come) {
  for (let tries = 1; tries < MOST_TRIES; tries += 1) {
    await page.keyboard.press(keys);
    const isThere = await come(BEFORE_AGAIN).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press(keys);
  await come(PATIENCE);
}
