import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import type { Random } from '../generate/random';
import {
  CHECK_FILE_REQUEST,
  CHECK_NOW_REQUEST,
  FORGET_FILES_REQUEST,
  INSERT_REQUEST,
  RENUMBER_REQUEST,
  SHIFT_HEADING_REQUEST,
} from '../../server/src/lsp/protocol';
import { COMPARE_REQUEST } from '../../server/src/lsp/ledgerProtocol';
import { SNIPPETS_REQUEST } from '../../server/src/lsp/snippetProtocol';
import { randomEdit } from './editing';
import type { Wire } from './wire';

interface OpenDocument {
  text: string;
  version: number;
}

/** A session under way: what is open, and what has been asked and not answered. */
interface Session {
  readonly wire: Wire;
  readonly random: Random;
  readonly notices: readonly string[];
  readonly open: Map<string, OpenDocument>;
  readonly answers: Promise<unknown>[];
}

const FORMAT = { tabSize: 2, insertSpaces: true };

/** A request that is not answered within this many milliseconds never is. */
const PATIENCE = 30_000;

const SETTINGS: readonly [unknown, ...unknown[]] = [
  { validate: { run: 'onType' }, stage: 'review' },
  { validate: { run: 'onSave' }, stage: 'publish' },
  { validate: { run: 'off' } },
  { validate: 'often', stage: 7, rules: [], codeLens: 'yes' },
  { rules: { 'no/such-rule': 'error', 'text/wording': { severity: 'loud', options: 3 } } },
  null,
  'everything',
  [1, 2, 3],
];

/** Sends `count` random requests with edits, cancellations, closes, odd versions, unknown documents and odd settings between them. */
export async function assertSurvives(wire: Wire, random: Random, notices: readonly string[], count: number): Promise<void> {
  const session: Session = { wire, random, notices, open: new Map(), answers: [] };
  for (let sent = 0; sent < count; sent += 1) {
    disturb(session);
    ask(session);
    // Now and then wait, as people do, so that answers do not pile up without end.
    if (random.oneIn(25)) await Promise.all(session.answers.splice(0));
    assert.equal(wire.ended, null, `the server ended after ${sent} requests`);
  }
  await Promise.all(session.answers.splice(0));
  for (const uri of session.open.keys()) notify(session, 'textDocument/didClose', { textDocument: { uri } });
  session.open.clear();
  await quiet(wire);
  const last = new Map(wire.arrivals.map(({ uri, diagnostics }) => [uri, diagnostics.length] as const));
  for (const [uri, findings] of last) assert.equal(findings, 0, `${uri} is closed and still shows findings`);
}

/** Resolves when the server has nothing more to say of its own: several answers in a row came with no findings between them. */
async function quiet(wire: Wire): Promise<void> {
  for (let silent = 0; silent < 10;) {
    const heard = wire.arrivals.length;
    await wire.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: 'file:///unknown' } });
    silent = wire.arrivals.length === heard ? silent + 1 : 0;
  }
}

function notify({ wire }: Session, method: string, params: unknown): void {
  void wire.connection.sendNotification(method, params);
}

/** A notification of the editor's: an edit most of the time. */
function disturb(session: Session): void {
  const { random, open } = session;
  const uri = `file:///d/${random.number(1, 6)}.zhenggai`;
  const document = open.get(uri);
  if (random.oneIn(100)) {
    void session.wire.setSettings(random.pick(SETTINGS));
  } else if (document === undefined) {
    const text = random.pick([session.notices[random.number(0, session.notices.length - 1)] ?? '', '']);
    open.set(uri, { text, version: 1 });
    notify(session, 'textDocument/didOpen', {
      textDocument: { uri, languageId: random.pick(['zhenggai', 'markdown', 'x']), version: 1, text },
    });
  } else if (random.oneIn(12)) {
    open.delete(uri);
    notify(session, 'textDocument/didClose', { textDocument: { uri } });
  } else if (random.oneIn(6)) {
    notify(session, 'textDocument/didSave', { textDocument: { uri: random.oneIn(5) ? 'file:///unknown.zhenggai' : uri } });
  } else {
    const edit = randomEdit(random, document.text);
    // Versions may stand still, jump, or go back: the server takes them as they come.
    document.version += random.pick([1, 1, 1, 1, 0, 7, -2]);
    document.text = edit.after;
    notify(session, 'textDocument/didChange', { textDocument: { uri, version: document.version }, contentChanges: [edit.change] });
  }
}

/** A valid request about a place that may or may not be in a document that may or may not be open. Cancelled now and then. */
function ask(session: Session): void {
  const { wire, random } = session;
  const uri = random.oneIn(15) ? 'file:///never/opened.zhenggai' : `file:///d/${random.number(1, 6)}.zhenggai`;
  const place = (): unknown => ({ line: random.pick([0, 1, 5, 30, 200, 1e6]), character: random.pick([0, 1, 9, 60, 1e6]) });
  const [textDocument, position] = [{ uri }, place()];
  const range = { start: position, end: position };
  const [method, params] = random.pick<readonly [string, unknown]>([
    ['textDocument/documentSymbol', { textDocument }],
    ['textDocument/foldingRange', { textDocument }],
    ['textDocument/semanticTokens/full', { textDocument }],
    ['textDocument/codeLens', { textDocument }],
    ['textDocument/hover', { textDocument, position }],
    ['textDocument/completion', { textDocument, position }],
    ['textDocument/definition', { textDocument, position }],
    ['textDocument/references', { textDocument, position, context: { includeDeclaration: true } }],
    ['textDocument/documentHighlight', { textDocument, position }],
    ['textDocument/selectionRange', { textDocument, positions: [position, place()] }],
    ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }],
    ['textDocument/documentLink', { textDocument }],
    ['textDocument/onTypeFormatting', { textDocument, position, ch: '\n', options: FORMAT }],
    ['textDocument/formatting', { textDocument, options: FORMAT }],
    ['textDocument/rangeFormatting', { textDocument, range, options: FORMAT }],
    ['textDocument/diagnostic', { textDocument }],
    ['workspace/diagnostic', { previousResultIds: [] }],
    [COMPARE_REQUEST, { published: uri, internal: `file:///d/${random.number(1, 6)}.zhenggai` }],
    [RENUMBER_REQUEST, { textDocument, position, scope: random.pick(['document', 'part', 'from-here']) }],
    [INSERT_REQUEST, { textDocument, position, what: random.pick(['problem', 'measure']) }],
    [SHIFT_HEADING_REQUEST, { textDocument, position, by: random.pick([-1, 1]) }],
    [SNIPPETS_REQUEST, { uri: random.pick([uri, null]) }],
    [CHECK_NOW_REQUEST, { uri }],
    [CHECK_FILE_REQUEST, { uri: 'file:///never/opened.zhenggai' }],
    [FORGET_FILES_REQUEST, {}],
  ]);
  const source = new CancellationTokenSource();
  const isCancelled = random.oneIn(10);
  // An error is an answer too, and the only right one to a request that was cancelled; anything else must succeed.
  const answer = wire.connection.sendRequest(method, params, source.token).catch((fault: unknown) => {
    if (!isCancelled) throw new Error(`${method}: ${String(fault)}`);
  });
  session.answers.push(inTime(method, answer));
  if (isCancelled) source.cancel();
}

/** The answer, or a complaint by the request's name that there was none. */
async function inTime(method: string, answer: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((...[, reject]) => {
    timer = setTimeout(() => reject(new Error(`${method} was not answered`)), PATIENCE);
  });
  try {
    await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
