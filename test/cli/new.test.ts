import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, run } from './bench';

const LIST = '序号,问题类别,反馈问题,整改措施\n1,党的领导,理论学习不够深入,完善制度\n2,党的建设,组织生活不够规范,规范记录\n';

describe('zhenggai new', () => {
  it('writes a notice to be filled in from a list, and says what it read of the list', async () => {
    const { code, out, err } = await run(folderOf({ '清单.csv': LIST }), ['new', '--list', '清单.csv', '--layout', '整改通报针对']);
    assert.match(out, /^1\.针对理论学习不够深入问题$/mu);
    assert.match(out, /^一是完善制度。【问题一成效一】。$/mu);
    assert.match(err, /清单\.csv: 第1行是表头（认出序号、问题类别、反馈问题、整改措施），读到2个问题。/u);
    assert.equal(code, 0);
  });

  it('writes a file that check holds against the same list', async () => {
    const folder = folderOf({ '清单.csv': LIST });
    for (const [layout, output] of [
      ['针对', 'a.txt'],
      ['zgtbqm', 'b.md'],
    ] as const) {
      // prettier-ignore
      const made = await run(folder, ['new', '--list', '清单.csv', '--layout', layout, '--output', output, '--measures', 'leave']);
      assert.deepEqual([made.code, made.out], [0, '']);
      assert.ok(!readFileSync(join(folder, output), 'utf8').includes('规范记录'));
      const { out } = await run(folder, ['check', output, '--list', '清单.csv', '--stage', 'publish']);
      assert.ok(!out.includes('problem-list-coverage') && out.includes('structure/placeholder'), out);
    }
  });

  it('overwrites nothing', async () => {
    const folder = folderOf({ '清单.csv': LIST, 'a.txt': '我的稿子' });
    const { code, err } = await run(folder, ['new', '--list', '清单.csv', '--layout', '针对', '--output', 'a.txt']);
    assert.match(err, /已经有了，没有覆盖/u);
    assert.equal(code, 2);
    assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), '我的稿子');
  });

  const faults: readonly (readonly [readonly string[], RegExp])[] = [
    [['new'], /--list 清单\.xlsx/u],
    [['new', '--list', '清单.csv'], /可用的有：整改通报针对、/u],
    [['new', '--list', '清单.csv', '--layout', '没有'], /可用的有：/u],
    [['new', '--list', '没有.csv', '--layout', '针对'], /没有\.csv: 找不到/u],
    [['new', '--list', '便函.csv', '--layout', '针对'], /没有认出问题一栏/u],
    [['new', '--list', '清单.csv', '--layout', '针对', '--output', 'a.docx'], /应是 \.txt/u],
    [['new', '--list', '清单.csv', '--layout', '针对', '--output', '没有/a.txt'], /没能写入/u],
    [['new', '清单.csv', '--layout', '针对'], /多余/u],
  ];
  for (const [args, reason] of faults) {
    it(`says what is wrong with ${args.join(' ')}`, async () => {
      const { code, out, err } = await run(folderOf({ '清单.csv': LIST, '便函.csv': '品名,数量\n纸,3\n' }), args);
      assert.match(err, reason);
      assert.deepEqual([code, out], [2, '']);
    });
  }
});
