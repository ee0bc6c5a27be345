import { launchBrowser } from './browser.mjs';
import { nameInChinese, speakChinese } from './chinese.mjs';
import { PATIENCE, pressUntil } from './pressUntil.mjs';
import { CLOSE_EDITORS } from './settings.mjs';
import { textIn } from './shownText.mjs';

/** A VS Code workbench in a browser, as a drafter uses it: by keyboard and by eye. */
export class Workbench {
  /** @type {import('playwright-core').Browser} */
  #browser;
  /** Whether it speaks Chinese. */
  #inChinese;
  /** What Playwright can do with the page, for what is not named here. @type {import('playwright-core').Page} */
  page;

  /**
   * @param {import('playwright-core').Browser} browser
   * @param {import('playwright-core').Page} page
   * @param {boolean} inChinese
   */
  constructor(browser, page, inChinese) {
    this.#browser = browser;
    this.#inChinese = inChinese;
    this.page = page;
  }

  /**
   * Opens the workbench at an address that names a file, and waits until the file is shown.
   * @param {string} url
   * @param {{width?: number, height?: number, scale?: number, fonts?: string, inChinese?: boolean}} [options]
   */
  static async open(url, { width = 1280, height = 800, scale = 1, inChinese = false, ...browserOptions } = {}) {
    const browser = await launchBrowser(browserOptions);
    const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    if (inChinese) await speakChinese(page);
    try {
      await page.goto(url, { timeout: 60_000 });
      await page.waitForSelector('.editor-instance .view-line', { timeout: 60_000 });
    } catch (fault) {
      await browser.close();
      throw fault;
    }
    return new Workbench(browser, page, inChinese);
  }

  async close() {
    await this.#browser.close();
  }

  /**
   * Runs a command by its English name, as the command palette lists it.
   * @param {string} name
   */
  async run(name) {
    await this.start(name);
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** The same for a command that asks at the same place: the input stays. @param {string} english */
  async start(english) {
    const name = this.#inChinese ? nameInChinese(english) : english;
    await (await this.#find('F1', `>${name}`, name)).click();
  }

  /**
   * Opens the input at the top by its keys and fills it in; opens it again where what came late took the focus from it and closed it.
   * @param {string} keys
   * @param {string} words
   * @param {(timeout: number) => Promise<void>} [come] resolves when what the words bring is there
   */
  async #ask(keys, words, come = () => Promise.resolve()) {
    const input = this.page.locator('.quick-input-widget input.input');
    await pressUntil(this.page, keys, async (timeout) => {
      await input.fill(words, { timeout });
      await come(timeout);
    });
  }

  /**
   * The same where a list is to have a row with a name in it: the row.
   * @param {string} keys
   * @param {string} words
   * @param {string} name
   */
  async #find(keys, words, name) {
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first();
    await this.#ask(keys, words, (timeout) => row.waitFor({ timeout }));
    return row;
  }

  /**
   * Opens a file by its absolute path.
   * @param {string} file
   */
  async openFile(file) {
    const name = file.slice(file.lastIndexOf('/') + 1);
    await this.#find('ControlOrMeta+p', file, name);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  }

  /**
   * Puts the cursor at the end of a line (one-based), in the editor.
   * @param {number} line
   */
  async goToLineEnd(line) {
    await this.#ask('Control+g', `:${line}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    // Keys that come before the editor has the focus again are lost.
    await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await this.page.keyboard.press('End');
  }

  /**
   * Puts the cursor before the first of these words, in the editor.
   * @param {string} words
   */
  async goTo(words) {
    await this.page.keyboard.press('Control+Home');
    await this.page.keyboard.press('Control+f');
    const input = this.page.locator('.find-widget.visible textarea.input').first();
    const count = this.page.locator('.find-widget.visible .matchesCount');
    // What was looked for before must be gone, or its count is taken for the new one.
    await input.fill('');
    await count.filter({ hasText: /^\D*$/u }).waitFor();
    await input.fill(words);
    await count.filter({ hasText: /\d/u }).waitFor();
    await this.page.keyboard.press('Escape');
    await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await this.page.keyboard.press('ArrowLeft');
  }

  /**
   * Types at the cursor, key by key.
   * @param {string} text
   */
  async type(text) {
    await this.page.keyboard.type(text, { delay: 80 });
  }

  /**
   * Writes Chinese as an input method does: the pinyin under composition, then the word at once.
   * @param {string} pinyin
   * @param {string} text
   */
  async compose(pinyin, text) {
    const session = await this.page.context().newCDPSession(this.page);
    for (let length = 1; length <= pinyin.length; length += 1) {
      await session.send('Input.imeSetComposition', { text: pinyin.slice(0, length), selectionStart: length, selectionEnd: length });
    }
    await session.send('Input.insertText', { text });
    await session.detach();
  }

  /** Closes all editors, the one in front without saving it, by the keys that the tests' profile has for that. */
  async closeEditors() {
    const tab = this.page.locator('.tab').first();
    await pressUntil(this.page, CLOSE_EDITORS, (timeout) => tab.waitFor({ state: 'detached', timeout }));
  }

  async save() {
    await this.page.keyboard.press('ControlOrMeta+s');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  }

  /**
   * The text that an editor shows, all lines joined: where a line wraps depends on fonts. Blanks that do not break are given as plain ones.
   * @param {string} [editor] which, where there are several
   */
  async shownText(editor = '.editor-instance') {
    return textIn(this.page.locator(`${editor} .view-lines`).first());
  }

  /**
   * Waits until an editor shows these words, wherever its lines wrap; rejects with what it shows instead.
   * @param {string | RegExp} words
   * @param {string} [editor]
   */
  async shows(words, editor) {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const text = await this.shownText(editor);
      if (typeof words === 'string' ? text.includes(words) : words.test(text)) return;
      if (Date.now() > end) throw new Error(`not shown: ${String(words)}; but ${text}`);
      await this.page.waitForTimeout(50);
    }
  }

  /** The list of suggestions, once it is open. */
  suggestions() {
    return this.page.locator('.suggest-widget.visible .monaco-list-row');
  }

  /** The rows of the Problems panel, opened where it is not. */
  async problems() {
    if (!(await this.page.locator('.markers-panel').isVisible())) await this.run('Problems: Focus on Problems View');
    return this.page.locator('.markers-panel .monaco-list-row');
  }

  /** What the light bulb offers at the cursor. */
  async quickFixes() {
    await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    await pressUntil(this.page, 'ControlOrMeta+.', (timeout) => rows.first().waitFor({ timeout }));
    return rows;
  }

  /** What the editor shows of the place of the cursor. */
  async hover() {
    await this.page.keyboard.press('Control+k');
    await this.page.keyboard.press('Control+i');
    const shown = this.page.locator('.monaco-editor .monaco-hover:not(.hidden) .hover-contents');
    await shown.first().waitFor();
    return shown;
  }

  /** The rows of the outline, opened where it is not; its list has the focus. */
  async outline() {
    const rows = this.page.locator('.outline-pane .monaco-list-row');
    await this.run('Explorer: Focus on Outline View');
    await rows.first().waitFor();
    // A view that had no list yet could give it no focus.
    await this.run('Explorer: Focus on Outline View');
    await this.page.locator('.outline-pane .monaco-list:focus-within').waitFor();
    return rows;
  }

  /** For the reader of a log, why a test failed: tabs, status bar and notifications, in words. */
  async diagnosis() {
    const shown = '.tab, .statusbar-item, .notification-list-item-message, .quick-input-title, .quick-input-message, .monaco-dialog-box';
    const words = await this.page
      .locator(shown)
      .allInnerTexts()
      .catch((/** @type {Error} */ fault) => [fault.message]);
    return words
      .map((text) => text.trim().replace(/\s+/gu, ' '))
      .filter((text) => text !== '')
      .join(' | ');
  }

  /** What the status bar says of the check. */
  status() {
    return this.page.locator('.statusbar-item', { hasText: '整改通报：' });
  }
}
