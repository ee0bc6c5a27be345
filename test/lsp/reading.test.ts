import assert from 'node:assert/strict';
import type {
  CodeLens,
  DocumentHighlight,
  FoldingRange,
  Hover,
  Location,
  LocationLink,
  SelectionRange,
  SemanticTokens,
} from 'vscode-languageserver/node';
import { SMALL } from '../unit/services/cursor';
import { positionOf, startSession, textIn, type Session } from './session';

const TEXT = SMALL.join('\n');

describe('what the server shows over stdio', () => {
  let session: Session;
  before(async () => {
    session = await startSession();
  });
  after(() => session.stop());

  it('folds sections and gives null for what is no notice', async () => {
    const uri = session.open(TEXT);
    const folds = await session.request<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri } });
    assert.ok(folds.some(({ startLine, endLine }) => startLine === 4 && endLine === 13));
    const other = session.open('买菜\n  白菜');
    assert.equal(await session.request('textDocument/foldingRange', { textDocument: { uri: other } }), null);
  });

  it('widens a selection', async () => {
    const uri = session.open(TEXT);
    const positions = [positionOf(TEXT, '调研9次')];
    let [at] = await session.request<(SelectionRange | undefined)[]>('textDocument/selectionRange', { textDocument: { uri }, positions });
    const chain: string[] = [];
    for (; at !== undefined; at = at.parent) chain.push(textIn(TEXT, at.range));
    assert.deepEqual(chain.slice(0, 2), ['二是开展调研9次，', '二是开展调研9次，其中专题调研4次、集中调研5次。']);
    assert.equal(chain.at(-1), TEXT);
  });

  it('shows on hover where a problem stands', async () => {
    const uri = session.open(TEXT);
    const hover = await session.request<Hover>('textDocument/hover', { textDocument: { uri }, position: positionOf(TEXT, '服务企业') });
    assert.match(JSON.stringify(hover.contents), /全文第2个问题，共3个。/u);
    assert.deepEqual(hover.range?.start, positionOf(TEXT, '2.针对'));
  });

  it('says on hover why a number was not judged, where the setting asks for it', async () => {
    const text = TEXT.replace('调研9次', '走访农户218户');
    const position = positionOf(text, '218户');
    const asked = await startSession({ hover: { unjudgedNumbers: true } });
    try {
      const hovers = [session, asked].map((each) =>
        each.request<Hover | null>('textDocument/hover', { textDocument: { uri: each.open(text) }, position }),
      );
      const [usual, more] = await Promise.all(hovers);
      assert.equal(usual, null);
      assert.match(JSON.stringify(more?.contents), /218户：未判断/u);
    } finally {
      await asked.stop();
    }
  });

  it('counts above parts and problems, unless switched off', async () => {
    const uri = session.open(TEXT);
    const lenses = await session.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    assert.ok(lenses.some(({ command }) => command?.title === '缺整改情况'));
    const quiet = await startSession({ codeLens: false });
    try {
      const other = quiet.open(TEXT);
      assert.deepEqual(await quiet.request('textDocument/codeLens', { textDocument: { uri: other } }), []);
    } finally {
      await quiet.stop();
    }
  });

  it('colours by meaning', async () => {
    const uri = session.open(TEXT);
    const legend = session.hello.capabilities.semanticTokensProvider?.legend;
    const { data } = await session.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri } });
    const types = new Set(data.flatMap((type, index) => (index % 5 === 3 ? [legend?.tokenTypes[type]] : [])));
    for (const type of ['noticeMarker', 'noticeProblem', 'noticeLabel', 'noticeEnumerator', 'noticeContact'])
      assert.ok(types.has(type), type);
  });

  it('finds the items that belong together', async () => {
    const uri = session.open(TEXT);
    const params = { textDocument: { uri }, position: positionOf(TEXT, '二是开展', 1), context: { includeDeclaration: true } };
    const highlights = await session.request<DocumentHighlight[]>('textDocument/documentHighlight', params);
    const references = await session.request<Location[]>('textDocument/references', params);
    for (const places of [highlights, references])
      assert.deepEqual(
        places.map(({ range }) => textIn(TEXT, range)),
        ['一是', '二是'],
      );
  });

  it('goes to what a reference means', async () => {
    const text = TEXT.replace('一是走访企业216家。', '做法详见第1项。');
    const uri = session.open(text.replace('二、巡视反馈', '二、巡视反馈'));
    const position = positionOf(text, '详见第1项', 3);
    const [link] = await session.request<LocationLink[]>('textDocument/definition', { textDocument: { uri }, position });
    assert.equal(link && textIn(text, link.targetRange), '1.针对“理论学习不深”问题。');
  });
});
