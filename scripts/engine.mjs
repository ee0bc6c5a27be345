import { build } from 'esbuild';
import { dirname, join, relative, sep } from 'node:path';
import { ROOT } from './bundle.mjs';
import { LAYERS, packagesOf } from './layers.mjs';

/** The layers below the server, the command line and what reads other files, which all take from the server's bundle. */
const ENGINE = [...(LAYERS['languageService'] ?? []), 'languageService'];

/** The server's bundle, as others find it beside themselves. */
const SERVER_BUNDLE = './web/server.js';

/** The packages that only the engine needs, or that are in the bundle for its sake anyway. */
const PACKAGES = new Set(ENGINE.flatMap((layer) => packagesOf(`server/src/${layer}/`)));

/** Where the imports of the engine begin. */
const ENTRIES = ['server/src/lsp/browser.ts', 'server/src/cli/process.ts', 'server/src/exchange/onDemand.ts'];

/** What the npm package offers; it takes these from the server's bundle by name. */
export const LIBRARY = { module: 'server/src/languageService', names: ['createLanguageService', 'rangeAt', 'readingMemory'] };

/** What is imported of the engine, in the module that esbuild makes of all above it: `import { a, b as c } from "engine:…"`. */
const IMPORTED = /\bimport\s*\{(?<names>[^}]*)\}\s*from\s*"engine:(?<module>[^"]+)"/gu;

/**
 * What is taken of each module of the engine: its names there, each with the name under which the server's bundle exports it.
 * @typedef {ReadonlyMap<string, ReadonlyMap<string, string>>} Handed
 */

/** @type {Promise<Handed> | undefined} */
let handed;

/**
 * What the server, the command line and what reads other files take of the engine. Read off their sources, so that nobody keeps a list.
 * @returns {Promise<Handed>}
 */
export function handedNames() {
  handed ??= namesTaken().then(withOwnNames);
  return handed;
}

/**
 * The module of the engine that is imported from above it: a path below the root without its ending, or a package's name; null for any other import.
 * @param {{path: string, importer: string}} asked
 */
export function engineModule({ path, importer }) {
  if (importer === '' || isEngine(belowRoot(importer))) return null;
  if (!path.startsWith('.')) return PACKAGES.has(path) && importer.startsWith(join(ROOT, 'server')) ? path : null;
  const target = belowRoot(join(dirname(importer), path));
  return isEngine(target) ? target : null;
}

/** @returns {Promise<ReadonlyMap<string, ReadonlySet<string>>>} by module */
async function namesTaken() {
  /** @type {import('esbuild').Plugin} */
  const onlyAbove = {
    name: 'above the engine',
    setup({ onResolve }) {
      onResolve({ filter: /.*/ }, (asked) => {
        const module = engineModule(asked);
        if (module !== null) return { path: `engine:${module}`, external: true, sideEffects: false };
        const isOwn = asked.path.startsWith('.') && asked.kind !== 'dynamic-import';
        return isOwn || asked.kind === 'entry-point' ? undefined : { path: asked.path, external: true, sideEffects: false };
      });
    },
  };
  const { outputFiles } = await build({
    ...{ absWorkingDir: ROOT, entryPoints: ENTRIES, outdir: 'out', write: false, bundle: true, format: 'esm' },
    ...{ minifySyntax: true, charset: 'utf8', define: { ZHENGGAI_VERSION: '""' }, plugins: [onlyAbove], logLevel: 'warning' },
  });
  /** @type {Map<string, Set<string>>} */
  const taken = new Map([[LIBRARY.module, new Set(LIBRARY.names)]]);
  for (const { text } of outputFiles) {
    for (const { groups } of text.matchAll(IMPORTED)) {
      const names = (groups?.['names'] ?? '').split(',').map((name) => name.trim().replace(/ as .*$/u, ''));
      const module = groups?.['module'] ?? '';
      taken.set(module, new Set([...(taken.get(module) ?? []), ...names]));
    }
  }
  return taken;
}

/**
 * Two modules may use one name: the later gets a number.
 * @param {ReadonlyMap<string, ReadonlySet<string>>} taken
 * @returns {Handed}
 */
function withOwnNames(taken) {
  /** @type {Map<string, number>} */
  const uses = new Map();
  return new Map(
    [...taken].map(([module, names]) => [
      module,
      new Map(
        [...names].sort().map((name) => {
          const use = (uses.get(name) ?? 0) + 1;
          uses.set(name, use);
          return [name, use === 1 ? name : `${name}${use}`];
        }),
      ),
    ]),
  );
}

/** @param {string} path below the root */
function isEngine(path) {
  const [server, sources, layer = ''] = path.split('/');
  return server === 'server' && sources === 'src' && ENGINE.includes(layer.replace(/\.ts$/u, ''));
}

/** @param {string} path */
function belowRoot(path) {
  return relative(ROOT, path).split(sep).join('/');
}

/**
 * Has a bundle take the engine from the server's, which lies beside it.
 * @param {string} beside
 * @returns {import('esbuild').Plugin}
 */
export function takingEngine(beside) {
  return viewing(
    'taking the engine',
    (names) => `export { ${names.map(([name, outside]) => `${outside} as ${name}`).join()} } from '${beside}';`,
  );
}

/**
 * Has what stands above the engine in the server's bundle take it from the first half, which is `engine` there (see scripts/halves.mjs).
 * @type {import('esbuild').Plugin}
 */
export const sharingEngine = viewing('sharing the engine', (names) =>
  names.map(([name, outside]) => `export const ${name} = engine.${outside};`).join('\n'),
);

/**
 * Has a bundle that the server or the command line loads take the engine from whoever loads it: on Node from the server's bundle, which is there by then,
 * in a worker from where that bundle leaves it (see scripts/halves.mjs).
 * @type {import('esbuild').Plugin}
 */
export const takingLoadedEngine = viewing('taking the loaded engine', (names) =>
  [
    `const engine = typeof module === 'object' && module.require ? module.require('${SERVER_BUNDLE}') : zhenggaiBundles.engine;`,
    ...names.map(([name, outside]) => `export const ${name} = engine.${outside};`),
  ].join('\n'),
);

/** The statements that export what is taken of the engine. */
export async function exportsOfEngine() {
  return [...(await handedNames())]
    .map(([module, names]) => {
      const list = [...names].map(([name, outside]) => `${name} as ${outside}`).join(', ');
      return `export { ${list} } from ${JSON.stringify(module.includes('/') ? `./${module}` : module)};`;
    })
    .join('\n');
}

/**
 * Puts views in the place of the modules of the engine that are imported from above it.
 * @param {string} name
 * @param {(names: readonly (readonly [string, string])[]) => string} view what stands for a module, from its names inside and outside
 * @returns {import('esbuild').Plugin}
 */
function viewing(name, view) {
  return {
    name,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, (asked) => {
        if (asked.namespace === 'engine') return { path: asked.path, external: true };
        const module = asked.namespace === 'file' ? engineModule(asked) : null;
        return module === null ? undefined : { path: module, namespace: 'engine', sideEffects: false };
      });
      onLoad({ filter: /.*/, namespace: 'engine' }, async ({ path }) => ({ contents: view([...((await handedNames()).get(path) ?? [])]) }));
    },
  };
}
