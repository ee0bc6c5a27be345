// npm test: installs, builds, typechecks, lints, and runs every test there is. Says what it does, and ends with the counts.
// npm run test:quick: in less than a minute, what needs no other process to wait for.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { node } from './processes.mjs';
import { packagesInstalled } from './setUp.mjs';

/** @typedef {{passed: number, failed: number, skipped: number, retried: number}} Counts */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = 'node_modules';

/** A workbench that is busy with itself now and then loses a key; where more tests than this need a second try, something else is wrong. */
const MOST_RETRIED = 2;

/** What must succeed without counting as a test, beside the build. The formatting is looked at by name: prettier, then what it is to look at. */
const CHECKS = [
  { name: 'typecheck', args: [`${BIN}/typescript/bin/tsc`, '-b'] },
  { name: 'lint', args: [`${BIN}/eslint/bin/eslint.js`, '.'], isSlow: true },
  { name: 'format', args: [`${BIN}/prettier/bin/prettier.cjs`, '--check', '--log-level', 'warn', '.'], isSlow: true },
];

/** Each half takes one of two processors. */
const UNIT = ['1/2', '2/2'].map((part) => ({
  name: `unit tests, part ${part}`,
  args: ['scripts/mochaRun.mjs', 'test/unit', '--part', part],
  isQuiet: true,
}));

/** One after the other they take the other processor while the first checks. */
const SUITES = [
  { name: 'command line', args: ['scripts/mochaRun.mjs', 'test/cli'], isQuiet: true },
  { name: 'language server over stdio', args: ['scripts/mochaRun.mjs', 'test/lsp'], isSlow: true },
  { name: 'network', args: ['scripts/mochaRun.mjs', 'test/network', '--reporter', 'spec'], isSlow: true },
  { name: 'other hosts', args: ['scripts/mochaRun.mjs', 'test/hosts', '--reporter', 'spec'], isSlow: true },
  { name: 'package', args: ['scripts/mochaRun.mjs', 'test/package', '--reporter', 'spec'], isSlow: true },
];
const VSCODE = { name: 'extension in VS Code', args: ['scripts/vscode/tests.mjs'], isSlow: true };

const start = Date.now();
/** @type {Counts} */
const total = { passed: 0, failed: 0, skipped: 0, retried: 0 };
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const isWanted = (/** @type {{isSlow?: boolean}} */ { isSlow = false }) => !values.quick || !isSlow;
if ((await packagesInstalled()) && (await runCheck({ name: 'build', args: ['scripts/build.mjs'] }))) {
  await Promise.all(UNIT.map(runSuite));
  await Promise.all([runChecks(CHECKS.filter(isWanted)), runSuites(SUITES.filter(isWanted))]);
  // VS Code needs both processors.
  if (isWanted(VSCODE)) await runSuite(VSCODE);
} else {
  total.failed += 1;
}
if (total.retried > MOST_RETRIED) {
  console.log(`\n✖ more than ${MOST_RETRIED} tests passed at the second try only`);
  total.failed += 1;
}
const minutes = ((Date.now() - start) / 60_000).toFixed(1);
console.log(`\n${total.skipped} skipped, ${total.retried} at the second try, ${minutes} minutes`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** @param {readonly Parameters<typeof runSuite>[0][]} suites */
async function runSuites(suites) {
  for (const suite of suites) await runSuite(suite);
}

/** @param {readonly {name: string, args: string[]}[]} checks */
async function runChecks(checks) {
  for (const check of checks) if (!(await runCheck(check))) total.failed += 1;
}

/**
 * What a check says is shown where it fails.
 * @param {{name: string, args: string[]}} check
 */
async function runCheck({ name, args }) {
  headline(name);
  const isDone = (await node(args, { cwd: ROOT, quiet: true })) === 0;
  console.log(isDone ? `✔ ${name}` : `✖ ${name} failed`);
  return isDone;
}

/**
 * Runs a suite and adds what it counted. One that ends without counts is a failure, and so is a bad end without a failed test.
 * What a quiet one says is shown where it fails: two at a time would talk into each other.
 * @param {{name: string, args: string[], isQuiet?: boolean}} suite
 */
async function runSuite({ name, args, isQuiet = false }) {
  headline(name);
  const scratch = mkdtempSync(join(tmpdir(), 'zhenggai-counts-'));
  const file = join(scratch, 'counts.json');
  const code = await node(args, { cwd: ROOT, quiet: isQuiet, env: { COUNTS: file } });
  /** @type {Counts} */
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0, skipped: 0, retried: 0 };
  rmSync(scratch, { recursive: true, force: true });
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  if (code !== 0 || isQuiet) console.log(`${code === 0 ? '✔' : '✖'} ${name}: ${counts.passed} passed, ${counts.failed} failed`);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  total.retried += counts.retried;
}

/** @param {string} name */
function headline(name) {
  console.log(`\n── ${name} (${Math.round((Date.now() - start) / 1000)} s)`);
}
