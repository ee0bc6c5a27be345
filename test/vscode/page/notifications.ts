import type { Workbench } from '../../../scripts/vscode/workbench.mjs';

/** Waits until the workbench says these words in a notification, and clears it: VS Code shows no toasts while an extension is developed. */
export async function hears(workbench: Workbench, words: string, patience?: number): Promise<void> {
  await workbench.run('Notifications: Show Notifications');
  const heard = workbench.page.locator('.notifications-center .notification-list-item', { hasText: words }).first();
  await heard.waitFor(patience === undefined ? {} : { timeout: patience });
  // What is left open would take the next Escape.
  await workbench.run('Notifications: Clear All Notifications');
}
