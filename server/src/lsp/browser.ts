import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { createLifecycle, loadBundlesWith, serve } from './server';

export { createLifecycle, describeFault, loadBundlesWith, serve } from './server';

/** Where each bundle that is loaded on demand leaves what it exports, by its name (see scripts/bundles.mjs). */
declare const zhenggaiBundles: Readonly<Record<string, unknown>>;
declare function importScripts(address: string): void;
/** Whether the bundle is a worker's own script, and not a module of somebody's program (see scripts/bundles.mjs). */
declare const isScript: boolean;

// The server's entry in a Web Worker. It has no files of its own: the client reads what there is to read. On Node the same bundle is
// loaded by dist/server.js, which brings the connection, and by the library of the npm package, which may run in a worker of its user's:
// the packages would else hold the rules more than once.
if (isScript && typeof WorkerGlobalScope === 'function') {
  const lifecycle = createLifecycle();
  const reader = new BrowserMessageReader(self);
  const connection = createConnection(ProposedFeatures.all, reader, new BrowserMessageWriter(self), lifecycle.options);
  lifecycle.answerOn(connection);
  void serve(connection, undefined, loadScriptsFrom);
}

/** Bundles are scripts below the address that the client names: the worker itself does not know where it comes from. */
function loadScriptsFrom(folder: string): void {
  loadBundlesWith((name) => {
    importScripts(`${folder}/${name}.js`);
    return zhenggaiBundles[name];
  });
}
