import assert from 'node:assert/strict';
import { readList } from '../../../server/src/exchange/list/readList';
import { readNotice } from '../../../server/src/notice/readNotice';
import { listOfWords, type ProblemList } from '../../../server/src/notice/problemList';
import { checkNotice, type Diagnostic } from '../../../server/src/rules/runner';
import { fromList, PLAIN_CHOICES, type SkeletonChoices } from '../../../server/src/services/skeleton/skeleton';
import { LAYOUTS } from '../../../server/src/services/snippets/newNotice';
import { plainText, type Snippet } from '../../../server/src/services/snippets/snippet';
import { xlsxOf } from '../../generate/lists/files';
import { LIST_SHAPES } from '../../generate/lists/shapes';
import { writeList } from '../../generate/lists/write';
import { filledIn } from './filledIn';

const lists = await Promise.all(
  LIST_SHAPES.map(async (shape): Promise<ProblemList> => {
    const list = await readList(`${shape.name}.xlsx`, xlsxOf(writeList(shape)));
    if ('reason' in list) throw new Error(list.reason);
    return list;
  }),
);

describe('a skeleton from a list', () => {
  for (const layout of LAYOUTS) {
    for (const list of [...lists, listOfWords('清单', ['理论学习不够深入', '“三重一大”制度执行不严格。', '存在形式主义问题'])]) {
      it(`${layout.prefix} covers ${list.name}, unfilled and filled, and fails at 公开 unfilled`, () => {
        const skeleton = skeletonOf(layout, list);
        const text = plainText(skeleton);
        assert.equal(readNotice(text).problems.length, list.problems.length);
        assert.deepEqual(coverage(text, list), []);
        assert.ok(
          findings(text, list, 'publish').some(({ rule, severity }) => rule.id === 'structure/placeholder' && severity === 'error'),
        );
        const filled = filledIn(skeleton);
        assert.deepEqual(coverage(filled, list), []);
        const errors = findings(filled, list, 'publish').filter(({ severity }) => severity === 'error');
        assert.deepEqual(
          errors.map(({ rule, message }) => `${rule.id}: ${message}`),
          [],
          filled,
        );
      });
    }
  }

  const [list = listOfWords('', [])] = lists;
  const [layout] = LAYOUTS;

  it('keeps groups, and numbers on or anew as asked', () => {
    if (layout === undefined) throw new Error('no layout');
    const numbersOf = (numbering: SkeletonChoices['numbering']): readonly (number | null)[] =>
      readNotice(plainText(skeletonOf(layout, list, { ...PLAIN_CHOICES, numbering }))).problems.map(({ number }) => number);
    assert.deepEqual(numbersOf('continuous').slice(0, 5), [1, 2, 3, 4, 5]);
    assert.deepEqual(numbersOf('restart').slice(0, 5), [1, 2, 3, 1, 2]);
    assert.deepEqual(numbersOf(null), numbersOf('restart'));
  });

  it('takes measures over or leaves them, and notes duties where asked', () => {
    if (layout === undefined) throw new Error('no layout');
    const measure = list.problems[0]?.measures[0]?.replace('。', '') ?? '?';
    assert.ok(plainText(skeletonOf(layout, list)).includes(`一是${measure}。`));
    assert.ok(!plainText(skeletonOf(layout, list, { ...PLAIN_CHOICES, takesMeasures: false })).includes(measure));
    assert.match(
      plainText(skeletonOf(layout, list, { ...PLAIN_CHOICES, notesDuties: true })),
      /^【责任领导：.+；责任单位：.+；整改时限：.+】$/mu,
    );
  });

  it('fills in how many problems there are', () => {
    const counted = LAYOUTS.map((each) => plainText(skeletonOf(each, list))).filter((text) => text.includes('个问题细化'));
    assert.ok(counted.length > 0 && counted.every((text) => text.includes(`${list.problems.length}个问题细化`)));
  });
});

function skeletonOf(layout: Snippet, list: ProblemList, choices?: SkeletonChoices): Snippet {
  const skeleton = fromList(layout, list, choices);
  if (skeleton === null) throw new Error(layout.prefix);
  return skeleton;
}

function findings(text: string, problemList: ProblemList, stage: 'review' | 'publish' = 'review'): readonly Diagnostic[] {
  return checkNotice(readNotice(text), { stage, rules: {}, problemList });
}

function coverage(text: string, list: ProblemList): readonly string[] {
  return findings(text, list).filter(({ rule }) => rule.id === 'structure/problem-list-coverage').map(({ message }) => message); // prettier-ignore
}
