// The reader of figures and the sentences of its tests, bundled, so that the table of weights can be changed while they run.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { BUNDLE, ROOT } from '../bundle.mjs';

/** @typedef {import('./search.mjs').Engine} Engine */
/** @typedef {Engine & {readonly sentences: readonly import('./rows.mjs').Sentence[], readonly numbersOf: import('./rows.mjs').NumbersOf}} LoadedEngine */

/** What is bundled: the engine of a fit, made of the sources as they are. */
const ENTRY = 'test/unit/figures/fit/engine.ts';

/**
 * The engine with the sentences that its generator makes of a seed.
 * @param {number} seed
 * @returns {Promise<LoadedEngine>}
 */
export async function loadEngine(seed) {
  const folder = mkdtempSync(join(ROOT, 'out', 'fit-'));
  try {
    const outfile = join(folder, 'engine.mjs');
    await build({ ...BUNDLE, entryPoints: [join(ROOT, ENTRY)], outfile, format: 'esm', packages: 'external' });
    const { engineOf } = await import(pathToFileURL(outfile).href);
    return engineOf(seed);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
