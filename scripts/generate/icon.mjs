// node scripts/generate/icon.mjs: draws docs/images/icon.png, the icon of the extension, from icon.svg. Needs a Chromium, and so is run by hand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../bundle.mjs';
import { launchBrowser } from '../vscode/browser.mjs';

const SIZE = 256;
const FOLDER = join(ROOT, 'docs/images');

const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${SIZE}px}</style>${readFileSync(join(FOLDER, 'icon.svg'), 'utf8')}`);
  await page.screenshot({ path: join(FOLDER, 'icon.png'), omitBackground: true });
} finally {
  await browser.close();
}
