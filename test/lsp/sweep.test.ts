import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic, Position, TextEdit } from 'vscode-languageserver/node';
import { createLanguageService } from '../../server/src/languageService';
import { MARKDOWN } from '../../server/src/exchange/markdown/markdown';
import { offsetAt, createSource } from '../../server/src/text/source';
import { readNotices } from '../fuzz/texts';
import { createRandom } from '../generate/random';
import { markdownDraft } from '../unit/markdown/drafts';
import { editsOf, startSession, type Session } from './session';

/** Actions are asked for at each of the first findings, and once in this many lines. */
const [MOST_FINDINGS, EVERY] = [8, 40];
/** The samples and their defective twins come first. */
const INVENTED = 19;
const service = createLanguageService();

/** A notice as others may have it: as it is, with other line ends, cut short, with lines swapped, half-width, and in Markdown. */
const FORMS: readonly (readonly [string, (text: string) => string])[] = [
  ['as it is', (text) => text],
  ['with CRLF', (text) => text.replaceAll(/\r?\n/gu, '\r\n')],
  ['cut short', (text) => text.slice(0, Math.floor(text.length * 0.6))],
  [
    'without every third line',
    (text) =>
      text
        .split('\n')
        .filter((...[, index]) => index % 3 !== 2)
        .join('\n'),
  ],
  ['half-width', (text) => text.replaceAll('，', ',').replaceAll('（', '(').replace('）', ')')],
  ['in Markdown', (text) => markdownDraft(createRandom(text.length), text)],
];

describe('every action that is offered, over stdio', function () {
  this.timeout(300_000);
  let session: Session;
  before(async () => {
    session = await startSession({ stage: 'publish' });
  });
  after(() => session.stop());

  for (const [form, make] of FORMS) {
    it(`changes places of the text that lie apart, and a safe one brings no new error: notices ${form}`, async () => {
      let actions = 0;
      for (const text of readNotices().slice(0, INVENTED).map(make)) actions += await sweep(session, text, form === 'in Markdown');
      assert.ok(actions > 100, `${actions} actions`);
    });
  }
});

/** Applies what is offered at each place by itself. Gives how many actions there were. */
async function sweep(session: Session, text: string, isMarkdown: boolean): Promise<number> {
  const uri = session.open(text, isMarkdown ? 'markdown' : 'zhenggai');
  const shown = (await session.client.published(uri)) as unknown as readonly Diagnostic[];
  const errors = errorsIn(text, isMarkdown);
  const lines = [...new Uint8Array(Math.ceil(text.split('\n').length / EVERY)).keys()].map((index) => index * EVERY);
  const places = [
    ...shown.slice(0, MOST_FINDINGS).map(({ range }) => range.start),
    ...lines.map((line): Position => ({ line, character: 1 })),
  ];
  const seen = new Set<string>();
  for (const start of places) {
    const diagnostics = shown.filter(({ range }) => range.start.line === start.line);
    // What is to be done on save is the same at every place.
    const context = { diagnostics, only: ['quickfix', 'refactor', ...(start === places[0] ? ['source'] : [])] };
    const params = { textDocument: { uri }, range: { start, end: start }, context };
    for (const { title, isPreferred, ...action } of await session.request<readonly CodeAction[]>('textDocument/codeAction', params)) {
      const edits = editsOf(action, uri) ?? [];
      const sign = JSON.stringify(edits);
      if (edits.length === 0 || seen.has(sign)) continue;
      seen.add(sign);
      const after = applied(text, edits, title);
      if (isPreferred === true && seen.size % 4 === 0) assert.ok(errorsIn(after, isMarkdown) <= errors, `“${title}” brings a new error`);
    }
  }
  session.client.notify('textDocument/didClose', { textDocument: { uri } });
  return seen.size;
}

/** The text after edits, which must lie within it, in order of their places, without touching twice. */
function applied(text: string, edits: readonly TextEdit[], title: string): string {
  const source = createSource(text);
  const spans = edits
    .map(({ range, newText }) => ({ start: offsetAt(source, range.start), end: offsetAt(source, range.end), range, newText }))
    .sort((one, other) => one.start - other.start || one.end - other.end);
  for (const [index, { start, end, range }] of spans.entries()) {
    assert.ok(start <= end && range.start.line < source.lineStarts.length, `“${title}” leaves the text`);
    assert.ok((spans[index - 1]?.end ?? 0) <= start, `“${title}” has edits that overlap`);
  }
  return spans.reduceRight((words, { start, end, newText }) => words.slice(0, start) + newText + words.slice(end), text);
}

function errorsIn(text: string, isMarkdown: boolean): number {
  const notice = service.read(text, undefined, isMarkdown ? MARKDOWN : undefined);
  return service.check(notice, { stage: 'publish', rules: {} }).filter(({ severity }) => severity === 'error').length;
}
