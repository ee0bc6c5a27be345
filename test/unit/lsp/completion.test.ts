import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import {
  CompletionRequest,
  createConnection,
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type CompletionItem,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { serve } from '../../../server/src/lsp/server';

const NOTICE = readFileSync('samples/街道党工委.md', 'utf8');

describe('completion over the protocol', () => {
  for (const typed of ['联系方式', 'lxfs']) {
    it(`offers the contact block after ${typed} in a draft, to replace what was typed`, async () => {
      const items = await complete({ languageId: 'zhenggai', text: `第一行。\n　　${typed}`, snippetSupport: true });
      const item = items.find(({ label }) => label === '联系方式');
      assert.deepEqual(item?.textEdit && 'range' in item.textEdit ? item.textEdit.range : null, {
        start: { line: 1, character: 2 },
        end: { line: 1, character: 2 + typed.length },
      });
      assert.match(item?.textEdit?.newText ?? '', /^欢迎广大干部群众对\$\{1\|巡视,巡察\|\}整改/u);
    });
  }

  it('keeps snippets from a line that is being written where the client does not say who asks', async () => {
    const items = await complete({ languageId: 'zhenggai', text: '以上情况属实联系方式', snippetSupport: true });
    assert.deepEqual(items, []);
  });

  it('gives plain text to a client that knows no tab stops', async () => {
    const [item] = await complete({ languageId: 'zhenggai', text: 'lk', snippetSupport: false });
    assert.equal(item?.textEdit?.newText, '中共【机关名称】\n【成文日期】');
    assert.equal(item.insertTextFormat, 1);
  });

  it('offers snippets in Markdown where the text is a notice, and nowhere else', async () => {
    const inNotice = await complete({ languageId: 'markdown', text: `${NOTICE}\nlk`, snippetSupport: true });
    assert.deepEqual(
      inNotice.map(({ label }) => label),
      ['落款'],
    );
    assert.deepEqual(await complete({ languageId: 'markdown', text: '# Shopping list\nlk', snippetSupport: true }), []);
    assert.deepEqual(await complete({ languageId: 'plaintext', text: '', snippetSupport: true }), []);
  });
});

interface Question {
  readonly languageId: string;
  /** The cursor is at its end. */
  readonly text: string;
  readonly snippetSupport: boolean;
}

/** Starts a server, opens the text in it, and asks at its end. */
async function complete({ languageId, text, snippetSupport }: Question): Promise<readonly CompletionItem[]> {
  const client = connect();
  const uri = 'file:///draft';
  try {
    await client.sendRequest('initialize', {
      processId: null,
      capabilities: { textDocument: { completion: { completionItem: { snippetSupport } } } },
    });
    await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version: 1, text } });
    const lines = text.split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    const answer = await client.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
    return Array.isArray(answer) ? answer : (answer?.items ?? []);
  } finally {
    client.dispose();
  }
}

function connect(): ProtocolConnection {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  void serve(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)));
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client.listen();
  return client;
}
