import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver/node';
import type { NewNotice, SnippetEntry } from '../../server/src/lsp/snippetProtocol';
import { startSession, type Session } from './session';

const UNIT = { signature: '中共云山市委', name: '云山市', telephones: ['0999-7710026'], postcode: '834200' };

describe('a unit’s own data over stdio', () => {
  let session: Session;
  before(async () => {
    session = await startSession({ unit: UNIT });
  });
  after(() => session.stop());

  it('is in the snippets that are suggested', async () => {
    const uri = session.open('lxfs');
    const params = { textDocument: { uri }, position: { line: 0, character: 4 } };
    const [item] = await session.request<readonly CompletionItem[]>('textDocument/completion', params);
    assert.match(item?.textEdit?.newText ?? '', /联系电话：0999-7710026\n电子邮箱：\$\{2:【电子邮箱】\}.*邮政编码：834200$/su);
  });

  it('is in the snippets that are asked for', async () => {
    const entries = await session.request<readonly SnippetEntry[]>('zhenggai/snippets', { uri: null });
    assert.equal(entries.find(({ prefix }) => prefix === '落款')?.snippet, '中共云山市委\n${1:【成文日期】}');
  });

  it('is in a new notice, with what the drafter said of it', async () => {
    const wanted = {
      layout: '整改通报连号',
      inspection: { kind: '巡视', authority: '省委' },
      start: '2023年4月11日',
      end: '',
      feedback: '',
    };
    const answer = await session.request<NewNotice>('zhenggai/newNotice', { ...wanted, signature: null });
    assert.match(answer.snippet, /^中共云山市委关于巡视整改进展情况的通报\n根据省委统一部署，2023年4月11日至\$\{1:【巡视结束日期】\}，/u);
    assert.match(answer.snippet, /对云山市进行了巡视/u);
    const other = await session.request<NewNotice>('zhenggai/newNotice', { ...wanted, signature: '中共青溪县委' });
    assert.match(other.snippet, /^中共青溪县委关于/u);
    assert.equal(await session.request('zhenggai/newNotice', { ...wanted, layout: '没有', signature: null }), null);
  });
});
