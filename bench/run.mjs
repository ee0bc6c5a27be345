// npm run bench: measures the check, prints a table, writes bench/results.json.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from '../scripts/processes.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const RESULTS = join(HERE, 'results.json');

if (!existsSync(join(HERE, 'node_modules')) && (await npm(['install', '--no-save', '--no-audit', '--no-fund'], { cwd: HERE })) !== 0)
  process.exit(1);

const results = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : {};
results.machine = {
  date: new Date().toISOString(),
  processor: cpus()[0]?.model,
  processors: cpus().length,
  memory: totalmem(),
  node: process.version,
  load: loadavg()[0],
};
results.versions = versions();
console.log(
  `${results.machine.processor}, ${results.machine.processors} processors, load ${results.machine.load.toFixed(1)}, Node ${process.version}`,
);

const { buildService, measureChecks } = await import('./checks.mjs');
results.checks = await measureChecks(await buildService(), say);
writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);

function say({ name, ...values }) {
  const shown = Object.entries(values).map(
    ([key, value]) => `${key} ${typeof value === 'number' ? Number(value.toPrecision(3)).toLocaleString('en') : value}`,
  );
  console.log(`${name}: ${shown.join(' · ')}`);
}

function versions() {
  const lock = JSON.parse(readFileSync(join(HERE, 'package-lock.json'), 'utf8')).packages;
  const { dependencies } = JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8'));
  return Object.fromEntries(Object.keys(dependencies).map((name) => [name, lock[`node_modules/${name}`]?.version]));
}
