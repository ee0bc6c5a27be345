// npm run bench:activation [-- RUNS]: how long a drafter waits for the first findings in a notice of 16,000 characters, from a VS Code in
// which the language server does not run yet, step by step. Each run has a VS Code server and a browser of its own, and all have one
// profile, as a drafter has: the first start is reported apart, since later ones find its compiled code. Keeps the medians in bench/results.json.
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

/** From one step to the next, each named after what was waited for. */
const STEPS = [
  { name: 'the document is open', from: 'wanted', to: 'opened' },
  { name: 'the server is started', from: 'opened', to: 'forked' },
  { name: 'it is up and has shaken hands', from: 'forked', to: 'answered' },
  { name: 'it hears of the document', from: 'answered', to: 'sent textDocument/didOpen' },
  { name: 'it has read and checked it', from: 'sent textDocument/didOpen', to: 'textDocument/publishDiagnostics' },
  { name: 'the findings are shown', from: 'textDocument/publishDiagnostics', to: 'shown' },
];

const runs = Number(process.argv[2] ?? 20);
const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'zhenggai-')));
/** @type {{wasActive: boolean, steps: Record<string, number>}[]} */
const taken = [];
try {
  for (let run = 0; run <= runs; run += 1) {
    const times = await measureOnce(run);
    taken.push(times);
    const { steps } = times;
    console.log(`${run}/${runs} ${Math.round(steps.shown - steps.opened)} ms from opening, load ${loadavg()[0].toFixed(1)}`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

const [first, ...later] = taken;
const between = (/** @type {string} */ from, /** @type {string} */ to) => median(later.map(({ steps }) => steps[to] - steps[from]));
record({
  activation: {
    runs,
    characters: SIZE,
    fromOpening: between('wanted', 'shown'),
    fromActivation: between('opened', 'shown'),
    firstEver: first.steps.shown - first.steps.opened,
    alreadyActive: later.filter(({ wasActive }) => wasActive).length,
    steps: Object.fromEntries(STEPS.map(({ name, from, to }) => [name, between(from, to)])),
  },
});
process.exit(0);

/**
 * @param {number} run
 * @returns {Promise<(typeof taken)[number]>} in milliseconds
 */
async function measureOnce(run) {
  const folder = join(scratch, `folder${run}`);
  mkdirSync(folder);
  // One slip, so that there is a finding to wait for.
  writeFileSync(join(folder, '通报.zhenggai'), generatedNotice(SIZE).replace('二是', '三是'));
  // The first start is to keep its compiled code.
  if (run === 0) writeFileSync(join(folder, 'wait'), '');
  const server = await startServer(join(scratch, 'profile'));
  try {
    await runInPage(server.url({ folder, tests: join(HERE, 'activation', 'inside.cjs') }));
    return JSON.parse(readFileSync(join(folder, 'times.json'), 'utf8'));
  } finally {
    await server.stop();
  }
}
