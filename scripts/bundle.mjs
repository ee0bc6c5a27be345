import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** @type {{version: string}} */
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** Between the halves of the server's bundle (see halves.mjs): the command line reads the file no further. */
export const SEAM = '\n// What follows speaks with editors.\n';

/**
 * What every bundle has in common. `ZHENGGAI_VERSION` stands in the sources for the version of package.json, `ZHENGGAI_SEAM` for the line above.
 * Node 20 is what the oldest supported VS Code runs.
 * @satisfies {import('esbuild').BuildOptions}
 */
export const BUNDLE = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: /** @type {const} */ ('node'),
  target: 'node20',
  // An ES module where a package has both: what is not used of it stays out, and jsonc-parser's other form cannot be bundled.
  mainFields: ['module', 'main'],
  // Chinese as it is: escaped, it would take twice the room.
  charset: /** @type {const} */ ('utf8'),
  define: { ZHENGGAI_VERSION: JSON.stringify(manifest.version), ZHENGGAI_SEAM: JSON.stringify(SEAM) },
  logLevel: /** @type {const} */ ('warning'),
};

/**
 * What the bundles for a browser have in common. Nothing of Node is to be had there: an import of it is an error. They run in a
 * worker, which has no `document`: a package that has something of its own for workers is asked for that.
 * @satisfies {import('esbuild').BuildOptions}
 */
export const WEB_BUNDLE = {
  ...BUNDLE,
  platform: /** @type {const} */ ('browser'),
  target: 'es2023',
  conditions: ['worker', 'module'],
  mainFields: ['browser', ...BUNDLE.mainFields],
};
