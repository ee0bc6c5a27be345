import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { pageOf } from '../../client/src/ledger/pageFrame';
import { canHaveBrowser, launchBrowser } from '../../scripts/vscode/browser.mjs';
import { reportPage, reportWindow } from '../../server/src/exchange/ledger/html/page';
import { createLanguageService } from '../../server/src/languageService';
import type { NoticeReport } from '../../server/src/notice/ledger';
import { NO_DECISIONS } from '../../server/src/services/ignores/checkWithIgnores';
import { readSamples } from '../unit/samples/samples';

const HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=1</script>"\'><a href=javascript:1>';
/** What VS Code gives a window, and a place where the test hears what was said. */
const API = `<script nonce="test">window.said=[];window.acquireVsCodeApi=()=>({postMessage:m=>said.push(m),getState:()=>undefined,setState:()=>{}})</script>`;

describe('the page 对账 in a browser', function () {
  this.timeout(180_000);
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  before(async function () {
    if (!canHaveBrowser()) return this.skip();
    browser = await launchBrowser();
    page = await browser.newPage();
    page.on('pageerror', (fault) => faults.push(fault.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('request', (request) => request.url().startsWith('http') && faults.push(request.url()));
  });
  after(() => browser.close());

  const [sample] = readSamples();
  const service = createLanguageService();
  const report = service.report(service.read(sample?.text ?? ''), { stage: 'review', rules: {} }, NO_DECISIONS, { name: '通报.txt', version: '1', digest: 'x', at: '' }); // prettier-ignore

  async function show(shown: NoticeReport): Promise<void> {
    faults.length = 0;
    await page.goto('about:blank');
    await page.setContent(pageOf(reportWindow(shown), 'test').replace('<body>', `<body>${API}`));
  }

  it('is gone through by keyboard, and says where to go', async () => {
    await show(report);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'BUTTON');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    const lines = report.ledger.rows.slice(0, 2).map(({ line }) => ({ line }));
    assert.deepEqual(await page.evaluate(() => (window as unknown as { said: unknown }).said), lines);
    assert.deepEqual(faults, []);
  });

  it('shows hostile words as words, in a window and as a file', async () => {
    const hostile = JSON.parse(JSON.stringify(report, (key, value: unknown) => (typeof value === 'string' && !['state', 'verdict'].includes(key) ? HOSTILE : value))) as NoticeReport; // prettier-ignore
    await show(hostile);
    assert.equal(await page.title(), '');
    assert.equal(await page.evaluate(() => document.querySelectorAll('img,a,script:not([nonce])').length), 0);
    assert.ok((await page.textContent('h1'))?.includes('<script>'));
    await page.goto('about:blank');
    await page.setContent(reportPage([hostile]));
    assert.ok((await page.title()).startsWith('送审核对单：<img'));
    assert.equal(await page.evaluate(() => document.querySelectorAll('img,a,script').length), 0);
    assert.deepEqual(faults, []);
  });

  it('lets no script in that is not its own', async () => {
    await show(report);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title="run"';
      document.body.append(script);
    });
    assert.equal(await page.title(), '');
    assert.ok(
      faults.some((fault) => fault.includes('Content Security Policy')),
      faults.join(),
    );
  });

  it('can be read in light, dark and high contrast, and on A4', async () => {
    await show(report);
    for (const [colorScheme, forcedColors] of [
      ['light', 'none'],
      ['dark', 'none'],
      ['dark', 'active'],
    ] as const) {
      await page.emulateMedia({ colorScheme, forcedColors, media: 'screen' });
      const [ink, paper] = await page.evaluate(() => [
        getComputedStyle(document.body).color,
        getComputedStyle(document.body).backgroundColor,
      ]);
      assert.ok(contrast(ink, paper) >= 7, `${colorScheme} ${forcedColors}: ${ink} on ${paper}`);
    }
    await page.emulateMedia({ media: 'print', colorScheme: 'dark', forcedColors: 'none' });
    assert.deepEqual(await page.evaluate(() => getComputedStyle(document.body).color), 'rgb(0, 0, 0)');
    assert.ok((await page.pdf({ preferCSSPageSize: true })).length > 1000);
  });
});

/** The contrast of two colours as WCAG 2 reckons it, 1 to 21. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+(?:\.\d+)?/gu) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
