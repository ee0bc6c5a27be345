import * as fflate from 'fflate';
import { readFile } from 'node:fs/promises';

/** The library that writes Word documents: one file, into which fflate was built. */
const LIBRARY = /[\\/]docx[\\/]dist[\\/]index\.mjs$/;

/** What it makes by a call while it is loaded: `var formatter = new Formatter();`. */
const MADE = /^var [\w$]+ = (?=new \w|\(?function\b|[\w$.]+\()/gmu;

/** Its own copy of fflate, up to what follows. */
const COPY = /^\/\/ node_modules\/fflate\/[\s\S]*?(?=^\/\/ src\/)/mu;

/**
 * Leaves a fifth of the library out of a bundle: what it makes while it is loaded has no effect beyond its name, which it does not say, so that all that
 * makes it, patches of documents and the like, would ship unused; and fflate is taken from where we have it already.
 * @type {import('esbuild').Plugin}
 */
export const leanWord = {
  name: 'lean Word',
  setup(build) {
    build.onLoad({ filter: LIBRARY }, async ({ path }) => ({ contents: lean(await readFile(path, 'utf8')), loader: 'js' }));
  },
};

/**
 * The library's source with marks on what may be left out, and without its copy of fflate.
 * @param {string} source
 */
export function lean(source) {
  const copy = COPY.exec(source)?.[0] ?? '';
  const own = source.replace(copy, '');
  const names = Object.keys(fflate).filter((name) => copy.includes(`\nfunction ${name}(`) && own.includes(`${name}(`));
  return `import { ${names.join()} } from 'fflate';\n${own.replaceAll(MADE, '$&/* @__PURE__ */ ')}`;
}
