// npm run fit -- [FILE.jsonl] [--part 0/2] [--rounds 2] [--seed 7] [--least 2] [--write]
// Fits the weights of evidence.ts: to the sentences of the tests and of their generator, and to the labelled claims of FILE, a line
// {"text":…, "claims":[{"quote":…, "expect":"report"|"silent", "holds":true|false|null, "check":"12+10+8==30"}]} a passage.
// --part 0/2 takes every second passage, so that the other half can be looked at last. Nothing is written but with --write.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadEngine } from './fit/engine.mjs';
import { labelledRows, ownRows } from './fit/rows.mjs';
import { fitWeights, shown } from './fit/search.mjs';
import { readSource, weightsIn, withWeightsIn, writeSource } from './fit/table.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    part: { type: 'string', default: '0/1' },
    rounds: { type: 'string', default: '2' },
    seed: { type: 'string', default: '7' },
    least: { type: 'string', default: '2' },
    write: { type: 'boolean', default: false },
  },
});
const [file] = positionals;
const [part = 0, parts = 1] = values.part.split('/').map(Number);
const seed = Number(values.seed);

const engine = await loadEngine(seed);
const source = readSource();
const given = weightsIn(source);
const names = Object.keys(engine.weights);
if (names.join() !== Object.keys(given).join()) throw new Error('A line of the table in evidence.ts cannot be read.');

/** @type {readonly import('./fit/rows.mjs').Passage[]} */
const passages =
  file === undefined
    ? []
    : readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .filter((_, index) => index % parts === part)
        .map((line) => JSON.parse(line));
const rows = [...labelledRows(passages, seed), ...ownRows(engine.sentences, engine.numbersOf, seed)];
const options = { rounds: Number(values.rounds), seed, least: Number(values.least) };
const { weights, before, after } = fitWeights(engine, rows, options, (line) => console.log(line));

console.log(`before  ${shown(before)}\nafter   ${shown(after)}`);
for (const name of names) if (weights[name] !== given[name]) console.log(`${name.padEnd(24)} ${given[name]} → ${weights[name]}`);
if (values.write) writeSource(withWeightsIn(source, weights));
