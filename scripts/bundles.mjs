import { BUNDLE, WEB_BUNDLE } from './bundle.mjs';
import { leanRules } from './leanRules.mjs';
import { offline } from './offline.mjs';
import { besideServer, onDemand } from './onDemand.mjs';
import { sharedServer, sharingServer } from './sharedServer.mjs';

/** A worker has no `module`, which a bundle with exports leaves them in. */
const OWN_MODULE = 'var module = typeof module === "object" ? module : { exports: {} };';

/** What ships: one bundle each, made from one source. `isWeb` is for a browser, which has no Node; `plugins` are for one bundle alone.
 * `leaves` is the name under which a worker's script leaves its exports in `zhenggaiBundles`. */
export const BUNDLES = [
  { file: 'dist/server.js', source: 'server/src/lsp/node.ts', plugins: [sharedServer] },
  { file: 'dist/client.js', source: 'client/src/extension.ts', external: ['vscode'] },
  { file: 'dist/desktop.js', source: 'client/src/desktop.ts', external: ['vscode'] },
  { file: 'dist/cli.js', source: 'server/src/cli/bin.ts' },
  { file: 'dist/exchange.js', source: 'server/src/exchange/onDemand.ts' },
  { file: 'dist/markdown.js', source: 'server/src/exchange/markdown/onDemand.ts' },
  { file: 'dist/ledger.js', source: 'server/src/exchange/ledger/onDemand.ts' },
  { file: 'dist/web/server.js', source: 'server/src/lsp/browser.ts', isWeb: true, plugins: [sharingServer, besideServer] },
  { file: 'dist/web/exchange.js', source: 'server/src/exchange/onDemand.ts', isWeb: true, leaves: 'exchange' },
  { file: 'dist/web/markdown.js', source: 'server/src/exchange/markdown/onDemand.ts', isWeb: true, leaves: 'markdown' },
  { file: 'dist/web/ledger.js', source: 'server/src/exchange/ledger/onDemand.ts', isWeb: true, leaves: 'ledger' },
  { file: 'dist/word.js', source: 'server/src/exchange/writeWord.ts' },
  { file: 'dist/web/word.js', source: 'server/src/exchange/writeWord.ts', isWeb: true, leaves: 'word' },
  { file: 'dist/web/client.js', source: 'client/src/browser.ts', external: ['vscode'], isWeb: true },
];

/**
 * How esbuild makes one of them.
 * @param {(typeof BUNDLES)[number]} bundle
 * @returns {import('esbuild').BuildOptions}
 */
export function optionsOf({ file, source, external = [], isWeb = false, plugins = [], leaves }) {
  return {
    ...(isWeb ? WEB_BUNDLE : BUNDLE),
    entryPoints: [source],
    outfile: file,
    external,
    format: 'cjs',
    minify: true,
    ...(isWeb && leaves === undefined ? { banner: { js: OWN_MODULE } } : {}),
    // A script has no exports of its own: they are put where the worker looks for them.
    ...(leaves === undefined ? {} : { format: /** @type {const} */ ('iife'), globalName: `zhenggaiBundles.${leaves}` }),
    plugins: [...plugins, offline, leanRules, ...(isWeb ? [] : [onDemand])],
  };
}
