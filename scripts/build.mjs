// npm run build: one minified bundle each for the language server, the client, the command line, and what they load on demand.
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { BUNDLE, ROOT } from './bundle.mjs';
import { leanRules } from './leanRules.mjs';
import { offline } from './offline.mjs';
import { onDemand } from './onDemand.mjs';

const ENTRIES = [
  { name: 'server', source: 'server/src/lsp/node.ts', external: [] },
  { name: 'client', source: 'client/src/extension.ts', external: ['vscode'] },
  { name: 'cli', source: 'server/src/cli/bin.ts', external: [] },
  { name: 'exchange', source: 'server/src/exchange/onDemand.ts', external: [] },
];

rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
for (const entry of ENTRIES) {
  if (!existsSync(join(ROOT, entry.source))) {
    console.log(`dist/${entry.name}.js: ${entry.source} is not there`);
    continue;
  }
  const outfile = `dist/${entry.name}.js`;
  await build({
    ...BUNDLE,
    entryPoints: [entry.source],
    outfile,
    external: entry.external,
    format: 'cjs',
    minify: true,
    plugins: [offline, onDemand, leanRules],
  });
  console.log(`${outfile}: ${Math.ceil(statSync(join(ROOT, outfile)).size / 1024)} KB`);
}
