/** Where a bundle finds what it loads on demand. */
const APART = './exchange.js';

/**
 * Leaves server/src/exchange/onDemand.ts out of the bundles that load it by `import()`: it is a bundle of its own, beside them.
 * @type {import('esbuild').Plugin}
 */
export const onDemand = {
  name: 'on demand',
  setup(build) {
    build.onResolve({ filter: /\/exchange\/onDemand$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: APART, external: true } : { errors: [{ text: 'exchange/onDemand is loaded by import() alone' }] },
    );
  },
};
