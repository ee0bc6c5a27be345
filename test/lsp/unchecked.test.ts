import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, TextEdit } from 'vscode-languageserver/node';
import { CLEAN } from '../cli/bench';
import { Client } from './client';

/** A notice with two half-width marks that are put right on save, and by formatting. */
const DRAFT = CLEAN.replace('专题会议8次，', '专题会议8次,').replace('逐一核对，', '逐一核对,');
const OPTIONS = { tabSize: 2, insertSpaces: true };

describe('a document that is not checked, over stdio', () => {
  let folder: string;
  let client: Client | undefined;
  const at = (name: string): string => pathToFileURL(join(folder, name)).href;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhenggai-'));
  });
  afterEach(() => {
    client?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const cases: readonly (readonly [string, { readonly name: string; readonly text: string; readonly settings?: object }, boolean])[] = [
    ['is changed where it is checked', { name: '通报.txt', text: DRAFT }, true],
    ['is left as it is where the unit’s file leaves it out', { name: '旧稿/通报.txt', text: DRAFT }, false],
    ['is left as it is where checking is paused', { name: '通报.txt', text: DRAFT, settings: { validate: { run: 'off' } } }, false],
    ['is left as it is where it is no notice', { name: '便函.txt', text: '各科室：请于5月1日前报送材料,逾期不候。\n1. 甲,乙\n' }, false],
  ];
  for (const [title, { name, text, settings = {} }, isChanged] of cases) {
    it(`${title}: on save, by formatting, after Enter`, async () => {
      writeFileSync(join(folder, '.zhenggairc.json'), '{"ignoreFiles":["旧稿/**"]}');
      client = new Client();
      await client.initialize({}, settings);
      const uri = at(name);
      client.open(uri, text);
      const textDocument = { uri };
      const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
      const context = { diagnostics: [], only: ['source.fixAll.zhenggai'] };
      const actions = (await client.request('textDocument/codeAction', { textDocument, range, context })) as readonly CodeAction[];
      const formatted = (await client.request('textDocument/formatting', { textDocument, options: OPTIONS })) as readonly TextEdit[];
      assert.deepEqual([actions.length > 0, formatted.length > 0], [isChanged, isChanged]);
      const entered = { textDocument, position: { line: 3, character: 0 }, ch: '\n', options: OPTIONS };
      if (!isChanged) assert.deepEqual(await client.request('textDocument/onTypeFormatting', entered), []);
    });
  }
});

describe('a draft in Markdown, over stdio', () => {
  it('has no finding in its syntax, and fix-all leaves that as it is', async () => {
    const client = new Client();
    await client.initialize();
    const uri = 'file:///drafts/通报.md';
    const text = `---\ntitle: 通报,征求意见稿\n---\n\n${DRAFT.replace('对各支部', '[对照](清单,一.md "甲,乙")各支部')}`;
    client.open(uri, text, 'markdown');
    const findings = await client.published(uri);
    assert.deepEqual(
      findings.filter(({ code }) => code === 'text/punctuation-width').map(({ message }) => message),
      ['全文标点以全角为主，另有2处是半角，请统一为全角。'],
    );
    const context = { diagnostics: [], only: ['source.fixAll.zhenggai'] };
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const answer = await client.request('textDocument/codeAction', { textDocument: { uri }, range, context });
    const [fixAll] = answer as readonly CodeAction[];
    const edits = fixAll?.edit?.changes?.[uri] ?? [];
    assert.deepEqual(
      edits.map(({ range: { start } }) => start.line),
      [7, 7],
    );
    client.kill();
  });
});
