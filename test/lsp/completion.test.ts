import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver/node';
import { FRONT } from '../unit/services/cursor';
import { positionOf, startSession, type Session } from './session';

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

  async function completeAt(position: object, triggerCharacter?: string): Promise<readonly CompletionItem[]> {
    const uri = session.open(TEXT);
    const context = triggerCharacter === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter };
    return session.request<readonly CompletionItem[]>('textDocument/completion', { textDocument: { uri }, position, context });
  }
});
