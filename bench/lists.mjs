// npm run bench:lists: measures how long lists of problems take to be read, hostile ones too, and one report over fifty notices with theirs.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { BUNDLE, ROOT } from '../scripts/bundle.mjs';
import { median, processorTimeAsync } from './measure.mjs';
import { generatedNotice } from './notices.mjs';
import { record } from './record.mjs';

const MODULE = join(ROOT, 'out/bench/lists.mjs');
const PROBLEMS = 300;
const NOTICES = 50;
const SAMPLES = 15;

await build({
  ...BUNDLE,
  stdin: {
    contents: `export { readList } from './server/src/exchange/list/readList'; export * from './test/generate/lists/long';`,
    resolveDir: ROOT,
    loader: 'ts',
  },
  outfile: MODULE,
  format: 'esm',
});
const { readList, longLists, hostileLists } = await import(pathToFileURL(MODULE).href);

const read = [];
for (const [name, bytes] of longLists(PROBLEMS)) {
  for (let run = 0; run < SAMPLES; run += 1) await readList(name, bytes);
  const milliseconds = await processorTimeAsync(() => readList(name, bytes), SAMPLES);
  read.push({ name, problems: PROBLEMS, milliseconds });
  console.log(`${name}, ${PROBLEMS} problems in ${PROBLEMS * 2} rows and more, warm: ${milliseconds.toFixed(1)} ms`);
}

const hostile = [];
for (const [at, [name, bytes]] of hostileLists(4).entries()) {
  const [, small] = hostileLists(1)[at];
  await readList(name, small);
  const quarter = await processorTimeAsync(() => readList(name, small), 3);
  const milliseconds = await processorTimeAsync(() => readList(name, bytes), 3);
  hostile.push({ name, bytes: bytes.length, milliseconds, timesAQuarter: milliseconds / quarter });
  console.log(
    `hostile ${name}, ${bytes.length} bytes: ${milliseconds.toFixed(0)} ms, ${(milliseconds / quarter).toFixed(1)} times a quarter of it`,
  );
}

record({ lists: { read, hostile, report: reportOnMany() } });

/** Wall time of one `report` over notices with their lists, and of the same over one of them. */
function reportOnMany() {
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-bench-'));
  try {
    const [, [, list]] = longLists(20);
    for (let notice = 0; notice < NOTICES; notice += 1) {
      mkdirSync(join(folder, String(notice)));
      writeFileSync(join(folder, String(notice), `通报${notice}.txt`), generatedNotice(10_000));
      writeFileSync(join(folder, String(notice), `通报${notice}.清单.csv`), list);
    }
    const [all, one] = [folder, join(folder, '0')].map((path) => median([0, 1, 2].map(() => timeOfReport(path, folder))));
    console.log(`report on ${NOTICES} notices with lists: ${all.toFixed(0)} ms, on one: ${one.toFixed(0)} ms`);
    return { notices: NOTICES, all, one };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function timeOfReport(path, folder) {
  const output = join(folder, '核对单.html');
  rmSync(output, { force: true });
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), 'report', '--output', output, path], {
    encoding: 'utf8',
  });
  if (status === 2) throw new Error(stderr);
  return performance.now() - start;
}
