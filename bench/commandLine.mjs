// npm run bench:cli: measures start-up, the sizes of what is built, and the command line over thousands of notices.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../scripts/bundle.mjs';
import { median } from './measure.mjs';
import { generatedNotice } from './notices.mjs';
import { record } from './record.mjs';

const CLI = join(ROOT, 'dist/cli.js');
const STARTS = 11;
const MANY = [1_000, 10_000];

const folder = mkdtempSync(join(tmpdir(), 'zhenggai-bench-'));
try {
  const runs = [];
  for (const files of MANY) runs.push(await checkMany(files));
  record({ bundles: sizes(), startUp: startUp(), manyFiles: { processors: cpus().length, runs } });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Bytes of each built file, those for a browser included. */
function sizes() {
  const dist = join(ROOT, 'dist');
  const files = readdirSync(dist, { recursive: true }).filter((name) => name.endsWith('.js'));
  return Object.fromEntries(files.sort().map((name) => [name, statSync(join(dist, name)).size]));
}

/** Milliseconds to the end of the process: Node alone, and the command on one notice; turn by turn, so that both meet the same machine. */
function startUp() {
  const notice = join(folder, 'one.zhenggai');
  writeFileSync(notice, generatedNotice(10_000));
  const [node, cli, version] = [[], [], []];
  for (let time = 0; time < STARTS; time += 1) {
    node.push(timeOf(['-e', '0']));
    cli.push(timeOf([CLI, 'check', '--format', 'json', notice]));
    version.push(timeOf([CLI, '--version']));
  }
  return { node: median(node), oneNotice: median(cli), version: median(version), ratio: median(cli) / median(node) };
}

function timeOf(args) {
  const start = performance.now();
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  return performance.now() - start;
}

/**
 * Wall time, processors used on average, most memory at any time, and when the first output came. On a busy machine threads wait for a
 * processor: `threadsAtWork` is the share of the time in which each of as many threads as there are processors, the busiest, ran or
 * was ready to.
 */
async function checkMany(files) {
  const many = join(folder, String(files));
  mkdirSync(many);
  for (let file = 0; file < files; file += 1) writeFileSync(join(many, `${file}.zhenggai`), generatedNotice(3_000 + (file % 50) * 20));
  const start = performance.now();
  const child = spawn(process.execPath, [CLI, 'check', '--format', 'json', many], { stdio: ['ignore', 'pipe', 'inherit'] });
  let [first, bytes, processor, resident] = [0, 0, 0, 0];
  /** Milliseconds by thread. */
  const atWork = new Map();
  child.stdout.on('data', (chunk) => {
    first ||= performance.now() - start;
    bytes += chunk.length;
  });
  const watch = setInterval(() => {
    try {
      const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
        .replace(/^.*\) /su, '')
        .split(' ');
      // Clock ticks, a hundred a second.
      processor = (Number(stat[11]) + Number(stat[12])) * 10;
      resident = Math.max(resident, Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1000);
      for (const thread of readdirSync(`/proc/${child.pid}/task`)) atWork.set(thread, timeAtWork(child.pid, thread));
    } catch {
      // It has ended in the meantime.
    }
  }, 50);
  await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  const wall = performance.now() - start;
  const busiest = [...atWork.values()].sort((one, other) => other - one).slice(0, cpus().length);
  const threadsAtWork = busiest.map((time) => time / wall);
  return {
    threadsAtWork,
    files,
    seconds: wall / 1000,
    firstOutput: first / 1000,
    processorsUsed: processor / wall,
    megabytes: resident,
    output: bytes,
  };
}

/** How long a thread has run, or been ready to, in milliseconds. */
function timeAtWork(process, thread) {
  const [ran, waited] = readFileSync(`/proc/${process}/task/${thread}/schedstat`, 'utf8').split(' ').map(Number);
  return (ran + waited) / 1e6;
}
