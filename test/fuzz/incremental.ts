import assert from 'node:assert/strict';
import type { Random } from '../generate/random';
import { randomEdit } from './editing';
import type { Wire } from './wire';

/** What is asked of both documents. */
const QUESTIONS = ['textDocument/documentSymbol', 'textDocument/foldingRange', 'textDocument/semanticTokens/full', 'textDocument/codeLens'];

/**
 * Edits a document by `edits` random changes, several to a message now and then, and asserts that the server then says of it what it says
 * of the final text opened afresh.
 */
export async function assertSameAsFresh(wire: Wire, random: Random, text: string, edits: number): Promise<void> {
  const [edited, fresh] = [`file:///edited/${random.number(1, 1e9)}.zhenggai`, `file:///fresh/${random.number(1, 1e9)}.zhenggai`];
  open(wire, edited, text);
  let current = text;
  let version = 1;
  for (let count = 0; count < edits; count += 1) {
    const contentChanges = [];
    for (let change = random.oneIn(5) ? 3 : 1; change > 0; change -= 1) {
      const edit = randomEdit(random, current);
      contentChanges.push(edit.change);
      current = edit.after;
    }
    version += 1;
    void wire.connection.sendNotification('textDocument/didChange', { textDocument: { uri: edited, version }, contentChanges });
    if (random.oneIn(4)) await ask(wire, random.pick(['textDocument/documentSymbol', 'textDocument/foldingRange']), edited);
  }
  open(wire, fresh, current);
  for (const question of QUESTIONS) {
    assert.deepEqual(await ask(wire, question, edited), await ask(wire, question, fresh), `${question} after ${edits} edits`);
  }
  assert.deepEqual(await findings(wire, edited, version), await findings(wire, fresh, 1), `findings after ${edits} edits`);
  for (const uri of [edited, fresh]) void wire.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
}

function open({ connection }: Wire, uri: string, text: string): void {
  void connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'zhenggai', version: 1, text } });
}

/** The answer without the mark by which the server knows it again, which is never the same. */
async function ask({ connection }: Wire, question: string, uri: string): Promise<unknown> {
  const answer: unknown = await connection.sendRequest(question, { textDocument: { uri } });
  return JSON.parse(JSON.stringify(answer, (key, value: unknown) => (key === 'resultId' ? undefined : value)));
}

/** The findings of a document after a save, which checks it whatever the settings say. Places of related findings are given without the document. */
async function findings(wire: Wire, uri: string, version: number): Promise<unknown> {
  void wire.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
  for (let patience = 0; patience < 200; patience += 1) {
    await ask(wire, 'textDocument/documentSymbol', uri);
    const last = wire.arrivals.findLast((arrival) => arrival.uri === uri);
    if (last?.version === version && patience > 1) return JSON.parse(JSON.stringify(last.diagnostics).replaceAll(uri, ''));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`no findings of version ${version} came`);
}
