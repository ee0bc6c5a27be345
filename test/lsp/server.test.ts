import assert from 'node:assert/strict';
import { TextDocumentEdit, type CodeAction } from 'vscode-languageserver/node';
import { SKIPPED_ITEM } from '../vscode/drafts';
import { Client, type Published, type Range } from './client';

const URI = 'file:///notices/%E8%8D%89%E7%A8%BF.zhenggai';

describe('the language server over stdio', function () {
  this.timeout(180_000);
  let client: Client;
  beforeEach(() => {
    client = new Client();
  });
  afterEach(() => client.kill());

  it('introduces itself, and ends with 0 after shutdown and exit', async () => {
    const { serverInfo, capabilities } = (await client.initialize()) as Introduction;
    assert.equal(serverInfo.name, 'zhenggai');
    assert.equal(capabilities.documentSymbolProvider, true);
    assert.equal(await client.stop(), 0);
  });

  it('publishes findings on open, with rule, Chinese message and place', async () => {
    await client.initialize();
    client.open(URI, SKIPPED_ITEM);
    const finding = sequence(await client.published(URI, 1));
    assert.ok(finding !== undefined);
    assert.match(finding.message, /二是/u);
    assert.deepEqual(finding.range, rangeOf(SKIPPED_ITEM, '三是'));
  });

  it('takes a finding back when its place is edited, and checks again on save only', async () => {
    await client.initialize();
    client.open(URI, SKIPPED_ITEM);
    assert.ok(sequence(await client.published(URI, 1)) !== undefined);
    client.change(URI, 2, rangeOf(SKIPPED_ITEM, '三是'), '四是');
    assert.equal(sequence(await client.published(URI, 2)), undefined);
    client.save(URI);
    const finding = sequence(await client.published(URI, 2));
    assert.deepEqual(finding?.range, rangeOf(SKIPPED_ITEM, '三是'));
  });

  it('moves a finding along with the text before it without saying so', async () => {
    await client.initialize();
    client.open(URI, SKIPPED_ITEM);
    await client.published(URI, 1);
    client.change(URI, 2, rangeOf(SKIPPED_ITEM, '市委把巡视'), '市委始终把巡视');
    assert.equal(await client.hasPublished(URI), false);
  });

  it('checks while typing where that is asked for', async () => {
    await client.initialize({}, { validate: { run: 'onType' } });
    client.open(URI, SKIPPED_ITEM.replace('三是', '二是'));
    assert.equal(sequence(await client.published(URI, 1)), undefined);
    client.change(URI, 2, rangeOf(SKIPPED_ITEM, '三是'), '三是');
    assert.ok(sequence(await client.published(URI, 2)) !== undefined);
  });

  it('takes settings that change while it runs, and shows nothing while validation is off', async () => {
    await client.initialize();
    client.open(URI, SKIPPED_ITEM);
    assert.notEqual((await client.published(URI)).length, 0);
    client.notify('workspace/didChangeConfiguration', { settings: { zhenggai: { validate: { run: 'off' } } } });
    assert.deepEqual(await client.published(URI), []);
    client.notify('workspace/didChangeConfiguration', { settings: { zhenggai: { rules: { 'numbering/inline-sequence': 'hint' } } } });
    assert.equal(sequence(await client.published(URI))?.severity, 4);
  });

  it('says nothing about text that is no notice', async () => {
    await client.initialize();
    client.open(URI, '一是买菜。三是做饭。\n', 'plaintext');
    assert.deepEqual(await client.published(URI), []);
  });

  it('forgets what it said of a document that is closed', async () => {
    await client.initialize();
    client.open(URI, SKIPPED_ITEM);
    await client.published(URI, 1);
    client.notify('textDocument/didClose', { textDocument: { uri: URI } });
    assert.deepEqual(await client.published(URI), []);
  });

  it('offers the fix of a finding that is shown, and of no other', async () => {
    await client.initialize();
    client.open(URI, SKIPPED_ITEM);
    const diagnostics = await client.published(URI, 1);
    const range = rangeOf(SKIPPED_ITEM, '三是');
    const ask = (shown: readonly Published[]): Promise<unknown> =>
      client.request('textDocument/codeAction', { textDocument: { uri: URI }, range, context: { diagnostics: shown, only: ['quickfix'] } });
    const [action] = (await ask(diagnostics)) as readonly Action[];
    assert.deepEqual(action?.edit.changes[URI], [{ range, newText: '二是' }]);
    assert.deepEqual(await ask([]), []);
  });

  it('binds a change to the version it was made for, where the client compares versions', async () => {
    await client.initialize({ workspace: { workspaceEdit: { documentChanges: true } } });
    client.open(URI, SKIPPED_ITEM);
    await client.published(URI, 1);
    client.change(URI, 7, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, '');
    client.save(URI);
    const diagnostics = await client.published(URI, 7);
    const range = rangeOf(SKIPPED_ITEM, '三是');
    for (const only of ['quickfix', 'refactor.renumber']) {
      const params = { textDocument: { uri: URI }, range, context: { diagnostics, only: [only] } };
      const edits = ((await client.request('textDocument/codeAction', params)) as readonly CodeAction[]).flatMap(({ edit }) => edit ?? []);
      assert.ok(edits.length > 0, only);
      for (const { changes, documentChanges = [] } of edits) {
        assert.equal(changes, undefined);
        assert.deepEqual(
          documentChanges.map((change) => TextDocumentEdit.is(change) && change.textDocument),
          [{ uri: URI, version: 7 }],
        );
      }
    }
  });

  it('outlines sections and problems', async () => {
    await client.initialize();
    client.open(URI, SKIPPED_ITEM);
    const symbols = (await client.request('textDocument/documentSymbol', { textDocument: { uri: URI } })) as readonly Item[];
    assert.ok(symbols.some(({ name }) => name === '二、巡视反馈问题整改情况'));
  });

  it('lives through nonsense: an unknown document, odd ranges, lone surrogates, a very long line', async () => {
    await client.initialize();
    assert.deepEqual(await client.request('textDocument/documentSymbol', { textDocument: { uri: 'file:///none' } }), []);
    client.open(URI, `\ud800\u0000${'一是，'.repeat(200_000)}`);
    await client.published(URI, 1);
    const range = { start: { line: 99, character: 7 }, end: { line: 3, character: 1_000_000 } };
    const actions = await client.request('textDocument/codeAction', { textDocument: { uri: URI }, range, context: { diagnostics: [] } });
    assert.deepEqual(actions, []);
  });
});

interface Introduction {
  readonly serverInfo: { readonly name: string };
  readonly capabilities: { readonly documentSymbolProvider: boolean };
}

interface Action {
  readonly edit: { readonly changes: Readonly<Record<string, readonly { readonly range: Range; readonly newText: string }[]>> };
}

interface Item {
  readonly name: string;
}

function sequence(findings: readonly Published[]): Published | undefined {
  return findings.find(({ code }) => code === 'numbering/inline-sequence');
}

/** Where `part` first stands in `text`. */
function rangeOf(text: string, part: string): Range {
  const before = text.slice(0, text.indexOf(part)).split('\n');
  const line = before.length - 1;
  const character = before.at(-1)?.length ?? 0;
  return { start: { line, character }, end: { line, character: character + part.length } };
}
