import { ROOT } from './bundle.mjs';

/** What is a bundle of its own: how it is imported, and its name. */
const APART = [
  { filter: /\/exchange\/onDemand$/, name: 'exchange' },
  { filter: /\/markdown\/onDemand$/, name: 'markdown' },
  { filter: /\/ledger\/onDemand$/, name: 'ledger' },
  { filter: /\/exchange\/writeWord$/, name: 'word' },
  { filter: /^\.\/desktop$/, name: 'desktop' },
  { filter: /^\.\/process$/, name: 'commands' },
];

/**
 * Leaves what is loaded on demand, or after something else has been set going, out of the bundles that load it.
 * @type {import('esbuild').Plugin}
 */
export const apart = {
  name: 'on demand',
  setup(build) {
    for (const { filter, name } of APART) {
      build.onResolve({ filter }, ({ kind, path }) => {
        if (kind === 'entry-point') return undefined;
        return kind === 'dynamic-import' ? { path: name, namespace: 'apart' } : onlyOnDemand(path);
      });
    }
    // Asked for by import(), a file that serves workers too would show Node no names but `default`; required, it shows all of them.
    build.onLoad({ filter: /.*/, namespace: 'apart' }, ({ path }) => ({
      contents: `module.exports = require('./${path}.js');`,
      resolveDir: ROOT,
    }));
    build.onResolve({ filter: /.*/, namespace: 'apart' }, ({ path }) => ({ path, external: true }));
  },
};

/**
 * The same for the server's bundle, which runs on Node and in a worker: it asks `lsp/beside.ts`, which knows from the host how bundles are loaded.
 * @type {import('esbuild').Plugin}
 */
export const besideServer = {
  name: 'beside the server',
  setup(build) {
    for (const { filter, name } of APART) {
      build.onResolve({ filter }, ({ kind, path }) =>
        kind === 'dynamic-import' ? { path: name, namespace: 'beside' } : onlyOnDemand(path),
      );
    }
    build.onLoad({ filter: /.*/, namespace: 'beside' }, ({ path }) => ({
      contents: `module.exports = require('./server/src/lsp/beside').loadBundle(${JSON.stringify(path)});`,
      resolveDir: ROOT,
    }));
  },
};

/** @param {string} path */
function onlyOnDemand(path) {
  return { errors: [{ text: `${path} is loaded by import() alone` }] };
}
