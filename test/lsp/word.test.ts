import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readWord } from '../../server/src/exchange/word/read/readWord';
import type { CheckFileAnswer } from '../../server/src/lsp/protocol';
import {
  ANNOTATE_WORD_REQUEST,
  EXPORT_WORD_REQUEST,
  READ_WORD_REQUEST,
  type ReadWordAnswer,
  type WordFileAnswer,
} from '../../server/src/lsp/wordProtocol';
import { CLEAN, folderOf, LETTER } from '../cli/bench';
import { content, documentOf, paragraph, run as textRun } from '../unit/exchange/word/document';
import { misnumbered } from '../vscode/wordDraft';
import { Client } from './client';

const SEQUENCE = 'numbering/sequence';
const OPTIONS = { tabSize: 2, insertSpaces: true };
const TRACKED = 'w:id="1" w:author="周敏" w:date="2025-03-01T09:00:00Z"';

function documentFrom(text: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const lines = text.trimEnd().split('\n');
  return documentOf({ body: lines.map((line) => paragraph(line)).join(''), more });
}

describe('Word documents over stdio', () => {
  let client: Client;
  beforeEach(async () => {
    client = new Client();
    await client.initialize({ workspace: { workspaceEdit: { documentChanges: true } } });
  });
  afterEach(() => client.kill());

  const ask = async <Answer>(method: string, params: unknown): Promise<Answer> => (await client.request(method, params)) as Answer;
  const shownAt = (folder: string): string => `zhenggai-word:/file/-${pathToFileURL(join(folder, '通报.docx')).pathname}.txt`;
  const read = (folder: string, name: string, rest: object = {}): Promise<ReadWordAnswer> =>
    ask(READ_WORD_REQUEST, { source: addressIn(folder, name), shownAt: null, changes: 'accept', ...rest });

  it('are shown with their findings, outline, hover and lenses, and with nothing that would change them', async () => {
    const folder = folderOf({ '通报.docx': misnumbered() });
    const uri = shownAt(folder);
    const { text } = await read(folder, '通报.docx', { shownAt: uri });
    assert.ok(text !== null);
    client.open(uri, text);
    const found = (await client.published(uri)).find(({ code }) => code === SEQUENCE);
    assert.match(found?.message ?? '', /请在 Word 里改编号/u);
    const textDocument = { uri };
    const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    for (const method of ['documentSymbol', 'codeLens', 'foldingRange'] as const)
      assert.ok((await ask<readonly unknown[]>(`textDocument/${method}`, { textDocument })).length > 0, method);
    assert.match(JSON.stringify(await ask('textDocument/hover', { textDocument, position: found?.range.start })), /contents/u);
    for (const range of [found?.range, whole]) {
      for (const only of [undefined, ['source.fixAll.zhenggai'], ['refactor']])
        assert.deepEqual(await ask('textDocument/codeAction', { textDocument, range, context: { diagnostics: [], only } }), []);
    }
    assert.deepEqual(await ask('textDocument/formatting', { textDocument, options: OPTIONS }), []);
    assert.deepEqual(await ask('textDocument/rangeFormatting', { textDocument, range: whole, options: OPTIONS }), []);
    const asked = { textDocument, position: found?.range.start };
    for (const [method, params] of [
      ['zhenggai/renumber', { ...asked, scope: 'document' }],
      ['zhenggai/insert', { ...asked, what: 'problem' }],
      ['zhenggai/shiftHeading', { ...asked, by: 1 }],
    ] as const)
      assert.equal(await ask(method, params), null, method);
    const entered = { textDocument, position: { line: 9, character: 0 }, ch: '\n', options: OPTIONS };
    assert.deepEqual(await ask('textDocument/onTypeFormatting', entered), []);
  });

  it('go by the settings beside the document, and find the same where nobody has them open', async () => {
    const folder = folderOf({ '通报.docx': misnumbered() });
    const uri = shownAt(folder);
    const check = (): Promise<CheckFileAnswer> => ask('zhenggai/checkFile', { uri: addressIn(folder, '通报.docx'), shownAt: uri });
    assert.ok((await check()).findings > 0);
    const closed = await client.published(uri);
    const { text } = await read(folder, '通报.docx', { shownAt: uri });
    client.open(uri, text ?? '');
    assert.deepEqual(await client.published(uri), closed);
    writeFileSync(join(folder, '.zhenggairc.json'), JSON.stringify({ rules: { [SEQUENCE]: 'off' } }));
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: addressIn(folder, '.zhenggairc.json'), type: 1 }] });
    assert.ok((await client.published(uri)).every(({ code }) => code !== SEQUENCE));
  });

  it('are read with either side of their changes, saying what is left out and why one cannot be read', async () => {
    const picture = '<w:r><w:drawing><pic:pic/></w:drawing></w:r>';
    const changed = `${textRun('办结')}<w:del ${TRACKED}><w:r><w:delText>8</w:delText></w:r></w:del><w:ins ${TRACKED}>${textRun('9')}</w:ins>${textRun('件')}`;
    const folder = folderOf({
      '改.docx': documentOf({ body: content(changed + picture) }),
      '旧.doc': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
    });
    const accepted = await read(folder, '改.docx');
    assert.deepEqual([accepted.text, accepted.tracked, accepted.fault], ['办结9件\n', true, null]);
    assert.match(accepted.leftOut.join(), /1张图片/u);
    assert.equal((await read(folder, '改.docx', { changes: 'refuse' })).text, '办结8件\n');
    assert.match((await read(folder, '旧.doc')).fault ?? '', /旧版 Word 文档/u);
    assert.match((await read(folder, '没有.docx')).fault ?? '', /找不到/u);
  });

  it('are given back as copies with comments, or with the reason why not', async () => {
    const folder = folderOf({
      '通报.docx': misnumbered(),
      '签名.docx': documentFrom(CLEAN, { '_xmlsignatures/sig1.xml': '<a/>' }),
      '便函.docx': documentFrom(LETTER),
    });
    const answer = await ask<WordFileAnswer>(ANNOTATE_WORD_REQUEST, { uri: addressIn(folder, '通报.docx') });
    const copy = readWord('副本.docx', Buffer.from(answer.content ?? '', 'base64'));
    assert.ok(!('reason' in copy));
    assert.deepEqual([copy.comments.length > 0, copy.comments.length], [true, answer.comments]);
    assert.ok(
      copy.comments.some(({ text, on }) => text.includes('请在 Word 里改编号') && on === '下一步工作打算'),
      JSON.stringify(copy.comments),
    );
    assert.deepEqual(new Uint8Array(readFileSync(join(folder, '通报.docx'))), misnumbered());
    for (const [name, reason] of [
      ['签名.docx', /数字签名/u],
      ['便函.docx', /不是整改通报/u],
      ['没有.docx', /找不到/u],
    ] as const) {
      const refused = await ask<WordFileAnswer>(ANNOTATE_WORD_REQUEST, { uri: addressIn(folder, name) });
      assert.equal(refused.content, null);
      assert.match(refused.fault ?? '', reason);
    }
  });

  it('are made from a draft as it stands in the editor, saying what is still to be filled in', async () => {
    const uri = addressIn(folderOf({ '通报.txt': CLEAN }), '通报.txt');
    client.open(uri, CLEAN.replace('8次', '××次'));
    const { content: bytes, unfilled } = await ask<WordFileAnswer>(EXPORT_WORD_REQUEST, { uri });
    assert.deepEqual(
      unfilled.map(({ line }) => line),
      [3],
    );
    const written = readWord('通报.docx', Buffer.from(bytes ?? '', 'base64'));
    assert.ok(!('reason' in written));
    assert.match(JSON.stringify(written.paragraphs), /××次/u);
    assert.match((await ask<WordFileAnswer>(EXPORT_WORD_REQUEST, { uri: `${uri}2` })).fault ?? '', /没有打开/u);
  });
});

function addressIn(folder: string, path: string): string {
  return pathToFileURL(join(folder, path)).href;
}
