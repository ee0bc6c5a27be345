import { SKIPPED_ITEM } from '../drafts';
import { describePage } from './session';

describePage('pages on rules at the mouse', (open) => {
  it('opens the page, rendered, from a click on the code in the Problems panel', async () => {
    const workbench = await open(SKIPPED_ITEM);
    const problems = await workbench.problems();
    // The list may keep the row in sight over itself, so the click is not held back by what lies over it: that is the same link.
    await problems.filter({ hasText: '行文序次连续' }).first().locator('a', { hasText: '行文序次连续' }).click({ force: true });
    const tab = workbench.page.locator('.tab.active').filter({ hasText: '行文序次连续.md' });
    await tab.waitFor();
    const rendered = workbench.page.frameLocator('iframe.webview').frameLocator('iframe').locator('h1');
    await rendered.filter({ hasText: '行文序次连续' }).waitFor();
  });
});
