/** Loads one of the bundles that lie beside the server's own. */
export type LoadBundle = (name: string) => unknown;

let load: LoadBundle | null = null;

/** To be called by the host's entry: how bundles are loaded there. */
export function loadBundlesWith(host: LoadBundle): void {
  load = host;
}

/**
 * What the bundle `exchange` or `markdown` exports. The build has `import('…/exchange/onDemand')` in the server's bundle end here (see
 * scripts/besideServer.mjs): the same bundle runs on Node, which requires files, and in a worker, which imports scripts. Throws where there is none.
 */
export function loadBundle(name: string): unknown {
  if (load === null) throw new Error(`the host loads no bundles: ${name}`);
  return load(name);
}
