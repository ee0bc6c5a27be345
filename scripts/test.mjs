// npm test: installs, builds, typechecks, lints, and runs every test there is. Says what it does, and ends with the counts.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { node } from './processes.mjs';
import { packagesInstalled } from './setUp.mjs';

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = 'node_modules';

/** What must succeed without counting as a test. The formatting is looked at by name: prettier, then what it is to look at. */
const CHECKS = [
  { name: 'build', args: ['scripts/build.mjs'] },
  { name: 'typecheck', args: [`${BIN}/typescript/bin/tsc`, '-b'] },
  { name: 'lint', args: [`${BIN}/eslint/bin/eslint.js`, '.'] },
  { name: 'format', args: [`${BIN}/prettier/bin/prettier.cjs`, '--check', '--log-level', 'warn', '.'] },
];

const SUITES = [
  { name: 'unit tests', args: ['scripts/mochaRun.mjs', 'test/unit'] },
  { name: 'language server over stdio', args: ['scripts/mochaRun.mjs', 'test/lsp', '--reporter', 'spec'] },
  { name: 'command line', args: ['scripts/mochaRun.mjs', 'test/cli', '--reporter', 'spec'], folder: 'test/cli' },
  { name: 'network', args: ['scripts/mochaRun.mjs', 'test/network', '--reporter', 'spec'] },
  { name: 'package', args: ['scripts/mochaRun.mjs', 'test/package', '--reporter', 'spec'] },
  { name: 'extension in VS Code', args: ['scripts/vscode/tests.mjs'] },
];

const start = Date.now();
/** @type {Counts} */
const total = { passed: 0, failed: 0, skipped: 0 };
if (await packagesInstalled()) {
  for (const check of CHECKS) await runCheck(check);
  for (const suite of SUITES) await runSuite(suite);
} else {
  total.failed += 1;
}
if (total.skipped > 0) console.log(`\n${total.skipped} skipped`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** @param {{name: string, args: string[]}} check */
async function runCheck({ name, args }) {
  headline(name);
  if ((await node(args, { cwd: ROOT })) === 0) return;
  console.log(`✖ ${name} failed`);
  total.failed += 1;
}

/**
 * Runs a suite and adds what it counted. One that ends without counts is a failure, and so is a bad end without a failed test.
 * @param {{name: string, args: string[], folder?: string}} suite
 */
async function runSuite({ name, args, folder }) {
  if (folder !== undefined && !existsSync(join(ROOT, folder))) return;
  headline(name);
  const scratch = mkdtempSync(join(tmpdir(), 'zhenggai-counts-'));
  const file = join(scratch, 'counts.json');
  const code = await node(args, { cwd: ROOT, env: { COUNTS: file } });
  /** @type {Counts} */
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0, skipped: 0 };
  rmSync(scratch, { recursive: true, force: true });
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  if (code !== 0) console.log(`✖ ${name} failed`);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}

/** @param {string} name */
function headline(name) {
  console.log(`\n── ${name} (${Math.round((Date.now() - start) / 1000)} s)`);
}
