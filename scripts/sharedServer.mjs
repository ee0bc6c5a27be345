/**
 * Leaves the language server itself out of Node's bundle of it: it is in the browser's, which is loaded from beside.
 * @type {import('esbuild').Plugin}
 */
export const sharedServer = {
  name: 'shared server',
  setup(build) {
    build.onResolve({ filter: /^\.\/server$/ }, ({ importer }) =>
      /[\\/]lsp[\\/]node\.ts$/.test(importer) ? { path: './web/server.js', external: true } : undefined,
    );
  },
};
