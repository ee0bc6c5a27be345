// npm run bench:server: measures the built language server as an editor meets it, prints it, writes it into bench/results.json.
import { percentile } from './measure.mjs';
import { generatedNotice } from './notices.mjs';
import { record } from './record.mjs';
import { startSession } from './session.mjs';

/** A notice, and how many keystrokes are tried in it. */
const NOTICES = [
  { size: 16_000, keystrokes: 400 },
  { size: 160_000, keystrokes: 100 },
  { size: 1_000_000, keystrokes: 30 },
];
const MANY_EDITS = 1000;
const MANY_NOTICES = 500;

const starts = [];
for (let time = 0; time < 7; time += 1) starts.push(await startUp());
const typing = [];
for (const notice of NOTICES) typing.push(await type(notice));
record({
  server: { startToFindings: percentile(starts, 50), typing, afterEdits: await editOften(), afterNotices: await openMany() },
});

/** From starting the server to the findings of a notice of 16,000 characters, in milliseconds. */
async function startUp() {
  const start = performance.now();
  const session = await startSession();
  await session.open('file:///bench/notice.zhenggai', generatedNotice(16_000));
  session.stop();
  return performance.now() - start;
}

/** Milliseconds from opening, and from a keystroke in the middle, to the findings; the way there and back included. */
async function type({ size, keystrokes }) {
  const session = await startSession();
  const [uri, text] = ['file:///bench/notice.zhenggai', generatedNotice(size)];
  const start = performance.now();
  await session.open(uri, text);
  const open = performance.now() - start;
  const press = keyboard(session, uri, text);
  for (let time = 0; time < keystrokes / 4; time += 1) await press();
  const times = [];
  for (let time = 0; time < keystrokes; time += 1) times.push(await press());
  session.stop();
  return { characters: text.length, open, p50: percentile(times, 50), p99: percentile(times, 99) };
}

/** Presses a key in the middle of a document, and takes it back the next time; gives the time to the findings. */
function keyboard(session, uri, text) {
  const lines = text.split('\n');
  const line = Math.floor(lines.length / 2);
  const at = { line, character: Math.floor((lines[line]?.length ?? 0) / 2) };
  let version = 1;
  return async () => {
    const isTyped = version % 2 === 1;
    const range = { start: at, end: isTyped ? at : { line, character: at.character + 1 } };
    version += 1;
    const start = performance.now();
    session.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text: isTyped ? '推' : '' }] });
    await session.request('zhenggai/checkNow', { uri });
    return performance.now() - start;
  };
}

/** Megabytes in use before and after many edits, each checked. */
async function editOften() {
  const session = await startSession();
  const [uri, text] = ['file:///bench/notice.zhenggai', generatedNotice(16_000)];
  await session.open(uri, text);
  const press = keyboard(session, uri, text);
  for (let time = 0; time < 50; time += 1) await press();
  const before = await session.memory();
  for (let time = 0; time < MANY_EDITS; time += 1) await press();
  const after = await session.memory();
  session.stop();
  return { edits: MANY_EDITS, before, after };
}

/** Megabytes in use before many notices are opened, with all of them open, and when all are closed. */
async function openMany() {
  const session = await startSession();
  const uris = Array.from({ length: MANY_NOTICES }, (_, index) => `file:///bench/${index}.zhenggai`);
  await session.open('file:///bench/first.zhenggai', generatedNotice(16_000));
  const before = await session.memory();
  for (const [index, uri] of uris.entries()) await session.open(uri, generatedNotice(8_000 + 16 * index));
  const open = await session.memory();
  for (const uri of uris) session.notify('textDocument/didClose', { textDocument: { uri } });
  await session.request('zhenggai/checkNow', { uri: 'file:///bench/first.zhenggai' });
  const after = await session.memory();
  session.stop();
  return { notices: MANY_NOTICES, before, open, after };
}
