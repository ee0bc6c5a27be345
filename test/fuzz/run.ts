/* npm run fuzz -- --minutes N [--seed S]: tries the laws on random texts until the time is up, and prints each kind of breach once, with the smallest text that shows it. */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { robustness } from './properties';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' } } });
const minutes = Number(values.minutes);
const first = values.seed === undefined ? Date.now() % 0x7fffffff : Number(values.seed);
if (!(minutes > 0) || !Number.isInteger(first)) throw new Error('--minutes takes a number above 0, --seed a whole number');

const RUNS = 50;
const end = Date.now() + minutes * 60_000;
const properties = robustness();
const breaches = new Set<string>();
let texts = 0;
for (let seed = first; Date.now() < end; seed += 1) {
  for (const { name, property } of properties) {
    const result = fc.check(property, { seed, numRuns: RUNS, interruptAfterTimeLimit: Math.max(1000, end - Date.now() + 20_000) });
    texts += result.numRuns;
    const fault = result.failed ? String(result.errorInstance) : null;
    if (fault === null || breaches.has(kindOf(fault))) continue;
    breaches.add(kindOf(fault));
    const [text, places] = result.counterexample ?? [];
    process.stdout.write(`${name}, seed ${seed}: ${fault}\n  text: ${JSON.stringify(text)}\n  places: ${JSON.stringify(places)}\n`);
  }
}
process.stdout.write(`${texts} texts from seed ${first} on: ${breaches.size} kinds of breach\n`);
process.exitCode = breaches.size > 0 ? 1 : 0;

/** The message without the numbers and quotes that differ from text to text. */
function kindOf(fault: string): string {
  return fault.replace(/\d+|"(?:[^"\\]|\\.)*"/gu, '#').slice(0, 120);
}
