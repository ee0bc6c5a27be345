import assert from 'node:assert/strict';
import { CLEAN, folderOf, run } from './bench';
import { readDocument, type CheckDocument } from './contract';

const HEAD = '序号,反馈问题,整改措施\n';
const WHOLE = `${HEAD}1,“三会一课”不规范,甲\n2,档案管理不严格,乙\n`;
const MORE = `${WHOLE}3,公车管理混乱,丙\n`;

type Diagnostics = CheckDocument['files'][number]['diagnostics'];

async function findings(files: Readonly<Record<string, string>>, args: readonly string[]): Promise<Diagnostics> {
  const { out, err } = await run(folderOf(files), ['check', '--format', 'json', ...args]);
  assert.equal(err, '');
  const diagnostics = readDocument(out).files.flatMap((file) => file.diagnostics);
  return diagnostics.filter(({ rule }) => rule === 'structure/problem-list-coverage');
}

describe('zhenggai check with a list of problems', () => {
  it('finds what the notice named leaves out of the list named, and the row that it stands in', async () => {
    const [dropped, ...others] = await findings({ 'a.txt': CLEAN, '表.csv': MORE }, ['a.txt', '--list', '表.csv']);
    assert.deepEqual([dropped?.severity, dropped?.fix, others], ['error', 'suggested', []]);
    assert.deepEqual(dropped?.related, [
      {
        message: '清单：公车管理混乱',
        range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } },
        path: '表.csv',
        row: 4,
      },
    ]);
    assert.deepEqual(await findings({ 'a.txt': CLEAN, '表.csv': WHOLE }, ['a.txt', '--list', '表.csv']), []);
  });

  it('says what was recognised of the list, and shows its rows', async () => {
    const { code, out } = await run(folderOf({ 'a.txt': CLEAN, '表.csv': MORE }), ['check', 'a.txt', '--list', '表.csv']);
    assert.match(out, /a\.txt: 已与问题清单 表\.csv 对照；第1行是表头（认出序号、反馈问题、整改措施），读到3个问题。/u);
    assert.match(out, /另见 表\.csv 第4行: 清单：公车管理混乱/u);
    assert.equal(code, 1);
  });

  it('writes rows of the list into SARIF', async () => {
    const { out } = await run(folderOf({ 'a.txt': CLEAN, '表.csv': MORE }), ['check', 'a.txt', '--list', '表.csv', '--format', 'sarif']);
    assert.match(out, /"uri":"%E8%A1%A8\.csv"\},"region":\{"startLine":4\}/u);
  });

  const linked: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['called after the notice', { '通报.txt': CLEAN, '别的.txt': CLEAN, '通报.清单.csv': MORE, '别的清单.csv': WHOLE }],
    ['the only one beside the only notice', { '通报.txt': CLEAN, '青溪县整改台账.csv': MORE }],
    [
      'named by the configuration',
      { '通报.txt': CLEAN, '资料/表.csv': MORE, '.zhenggairc.json': '{"problemLists":{"通*.txt":"资料/表.csv"}}' },
    ],
  ];
  for (const [name, files] of linked) {
    it(`finds the list that is ${name}`, async () => assert.equal((await findings(files, ['通报.txt'])).length, 1));
  }

  it('takes no list where it is not sure which, and none that is no list', async () => {
    assert.deepEqual(await findings({ '甲.txt': CLEAN, '乙.txt': CLEAN, '整改台账.csv': MORE }, ['甲.txt']), []);
    assert.deepEqual(await findings({ '甲.txt': CLEAN, '一清单.csv': MORE, '二清单.csv': MORE }, ['甲.txt']), []);
    assert.deepEqual(await findings({ '整改通报.txt': CLEAN, '整改通报.台账导出.csv': MORE }, ['整改通报.txt']), []);
    assert.deepEqual(await findings({ '甲.txt': CLEAN, '物资清单.csv': '品名,数量\n纸,3\n' }, ['甲.txt']), []);
  });

  it('takes no list in a folder for a notice', async () => {
    const { out } = await run(folderOf({ '通报.txt': CLEAN, '问题清单.txt': '巡察反馈问题清单\n1.学习不够深入\n2.整改不力\n' }), [
      'check',
      '--format',
      'json',
      '.',
    ]);
    assert.deepEqual(readDocument(out).files.map(({ path }) => path), ['通报.txt']); // prettier-ignore
  });

  it('says what is wrong with a list that was named, and checks all else', async () => {
    for (const [list, reason] of [
      ['没有.csv', /问题清单没有读成：找不到/u],
      ['品名.csv', /问题清单没有读成：没有认出问题一栏/u],
      ['旧.xls', /另存为 xlsx/u],
    ] as const) {
      const folder = folderOf({ 'a.txt': CLEAN, '品名.csv': '品名,数量\n纸,3\n', '旧.xls': 'x' });
      const { code, out } = await run(folder, ['check', '--format', 'json', 'a.txt', '--list', list]);
      assert.match(readDocument(out).errors[0]?.message ?? '', reason);
      assert.equal(code, 2);
    }
  });

  it('wants a list with a sheet', async () => {
    const { code, err } = await run(folderOf({ 'a.txt': CLEAN }), ['check', 'a.txt', '--sheet', '台账']);
    assert.match(err, /“--sheet 工作表”要和“--list 清单文件”同用/u);
    assert.equal(code, 2);
  });

  it('says what is wrong with links in the configuration', async () => {
    const folder = folderOf({ 'a.txt': CLEAN, '.zhenggairc.json': '{"problemLists":{"a.txt":"../清单.xlsx","b.txt":3}}' });
    const { out } = await run(folder, ['check', '--format', 'json', 'a.txt']);
    assert.equal(readDocument(out).errors.filter(({ message }) => /problemLists → [ab]\.txt/u.test(message)).length, 2);
  });
});
