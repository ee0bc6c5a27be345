/** @typedef {import('./workbench.mjs').Workbench} Workbench */

/**
 * The pictures of docs/ in the order in which they are taken, each from where the one before left the workbench.
 * @type {readonly {name: string, show: (workbench: Workbench) => Promise<void>}[]}
 */
export const PICTURES = [
  { name: 'problems', show: problems },
  { name: 'hover', show: hover },
  { name: 'quick-fix', show: quickFix },
  { name: 'menu', show: statusMenu },
  { name: 'renumber', show: renumbering },
  { name: 'walkthrough', show: walkthrough },
  { name: 'snippets', show: suggestions },
];

/**
 * Pictures in other colours, each from a workbench of its own; `theme` is as the settings name it.
 * @type {readonly {name: string, theme: string, show: (workbench: Workbench) => Promise<void>}[]}
 */
export const IN_COLOURS = [
  { name: 'problems-dark', theme: 'Default Dark Modern', show: problems },
  { name: 'problems-high-contrast', theme: 'Default High Contrast', show: problems },
  { name: 'problems-high-contrast-light', theme: 'Default High Contrast Light', show: problems },
];

/**
 * The draft, its outline, and its findings in the Problems panel.
 * @param {Workbench} workbench
 */
async function problems(workbench) {
  await (await workbench.outline()).first().waitFor();
  // The outline gets the room of the list of files.
  await workbench.page.locator('.pane-header', { hasText: '整改通报' }).click();
  await (await workbench.problems()).first().waitFor();
  await workbench.run('View: Focus Active Editor Group');
  await restMouse(workbench);
}

/**
 * What a figure comes to, with its sum.
 * @param {Workbench} workbench
 */
async function hover(workbench) {
  await workbench.run('View: Hide Panel');
  await workbench.goTo('2个正在整顿');
  await restMouse(workbench);
  await workbench.hover();
}

/**
 * What the light bulb offers for a rate that does not follow.
 * @param {Workbench} workbench
 */
async function quickFix(workbench) {
  await workbench.page.keyboard.press('Escape');
  await workbench.goTo('是围绕县域');
  await workbench.quickFixes();
}

/** @param {Workbench} workbench */
async function statusMenu(workbench) {
  await workbench.page.keyboard.press('Escape');
  await workbench.status().click();
  await workbench.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
}

/** @param {Workbench} workbench */
async function renumbering(workbench) {
  await workbench.page.keyboard.press('Escape');
  await workbench.run('重新编号：全文');
  await workbench.page.locator('.monaco-diff-editor').waitFor();
  await restMouse(workbench);
}

/** @param {Workbench} workbench */
async function walkthrough(workbench) {
  await closeTab(workbench);
  await workbench.run('Notifications: Clear All Notifications');
  await workbench.run('整改通报: 入门');
  await workbench.page.locator('.gettingStartedContainer').waitFor();
  await restMouse(workbench);
}

/**
 * The snippets on offer for `wt` on an empty line.
 * @param {Workbench} workbench
 */
async function suggestions(workbench) {
  await closeTab(workbench);
  await workbench.goToLineEnd(18);
  await workbench.page.keyboard.press('Enter');
  await workbench.type('wt');
  await workbench.suggestions().first().waitFor();
  await workbench.page.keyboard.press('Control+Space');
  await restMouse(workbench);
}

/** @param {Workbench} workbench */
async function closeTab(workbench) {
  await workbench.page.locator('.tab.active .tab-actions .action-label').click();
}

/** @param {Workbench} workbench */
async function restMouse(workbench) {
  await workbench.page.mouse.move(700, 20);
}
