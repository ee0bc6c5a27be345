import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LEDGER_REQUEST, REPORT_REQUEST } from '../../server/src/lsp/ledgerProtocol';
import { EXPORT_WORD_REQUEST } from '../../server/src/lsp/wordProtocol';
import { CLEAN, folderOf } from '../cli/bench';
import { Client } from './client';

/** Has the server say, when it ends, which of its files it loaded. */
const TRACE = `process.on('exit', () => require('fs').writeFileSync(process.env.LOADED, Object.keys(require.cache).map((file) => require('path').basename(file)).join()));`;
const LIST = '序号,反馈问题\n1,“三会一课”不规范\n2,档案管理不严格\n';

/** What is done with an open notice, the files beside it, and the bundles that are loaded for it. */
const CASES: readonly (readonly [string, Readonly<Record<string, string>>, (client: Client, uri: string) => Promise<unknown>, readonly string[]])[] = [
  ['a notice that is opened, checked and asked about', {}, (client, uri) => client.request('textDocument/documentSymbol', { textDocument: { uri } }), []],
  ['its ledger, which is read from the text alone', {}, (client, uri) => client.request(LEDGER_REQUEST, { uri }), []],
  ['its list', { '.zhenggairc.json': '{"problemLists":{"通报.txt":"表.csv"}}', '表.csv': LIST }, (client, uri) => client.request(LEDGER_REQUEST, { uri }), ['exchange.js']],
  ['its check sheet as a page', {}, (client, uri) => client.request(REPORT_REQUEST, { uri, format: 'html', name: '通报', at: '' }), ['ledger.js']],
  ['its check sheet for Word', {}, (client, uri) => client.request(REPORT_REQUEST, { uri, format: 'docx', name: '通报', at: '' }), ['word.js', 'zip.js']],
  ['its export', {}, (client, uri) => client.request(EXPORT_WORD_REQUEST, { uri }), ['word.js', 'zip.js']],
]; // prettier-ignore

describe('readers and writers beside the server', () => {
  for (const [title, beside, use, loaded] of CASES) {
    it(`${title}: ${loaded.join() || 'none'} loaded`, async () => {
      const folder = folderOf({ '通报.txt': CLEAN, ...beside });
      const [trace, out] = [join(folder, 'trace.cjs'), join(folder, 'loaded')];
      writeFileSync(trace, TRACE);
      const client = new Client({ NODE_OPTIONS: `--require ${trace}`, LOADED: out });
      await client.initialize();
      const uri = pathToFileURL(join(folder, '通报.txt')).href;
      client.open(uri, CLEAN);
      await client.published(uri);
      assert.notEqual(await use(client, uri), null);
      assert.equal(await client.stop(), 0);
      const names = readFileSync(out, 'utf8').split(',');
      assert.deepEqual(
        names.filter((name) => name !== 'trace.cjs'),
        ['server.js', 'server.js', ...loaded],
      );
    });
  }
});
