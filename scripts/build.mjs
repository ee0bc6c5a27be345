// npm run build: one minified bundle each for the language server, the client, the command line, and what they load on demand; and
// for a browser, which has no Node, one each for the language server and the client.
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './bundle.mjs';
import { BUNDLES, optionsOf } from './bundles.mjs';

rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
for (const bundle of BUNDLES) {
  await build(optionsOf(bundle));
  console.log(`${bundle.file}: ${Math.ceil(statSync(join(ROOT, bundle.file)).size / 1024)} KB`);
}
