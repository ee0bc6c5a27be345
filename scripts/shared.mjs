import { readFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { ROOT } from './bundle.mjs';

/**
 * Two bundles made from the same sources, one for Node and one for a browser.
 * @typedef {object} Pair
 * @property {string} beside The browser's, as Node's finds it beside itself.
 * @property {RegExp} browserEntry The entry of the browser's.
 * @property {{filter: RegExp, importer: RegExp, path: string}} own What of our own sources is the same: how it is imported, by which file of Node's, and where it lies below the root.
 * @property {readonly string[]} libraries The modules of the libraries' `lib/common` that those of `lib/node` ask for, below `node_modules`.
 */

/** What the protocol libraries have for Node stands in `lib/node`, what they have for all hosts in `lib/common`. */
const FOR_NODE = join('lib', 'node', '');
const PROTOCOL = ['vscode-jsonrpc/lib/common/api.js', 'vscode-languageserver-protocol/lib/common/api.js'];

/**
 * The language server: loaded twice, its libraries would cost a start as much again as Node alone. The command line and the npm package take the engine
 * from the same bundle, and have no use for the protocol: it is evaluated when it is asked for.
 */
export const SERVER = {
  beside: './web/server.js',
  browserEntry: /[\\/]lsp[\\/]browser\.ts$/,
  own: { filter: /^\.\/server$/, importer: /[\\/]lsp[\\/]nodeServer\.ts$/, path: 'server/src/lsp/server' },
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
  own: { filter: /^\.\/setUp$/, importer: /[\\/]client[\\/]src[\\/]desktop\.ts$/, path: 'client/src/setUp' },
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
        own.importer.test(importer) ? { path: own.path, namespace: 'shared' } : undefined,
      );
      build.onResolve({ filter: /^\.\.\/common\// }, ({ importer, path }) => {
        const file = join(dirname(importer), `${path}.js`).split(sep).join('/');
        const module = libraries.find((library) => file.endsWith(`/node_modules/${library}`));
        return importer.includes(FOR_NODE) && module !== undefined ? { path: module, namespace: 'shared' } : undefined;
      });
      build.onLoad({ filter: /.*/, namespace: 'shared' }, ({ path }) => ({
        contents: `module.exports = require(${JSON.stringify(beside)}).modules[${JSON.stringify(path)}]();`,
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
export function sharing({ browserEntry, own, libraries }) {
  return {
    name: 'sharing',
    setup({ onLoad }) {
      onLoad({ filter: browserEntry }, async ({ path }) => {
        const imported = `import * as own from ${inRoot(own.path)};`;
        const modules = [...libraries.map(required), `${JSON.stringify(own.path)}: () => own`];
        return {
          contents: `${await readFile(path, 'utf8')}\n${imported}\nexport const modules = { ${modules.join(', ')} };\n`,
          loader: 'ts',
        };
      });
    },
  };
}

/**
 * The same for the server's second half: what is above the engine is evaluated when somebody asks for it, which a worker does at once.
 * @param {Pair} pair
 * @returns {import('esbuild').Plugin}
 */
export function sharingLater({ browserEntry, own, libraries }) {
  return {
    name: 'sharing later',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: browserEntry }, ({ kind, path }) => (kind === 'entry-point' ? { path, namespace: 'later' } : undefined));
      onLoad({ filter: /.*/, namespace: 'later' }, ({ path }) => {
        const modules = [...libraries.map(required), `${JSON.stringify(own.path)}: () => require(${inRoot(own.path)})`];
        const start = `if (isScript && typeof WorkerGlobalScope === 'function') require(${inRoot(path)});`;
        return { contents: `export const modules = { ${modules.join(', ')} };\n${start}`, resolveDir: ROOT };
      });
    },
  };
}

/** @param {string} library a module below `node_modules` */
function required(library) {
  return `${JSON.stringify(library)}: () => require(${inRoot(`node_modules/${library}`)})`;
}

/** @param {string} path below the root */
function inRoot(path) {
  return JSON.stringify(join(ROOT, path));
}
