import assert from 'node:assert/strict';
import type { Diagnostic, DocumentLink, Hover } from 'vscode-languageserver/node';
import { existsSync } from 'node:fs';
import { SKIPPED_ITEM } from '../vscode/drafts';
import { Client } from './client';
import { positionOf, textIn } from './session';

const PAGES = 'file:///opt/zhenggai/docs/rules';
const LINKS_CODES = { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } };
const URI = 'file:///drafts/notice.zhenggai';
const RULE = 'numbering/inline-sequence';

describe('pages on rules over stdio', () => {
  let client: Client;
  afterEach(() => client.stop());

  it('links every finding to the page of its rule, where the client says where the pages are', async () => {
    client = await started(LINKS_CODES, { client: { rulePages: PAGES } });
    const findings = await findingsOf(client);
    assert.ok(findings.length > 0);
    for (const { code, codeDescription } of findings) {
      assert.equal(codeDescription?.href, `${PAGES}/${String(code)}.md`);
      assert.ok(existsSync(`docs/rules/${String(code)}.md`));
    }
  });

  for (const [title, capabilities, options] of [
    ['has no pages', LINKS_CODES, null],
    ['cannot follow codes', {}, { client: { rulePages: PAGES } }],
    ['says nonsense', LINKS_CODES, { client: { rulePages: 7 } }],
  ] as const) {
    it(`links nothing where the client ${title}`, async () => {
      client = await started(capabilities, options);
      assert.ok((await findingsOf(client)).every(({ codeDescription }) => codeDescription === undefined));
    });
  }

  it('names norm and source on hover, with a link to the page', async () => {
    client = await started({}, { client: { rulePages: PAGES } });
    await findingsOf(client);
    const position = positionOf(SKIPPED_ITEM, '三是围绕', 1);
    const hover = (await client.request('textDocument/hover', { textDocument: { uri: URI }, position })) as Hover;
    assert.match(JSON.stringify(hover.contents), new RegExp(`依据：.*\\[规则说明\\]\\(${PAGES}/${RULE}\\.md\\)`, 'u'));
  });

  it('links a reference to the line of what it means', async () => {
    client = await started({}, null);
    const text = SKIPPED_ITEM.replace('走访企业216家。', '走访企业216家，做法详见第1项。');
    client.open(URI, text);
    const links = (await client.request('textDocument/documentLink', { textDocument: { uri: URI } })) as readonly DocumentLink[];
    const line = text.split('\n').findIndex((each) => each.startsWith('1.针对')) + 1;
    assert.deepEqual(
      links.map(({ range, target }) => [textIn(text, range), target]),
      [['详见第1项', `${URI}#L${line}`]],
    );
  });
});

async function started(capabilities: object, options: unknown): Promise<Client> {
  const client = new Client();
  await client.initialize(capabilities, options);
  return client;
}

async function findingsOf(client: Client): Promise<readonly Diagnostic[]> {
  client.open(URI, SKIPPED_ITEM);
  return (await client.published(URI)) as unknown as readonly Diagnostic[];
}
