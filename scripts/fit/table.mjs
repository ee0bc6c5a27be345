// The table of weights as it stands in the source: read and written by its lines, so that every sentence of reason stays.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../bundle.mjs';

/** @typedef {Readonly<Record<string, number>>} Weights */

const FILE = join(ROOT, 'server/src/notice/figures/evidence.ts');
/** `  bracket: 2.4,`: a line of the table. */
const LINE = /^(?<name> {2}[a-z]\w*: )(?<weight>-?\d+(?:\.\d+)?)(?=,$)/gmu;

/** The source that holds the table. */
export function readSource() {
  return readFileSync(FILE, 'utf8');
}

/**
 * The weights of a source.
 * @param {string} source
 * @returns {Weights}
 */
export function weightsIn(source) {
  return Object.fromEntries(
    [...tableOf(source).matchAll(LINE)].map(({ groups }) => [(groups?.['name'] ?? '').trim().slice(0, -1), Number(groups?.['weight'])]),
  );
}

/**
 * The source with other weights in its table; one that is not named stays.
 * @param {string} source
 * @param {Weights} weights
 */
export function withWeightsIn(source, weights) {
  const table = tableOf(source);
  const changed = table.replace(LINE, (line, /** @type {string} */ name) => {
    const weight = weights[name.trim().slice(0, -1)];
    return weight === undefined ? line : `${name}${weight}`;
  });
  return source.replace(table, () => changed);
}

/** @param {string} source */
export function writeSource(source) {
  writeFileSync(FILE, source);
}

/** @param {string} source */
function tableOf(source) {
  const start = source.indexOf('export const WEIGHTS = {');
  const end = source.indexOf('} as const;', start);
  if (start < 0 || end < 0) throw new Error('evidence.ts has no table of weights any more.');
  return source.slice(start, end);
}
