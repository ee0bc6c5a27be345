import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../bundle.mjs';

/** How wide a twin is, and how good: Chromium's WebP, in which text of this size can still be read. */
const [WIDTH, QUALITY] = [720, 20];

/** The pictures that the first steps in VS Code show small twins of, each with what of it is shown: whole, it could not be read at that size. */
const ON_PAGE = new Map([
  ['problems', { x: 352, y: 298, width: 1004, height: 499 }],
  ['quick-fix', { x: 352, y: 375, width: 1004, height: 333 }],
]);

/**
 * Makes the small twin of a picture of docs/ in docs/images/, where the page of the extension has one.
 * @param {import('playwright-core').BrowserContext} context a browser that draws it
 * @param {string} name
 */
export async function makeTwin(context, name) {
  const clip = ON_PAGE.get(name);
  if (clip === undefined) return;
  const picture = readFileSync(join(ROOT, 'docs', `${name}.png`)).toString('base64');
  const page = await context.newPage();
  try {
    await page.setContent(`<style>body{margin:0}</style><img src="data:image/png;base64,${picture}">`);
    await page.locator('img').evaluate((/** @type {HTMLImageElement} */ image) => image.decode());
    const chromium = await context.newCDPSession(page);
    const { data } = await chromium.send('Page.captureScreenshot', {
      format: 'webp',
      quality: QUALITY,
      captureBeyondViewport: true,
      clip: { ...clip, scale: WIDTH / clip.width },
    });
    writeFileSync(join(ROOT, 'docs/images', `${name}.webp`), Buffer.from(data, 'base64'));
  } finally {
    await page.close();
  }
}
