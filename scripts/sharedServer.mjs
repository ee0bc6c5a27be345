import { readFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { ROOT } from './bundle.mjs';

/** The browser's server, as Node's finds it beside itself. */
const BESIDE = './web/server.js';
const BROWSER_ENTRY = /[\\/]lsp[\\/]browser\.ts$/;
const NODE_ENTRY = /[\\/]lsp[\\/]nodeServer\.ts$/;
/** What the protocol libraries have for Node stands in `lib/node`, what they have for all hosts in `lib/common`. */
const FOR_NODE = join('lib', 'node', '');
/** The modules of `lib/common` that those of `lib/node` ask for, below `node_modules`. */
const SHARED = [
  'vscode-jsonrpc/lib/common/api.js',
  'vscode-languageserver-protocol/lib/common/api.js',
  'vscode-languageserver/lib/common/api.js',
  'vscode-languageserver/lib/common/server.js',
  'vscode-languageserver/lib/common/utils/is.js',
];

/**
 * Leaves out of Node's bundle of the language server what is in the browser's, which is loaded from beside: the server itself, and of the
 * protocol libraries what is the same for all hosts. Loaded twice, these would cost a start as much again as Node alone.
 * @type {import('esbuild').Plugin}
 */
export const sharedServer = {
  name: 'shared server',
  setup(build) {
    build.onResolve({ filter: /^\.\/server$/ }, ({ importer }) =>
      NODE_ENTRY.test(importer) ? { path: BESIDE, external: true } : undefined,
    );
    build.onResolve({ filter: /^\.\.\/common\// }, ({ importer, path }) => {
      const module = sharedModule(join(dirname(importer), `${path}.js`));
      return importer.includes(FOR_NODE) && module !== undefined ? { path: module, namespace: 'shared' } : undefined;
    });
    build.onLoad({ filter: /.*/, namespace: 'shared' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(BESIDE)}).libraries[${JSON.stringify(path)}]();`,
      resolveDir: '.',
    }));
    build.onResolve({ filter: /^\.\/web\/server\.js$/ }, () => ({ path: BESIDE, external: true }));
  },
};

/**
 * Has the browser's bundle hand out what Node's leaves to it.
 * @type {import('esbuild').Plugin}
 */
export const sharingServer = {
  name: 'sharing server',
  setup(build) {
    build.onLoad({ filter: BROWSER_ENTRY }, async ({ path }) => {
      const libraries = SHARED.map((module) => `${JSON.stringify(module)}: () => require(${JSON.stringify(fileOf(module))})`);
      return { contents: `${await readFile(path, 'utf8')}\nexport const libraries = { ${libraries.join(', ')} };\n`, loader: 'ts' };
    });
  },
};

/** @param {string} file */
function sharedModule(file) {
  const path = file.split(sep).join('/');
  return SHARED.find((module) => path.endsWith(`/node_modules/${module}`));
}

/** @param {string} module */
function fileOf(module) {
  return join(ROOT, 'node_modules', module);
}
