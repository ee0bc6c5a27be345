import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import iconv from 'iconv-lite';
import { folderOf, run } from '../cli/bench';
import { readDocument } from '../cli/contract';
import type { CheckFileAnswer } from '../../server/src/lsp/protocol';
import { Client, type Published } from './client';

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];
const CONFIGURATION = {
  stage: 'publish',
  rules: { 'text/wording': 'hint', 'text/repeated': 'off', 'structure/signature': { severity: 'error' } },
  wordingTables: ['用语.csv'],
  ignoreFiles: ['不查/**'],
};

describe('what the server finds in a folder of files', function () {
  this.timeout(180_000);
  let client: Client;
  beforeEach(async () => {
    client = new Client();
    await client.initialize();
  });
  afterEach(() => client.kill());

  it('is what the command line finds: rule, severity, place and words', async () => {
    const folder = draftsIn('test/fixtures/defective', 'samples');
    await run(folder, ['check', '--baseline', '甲/.zhenggai-ignore.json', '--update-baseline', '甲']);
    const { out } = await run(folder, ['check', '--format', 'json', '.']);
    const { files } = readDocument(out);
    assert.ok(files.length >= 15, `${files.length} files`);
    let compared = 0;
    for (const { path, diagnostics } of files) {
      const expected = diagnostics.map(({ rule, severity, range, message }) => lineOf(severity, rule, range, message));
      assert.deepEqual((await foundIn(join(folder, path))).toSorted(), expected.toSorted(), path);
      compared += expected.length;
    }
    assert.ok(compared >= 100, `${compared} findings compared`);
  });

  async function foundIn(path: string): Promise<readonly string[]> {
    const uri = pathToFileURL(path).href;
    const { state, findings } = (await client.request('zhenggai/checkFile', { uri })) as CheckFileAnswer;
    assert.equal(state, 'checked', path);
    if (findings === 0) return [];
    const published = await client.published(uri);
    assert.equal(published.length, findings);
    return published.map(({ severity, code, range, message }: Published) => lineOf(SEVERITIES[severity] ?? '', code, range, message));
  }
});

/** A folder of drafts: some in GBK, some by the unit's file, some in a folder that it leaves out, and something that is no notice. */
function draftsIn(...sources: readonly string[]): string {
  const folder = folderOf({
    '.zhenggairc.json': JSON.stringify(CONFIGURATION),
    '用语.csv': '错误写法,正确写法\n领导小组,工作专班\n',
    '买菜.txt': '白菜、萝卜。',
  });
  for (const name of ['甲', '乙', '不查']) mkdirSync(join(folder, name));
  const drafts = sources
    .flatMap((source) => readdirSync(source).map((name) => join(source, name)))
    .filter((path) => !path.endsWith('.json'));
  for (const [index, path] of drafts.entries()) {
    const text = readFileSync(path, 'utf8');
    const place = join(folder, index % 3 === 0 ? '甲' : '乙', `${index}.txt`);
    writeFileSync(place, index % 4 === 0 ? iconv.encode(text, 'gb18030') : text);
    if (index === 0) writeFileSync(join(folder, '不查', '旧稿.txt'), text);
  }
  return folder;
}

function lineOf(severity: string, rule: string, { start, end }: Published['range'], message: string): string {
  return `${start.line}:${start.character}-${end.line}:${end.character} ${severity} ${rule} ${message}`;
}
