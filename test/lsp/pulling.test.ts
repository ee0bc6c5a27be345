import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, DocumentDiagnosticReport, InitializeResult, WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { SKIPPED_ITEM } from '../vscode/drafts';
import { Client } from './client';
import { positionOf } from './session';

const URI = 'file:///drafts/1.zhenggai';
const RULE = 'numbering/inline-sequence';
const PULLS = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };

describe('findings for a client that asks for them', () => {
  let client: Client;
  const ask = async (uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> => {
    const params = { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) };
    return (await client.request('textDocument/diagnostic', params)) as DocumentDiagnosticReport;
  };
  const itemsOf = (report: DocumentDiagnosticReport): readonly Diagnostic[] =>
    report.kind === 'full' ? report.items : assert.fail('unchanged');
  const rulesOf = (report: DocumentDiagnosticReport): readonly unknown[] => itemsOf(report).map(({ code }) => code);
  beforeEach(() => {
    client = new Client();
  });
  afterEach(() => client.kill());

  it('are what others are sent, and are sent to nobody', async () => {
    const { capabilities } = (await client.initialize(PULLS)) as InitializeResult;
    assert.deepEqual(capabilities.diagnosticProvider, { identifier: 'zhenggai', interFileDependencies: true, workspaceDiagnostics: true });
    client.open(URI, SKIPPED_ITEM);
    const items = itemsOf(await ask(URI));
    assert.equal(await client.hasPublished(URI), false);
    const other = new Client();
    await other.initialize();
    other.open(URI, SKIPPED_ITEM);
    assert.deepEqual(items, await other.published(URI));
    other.kill();
  });

  it('are said to be unchanged until they change, and are of the text as it is', async () => {
    await client.initialize(PULLS, { validate: { run: 'onType' } });
    client.open(URI, SKIPPED_ITEM);
    const first = await ask(URI);
    assert.ok(rulesOf(first).includes(RULE));
    assert.deepEqual(await ask(URI, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    const start = positionOf(SKIPPED_ITEM, '三是');
    client.change(URI, 2, { start, end: { ...start, character: start.character + 1 } }, '二');
    assert.ok(!rulesOf(await ask(URI, first.resultId)).includes(RULE));
  });

  it('are taken back with the text they are about where checking waits for a save', async () => {
    await client.initialize(PULLS, { validate: { run: 'onSave' } });
    client.open(URI, SKIPPED_ITEM);
    assert.ok(rulesOf(await ask(URI)).includes(RULE));
    const start = positionOf(SKIPPED_ITEM, '三是');
    client.change(URI, 2, { start, end: { ...start, character: start.character + 1 } }, '五');
    assert.ok(!rulesOf(await ask(URI)).includes(RULE));
    client.save(URI);
    const { id } = await client.asked('workspace/diagnostic/refresh');
    client.answer(id, null);
    assert.ok(rulesOf(await ask(URI)).includes(RULE));
  });

  it('are to be asked for again when the settings change', async () => {
    await client.initialize(PULLS);
    client.open(URI, SKIPPED_ITEM);
    assert.ok(rulesOf(await ask(URI)).includes(RULE));
    client.notify('workspace/didChangeConfiguration', { settings: { zhenggai: { rules: { [RULE]: 'off' } } } });
    const { id } = await client.asked('workspace/diagnostic/refresh');
    client.answer(id, null);
    assert.ok(!rulesOf(await ask(URI)).includes(RULE));
  });

  it('of the workspace are those of open notices and of the unit’s own files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhenggai-'));
    const at = (name: string): string => pathToFileURL(join(folder, name)).href;
    writeFileSync(join(folder, '.zhenggairc.json'), '{"stage":"很急"}');
    await client.initialize(PULLS);
    client.open(at('甲.txt'), SKIPPED_ITEM);
    const pull = async (previousResultIds: object[] = []): Promise<WorkspaceDiagnosticReport> =>
      (await client.request('workspace/diagnostic', { previousResultIds })) as WorkspaceDiagnosticReport;
    const { items } = await pull();
    rmSync(folder, { recursive: true });
    assert.deepEqual(items.map(({ uri, version, kind }) => [uri, version, kind]).toSorted(), [
      [at('甲.txt'), 1, 'full'],
      [at('.zhenggairc.json'), null, 'full'],
    ]);
    const known = items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
    assert.ok((await pull(known)).items.every(({ kind }) => kind === 'unchanged'));
  });

  it('are sent to a client that can be sent them, and are not announced to it', async () => {
    const both = { textDocument: { ...PULLS.textDocument, publishDiagnostics: {} } };
    const { capabilities } = (await client.initialize(both)) as InitializeResult;
    assert.equal(capabilities.diagnosticProvider, undefined);
    client.open(URI, SKIPPED_ITEM);
    assert.deepEqual(itemsOf(await ask(URI)), await client.published(URI));
  });
});
