import { launchBrowser } from './browser.mjs';

/** How long the suites may take before the host counts as lost, in milliseconds. */
const PATIENCE = 1_200_000;

/**
 * Opens a workbench that runs tests and waits for its verdict.
 * @param {string} url with `extensionTestsPath` in it
 * @param {(line: string) => unknown} [hear] receives what the workbench and its extension host print
 * @param {(url: string) => unknown} [ask] receives the addresses that the page and its workers ask for
 * @returns {Promise<void>} rejected where a test failed, and where no verdict came
 */
export async function runInPage(url, hear = () => undefined, ask = () => undefined) {
  const browser = await launchBrowser();
  /** @type {string[]} */
  const said = [];
  try {
    const page = await browser.newPage();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    page.on('request', (request) => ask(request.url()));
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
      said.push(`${type}: ${args.join(' ')}`);
      hear(args.join(' '));
    });
    /** @type {Promise<number>} */
    const verdict = new Promise((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
    await page.goto(url);
    const code = await within(verdict);
    if (code === undefined) throw new Error(`no report within ${PATIENCE / 1000} s\n${said.slice(-30).join('\n')}`);
    if (code !== 0) throw new Error(`it reported ${code}\n${said.slice(-30).join('\n')}`);
  } finally {
    await browser.close();
  }
}

/**
 * @param {Promise<number>} verdict
 * @returns {Promise<number | undefined>}
 */
async function within(verdict) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {Promise<undefined>} */
  const late = new Promise((resolve) => (timer = setTimeout(() => resolve(undefined), PATIENCE)));
  const result = await Promise.race([verdict, late]);
  clearTimeout(timer);
  return result;
}
