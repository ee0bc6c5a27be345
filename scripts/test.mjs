// npm test: installs, builds, typechecks, lints, and runs every test there is. Says what it does, and ends with the counts.
// npm run test:quick: in less than a minute, the typecheck, the unit tests without the sweeps, and the command line's; it names what it leaves out.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { node } from './processes.mjs';
import { packagesInstalled } from './setUp.mjs';

/** @typedef {{passed: number, failed: number, skipped: number, retried: number}} Counts */

/**
 * Something that must succeed: a suite, which leaves counts, or a check, which does not. `speaks` has what it says be shown where it succeeds too.
 * @typedef {{name: string, args: readonly string[], isCheck?: boolean, speaks?: boolean}} Task
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = 'node_modules';

/** A workbench that is busy with itself now and then loses a key; where more tests than this need a second try, something else is wrong. */
const MOST_RETRIED = 2;
/** How many tasks are under way at a time; with more of them, what must be answered in time would have to wait. */
const LANES = Math.min(availableParallelism(), 4);

const TYPECHECK = { name: 'typecheck', args: [`${BIN}/typescript/bin/tsc`, '-b'], isCheck: true };
const COMMAND_LINE = suite('command line', 'test/cli');

/**
 * All but VS Code, in rows: whoever is free takes the next row and goes through it. What takes longest comes first, so that nobody is left waiting
 * in the end. The package is made of what the typecheck writes, and what it starts is fetched before.
 * @type {readonly (readonly Task[])[]}
 */
const ALL = [
  [{ name: 'lint', args: [`${BIN}/eslint/bin/eslint.js`, '.'], isCheck: true }],
  [
    { name: 'fetch what the tests start', args: ['scripts/vscode/fetch.mjs'], isCheck: true, speaks: true },
    TYPECHECK,
    suite('package', 'test/package', '--reporter', 'spec'),
  ],
  ...inParts(4, 'unit tests', 'test/unit'),
  ...inParts(2, 'language server over stdio', 'test/lsp'),
  [COMMAND_LINE],
  [suite('other hosts', 'test/hosts', '--reporter', 'spec')],
  [{ name: 'format', args: [`${BIN}/prettier/bin/prettier.cjs`, '--check', '--log-level', 'warn', '.'], isCheck: true }],
  [suite('network', 'test/network', '--reporter', 'spec')],
];

/** @type {typeof ALL} */
const QUICK = [[COMMAND_LINE], [TYPECHECK], ...inParts(2, 'unit tests', 'test/unit', '--quick')];

/** VS Code needs the machine for itself. */
const VSCODE = { name: 'extension in VS Code', args: ['scripts/vscode/tests.mjs'] };

const start = Date.now();
/** @type {Counts} */
const total = { passed: 0, failed: 0, skipped: 0, retried: 0 };
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const isBuilt = (await packagesInstalled()) && (await run({ name: 'build', args: ['scripts/build.mjs'], isCheck: true }));
if (isBuilt) {
  await runRows(values.quick ? QUICK : ALL);
  if (!values.quick) await run(VSCODE, { isAlone: true });
}
if (total.retried > MOST_RETRIED) {
  console.log(`\n✖ more than ${MOST_RETRIED} tests passed at the second try only`);
  total.failed += 1;
}
if (values.quick) {
  console.log('\nLeft to npm test: lint, formatting, language server over stdio, network, other hosts, packages, VS Code,');
  console.log(`and these sweeps: ${sweeps()}`);
}
const minutes = ((Date.now() - start) / 60_000).toFixed(1);
console.log(`\n${total.skipped} skipped, ${total.retried} at the second try, ${minutes} minutes`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * The tests below a folder.
 * @param {string} name
 * @param {string} folder
 * @param {readonly string[]} options
 * @returns {Task}
 */
function suite(name, folder, ...options) {
  return { name, args: ['scripts/mochaRun.mjs', folder, ...options], speaks: options.length > 0 };
}

/**
 * The same as so many tasks, each in a row of its own.
 * @param {number} parts
 * @param {Parameters<typeof suite>} wanted
 * @returns {readonly (readonly Task[])[]}
 */
function inParts(parts, ...[name, folder, ...options]) {
  return [...Array(parts).keys()].map((index) => {
    const part = `${index + 1}/${parts}`;
    return [{ ...suite(`${name}, part ${part}`, folder, ...options, '--part', part), speaks: false }];
  });
}

/** @param {typeof ALL} rows */
async function runRows(rows) {
  const waiting = [...rows];
  const lane = async () => {
    for (let row = waiting.shift(); row !== undefined; row = waiting.shift()) for (const task of row) await run(task);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/**
 * Runs a task and adds what it counted. A suite that ends without counts is a failure, and so is a bad end without a failed test.
 * @param {Task} task
 * @param {{isAlone?: boolean}} [options] what runs alone is heard while it runs
 * @returns {Promise<boolean>} whether it succeeded
 */
async function run({ name, args, isCheck = false, speaks = false }, { isAlone = false } = {}) {
  const began = Date.now();
  console.log(`── ${name} (${secondsSince(start)} s)`);
  const scratch = mkdtempSync(join(tmpdir(), 'zhenggai-counts-'));
  const file = join(scratch, 'counts.json');
  const code = await node(args, { cwd: ROOT, quiet: !isAlone && !speaks, held: !isAlone && speaks, env: isCheck ? {} : { COUNTS: file } });
  /** @type {Counts} */
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0, skipped: 0, retried: 0 };
  rmSync(scratch, { recursive: true, force: true });
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  console.log(
    `${code === 0 ? '✔' : '✖'} ${name}${isCheck ? '' : `: ${counts.passed} passed, ${counts.failed} failed`} (took ${secondsSince(began)} s)`,
  );
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  total.retried += counts.retried;
  return code === 0;
}

/** What the quick loop leaves out of the unit tests. */
function sweeps() {
  const ending = '.sweep.test.ts';
  const files = readdirSync(join(ROOT, 'test/unit'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));
  return files.map((name) => basename(name, ending)).join(', ');
}

/** @param {number} time */
function secondsSince(time) {
  return Math.round((Date.now() - time) / 1000);
}
