import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CodeFolderMessage } from '../../server/src/lsp/protocol';
import { SKIPPED_ITEM } from '../vscode/drafts';
import type { Message } from './client';

describe('the server with a folder for its compiled code, over Node’s own channel', function () {
  this.timeout(180_000);
  let folder: string;
  const kept = (): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.code'));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhenggai-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps it after the first findings, and finds the same with it, without writing it again', async () => {
    const found = await findings(folder, () => kept().length > 0);
    assert.match(found, /numbering\/inline-sequence/u);
    const [file = ''] = kept();
    const { mtimeMs, ino } = statSync(join(folder, file));
    assert.equal(await findings(folder), found);
    assert.deepEqual(kept(), [file]);
    const after = statSync(join(folder, file));
    assert.deepEqual([after.mtimeMs, after.ino], [mtimeMs, ino]);
  });

  it('finds the same where it was given no folder', async () => {
    assert.match(await findings(null), /numbering\/inline-sequence/u);
    assert.deepEqual(readdirSync(folder), []);
  });
});

/** What a server of its own finds in a notice with a slip, as JSON. The server lives on until `isDone`. */
async function findings(codeFolder: string | null, isDone = (): boolean => true): Promise<string> {
  const server = fork('dist/server.js', ['--node-ipc', '--code-folder'], { silent: true });
  const heard: Message[] = [];
  server.on('message', (message: Message) => heard.push(message));
  const say = (message: object): boolean => server.send({ jsonrpc: '2.0', ...message });
  try {
    const first: CodeFolderMessage = { codeFolder };
    server.send(first);
    // Said at once, though the server is still waiting for what comes first.
    say({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
    await until(() => heard.some(({ id, method }) => id === 1 && method === undefined));
    say({ method: 'initialized', params: {} });
    const textDocument = { uri: 'file:///drafts/1.zhenggai', languageId: 'zhenggai', version: 1, text: SKIPPED_ITEM };
    say({ method: 'textDocument/didOpen', params: { textDocument } });
    await until(() => heard.some(({ method }) => method === 'textDocument/publishDiagnostics') && isDone());
    return JSON.stringify(heard.find(({ method }) => method === 'textDocument/publishDiagnostics')?.params);
  } finally {
    server.kill('SIGKILL');
  }
}

async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 60_000; !isSo();) {
    assert.ok(Date.now() < end, 'in time');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
