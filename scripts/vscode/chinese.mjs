import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serverFolder } from './server.mjs';

/** Where the words of VS Code's own parts are in its language packs. */
const WORDS = 'translations/main.i18n.json';

/** Views whose names stand in the English names of their commands. */
const VIEWS = new Map([
  ['Outline', '大纲'],
  ['Problems', '问题'],
]);

/**
 * The English name of a command as the palette of a page that speaks Chinese has it.
 * @param {string} name
 */
export function nameInChinese(name) {
  const [, view = ''] = /Focus on (\w+) View$/u.exec(name) ?? [];
  return packFolder() === undefined ? name : name.replace(`Focus on ${view} `, `Focus on ${VIEWS.get(view) ?? view} `);
}

function packFolder() {
  return process.env['ZHENGGAI_LANGUAGE_PACK'];
}

/**
 * Has a page speak Chinese before it is opened: the extension says what is in its manifest in Chinese alone. VS Code's own words stay English
 * without its language pack, whose folder (an unpacked .vsix, with `translations` in it) ZHENGGAI_LANGUAGE_PACK names: no registry of packages has it.
 * @param {import('playwright-core').Page} page
 */
export async function speakChinese(page) {
  await page.addInitScript(() => Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => 'zh-cn', set: () => undefined }));
  const pack = packFolder();
  if (pack === undefined) return;
  const script = `globalThis._VSCODE_NLS_MESSAGES=${JSON.stringify(await messagesOf(pack))};`;
  await page.route('**/nls.messages.js', (route) => route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script }));
}

/**
 * The messages of the workbench in its own order, each in English where the pack does not know it.
 * @param {string} pack
 * @returns {Promise<readonly string[]>}
 */
async function messagesOf(pack) {
  const out = join(await serverFolder(), 'node_modules/code-server/lib/vscode/out');
  const read = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/u, ''));
  /** @type {{contents: Readonly<Record<string, Readonly<Record<string, string>>>>}} */
  const { contents } = read(join(pack, WORDS));
  /** @type {readonly (readonly [string, readonly string[]])[]} */
  const keys = read(join(out, 'nls.keys.json'));
  /** @type {readonly string[]} */
  const english = read(join(out, 'nls.messages.json'));
  return keys.flatMap(([file, names]) => names.map((name) => contents[file]?.[name])).map((words, index) => words ?? english[index] ?? '');
}
