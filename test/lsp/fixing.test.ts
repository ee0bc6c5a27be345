import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver/node';
import type { InsertAnswer, RenumberAnswer } from '../../server/src/lsp/protocol';
import { createLanguageService } from '../../server/src/languageService';
import { rangeAt } from '../../server/src/text/source';
import { SMALL } from '../unit/services/cursor';
import { afterEdits, editsOf, positionOf, startSession, type Session } from './session';

const FOLDER = 'test/fixtures/defective';
const TEXT = SMALL.join('\n');
const SLIPPED = TEXT.replace('2.针对“服务', '4.针对“服务')
  .replace('三、下一步', '五、下一步')
  .replace('从严治党方面', '从严治党方面，见第4项');

describe('what the server puts right over stdio', function () {
  this.timeout(180_000);
  let session: Session;
  before(async () => {
    session = await startSession({ stage: 'publish' });
  });
  after(() => session.stop());

  for (const name of readdirSync(FOLDER).filter((each) => !each.endsWith('.json'))) {
    it(`offers the fix of every fixable finding in ${name}, and each takes its finding away`, async () => {
      const text = readFileSync(join(FOLDER, name), 'utf8').replace(/\r\n?/gu, '\n');
      const service = createLanguageService();
      const settings = { stage: 'publish', rules: {} } as const;
      const notice = service.read(text);
      const fixable = service.check(notice, settings).filter(({ fix }) => fix !== undefined);
      const uri = session.open(text);
      const shown = (await session.client.published(uri)) as unknown as readonly Diagnostic[];
      let fixed = 0;
      for (const { rule, fix, span } of fixable) {
        const position = rangeAt(notice.source, span).start;
        const diagnostics = shown.filter(({ code, range }) => code === rule.id && same(range.start, position));
        const range = diagnostics[0]?.range ?? { start: position, end: position };
        const params = { textDocument: { uri }, range, context: { diagnostics, only: ['quickfix'] } };
        const actions = await session.request<readonly CodeAction[]>('textDocument/codeAction', params);
        const action = actions.find(({ title, edit }) => title === fix?.title && edit !== undefined);
        const edits = editsOf(action, uri);
        assert.ok(edits !== null, `${rule.id} at ${position.line}: ${actions.map(({ title }) => title).join()}`);
        const after = afterEdits(text, edits);
        const count = (of: string): number => service.check(service.read(of), settings).filter((found) => found.rule.id === rule.id).length;
        assert.ok(count(after) < count(text), `${rule.id} at ${position.line}`);
        fixed += 1;
      }
      assert.equal(fixed, fixable.length);
    });
  }

  it('answers with what was asked for and nothing else: on save, all that is safe and no single fix', async () => {
    const uri = session.open(TEXT.replace('完善学习制度。', '完善学习制度 。').replace('2.针对“服务', '4.针对“服务'));
    const diagnostics = await session.client.published(uri);
    const range = { start: { line: 0, character: 0 }, end: { line: TEXT.split('\n').length, character: 0 } };
    const kindsFor = async (only: string): Promise<readonly (string | undefined)[]> => {
      const params = { textDocument: { uri }, range, context: { diagnostics, only: [only] } };
      const actions = await session.request<readonly CodeAction[]>('textDocument/codeAction', params);
      return [...new Set(actions.map(({ kind }) => kind))];
    };
    assert.deepEqual(await kindsFor('source.fixAll.zhenggai'), ['source.fixAll.zhenggai']);
    assert.deepEqual(await kindsFor('source'), ['source.fixAll.zhenggai']);
    assert.deepEqual(await kindsFor('quickfix'), ['quickfix']);
    assert.deepEqual(await kindsFor('refactor.extract'), []);
  });

  it('puts all findings of a rule right at once', async () => {
    const text = TEXT.replace('完善学习制度。', '完善学习制度 。')
      .replace('从严治党方面', '从严治党方面 ，')
      .replace('216家。', '216家 。');
    const uri = session.open(text);
    const shown = (await session.client.published(uri)) as unknown as readonly Diagnostic[];
    const diagnostics = shown.filter(({ code }) => code === 'text/stray-space');
    const params = { textDocument: { uri }, range: diagnostics[0]?.range, context: { diagnostics, only: ['quickfix'] } };
    const actions = await session.request<readonly CodeAction[]>('textDocument/codeAction', params);
    const results = actions.map((action) => afterEdits(text, editsOf(action, uri) ?? []));
    assert.ok(results.includes(text.replace(/ (?=[。，])/gu, '')), actions.map(({ title }) => title).join());
  });

  for (const [scope, words, expected] of [
    ['part', '4.针对', SLIPPED.replace('4.针对', '2.针对').replace('见第4项', '见第2项')],
    ['from-here', '三、下一步'.replace('三', '五'), SLIPPED.replace('五、下一步', '三、下一步')],
  ] as const) {
    it(`renumbers ${scope}, with the references that mean what moves`, async () => {
      const uri = session.open(SLIPPED);
      const params = { textDocument: { uri }, position: positionOf(SLIPPED, words), scope };
      const { edits } = await session.request<RenumberAnswer>('zhenggai/renumber', params);
      assert.equal(afterEdits(SLIPPED, [...edits] as TextEdit[]), expected);
    });
  }

  it('puts in the next measure and moves the later ones', async () => {
    const uri = session.open(TEXT);
    const params = { textDocument: { uri }, position: positionOf(TEXT, '一是完善'), what: 'measure' };
    const { snippet, edits } = await session.request<InsertAnswer>('zhenggai/insert', params);
    assert.equal(snippet, '二是${1:【措施】}。$0');
    assert.match(afterEdits(TEXT, [...edits] as TextEdit[]), /三是开展调研/u);
  });
});

function same(one: Diagnostic['range']['start'], other: Diagnostic['range']['start']): boolean {
  return one.line === other.line && one.character === other.character;
}
