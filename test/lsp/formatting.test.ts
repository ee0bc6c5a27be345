import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver/node';
import { FRONT } from '../unit/services/cursor';
import { afterEdits, positionOf, startSession, type Session } from './session';

const TEXT = [...FRONT, '一、整改情况', '已整改,逐项落实,形成长效机制。', '二、下一步', '继续抓好,不松劲。'].join('\n');
const OPTIONS = { tabSize: 2, insertSpaces: true };

describe('formatting over stdio', () => {
  let session: Session;
  before(async () => {
    session = await startSession({ format: { indent: 'two' } });
  });
  after(() => session.stop());

  it('puts the whole document into form, by the settings', async () => {
    const uri = session.open(TEXT);
    const edits = await session.request<TextEdit[]>('textDocument/formatting', { textDocument: { uri }, options: OPTIONS });
    const [title = '', ...rest] = TEXT.replaceAll(',', '，').split('\n');
    assert.equal(afterEdits(TEXT, edits), [title, ...rest.map((line) => `　　${line}`)].join('\n'));
  });

  it('puts a selection into form', async () => {
    const uri = session.open(TEXT);
    const range = { start: positionOf(TEXT, '继续'), end: positionOf(TEXT, '不松劲。', 4) };
    const params = { textDocument: { uri }, range, options: OPTIONS };
    const edits = await session.request<TextEdit[]>('textDocument/rangeFormatting', params);
    assert.equal(afterEdits(TEXT, edits), TEXT.replace('继续抓好,', '　　继续抓好，'));
  });
});
