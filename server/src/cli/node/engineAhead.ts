import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** What stands between the halves of the server's bundle (see scripts/halves.mjs). */
declare const ZHENGGAI_SEAM: string;

loadHalf(join(__dirname, 'web', 'server.js'));

/**
 * Loads the first half of the server's bundle, the engine, for all who `require` the file afterwards. The other half speaks with editors; V8 would look
 * through it all the same, though none of it runs, a third of what it looks through. To be imported before anything of the engine.
 */
function loadHalf(path: string): void {
  const bytes = readFileSync(path);
  const end = bytes.indexOf(ZHENGGAI_SEAM);
  const source = bytes.toString('utf8', 0, end === -1 ? bytes.length : end);
  const run: unknown = new Script(Module.wrap(source), { filename: path }).runInThisContext();
  if (typeof run !== 'function') return;
  const load = createRequire(path);
  const module = new Module(path);
  load.cache[path] = module;
  run.call(module.exports, module.exports, load, module, path, dirname(path));
  module.loaded = true;
}
