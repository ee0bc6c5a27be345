// npm run build: one minified bundle each for the language server, the client, the command line, and what they load on demand; and
// for a browser, which has no Node, one each for the language server and the client.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './bundle.mjs';
import { BUNDLES, optionsOf } from './bundles.mjs';

/** Where the bundles are made. */
const MAKING = `out/building-${process.pid}`;

try {
  await Promise.all(BUNDLES.map((bundle) => build(optionsOf({ ...bundle, file: `${MAKING}/${bundle.file}` }))));
  for (const { file } of BUNDLES) {
    putInPlace(file);
    console.log(`${file}: ${Math.ceil(statSync(join(ROOT, file)).size / 1024)} KB`);
  }
} finally {
  rmSync(join(ROOT, MAKING), { recursive: true, force: true });
}
for (const name of readdirSync(join(ROOT, 'dist'), { recursive: true, encoding: 'utf8' })) removeOther(join('dist', name));

/**
 * A bundle that is as it was is left alone: something may be running it.
 * @param {string} file
 */
function putInPlace(file) {
  const [made, place] = [join(ROOT, MAKING, file), join(ROOT, file)];
  if (existsSync(place) && readFileSync(place).equals(readFileSync(made))) return;
  mkdirSync(dirname(place), { recursive: true });
  renameSync(made, place);
}

/**
 * Nothing is left of bundles that were made once.
 * @param {string} path
 */
function removeOther(path) {
  const isKept = BUNDLES.some(({ file }) => join(file) === path || join(file).startsWith(join(path, '/')));
  if (!isKept) rmSync(join(ROOT, path), { recursive: true, force: true });
}
