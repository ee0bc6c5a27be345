import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { CodeAction } from 'vscode-languageserver/node';
import iconv from 'iconv-lite';
import { CLEAN, FAULTY, folderOf, LETTER } from '../cli/bench';
import { Client, type Published } from './client';

describe('garbled text over stdio', () => {
  let client: Client;
  beforeEach(() => (client = new Client()));
  afterEach(() => client.kill());

  for (const [encoding, read, name] of [
    ['gbk', 'utf-8', 'GBK'],
    ['utf-8', 'gbk', 'UTF-8'],
    ['utf-8', 'latin1', 'UTF-8'],
  ] as const) {
    it(`in ${encoding} read as ${read} is said to be so, and opened anew in ${name}`, async () => {
      await client.initialize({ textDocument: { publishDiagnostics: { dataSupport: true } } }, { client: { commands: true } });
      const bytes = iconv.encode(FAULTY, encoding);
      const uri = openAs(bytes, iconv.decode(bytes, read));
      const [finding, ...others] = await client.published(uri);
      assert.match(finding?.message ?? '', new RegExp(`^这篇稿子的编码是 ${name}，.*用 ${name} 重新打开。$`, 'u'));
      assert.deepEqual(others, []);
      const actions = await actionsOn(uri, finding);
      assert.deepEqual(
        actions.map(({ title, command }) => [title, command?.command, command?.arguments]),
        [[`用 ${name} 重新打开`, 'zhenggai.reopenWithEncoding', [uri, encoding]]],
      );
      client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: FAULTY }] });
      const codes = (await client.published(uri, 2)).map(({ code }) => code);
      assert.ok(codes.includes('structure/problem-has-response') && !codes.includes('garbled'), codes.join());
    });
  }

  it('that was saved so is said to be lost, and nothing is opened anew', async () => {
    await client.initialize({}, { client: { commands: true } });
    const lost = iconv.decode(iconv.encode(CLEAN, 'gbk'), 'utf-8');
    const uri = openAs(Buffer.from(lost), lost);
    const [finding] = await client.published(uri);
    assert.match(finding?.message ?? '', /原来的字已经丢失/u);
    assert.deepEqual(await actionsOn(uri, finding), []);
  });

  it('that is no notice is left alone', async () => {
    await client.initialize();
    const bytes = iconv.encode(LETTER.repeat(5), 'gbk');
    assert.deepEqual(await client.published(openAs(bytes, bytes.toString('utf8'))), []);
  });

  function openAs(bytes: Uint8Array, text: string): string {
    const uri = pathToFileURL(join(folderOf({ '通报.txt': bytes }), '通报.txt')).href;
    client.open(uri, text, 'plaintext');
    return uri;
  }

  async function actionsOn(uri: string, finding: Published | undefined): Promise<readonly CodeAction[]> {
    const context = { diagnostics: [finding], only: ['quickfix'] };
    const params = { textDocument: { uri }, range: finding?.range, context };
    return (await client.request('textDocument/codeAction', params)) as readonly CodeAction[];
  }
});
