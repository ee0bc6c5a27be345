// node scripts/mochaRun.mjs FOLDER [FILE…] [--grep TEXT] [--retries N] [--part 1/2] [--quick] [--times]: compiles the test files below FOLDER and
// runs them in mocha. Part 1/2 is every second file, so that two processors can share them. --quick leaves out the sweeps, *.sweep.test.ts, which
// try hundreds of texts each, and names them. --times says how many seconds each file took, loading included.
// With COUNTS=FILE in the environment the counts are left there as {"passed":0,"failed":0,"skipped":0,"retried":0}.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import Mocha from 'mocha';
import { BUNDLE, ROOT } from './bundle.mjs';

/**
 * The project's scripts know where they are, so they stay where they are.
 * @type {import('esbuild').Plugin}
 */
const scriptsOutside = {
  name: 'scripts-outside',
  setup({ onResolve }) {
    onResolve({ filter: /\/scripts\/.*\.mjs$/ }, ({ path, resolveDir }) => ({
      path: pathToFileURL(join(resolveDir, path)).href,
      external: true,
    }));
  },
};

/** How the name of a sweep ends. */
const SWEEP = '.sweep.test.ts';

process.setSourceMapsEnabled(true);
process.chdir(ROOT);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    grep: { type: 'string', short: 'g' },
    reporter: { type: 'string' },
    retries: { type: 'string', default: '0' },
    part: { type: 'string', default: '1/1' },
    quick: { type: 'boolean', default: false },
    times: { type: 'boolean', default: false },
  },
});
const [folder = 'test/unit', ...selection] = positionals;
const [part = 1, parts = 1] = values.part.split('/').map(Number);
const all = testFiles(folder, selection);
const left = values.quick ? all.filter((file) => file.endsWith(SWEEP)) : [];
const files = all.filter((file) => !left.includes(file)).filter((_, index) => index % parts === part - 1);
if (left.length > 0 && part === 1)
  console.log(`Left out, as they try hundreds of texts each: ${left.map((file) => basename(file, SWEEP)).join(', ')}`);
if (files.length === 0) throw new Error(`No test files in ${folder}${selection.length > 0 ? ` called ${selection.join(', ')}` : ''}.`);

const mocha = new Mocha({
  timeout: 180_000,
  retries: Number(values.retries),
  reporter: values.reporter ?? (selection.length > 0 || values.grep !== undefined ? 'spec' : 'dot'),
  forbidOnly: process.env['COUNTS'] !== undefined,
  ...(values.grep === undefined ? {} : { grep: values.grep }),
});
mocha.files = await compile(files);
/** What each file took so far, in milliseconds. @type {Map<string, number>} */
const times = new Map();
timeLoading(mocha);
await mocha.loadFilesAsync();
/** The tests that failed at the first try. @type {Set<string>} */
const retried = new Set();
const runner = mocha.run((failures) => {
  const { passes = 0, pending = 0 } = runner.stats ?? {};
  const counts = process.env['COUNTS'];
  if (counts !== undefined)
    writeFileSync(counts, JSON.stringify({ passed: passes, failed: failures, skipped: pending, retried: retried.size }));
  if (values.times) printTimes();
  process.exitCode = failures > 0 ? 1 : 0;
});
runner.on('test end', ({ file, duration }) => addTime(file, duration));
runner.on('hook end', ({ file, duration }) => addTime(file, duration));

runner.on('retry', (test, fault) => {
  retried.add(test.fullTitle());
  console.log(`    tried again: ${test.fullTitle()}\n${fault.stack ?? fault.message}`);
});

/** @param {Mocha} mocha */
function timeLoading({ suite }) {
  let begun = 0;
  suite.on('pre-require', () => (begun = performance.now()));
  suite.on('post-require', (...[, file]) => addTime(file, performance.now() - begun));
}

/**
 * @param {string | undefined} file as it was compiled
 * @param {number | undefined} milliseconds
 */
function addTime(file = '', milliseconds = 0) {
  times.set(file, (times.get(file) ?? 0) + milliseconds);
}

/** A line for each file, the slowest first. */
function printTimes() {
  const slowest = [...times].sort(([, one], [, other]) => other - one);
  for (const [file, milliseconds] of slowest) console.log(`${(milliseconds / 1000).toFixed(1).padStart(7)} s  ${relative(ROOT, file)}`);
}

/**
 * The test files below a folder, or those whose path ends or begins with one of `wanted`.
 * @param {string} below
 * @param {readonly string[]} wanted
 */
function testFiles(below, wanted) {
  const all = readdirSync(join(ROOT, below), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(below, name))
    .sort();
  if (wanted.length === 0) return all;
  const paths = wanted.map((name) => relative(ROOT, resolve(name)));
  return all.filter((file) => paths.some((path) => file === path || file.startsWith(`${path}/`) || file.endsWith(`/${path}`)));
}

/**
 * Bundles the tests beside each other, what they share in chunks of its own. Returns the paths of the results.
 * @param {readonly string[]} sources
 */
async function compile(sources) {
  const outdir = join(ROOT, 'out', parts === 1 ? folder : `${folder}-${part}`);
  rmSync(outdir, { recursive: true, force: true });
  await build({
    ...BUNDLE,
    entryPoints: [...sources],
    outbase: folder,
    outdir,
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    splitting: true,
    packages: 'external',
    plugins: [scriptsOutside],
    sourcemap: 'linked',
  });
  return sources.map((file) => join(outdir, relative(folder, file).replace(/\.ts$/u, '.mjs')));
}
