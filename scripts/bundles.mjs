import { BUNDLE, WEB_BUNDLE } from './bundle.mjs';
import { sharingEngine, takingEngine, takingLoadedEngine } from './engine.mjs';
import { inHalves } from './halves.mjs';
import { leanRules } from './leanRules.mjs';
import { leanWord } from './leanWord.mjs';
import { offline } from './offline.mjs';
import { apart, besideServer } from './onDemand.mjs';
import { CLIENT, SERVER, sharing, sharingLater, taking } from './shared.mjs';
import { takingZip, zipAlone } from './zip.mjs';

/** An old Node says what it needs, in place of a fault in what it cannot read: these bundles are written so that Node 12 can parse them. */
const NODE_CHECK = [
  'if (+process.versions.node.split(".")[0] < 20) {',
  'console.error("zhenggai 需要 Node.js 20 或更新的版本，这里是 " + process.versions.node + "；请换用新版本后再运行。\\n" +',
  '"zhenggai needs Node.js 20 or newer; this is " + process.versions.node + ".");',
  'process.exit(2);',
  '}',
].join(' ');

/**
 * What ships: one bundle each, made from one source. `isWeb` is for a browser, which has no Node; `plugins` are for one bundle alone;
 * `isStarted` is for one that users start by themselves, with whatever Node they have. What is loaded `onDemand` is the same file for Node and for a worker.
 */
export const BUNDLES = [
  { file: 'dist/server.js', source: 'server/src/lsp/node.ts', plugins: [taking(SERVER)], isStarted: true },
  { file: 'dist/client.js', source: 'client/src/extension.ts', external: ['vscode'] },
  { file: 'dist/desktop.js', source: 'client/src/desktop.ts', external: ['vscode'], plugins: [taking(CLIENT)] },
  { file: 'dist/cli.js', source: 'server/src/cli/bin.ts', isStarted: true },
  { file: 'dist/commands.js', source: 'server/src/cli/process.ts', plugins: [takingEngine(SERVER.beside)] },
  { file: 'dist/exchange.js', source: 'server/src/exchange/onDemand.ts', onDemand: 'exchange', plugins: [takingZip, takingLoadedEngine] },
  { file: 'dist/zip.js', source: 'zip', onDemand: 'zip', plugins: [zipAlone] },
  { file: 'dist/markdown.js', source: 'server/src/exchange/markdown/onDemand.ts', onDemand: 'markdown' },
  { file: 'dist/ledger.js', source: 'server/src/exchange/ledger/onDemand.ts', onDemand: 'ledger', plugins: [takingZip] },
  { file: 'dist/word.js', source: 'server/src/exchange/writeWord.ts', onDemand: 'word', plugins: [takingZip] },
  {
    file: 'dist/web/server.js',
    source: 'server/src/lsp/browser.ts',
    isWeb: true,
    plugins: [inHalves, sharingLater(SERVER), sharingEngine, besideServer],
  },
  { file: 'dist/web/client.js', source: 'client/src/browser.ts', external: ['vscode'], isWeb: true, plugins: [sharing(CLIENT)] },
];

/**
 * How esbuild makes one of them.
 * @param {{file: string, source: string, external?: string[], isWeb?: boolean, plugins?: import('esbuild').Plugin[], onDemand?: string, isStarted?: boolean}} bundle
 * @returns {import('esbuild').BuildOptions}
 */
export function optionsOf({ file, source, external = [], isWeb = false, plugins = [], onDemand: name, isStarted = false }) {
  return {
    ...(isWeb || name !== undefined ? WEB_BUNDLE : BUNDLE),
    entryPoints: [source],
    outfile: file,
    external,
    format: 'cjs',
    minify: true,
    ...(isStarted ? { banner: { js: NODE_CHECK }, target: 'es2019' } : {}),
    ...(name === undefined ? {} : forBothHosts(name)),
    plugins: [...plugins, offline, leanRules, leanWord, ...(isWeb || name !== undefined ? [] : [apart])],
  };
}

/**
 * A script that a worker imports has no exports: they are left in `zhenggaiBundles`, by name; Node gets the same as exports.
 * @param {string} name
 */
function forBothHosts(name) {
  const left = `zhenggaiBundles.${name}`;
  return {
    format: /** @type {const} */ ('iife'),
    globalName: left,
    footer: { js: `if (typeof module === "object") module.exports = ${left};` },
  };
}
