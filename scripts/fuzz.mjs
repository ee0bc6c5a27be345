// npm run fuzz -- [--minutes N] [--seed S]: builds the server and test/fuzz/run.ts, and runs the latter, which says what it found.
import { join } from 'node:path';
import { build } from 'esbuild';
import { BUNDLE, ROOT } from './bundle.mjs';
import { node } from './processes.mjs';

await import('./build.mjs');
const outfile = join(ROOT, 'out/fuzz/run.mjs');
await build({ ...BUNDLE, entryPoints: ['test/fuzz/run.ts'], outfile, format: 'esm', packages: 'external', sourcemap: 'linked' });
process.exitCode = await node(['--enable-source-maps', outfile, ...process.argv.slice(2)], { cwd: ROOT });
