import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver/node';
import { SMALL } from '../unit/services/cursor';
import type { Published } from './client';
import { afterEdits, editsOf, offsetOf, positionOf, startSession, textIn, type Session } from './session';

/** Numbers skipped, an item doubled, blanks and half-width marks in two places each. */
const BROKEN = SMALL.join('\n')
  .replace('2.针对“服务', '4.针对“服务')
  .replace('二是开展调研', '一是开展调研')
  .replace('三、下一步', '五、下一步')
  .replace('走访企业216家。', '走访企业216家 ,收到诉求11个,已办结10个,剩余2个正在办理。  ');

describe('what is shown after a change', () => {
  let session: Session;
  before(async () => {
    session = await startSession();
  });
  after(() => session.stop());

  it('lies in text that was not changed, wherever and however often others were', async () => {
    const places = fc.uniqueArray(fc.nat(BROKEN.length - 1), { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(places, fc.constantFrom('', '字', '\n', '甲乙'), async (found, words) => {
        const uri = session.open(BROKEN);
        const before = await session.client.published(uri, 1);
        const edits = found.toSorted((one, other) => other - one).map((at) => editAt(BROKEN, at, words));
        change(session, uri, 2, edits);
        const after = afterEdits(BROKEN, edits);
        if (!(await session.client.hasPublished(uri))) return;
        const shown = await session.client.published(uri, 2);
        const known = before.map((finding) => saying(BROKEN, finding));
        const said = shown.map((finding) => saying(after, finding));
        for (const each of said) assert.ok(known.includes(each), each);
        for (const each of untouched(before, edits)) assert.ok(said.includes(each), each);
      }),
      { numRuns: 40 },
    );
  });

  it('is what a fresh check says, after a fix, a formatting, a renumbering that was offered, and after the way back', async () => {
    for (const edits of await offeredFor(session)) {
      const uri = session.open(BROKEN);
      const first = await session.client.published(uri, 1);
      await actions(session, uri, first);
      await format(session, uri);
      await renumbering(session, uri);
      change(session, uri, 2, edits);
      const after = afterEdits(BROKEN, edits);
      const other = session.open(after);
      const fresh = JSON.stringify(await session.client.published(other)).replaceAll(other, uri);
      assert.deepEqual(await latest(session, uri, 2), JSON.parse(fresh), JSON.stringify(edits));
      session.client.notify('textDocument/didChange', { textDocument: { uri, version: 3 }, contentChanges: [{ text: BROKEN }] });
      assert.deepEqual(await latest(session, uri, 3), first);
    }
  });
});

/** What is shown of a version in the end. */
async function latest(session: Session, uri: string, version: number): Promise<readonly Published[]> {
  let shown = await session.client.published(uri, version);
  while (await session.client.hasPublished(uri)) shown = await session.client.published(uri, version);
  return shown;
}

function change(session: Session, uri: string, version: number, edits: readonly TextEdit[]): void {
  const contentChanges = edits
    .toSorted((one, other) => other.range.start.line - one.range.start.line || other.range.start.character - one.range.start.character)
    .map(({ range, newText }) => ({ range, text: newText }));
  session.client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
}

/** Everything that the server offers to make of the text. */
async function offeredFor(session: Session): Promise<readonly (readonly TextEdit[])[]> {
  const uri = session.open(BROKEN);
  const offered = await actions(session, uri, await session.client.published(uri, 1));
  const fixes = offered.map((action) => editsOf(action, uri)).filter((edits) => edits !== null);
  assert.ok(fixes.length >= 5, `${fixes.length} fixes`);
  return [...fixes, await format(session, uri), await renumbering(session, uri)];
}

async function actions(session: Session, uri: string, findings: readonly Published[]): Promise<readonly CodeAction[]> {
  const range = { start: { line: 0, character: 0 }, end: { line: SMALL.length, character: 0 } };
  const context = { diagnostics: findings as unknown as readonly Diagnostic[], only: ['quickfix', 'source.fixAll'] };
  return session.request('textDocument/codeAction', { textDocument: { uri }, range, context });
}

function format(session: Session, uri: string): Promise<readonly TextEdit[]> {
  return session.request('textDocument/formatting', { textDocument: { uri }, options: { tabSize: 2, insertSpaces: true } });
}

async function renumbering(session: Session, uri: string): Promise<readonly TextEdit[]> {
  const params = { textDocument: { uri }, position: { line: 0, character: 0 }, scope: 'document' };
  return (await session.request<{ readonly edits: readonly TextEdit[] }>('zhenggai/renumber', params)).edits;
}

function editAt(text: string, at: number, words: string): TextEdit {
  const start = placeOf(text, at);
  return { range: { start, end: words === '' ? placeOf(text, at + 1) : start }, newText: words };
}

function placeOf(text: string, offset: number): TextEdit['range']['start'] {
  return positionOf(`${text.slice(0, offset)}\0`, '\0');
}

/** What a finding says, and of which words. */
function saying(text: string, { code, message, range }: Published): string {
  return [code, message, textIn(text, range)].join('|');
}

/** The findings none of whose places any edit touches, in words. */
function untouched(findings: readonly Published[], edits: readonly TextEdit[]): readonly string[] {
  const changed = edits.map(({ range }) => spanOf(range));
  return findings
    .filter(({ range, relatedInformation = [] }) =>
      [range, ...relatedInformation.map(({ location }) => location.range)].every((place) => {
        const { start, end } = spanOf(place);
        return changed.every((other) => other.end < start || end < other.start);
      }),
    )
    .map((finding) => saying(BROKEN, finding));
}

function spanOf({ start, end }: TextEdit['range']): { readonly start: number; readonly end: number } {
  return { start: offsetOf(BROKEN, start), end: offsetOf(BROKEN, end) };
}
