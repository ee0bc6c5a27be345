// npm run bench:server: measures the built language server as an editor meets it, prints it, writes it into bench/results.json.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './measure.mjs';
import { generatedNotice } from './notices.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const RESULTS = join(HERE, 'results.json');
const SIZE = 16_000;
const TIMES = 20;
const URI = 'file:///bench/notice.zhenggai';
const TEXT = generatedNotice(SIZE);
/** Clock ticks a second in /proc, on every Linux that Node runs on. */
const TICKS = 100;

const opening = [];
for (let time = 0; time < TIMES; time += 1) opening.push(await open());
const typing = await type();
const server = {
  characters: TEXT.length,
  load: loadavg()[0],
  openingWall: median(opening.map(({ wall }) => wall)),
  openingProcessor: median(opening.map(({ processor }) => processor)),
  keystrokeProcessor: typing,
};
console.log(`a notice of ${server.characters} characters, load ${server.load.toFixed(1)}, medians of ${TIMES}, in milliseconds:`);
console.log(
  `  from starting the server to the findings: ${server.openingWall.toFixed(0)}, of that processor ${server.openingProcessor.toFixed(0)}`,
);
console.log(`  processor for one keystroke, findings and all: ${server.keystrokeProcessor.toFixed(1)} (mean)`);
writeFileSync(RESULTS, `${JSON.stringify({ ...JSON.parse(readFileSync(RESULTS, 'utf8')), server }, null, 2)}\n`);

/** Starts a server and opens the notice. */
async function open() {
  const start = performance.now();
  const session = await startSession({});
  await session.published();
  const wall = performance.now() - start;
  const processor = processorOf(session.pid);
  session.stop();
  return { wall, processor };
}

/** What the server spends on each of so many keystrokes in the middle of the notice, checked while typing. */
async function type() {
  const session = await startSession({ validate: { run: 'onType' } });
  await session.published();
  const lines = TEXT.split('\n');
  const line = Math.floor(lines.length / 2);
  const character = lines[line]?.length ?? 0;
  const before = processorOf(session.pid);
  for (let time = 0; time < TIMES; time += 1) {
    const position = { line, character: character + time };
    session.notify('textDocument/didChange', {
      textDocument: { uri: URI, version: time + 2 },
      contentChanges: [{ range: { start: position, end: position }, text: '推' }],
    });
    await session.published();
  }
  const spent = processorOf(session.pid) - before;
  session.stop();
  return spent / TIMES;
}

/**
 * Processor time of a process so far, in milliseconds, to ten.
 * @param {number} pid
 */
function processorOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /su, '')
    .split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
}

/** @param {object} settings */
async function startSession(settings) {
  const child = spawn(process.execPath, [join(HERE, '../dist/server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  /** @type {{method?: string, id?: number, params?: {uri?: string}}[]} */
  const messages = [];
  /** @type {(() => void)[]} */
  const waiting = [];
  let unread = Buffer.alloc(0);
  child.stdout.on('data', (/** @type {Buffer} */ chunk) => {
    unread = Buffer.concat([unread, chunk]);
    for (;;) {
      const end = unread.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/u.exec(unread.toString('latin1', 0, Math.max(0, end)))?.[1]);
      if (end === -1 || unread.length < end + 4 + length) break;
      messages.push(JSON.parse(unread.toString('utf8', end + 4, end + 4 + length)));
      unread = unread.subarray(end + 4 + length);
    }
    for (const wake of waiting.splice(0)) wake();
  });
  const send = (/** @type {object} */ message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  /** @param {(message: (typeof messages)[number]) => boolean} wanted */
  const next = async (wanted) => {
    for (;;) {
      const at = messages.findIndex(wanted);
      if (at !== -1) return messages.splice(0, at + 1);
      await new Promise((resolve) => waiting.push(() => resolve(undefined)));
    }
  };
  const notify = (/** @type {string} */ method, /** @type {object} */ params) => send({ method, params });
  send({
    id: 1,
    method: 'initialize',
    params: { processId: process.pid, rootUri: null, capabilities: {}, initializationOptions: settings },
  });
  await next(({ id }) => id === 1);
  notify('initialized', {});
  notify('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'zhenggai', version: 1, text: TEXT } });
  return {
    pid: child.pid ?? 0,
    notify,
    published: () => next(({ method, params }) => method === 'textDocument/publishDiagnostics' && params?.uri === URI),
    stop: () => child.kill(),
  };
}
