import { readFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { ROOT } from './bundle.mjs';

/**
 * Two bundles made from the same sources, one for Node and one for a browser.
 * @typedef {object} Pair
 * @property {string} beside The browser's, as Node's finds it beside itself.
 * @property {RegExp} browserEntry The entry of the browser's.
 * @property {{filter: RegExp, importer: RegExp, exports?: string}} own What of our own sources is the same: how it is imported, by which file of Node's, and what the browser's entry is to export of it beside what it exports anyway.
 * @property {readonly string[]} libraries The modules of the libraries' `lib/common` that those of `lib/node` ask for, below `node_modules`.
 */

/** What the protocol libraries have for Node stands in `lib/node`, what they have for all hosts in `lib/common`. */
const FOR_NODE = join('lib', 'node', '');
const PROTOCOL = ['vscode-jsonrpc/lib/common/api.js', 'vscode-languageserver-protocol/lib/common/api.js'];

/**
 * The language server: loaded twice, its libraries would cost a start as much again as Node alone. It hands out the library of the npm package,
 * too, which would hold the rules once more.
 */
export const SERVER = {
  beside: './web/server.js',
  browserEntry: /[\\/]lsp[\\/]browser\.ts$/,
  own: {
    filter: /^\.\/server$/,
    importer: /[\\/]lsp[\\/]nodeServer\.ts$/,
    exports: `export { createLanguageService, readingMemory } from '../languageService';`,
  },
  libraries: [
    ...PROTOCOL,
    'vscode-languageserver/lib/common/api.js',
    'vscode-languageserver/lib/common/server.js',
    'vscode-languageserver/lib/common/utils/is.js',
  ],
};

/** The client: it would be in the package twice. */
export const CLIENT = {
  beside: './web/client.js',
  browserEntry: /[\\/]client[\\/]src[\\/]browser\.ts$/,
  own: {
    filter: /^\.\/setUp$/,
    importer: /[\\/]client[\\/]src[\\/]desktop\.ts$/,
    exports: `export { setUp } from './setUp';`,
  },
  libraries: [
    ...PROTOCOL,
    'vscode-languageclient/lib/common/api.js',
    'vscode-languageclient/lib/common/client.js',
    'vscode-languageclient/lib/common/utils/is.js',
  ],
};

/**
 * Leaves out of Node's bundle what is in the browser's, which is loaded from beside: our own part of it, and of the protocol libraries what is the
 * same for all hosts.
 * @param {Pair} pair
 * @returns {import('esbuild').Plugin}
 */
export function taking({ beside, own, libraries }) {
  return {
    name: 'taking what is shared',
    setup(build) {
      build.onResolve({ filter: own.filter }, ({ importer }) =>
        own.importer.test(importer) ? { path: beside, external: true } : undefined,
      );
      build.onResolve({ filter: /^\.\.\/common\// }, ({ importer, path }) => {
        const file = join(dirname(importer), `${path}.js`).split(sep).join('/');
        const module = libraries.find((library) => file.endsWith(`/node_modules/${library}`));
        return importer.includes(FOR_NODE) && module !== undefined ? { path: module, namespace: 'shared' } : undefined;
      });
      build.onLoad({ filter: /.*/, namespace: 'shared' }, ({ path }) => ({
        contents: `module.exports = require(${JSON.stringify(beside)}).libraries[${JSON.stringify(path)}]();`,
        resolveDir: '.',
      }));
      build.onResolve({ filter: /.*/, namespace: 'shared' }, ({ path }) => ({ path, external: true }));
    },
  };
}

/**
 * Has the browser's bundle hand out what Node's leaves to it.
 * @param {Pair} pair
 * @returns {import('esbuild').Plugin}
 */
export function sharing({ browserEntry, own: { exports = '' }, libraries }) {
  return {
    name: 'sharing',
    setup(build) {
      build.onLoad({ filter: browserEntry }, async ({ path }) => {
        const handed = libraries.map(
          (module) => `${JSON.stringify(module)}: () => require(${JSON.stringify(join(ROOT, 'node_modules', module))})`,
        );
        return {
          contents: `${await readFile(path, 'utf8')}\n${exports}\nexport const libraries = { ${handed.join(', ')} };\n`,
          loader: 'ts',
        };
      });
    },
  };
}
