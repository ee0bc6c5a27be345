import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { nodeFiles } from '../../server/src/cli/node/files';
import { readWord } from '../../server/src/exchange/word/read/readWord';
import { wordSource } from '../../server/src/exchange/word/wordSource';
import { CLEAN, FAULTY, folderOf, LETTER, run } from './bench';

const LIST = '序号,反馈问题,整改措施\n1,“三会一课”不规范,甲\n2,档案管理不严格,乙\n3,公车管理混乱,丙\n';

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

describe('zhenggai report', () => {
  it('writes the check sheet beside the notice, and nothing else', async () => {
    const folder = folderOf({ '通报.txt': FAULTY });
    const { code, out, err } = await run(folder, ['report', '通报.txt']);
    assert.deepEqual([code, out], [0, '']);
    assert.match(err, /已写入 .*通报\.整改核对单\.html：1篇通报。/u);
    assert.deepEqual(readdirSync(folder).sort(), ['通报.txt', '通报.整改核对单.html'].sort());
    const page = read(folder, '通报.整改核对单.html');
    assert.match(page, /缺整改情况/u);
    assert.match(page, /稿件摘要：sha-256 [0-9a-f]{64}/u);
  });

  it('writes one page for a folder, a sheet a notice, and again over its own', async () => {
    const folder = folderOf({ '甲.txt': CLEAN, '乙/乙.txt': FAULTY, '便函.txt': LETTER });
    for (const round of [1, 2]) {
      const { code, err } = await run(folder, ['report', '.']);
      assert.equal(code, 0, `${round} ${err}`);
      assert.equal(read(folder, '送审核对单.html').match(/<article/gu)?.length, 2);
    }
  });

  it('has what the list has and the notice does not', async () => {
    const folder = folderOf({ '通报.txt': CLEAN, '表.csv': LIST });
    await run(folder, ['report', '通报.txt', '--list', '表.csv', '--output', 'a.html', '--stage', 'publish']);
    const page = read(folder, 'a.html');
    assert.match(page, /公车管理混乱<\/td><td class="w">第4行<\/td><td class="w bad">✗ 通报里没有/u);
    assert.match(page, /阶段：公开/u);
    assert.match(page, /问题清单：表\.csv/u);
  });

  it('writes the ledger under a name that is no list’s', async () => {
    const folder = folderOf({ '通报.txt': CLEAN });
    for (const format of ['xlsx', 'csv']) assert.equal((await run(folder, ['report', '通报.txt', '--format', format])).code, 0);
    assert.match(read(folder, '通报.台账导出.csv'), /^\ufeff序号,所属部分,反馈问题,状态/u);
    const { out } = await run(folder, ['check', '通报.txt']);
    assert.ok(!out.includes('问题清单'), out);
  });

  it('writes the check sheet for Word, and reads in it what the page says', async () => {
    const folder = folderOf({ '通报.txt': FAULTY });
    assert.equal((await run(folder, ['report', '通报.txt', '--format', 'docx'])).code, 0);
    const word = readWord('a.docx', readFileSync(join(folder, '通报.整改核对单.docx')));
    if ('reason' in word) throw new Error(word.reason);
    const { text } = wordSource(word, 'rows');
    for (const words of ['问题台账', '缺整改情况', '总数与清点', '数字核对', '已忽略', '未完成事项', '稿件摘要：sha-256 '])
      assert.ok(text.includes(words), words);
  });

  it('writes over nothing but its own pages', async () => {
    const folder = folderOf({ '通报.txt': CLEAN, '我的.html': '<p>我的</p>', '我的.csv': '我的' });
    for (const name of ['我的.html', '我的.csv']) {
      const { code, err } = await run(folder, ['report', '通报.txt', '--output', name]);
      assert.match(err, /已经有了，没有覆盖/u);
      assert.equal(code, 2);
      assert.match(read(folder, name), /我的/u);
    }
  });

  const faults: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /要写明给哪个文件/u],
    [['a.txt', 'b.txt'], /一次只写一个/u],
    [['没有.txt'], /找不到/u],
    [['便函.txt'], /没有找到整改通报/u],
    [['a.txt', '--output', 'a.pdf'], /应是 \.html 文件/u],
    [['.', '--format', 'csv'], /一篇一份/u],
    [['a.txt', '--output', '没有/a.html'], /没能写入/u],
  ];
  for (const [args, reason] of faults) {
    it(`says what is wrong with report ${args.join(' ')}`, async () => {
      const folder = folderOf({ 'a.txt': CLEAN, 'b.txt': CLEAN, '便函.txt': LETTER });
      const { code, err } = await run(folder, ['report', ...args]);
      assert.match(err, reason);
      assert.equal(code, 2);
    });
  }

  it('reports on fifty notices with their lists, and says how far it is', async () => {
    const files = Object.fromEntries([...new Array(50).keys()].flatMap((index) => [[`${index}/通报${index}.txt`, CLEAN], [`${index}/通报${index}.清单.csv`, LIST]])); // prettier-ignore
    const folder = folderOf(files);
    let shown = '';
    const reads: string[] = [];
    const readCounted: typeof nodeFiles.read = (path, limit) => {
      reads.push(basename(path));
      return nodeFiles.read(path, limit);
    };
    const stderr = { isTerminal: true, write: (text: string) => Promise.resolve(void (shown += text)) };
    const { code } = await run(folder, ['report', '.'], { stderr, files: { ...nodeFiles, read: readCounted } });
    assert.equal(code, 0, shown);
    const ours = Object.keys(files).map((path) => basename(path));
    assert.deepEqual(reads.filter((name) => ours.includes(name)).sort(), ours.sort(), 'each notice and each list is read once');
    const page = read(folder, '送审核对单.html');
    assert.equal(page.match(/<article/gu)?.length, 50);
    assert.equal(page.match(/通报里没有/gu)?.length, 50);
    assert.match(shown, /已检查\d+个文件…/u);
  }).timeout(180_000);
});
