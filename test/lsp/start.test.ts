import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SKIPPED_ITEM } from '../vscode/drafts';
import { Client, type Published } from './client';

const RULE = 'numbering/inline-sequence';
const OFF = JSON.stringify({ rules: { [RULE]: 'off' } });
const READ = 'zhenggai/readFile';

/** A client that is asked for settings and for files, and can be registered with, as VS Code is. */
const CAPABILITIES = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

describe('the first findings, over stdio', () => {
  let folder: string;
  let client: Client;
  const at = (name: string): string => pathToFileURL(join(folder, name)).href;
  const open = async (name: string, sharesFiles: boolean): Promise<void> => {
    await client.initialize(CAPABILITIES, { client: { readsFiles: true, sharesFiles } });
    client.open(at(name), SKIPPED_ITEM);
  };
  const answerSettings = async (): Promise<void> => client.answer((await client.asked('workspace/configuration')).id, [null]);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhenggai-'));
    mkdirSync(join(folder, '库/.git'), { recursive: true });
    mkdirSync(join(folder, '库/稿'));
    writeFileSync(join(folder, '库/.git/HEAD'), 'ref: refs/heads/main\n');
    client = new Client();
  });
  afterEach(() => {
    client.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it('come before anything is registered', async () => {
    await open('通报.txt', true);
    await answerSettings();
    const { params } = await client.asked('client/registerCapability');
    assert.ok(client.unread.includes('textDocument/publishDiagnostics'), client.unread.join());
    assert.match(JSON.stringify(params), /workspace\/didChange/u);
  });

  it('come before the symbols that were asked for first', async () => {
    await open('通报.txt', true);
    const symbols = client.request('textDocument/documentSymbol', { textDocument: { uri: at('通报.txt') } });
    let answered = false;
    void symbols.then(() => (answered = true));
    await answerSettings();
    await client.published(at('通报.txt'));
    assert.ok(!answered);
    assert.ok(((await symbols) as readonly unknown[]).length > 0);
  });

  it('keep nothing else waiting where the client does not answer', async () => {
    await open('通报.txt', true);
    const symbols = await client.request('textDocument/documentSymbol', { textDocument: { uri: at('通报.txt') } });
    assert.ok((symbols as readonly unknown[]).length > 0);
  });

  it('ask for no file of the machine that client and server share', async () => {
    writeFileSync(join(folder, '.zhenggairc.json'), OFF);
    await open('通报.txt', true);
    await answerSettings();
    assert.ok(!has(await client.published(at('通报.txt'))));
    assert.ok(!client.unread.includes(READ));
  });

  it('ask for the files of all folders at once where the client alone can read them', async () => {
    await open('库/稿/通报.txt', false);
    await answerSettings();
    // None is answered before all that matter were asked for.
    const asked = await Promise.all([...Array(9).keys()].map(() => client.asked(READ)));
    const uris = asked.map(({ params }) => (params as { readonly uri: string }).uri);
    for (const name of ['库/稿/.zhenggairc.json', '库/.git', '库/.zhenggairc.json', '.zhenggairc.json'])
      assert.ok(uris.includes(at(name)), name);
  });

  it('go by the nearest folder that says something, and by none above a repository', async () => {
    writeFileSync(join(folder, '.zhenggairc.json'), OFF);
    await open('库/稿/一.txt', true);
    await answerSettings();
    assert.ok(has(await client.published(at('库/稿/一.txt'))));
    writeFileSync(join(folder, '库/稿/.zhenggairc.json'), '{}');
    writeFileSync(join(folder, '库/.zhenggairc.json'), OFF);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: at('库/.zhenggairc.json'), type: 1 }] });
    client.open(at('库/稿/二.txt'), SKIPPED_ITEM);
    client.open(at('库/三.txt'), SKIPPED_ITEM);
    // The first one is checked again too.
    await answerSettings();
    await answerSettings();
    await answerSettings();
    assert.ok(has(await client.published(at('库/稿/二.txt'))));
    assert.ok(!has(await client.published(at('库/三.txt'))));
  });
});

function has(published: readonly Published[]): boolean {
  return published.some(({ code }) => code === RULE);
}
