import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { createLifecycle, loadBundlesWith, serve } from './server';

/** What bundles leave here by their names and find here: the engine, and what loads another one (see scripts/bundles.mjs). */
declare const zhenggaiBundles: Record<string, unknown>;
declare function importScripts(address: string): void;

// The server's entry in a Web Worker. It has no files of its own: the client reads what there is to read. Elsewhere the same bundle hands out its
// parts, and this file is not evaluated (see scripts/shared.mjs).
const lifecycle = createLifecycle();
const reader = new BrowserMessageReader(self);
const connection = createConnection(ProposedFeatures.all, reader, new BrowserMessageWriter(self), lifecycle.options);
lifecycle.answerOn(connection);
void serve(connection, undefined, loadScriptsFrom);

/** Bundles are scripts below the address that the client names: the worker itself does not know where it comes from. */
function loadScriptsFrom(folder: string): void {
  const load = (name: string): unknown => {
    if (!(name in zhenggaiBundles)) importScripts(`${folder}/${name}.js`);
    return zhenggaiBundles[name];
  };
  zhenggaiBundles.load = load;
  loadBundlesWith(load);
}
