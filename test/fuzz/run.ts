/* npm run fuzz -- --minutes N [--seed S]: tries the laws on random texts until the time is up, and prints each kind of breach once, with the smallest text that shows it. */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { createRandom } from '../generate/random';
import { assertSameAsFresh } from './incremental';
import { layouts, robustness, safety } from './properties';
import { assertSurvives } from './protocol';
import { readNotices } from './texts';
import { Wire } from './wire';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' } } });
const minutes = Number(values.minutes);
const first = values.seed === undefined ? Date.now() % 0x7fffffff : Number(values.seed);
if (!(minutes > 0) || !Number.isInteger(first)) throw new Error('--minutes takes a number above 0, --seed a whole number');

const RUNS = 50;
const REQUESTS = 5000;
const EDITED_DOCUMENTS = 20;
const end = Date.now() + minutes * 60_000;
const properties = [...robustness(), ...layouts(), ...safety()];
const breaches = new Set<string>();
await tryServer();
let texts = 0;
for (let seed = first; Date.now() < end; seed += 1) {
  for (const { name, property } of properties) {
    const result = await fc.check<[string, number[]]>(property, {
      seed,
      numRuns: RUNS,
      interruptAfterTimeLimit: Math.max(1000, end - Date.now() + 20_000),
    });
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

/** The built server under a session of random requests, and under edits. */
async function tryServer(): Promise<void> {
  const wire = new Wire();
  try {
    await wire.start();
    const notices = readNotices();
    const random = createRandom(first);
    await assertSurvives(wire, random, notices, REQUESTS);
    for (let count = 0; count < EDITED_DOCUMENTS; count += 1)
      await assertSameAsFresh(wire, random, notices[count % notices.length] ?? '', 50);
    await wire.stop();
    process.stdout.write(`${REQUESTS} requests and ${EDITED_DOCUMENTS} edited documents, seed ${first}: no breach\n`);
  } catch (fault) {
    breaches.add(String(fault));
    process.stdout.write(`language server, seed ${first}: ${String(fault)}\n`);
  } finally {
    wire.kill();
  }
}

/** The message without the numbers and quotes that differ from text to text. */
function kindOf(fault: string): string {
  return fault.replace(/\d+|"(?:[^"\\]|\\.)*"/gu, '#').slice(0, 120);
}
