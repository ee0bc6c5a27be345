import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const RESULTS = join(dirname(fileURLToPath(import.meta.url)), 'results.json');

/** Prints measurements, and puts them among those of bench/results.json with the load at which they were made. */
export function record(measured) {
  console.log(JSON.stringify(measured, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value), 2));
  const known = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : {};
  const load = loadavg()[0];
  const dated = Object.fromEntries(Object.entries(measured).map(([name, of]) => [name, { date: new Date().toISOString(), load, ...of }]));
  writeFileSync(RESULTS, `${JSON.stringify({ ...known, ...dated }, null, 2)}\n`);
}
