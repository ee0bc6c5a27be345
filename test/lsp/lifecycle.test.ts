import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { SKIPPED_ITEM } from '../vscode/drafts';
import { Client } from './client';

const SERVER = join('dist', 'server.js');
/** Runs a script of the product as an older Node would begin to. */
const AS_OLD = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } });`;

describe('the server, whatever it is sent', () => {
  let client: Client;
  beforeEach(() => {
    client = new Client();
  });
  afterEach(() => client.kill());

  it('answers a request before initialize, a second initialize, and a request after shutdown as the protocol says', async () => {
    const early = client.request('textDocument/hover', { textDocument: { uri: 'file:///a' }, position: { line: 0, character: 0 } });
    await assert.rejects(early, /要先发送 initialize/u);
    await client.initialize();
    await assert.rejects(client.initialize(), /只能发送一次/u);
    await client.request('shutdown', null);
    await assert.rejects(client.request('textDocument/documentSymbol', { textDocument: { uri: 'file:///a' } }), /已经 shutdown/u);
  });

  it('outlives notifications that make no sense, and goes on', async () => {
    await client.initialize();
    for (const uri of [null, 3, {}, undefined]) {
      client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'zhenggai', version: 1, text: SKIPPED_ITEM } });
      client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: '' }] });
      client.notify('textDocument/didSave', { textDocument: { uri } });
      client.notify('textDocument/didClose', { textDocument: { uri } });
    }
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: null, type: 2 }] });
    client.notify('workspace/didRenameFiles', { files: [{ oldUri: null, newUri: 3 }] });
    client.notify('textDocument/didOpen', null);
    client.open('file:///drafts/a.txt', SKIPPED_ITEM);
    assert.ok((await client.published('file:///drafts/a.txt')).length > 0);
  });

  it('serves plain hovers and flat outlines where the client knows nothing else', async () => {
    await client.initialize({ textDocument: { hover: { contentFormat: ['plaintext'] }, documentSymbol: {} } });
    client.open('file:///drafts/a.txt', SKIPPED_ITEM);
    const [finding] = await client.published('file:///drafts/a.txt');
    const textDocument = { uri: 'file:///drafts/a.txt' };
    const hover = await client.request('textDocument/hover', { textDocument, position: finding?.range.start });
    assert.match(JSON.stringify(hover), /"kind":"plaintext"/u);
    assert.doesNotMatch(JSON.stringify(hover), /\*\*/u);
    const symbols = (await client.request('textDocument/documentSymbol', { textDocument })) as readonly object[];
    assert.ok(symbols.length > 0 && symbols.every((symbol) => 'location' in symbol && !('children' in symbol)));
  });
});

describe('dist/server.js by itself', () => {
  it('says what it is, and which version', () => {
    assert.match(spawnSync(process.execPath, [SERVER, '--help'], { encoding: 'utf8' }).stdout, /--stdio/u);
    assert.match(spawnSync(process.execPath, [SERVER, '--version'], { encoding: 'utf8' }).stdout, /^\d+\.\d+\.\d+\n$/u);
  });

  it('speaks on standard input and output where nothing is said', async () => {
    const server = spawn(process.execPath, [SERVER]);
    const heard = once(server.stdout, 'data');
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'shutdown', params: null });
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    assert.match(String(await heard), /^Content-Length: \d+/u);
    server.kill();
  });

  for (const head of ['Content-Type: x', 'Content-Length: -5', 'Content-Length: 1e99', 'Content-Length: 10000000000', '{"id":1}']) {
    it(`ends with a word, and keeps nobody waiting, where the head of a message is ${head}`, async () => {
      const server = spawn(process.execPath, [SERVER, '--stdio']);
      let said = '';
      server.stderr.on('data', (words) => (said += String(words)));
      // What is written to a server that has ended comes to nothing.
      server.stdin.on('error', () => undefined);
      const initialize = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, capabilities: {} } });
      server.stdin.write(`Content-Length: ${initialize.length}\r\n\r\n${initialize}`);
      await once(server.stdout, 'data');
      server.stdin.write(`${head}\r\n\r\n`);
      const code = await new Promise<number | null>((resolve) => server.on('close', resolve));
      assert.equal(code, 1);
      assert.match(said, /^zhenggai 语言服务器：消息头.*已退出。\n$/u);
    });
  }

  for (const script of [SERVER, join('dist', 'cli.js')]) {
    it(`says which Node ${script} needs`, () => {
      const { status, stderr } = spawnSync(process.execPath, ['-e', `${AS_OLD} require('./${script.replaceAll('\\', '/')}')`], {
        encoding: 'utf8',
      });
      assert.equal(status, 2);
      assert.equal(
        stderr,
        'zhenggai 需要 Node.js 20 或更新的版本，这里是 18.20.4；请换用新版本后再运行。\nzhenggai needs Node.js 20 or newer; this is 18.20.4.\n',
      );
    });

    it(`writes ${script} so that Node 12, which knows ES2019, comes to say that`, () => {
      assert.doesNotThrow(() => parse(readFileSync(script, 'utf8'), { ecmaVersion: 2019, sourceType: 'script', allowHashBang: true }));
    });
  }
});
