// npm run test:vscode [-- --grep TEXT] [--only inside|page|web] [--hide-fonts] [FILE…]: the suites of test/vscode inside a real VS Code, desktop
// or server, whichever can be had. FILEs choose among the page suites. --hide-fonts has the browser find no font with Chinese.
// With COUNTS=FILE in the environment the counts are left there as {"passed":0,"failed":0,"skipped":0,"retried":0}.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { BUNDLE, ROOT } from '../bundle.mjs';
import { node } from '../processes.mjs';
import { canHaveBrowser } from './browser.mjs';
import { findDesktop, runInDesktop } from './desktop.mjs';
import { runInPage } from './page.mjs';
import { startServer } from './server.mjs';
import { runInWeb } from './webSuites.mjs';

/**
 * What a host is given: absolute paths. `tests` is a module that exports `run()`.
 * @typedef {{folder: string, profile: string, tests: string}} Run
 */

/**
 * @typedef {{passed: number, failed: number, skipped: number, retried: number}} Counts
 */

const OUT = join(ROOT, 'out/test/vscode');
const OUTCOMES = join(OUT, 'outcomes.json');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string', short: 'g' }, only: { type: 'string' }, 'hide-fonts': { type: 'boolean' } },
});
if (values['hide-fonts'] === true) process.env['ZHENGGAI_HIDE_FONTS'] = '1';
/** Whether a part of the suites is wanted. */
const wants = (/** @type {'inside' | 'page' | 'web'} */ part) => values.only === undefined || values.only === part;
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
await compile();
const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'zhenggai-')));
/** @type {Run} */
const run = { folder: join(scratch, 'folder'), profile: join(scratch, 'profile'), tests: join(OUT, 'index.js') };
mkdirSync(run.folder);
try {
  const desktop = await findDesktop();
  console.log(`Host: ${desktop === undefined ? 'VS Code server in headless Chromium' : `desktop VS Code, ${desktop}`}`);
  // A browser alone has its own VS Code: its suites run beside the others.
  const [counts, inWeb] = await Promise.all([
    desktop === undefined ? inServer() : inDesktop(desktop),
    wants('web') ? suitesInWeb() : undefined,
  ]);
  report([...counts, ...(inWeb === undefined ? [] : [inWeb])]);
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** @returns {Promise<readonly Counts[]>} */
async function inServer() {
  const server = await startServer(run.profile);
  try {
    const inside = wants('inside') ? [await suitesInside(() => runInPage(server.url({ folder: run.folder, tests: run.tests })))] : [];
    const page = wants('page') ? [await pageSuites({ VSCODE_PORT: String(server.port), VSCODE_FOLDER: run.folder })] : [];
    const all = [...inside, ...page];
    if (all.some(({ failed }) => failed > 0)) writeFileSync(join(OUT, 'server.log'), server.log());
    return all;
  } finally {
    await server.stop();
  }
}

/**
 * @param {string} executable
 * @returns {Promise<readonly Counts[]>}
 */
async function inDesktop(executable) {
  const inside = await suitesInside(() => runInDesktop(executable, run));
  console.log('Page suites: skipped, they need the server host');
  return [inside, await pageSuites({})];
}

/** Compiles the suites that run in the extension host, and the entry that runs them. */
async function compile() {
  rmSync(OUT, { recursive: true, force: true });
  await build({
    ...BUNDLE,
    entryPoints: ['test/vscode/index.ts', 'test/vscode/api/*.test.ts', 'test/vscode/last/*.test.ts'],
    outbase: 'test/vscode',
    outdir: OUT,
    format: 'cjs',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
  });
  writeFileSync(join(OUT, 'package.json'), '{"type":"commonjs"}');
  writeFileSync(join(OUT, 'order.json'), JSON.stringify({ outcomes: OUTCOMES, grep: values.grep }));
}

/**
 * Runs the suites inside VS Code.
 * @param {() => Promise<void>} host resolves when the host says that all passed
 * @returns {Promise<Counts>}
 */
async function suitesInside(host) {
  const { outcomes, fault } = await withTests(async () => {
    rmSync(OUTCOMES, { force: true });
    const fault = await host().then(
      () => undefined,
      (/** @type {unknown} */ reason) => (reason instanceof Error ? reason.message : String(reason)),
    );
    /** @type {readonly import('./webSuites.mjs').Outcome[]} */
    const outcomes = existsSync(OUTCOMES) ? JSON.parse(readFileSync(OUTCOMES, 'utf8')) : [];
    return { outcomes, fault };
  });
  return countOutcomes(outcomes, fault);
}

/**
 * What a host ran; a host that did not get so far as to run a test is started once more, and that is said.
 * @template {{outcomes: readonly unknown[], fault?: string | undefined}} Result
 * @param {() => Promise<Result>} run
 * @returns {Promise<Result>}
 */
async function withTests(run) {
  const result = await run();
  if (result.outcomes.length > 0) return result;
  console.log(`  started again, as no test was run: ${result.fault ?? 'no reason given'}`);
  return run();
}

/**
 * Runs in VS Code's web extension host the suites that fit into it.
 * @returns {Promise<Counts>}
 */
async function suitesInWeb() {
  if (!canHaveBrowser()) {
    console.log('Web suites: skipped, there is no Chromium');
    return { passed: 0, failed: 0, skipped: 1, retried: 0 };
  }
  const { outcomes, left, fault } = await withTests(runInWeb);
  console.log(`Host: VS Code in a browser alone (left out, they need Node: ${left.map((path) => basename(path)).join(', ')})`);
  return countOutcomes(outcomes, fault);
}

/**
 * Says how each test went. A host that fails without a word of its own, or ran no test, is one failure.
 * @param {readonly import('./webSuites.mjs').Outcome[]} outcomes
 * @param {string} [fault]
 * @returns {Counts}
 */
function countOutcomes(outcomes, fault) {
  for (const { title, state, fault: why, firstFault } of outcomes) {
    console.log(`  ${{ passed: '✔', failed: '✖', skipped: '-' }[state]} ${title}${why === undefined ? '' : `\n${why}`}`);
    if (firstFault !== undefined) console.log(`    at the second try; at the first: ${firstFault}`);
  }
  const counts = { passed: 0, failed: 0, skipped: 0, retried: outcomes.filter(({ firstFault }) => firstFault !== undefined).length };
  for (const { state } of outcomes) counts[state] += 1;
  if (counts.failed === 0 && (fault !== undefined || outcomes.length === 0)) {
    console.error(`  ✖ the host: ${fault ?? 'it ran no test'}`);
    counts.failed = 1;
  }
  return counts;
}

/**
 * Runs the suites that drive the workbench from outside; without a port they are skipped.
 * @param {Readonly<Record<string, string>>} env
 * @returns {Promise<Counts>}
 */
async function pageSuites(env) {
  const file = join(OUT, 'page-counts.json');
  const grep = values.grep === undefined ? [] : ['--grep', values.grep];
  await node(['scripts/mochaRun.mjs', 'test/vscode/page', ...positionals, '--reporter', 'spec', '--retries', '1', ...grep], {
    cwd: ROOT,
    env: { ...env, COUNTS: file },
  });
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 1, skipped: 0, retried: 0 };
}

/** @param {readonly Counts[]} all */
function report(all) {
  const sum = (/** @type {keyof Counts} */ what) => all.reduce((total, counts) => total + counts[what], 0);
  const counts = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped'), retried: sum('retried') };
  const file = process.env['COUNTS'];
  if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
  console.log(`VS Code: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped, ${counts.retried} tried again`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
}
