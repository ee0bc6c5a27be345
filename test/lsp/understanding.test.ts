import assert from 'node:assert/strict';
import type { DocumentHighlight, Hover, Location } from 'vscode-languageserver/node';
import { SMALL } from '../unit/services/cursor';
import { positionOf, startSession, textIn, type Session } from './session';

const TEXT = SMALL.join('\n').replace('一是走访企业216家。', '一是走访企业216家，增强“四个意识”。');

describe('what the server knows of a place over stdio', () => {
  let session: Session;
  let uri: string;
  before(async () => {
    session = await startSession();
    uri = session.open(TEXT);
  });
  after(() => session.stop());

  for (const [title, words, expected] of [
    ['the working of a figure', '4次、集中', /分项与合计：✓ 相符.{0,9}4 \+ 5 = 9/u],
    ['the policy and the place of a heading', '2.针对', /本部分第2个问题，全文第2个问题，共3个。.*重新从头编号/u],
    ['the place of an item in its list', '二是开展', /共2项，这是第2项/u],
    ['the canonical wording of a formula', '四个意识', /固定表述：增强“四个意识”/u],
  ] as const) {
    it(`shows ${title} on hover`, async () => {
      const hover = await session.request<Hover>('textDocument/hover', { textDocument: { uri }, position: positionOf(TEXT, words) });
      assert.match(JSON.stringify(hover.contents).replaceAll('\\', ''), expected);
    });
  }

  it('marks and lists the numbers of one sum', async () => {
    const params = { textDocument: { uri }, position: positionOf(TEXT, '9次'), context: { includeDeclaration: true } };
    const highlights = await session.request<DocumentHighlight[]>('textDocument/documentHighlight', params);
    const references = await session.request<Location[]>('textDocument/references', params);
    for (const places of [highlights, references])
      assert.deepEqual(
        places.map(({ range }) => textIn(TEXT, range)),
        ['9', '4', '5'],
      );
  });
});
