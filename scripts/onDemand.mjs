/** What is a bundle of its own, and where the bundles that load it by `import()` find it beside themselves. */
const APART = [
  { filter: /\/exchange\/onDemand$/, path: './exchange.js' },
  { filter: /\/markdown\/onDemand$/, path: './markdown.js' },
  { filter: /^\.\/desktop$/, path: './desktop.js' },
];

/**
 * Leaves what is loaded on demand, or after something else has been set going, out of the bundles that load it.
 * @type {import('esbuild').Plugin}
 */
export const onDemand = {
  name: 'on demand',
  setup(build) {
    for (const { filter, path } of APART) {
      build.onResolve({ filter }, ({ kind, path: name }) => {
        if (kind === 'entry-point') return undefined;
        return kind === 'dynamic-import' ? { path, external: true } : { errors: [{ text: `${name} is loaded by import() alone` }] };
      });
    }
  },
};
