import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver/node';
import type { InsertAnswer, RenumberAnswer, ShiftHeadingAnswer } from '../../server/src/lsp/protocol';
import { SMALL } from '../unit/services/cursor';
import { afterEdits, editsOf, positionOf, startSession, type Session } from './session';

const TEXT = SMALL.join('\n');
/** Two problems lost a number, and 一是 is doubled. */
const SLIPPED = TEXT.replace('2.针对“服务', '4.针对“服务').replace('二是开展调研', '一是开展调研').replace('三、下一步', '五、下一步');

describe('what the server changes over stdio', () => {
  let session: Session;
  before(async () => {
    session = await startSession();
  });
  after(() => session.stop());

  it('renumbers, and says how much', async () => {
    const uri = session.open(SLIPPED);
    const params = { textDocument: { uri }, position: { line: 0, character: 0 }, scope: 'document' };
    const answer = await session.request<RenumberAnswer>('zhenggai/renumber', params);
    assert.equal(afterEdits(SLIPPED, [...answer.edits]), TEXT);
    assert.deepEqual([answer.headings, answer.items, answer.references], [2, 1, 0]);
    const other = session.open('一、买菜\n三、做饭');
    assert.equal(await session.request('zhenggai/renumber', { ...params, textDocument: { uri: other } }), null);
  });

  it('puts in the next problem with tab stops', async () => {
    const uri = session.open(TEXT);
    const position = positionOf(TEXT, '理论学习');
    const answer = await session.request<InsertAnswer>('zhenggai/insert', { textDocument: { uri }, position, what: 'problem' });
    assert.equal(answer.snippet, '\n2.针对“${1:【问题】}”问题。\n整改情况：${2:【做法和成效】}。$0');
    assert.match(afterEdits(TEXT, [...answer.edits]), /3\.针对“服务企业不够”/u);
  });

  it('lowers a heading', async () => {
    const uri = session.open(TEXT);
    const position = positionOf(TEXT, '三、下一步');
    const answer = await session.request<ShiftHeadingAnswer>('zhenggai/shiftHeading', { textDocument: { uri }, position, by: 1 });
    assert.match(afterEdits(TEXT, [...answer.edits]), /^（三）下一步/mu);
  });

  it('offers all this to any editor as refactorings, when asked', async () => {
    const uri = session.open(SLIPPED);
    const titles = (await actions(session, uri, ['refactor'])).map(({ title }) => title);
    for (const title of ['重新编号：全文', '在后面插入下一个问题']) assert.ok(titles.includes(title), titles.join());
    assert.ok(!(await actions(session, uri, ['quickfix'])).some(({ kind }) => kind?.startsWith('refactor')));
  });

  it('fixes all that is safe on save, and nothing else', async () => {
    const text = TEXT.replace('走访企业216家。', '走访企业216家。  ').replace('调研9次', '调研8次');
    const uri = session.open(text);
    const [action] = await actions(session, uri, ['source.fixAll']);
    assert.equal(action?.kind, 'source.fixAll.zhenggai');
    const fixed = afterEdits(text, editsOf(action, uri) ?? []);
    assert.equal(fixed, TEXT.replace('调研9次', '调研8次'));
  });

  it('goes on with a list after Enter', async () => {
    const text = TEXT.replace('二是清理欠款1860万元。', '二是清理欠款1860万元。\n');
    const uri = session.open(text);
    const position = { line: positionOf(text, '二是清理').line + 1, character: 0 };
    const params = { textDocument: { uri }, position, ch: '\n', options: { tabSize: 2, insertSpaces: true } };
    const edits = await session.request<TextEdit[]>('textDocument/onTypeFormatting', params);
    assert.deepEqual(
      edits.map(({ newText }) => newText),
      ['三是'],
    );
  });
});

async function actions(session: Session, uri: string, only: readonly string[]): Promise<readonly CodeAction[]> {
  const range = { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } };
  const diagnostics: Diagnostic[] = [];
  return session.request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics, only } });
}
