// npm run bench:activation [-- RUNS]: how long a drafter waits for the first findings in a notice of 16,000 characters, from a VS Code in
// which the language server does not run yet. Each run has a VS Code server and a browser of its own. Prints medians, and keeps them in bench/results.json.
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInPage } from '../scripts/vscode/page.mjs';
import { startServer } from '../scripts/vscode/server.mjs';
import { median } from './measure.mjs';
import { generatedNotice } from './notices.mjs';
import { record } from './record.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const SIZE = 16_000;

const runs = Number(process.argv[2] ?? 20);
const taken = [];
for (let run = 1; run <= runs; run += 1) {
  const times = await measureOnce();
  taken.push(times);
  console.log(`${run}/${runs} ${JSON.stringify(times)} load ${loadavg()[0].toFixed(1)}`);
}

record({
  activation: {
    runs,
    characters: SIZE,
    fromOpening: median(taken.map(({ fromOpening }) => fromOpening)),
    fromActivation: median(taken.map(({ fromActivation }) => fromActivation)),
  },
});
process.exit(0);

/** @returns {Promise<{fromOpening: number, fromActivation: number}>} in milliseconds */
async function measureOnce() {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'zhenggai-')));
  const folder = join(scratch, 'folder');
  mkdirSync(folder);
  // One slip, so that there is a finding to wait for.
  writeFileSync(join(folder, '通报.zhenggai'), generatedNotice(SIZE).replace('二是', '三是'));
  const server = await startServer(join(scratch, 'profile'));
  try {
    await runInPage(server.url({ folder, tests: join(HERE, 'activation', 'inside.cjs') }));
    return JSON.parse(readFileSync(join(folder, 'times.json'), 'utf8'));
  } finally {
    await server.stop();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
