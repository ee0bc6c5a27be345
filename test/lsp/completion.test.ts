import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver/node';
import { FRONT } from '../unit/services/cursor';
import { positionOf, startSession, textIn, type Session } from './session';

const TEXT = [...FRONT, '一、情况', '整改：一是学习；', 'zgtb'].join('\n');

describe('completion over stdio', () => {
  let session: Session;
  before(async () => {
    session = await startSession();
  });
  after(() => session.stop());

  it('offers only the next item behind a semicolon, with an explicit range', async () => {
    const items = await completeAt(positionOf(TEXT, '学习；', 3), '；');
    assert.deepEqual(
      items.map(({ label, filterText, textEdit }) => [label, filterText, textEdit?.newText]),
      [['二是', '二是', '二是']],
    );
  });

  it('still offers the snippets, each once', async () => {
    const labels = (await completeAt(positionOf(TEXT, 'zgtb', 4))).map(({ label, detail }) => `${label} ${detail ?? ''}`);
    assert.ok(labels.length > 3);
    assert.equal(new Set(labels).size, labels.length);
  });

  it('goes on with a heading when its number is typed, and asks for nothing within prose', async () => {
    const text = TEXT.replace('zgtb', '二');
    const [next] = await completeAt(positionOf(text, '\n二', 2), undefined, text);
    assert.deepEqual([next?.label, next?.detail, next?.textEdit?.newText], ['二、', '下一个标题', '二、']);
    const problems = [...FRONT, '一、情况', '1.针对“甲”问题。', '整改情况：一是学习。', '2'].join('\n');
    const [problem] = await completeAt(positionOf(problems, '\n2', 2), '2', problems);
    assert.equal(problem?.textEdit?.newText, '2.针对“${1:【问题】}”问题。');
    const prose = TEXT.replace('一是学习', '走访2');
    assert.deepEqual(await completeAt(positionOf(prose, '走访2', 3), '2', prose), []);
  });

  it('begins a list behind the colon that announces it', async () => {
    const text = TEXT.replace('zgtb', '主要从3个方面：');
    const items = await completeAt(positionOf(text, '3个方面：', 5), '：', text);
    assert.deepEqual(
      items.map(({ label }) => label),
      ['一是'],
    );
  });

  it('gives phrases and sentences whole words at a time, as an input method puts them in', async () => {
    for (const [typed, whole] of [
      ['落实中央八', '中央八项规定精神'],
      ['欢迎', '欢迎广大干部群众对巡视整改落实情况进行监督。如有意见建议，请及时向我们反映。'],
    ] as const) {
      const text = TEXT.replace('zgtb', typed);
      const items = await completeAt(positionOf(text, typed, typed.length), undefined, text);
      const item = items.find(({ label }) => label === whole);
      assert.ok(item?.textEdit !== undefined && 'range' in item.textEdit, items.map(({ label }) => label).join());
      assert.ok(whole.startsWith(textIn(text, item.textEdit.range)));
    }
  });

  async function completeAt(position: object, triggerCharacter?: string, text = TEXT): Promise<readonly CompletionItem[]> {
    const uri = session.open(text);
    const context = triggerCharacter === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter };
    return session.request<readonly CompletionItem[]>('textDocument/completion', { textDocument: { uri }, position, context });
  }
});
