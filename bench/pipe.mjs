// npm run bench:pipe [-- COUNT]: streams many notices through one `zhenggai pipe`, and looks at its memory on the way (Linux: /proc).
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ROOT } from '../scripts/bundle.mjs';
import { generatedNotice } from './notices.mjs';
import { record } from './record.mjs';

const COUNT = Number(process.argv[2] ?? 100_000);
/** Different notices of some 700 to 1,600 characters. */
const TEXTS = Array.from({ length: 50 }, (_, index) => generatedNotice(800 + index * 20));
/** How often the memory is looked at. */
const LOOKS = 20;

const child = spawn(process.execPath, [join(ROOT, 'dist/cli.js'), 'pipe'], { stdio: ['pipe', 'pipe', 'inherit'] });
const start = performance.now();
Readable.from(requests(), { objectMode: true }).pipe(child.stdin);
const resident = [];
let answers = 0;
let characters = 0;
let rest = '';
for await (const chunk of child.stdout.setEncoding('utf8')) {
  characters += chunk.length;
  const lines = (rest + chunk).split('\n');
  rest = lines.pop();
  for (const line of lines) {
    if (!line.startsWith(`{"id":${answers},"diagnostics":`)) throw new Error(`answer ${answers} is ${line.slice(0, 80)}`);
    answers += 1;
    if (answers % (COUNT / LOOKS) === 0) resident.push(megabytes('VmRSS'));
  }
  if (answers === COUNT) resident.push(megabytes('VmHWM'));
}
const seconds = (performance.now() - start) / 1000;
const most = resident.pop();
record({ pipe: { notices: answers, answered: characters, seconds, perSecond: answers / seconds, resident, most } });

function* requests() {
  for (let id = 0; id < COUNT; id += 1) yield `${JSON.stringify({ id, text: TEXTS[id % TEXTS.length] })}\n`;
}

/** @param {'VmRSS' | 'VmHWM'} name */
function megabytes(name) {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(new RegExp(`${name}:\\s+(\\d+)`, 'u').exec(status)?.[1]) / 1024;
}
