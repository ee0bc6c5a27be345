import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT, WEB_BUNDLE } from '../bundle.mjs';
import { runInPage } from './page.mjs';
import { serveWeb } from './web.mjs';

const SUITES = 'test/vscode/api';
const OUT = 'out/test/vscode/web';
const ASSERT = 'node:assert/strict';
/** What VS Code itself fetches to show a page of an extension, such as a walkthrough. */
const WEBVIEW_FRAME = /^https:\/\/[a-z0-9]+\.vscode-cdn\.net\/[^?]*\/webview\/browser\/pre\//u;
/** What a suite may import there, beside the project's own files. */
const AT_HAND = [ASSERT, 'fflate', 'vscode'];

/**
 * @typedef {{title: string, state: 'passed' | 'failed' | 'skipped', fault?: string, firstFault?: string}} Outcome
 */

/**
 * Runs in VS Code's web extension host what suites of test/vscode/api need nothing of Node but assertions.
 * @returns {Promise<{outcomes: readonly Outcome[], left: readonly string[], fault?: string}>} `left` are the suites that need Node
 */
export async function runInWeb() {
  const { fit, left } = await sortOut();
  await compile(fit);
  const web = await serveWeb({ tests: `${OUT}/index.js` });
  /** @type {Outcome[]} */
  const outcomes = [];
  const hear = (/** @type {string} */ line) => line.startsWith('outcome:') && outcomes.push(JSON.parse(line.slice('outcome:'.length)));
  /** @type {Set<string>} */
  const asked = new Set();
  const ask = (/** @type {string} */ url) =>
    url.startsWith('http') && !url.startsWith(web.url) && !WEBVIEW_FRAME.test(url) && asked.add(url);
  try {
    await runInPage(web.url, hear, ask);
    outcomes.push(outside([...asked]));
    return { outcomes, left };
  } catch (reason) {
    return { outcomes, left, fault: reason instanceof Error ? reason.message : String(reason) };
  } finally {
    web.close();
  }
}

/**
 * Whether the page, its workers and all that runs in them kept to themselves.
 * @param {readonly string[]} asked addresses elsewhere that were asked for
 * @returns {Outcome}
 */
function outside(asked) {
  const title = 'VS Code in a browser alone asks for nothing but VS Code’s own files and the extension’s';
  return asked.length === 0 ? { title, state: 'passed' } : { title, state: 'failed', fault: asked.join('\n') };
}

/** The suites that reach nothing of Node, and the others. */
async function sortOut() {
  const names = readdirSync(join(ROOT, SUITES)).filter((name) => name.endsWith('.test.ts'));
  const entryPoints = names.map((name) => `${SUITES}/${name}`);
  const { metafile } = await build({
    ...WEB_BUNDLE,
    entryPoints,
    outdir: OUT,
    packages: 'external',
    metafile: true,
    write: false,
  });
  const needsNode = new Set(
    Object.values(metafile.outputs)
      .filter(({ imports }) => imports.some(({ path }) => !AT_HAND.includes(path)))
      .map(({ entryPoint }) => entryPoint),
  );
  return { fit: entryPoints.filter((path) => !needsNode.has(path)), left: entryPoints.filter((path) => needsNode.has(path)) };
}

/** @param {readonly string[]} suites */
async function compile(suites) {
  /** @type {import('esbuild').Plugin} */
  const stand = {
    name: 'what stands in',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^(?:#suites|node:assert\/strict)$/ }, ({ path }) => ({ path, namespace: 'stand-in' }));
      onLoad({ filter: /.*/, namespace: 'stand-in' }, ({ path }) => ({
        resolveDir: ROOT,
        contents:
          path === ASSERT
            ? 'import * as assert from "./test/vscode/web/assert"; export default assert;'
            : suites.map((suite) => `import "./${suite}";`).join('\n'),
      }));
    },
  };
  await build({
    ...WEB_BUNDLE,
    entryPoints: ['test/vscode/web/index.ts'],
    outfile: `${OUT}/index.js`,
    format: 'cjs',
    external: ['vscode'],
    plugins: [stand],
  });
}
