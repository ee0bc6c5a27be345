import assert from 'node:assert/strict';
import { readNotice } from '../../../server/src/notice/readNotice';
import { comparePair, type PairComparison } from '../../../server/src/services/publish/comparePair';
import { readSamples } from '../samples/samples';

const INTERNAL = [
  '中共云山市青湖区委员会关于市委巡察整改进展情况的报告',
  '根据市委统一部署，2021年3月1日至5月10日，市委第二巡察组对青湖区委开展了巡察。2021年6月15日，市委第二巡察组反馈了巡察意见。现将巡察整改情况报告如下。',
  '1.针对“学习制度执行不严格”问题。',
  '整改情况：制定学习计划，开展集中研讨8次，形成调研报告12篇。',
  '2.针对“信访办理质量不高”问题。',
  '整改情况：梳理信访事项20件，已办结18件，办结率为90%。',
  '3.针对“松岭镇档案管理不严格”问题。',
  '整改情况：对松岭镇原镇长周大同同志作出处理，追缴2.5万元。',
].join('\n');

function compare(published: string): PairComparison {
  return comparePair(readNotice(published), readNotice(INTERNAL));
}

describe('a public text beside the internal one', () => {
  it('is the same but for what was left out of it', () => {
    const published = INTERNAL.split('\n').slice(0, 6).join('\n');
    const { leftOut, ...others } = compare(published);
    assert.deepEqual(others, { unknownProblems: [], unknownNumbers: [], mustNotBePublic: [] });
    assert.deepEqual(leftOut, [{ words: '针对“松岭镇档案管理不严格”问题。', line: 6 }]);
  });

  it('may put names in general words', () => {
    const published = INTERNAL.replace('松岭镇档案', '个别单位档案').replace('松岭镇原镇长周大同同志', '有关责任人');
    assert.deepEqual(compare(published), { unknownProblems: [], unknownNumbers: [], mustNotBePublic: [], leftOut: [] });
  });

  it('has no problem and no number that the internal one does not have', () => {
    const published = INTERNAL.replace('8次', '9次')
      .replace('学习制度执行不严格', '公务接待超标准')
      .replace('原镇长周大同同志', '有关责任人');
    const { unknownProblems, unknownNumbers } = compare(published);
    assert.deepEqual(unknownProblems, [{ words: '针对“公务接待超标准”问题。', line: 2 }]);
    assert.deepEqual(unknownNumbers, [{ words: '9次', line: 3 }]);
  });

  it('has no names, mobiles, ID numbers and case details', () => {
    const published = `${INTERNAL}\n4.针对“公车管理混乱”问题。\n整改情况：联系人手机13912345678，涉案金额另行核实。`;
    const words = compare(published).mustNotBePublic.map((item) => item.words);
    assert.ok(
      words.some((each) => each.includes('周大同')),
      words.join(),
    );
    assert.ok(
      words.some((each) => each.includes('涉案金额')),
      words.join(),
    );
    assert.ok(
      words.some((each) => each.includes('手机')),
      words.join(),
    );
  });

  it('finds nothing private in the samples, and nothing that differs from themselves', () => {
    for (const { name, text } of readSamples()) {
      const notice = readNotice(text);
      assert.deepEqual(comparePair(notice, notice), { unknownProblems: [], unknownNumbers: [], mustNotBePublic: [], leftOut: [] }, name);
    }
  });
});
