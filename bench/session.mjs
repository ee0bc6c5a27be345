import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));

/** The built language server, as an editor over its standard streams has it. Resolves when hands are shaken. */
export async function startSession() {
  const args = ['--expose-gc', '-r', join(HERE, 'heap.cjs'), join(HERE, '../dist/server.js'), '--stdio'];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit', 'ipc'] });
  /** @type {Map<number | string, () => void>} */
  const waiting = new Map();
  readMessages(child.stdout, (message) => {
    const key = message.method === 'textDocument/publishDiagnostics' ? message.params.uri : message.id;
    if (message.method !== undefined && typeof message.id === 'number') send({ id: message.id, result: null });
    const wake = waiting.get(key);
    waiting.delete(key);
    wake?.();
  });
  let lastId = 0;
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const notify = (method, params) => send({ method, params });
  const request = (method, params) =>
    new Promise((resolve) => {
      lastId += 1;
      // Numbers of our own, that no request of the server's has.
      waiting.set(`own ${lastId}`, resolve);
      send({ id: `own ${lastId}`, method, params });
    });
  await request('initialize', { processId: process.pid, rootUri: null, capabilities: {}, initializationOptions: {} });
  notify('initialized', {});
  return {
    notify,
    request,
    /** Opens a document and waits for its findings. */
    open: (uri, text) =>
      new Promise((resolve) => {
        waiting.set(uri, resolve);
        notify('textDocument/didOpen', { textDocument: { uri, languageId: 'zhenggai', version: 1, text } });
      }),
    /** Megabytes in use after a collection, and resident. */
    memory: () =>
      new Promise((resolve) => {
        child.once('message', resolve);
        child.send('memory');
      }),
    stop: () => child.kill(),
  };
}

function readMessages(stream, take) {
  let chunks = [];
  let size = 0;
  let wanted = 0;
  stream.on('data', (chunk) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size < wanted) return;
    let unread = Buffer.concat(chunks);
    for (;;) {
      const end = unread.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/u.exec(unread.toString('latin1', 0, Math.max(0, end)))?.[1]);
      wanted = end === -1 ? 0 : end + 4 + length;
      if (end === -1 || unread.length < wanted) break;
      take(JSON.parse(unread.toString('utf8', end + 4, wanted)));
      unread = unread.subarray(wanted);
    }
    chunks = [unread];
    size = unread.length;
  });
}
