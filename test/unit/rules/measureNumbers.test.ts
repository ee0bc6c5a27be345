import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/rules/applyEdits';
import { RULES } from '../../../server/src/rules/registry';
import { readNotice } from '../../../server/src/notice/readNotice';
import { checkNotice, type Diagnostic } from '../../../server/src/rules/runner';
import { renumber } from '../../../server/src/services/renumber';
import { lineAt } from '../../../server/src/text/source';
import { FRONT, NEXT } from '../notice/listedLayout';

const NUMBERING = RULES.filter(({ id }) => id.startsWith('numbering/'));
/** How many measures each problem has. */
const COUNTS = [3, 4, 2, 3];
const DEEDS = ['逐段划定责任，公示名单12份。', '补录台账236条。', '更换启闭机2台。', '夜间抽查7次。'];

/** The numbers of the measures as written, problem by problem. */
type Numbers = readonly (readonly number[])[];

const RIGHT: Numbers = COUNTS.map((count) => [...Array(count).keys()].map((index) => index + 1));

describe('措施1：, 措施2： under each problem', () => {
  for (const label of ['措施', '整改措施']) {
    it(`${label}: says nothing where they count on`, () => {
      assert.deepEqual(findingsIn(written(label, RIGHT)), []);
    });

    it(`${label}: finds each number mistyped, swapped or put twice, once, where it is, and puts it right`, () => {
      let tried = 0;
      for (const { numbers, problem, places } of slips()) {
        tried += 1;
        const text = written(label, numbers);
        const lines = places.map((place) => lineOf(numbers, problem, place));
        const found = findingsIn(text);
        assert.equal(found.length, 1, `${JSON.stringify(numbers)}: ${found.map(({ message }) => message).join('; ')}`);
        const [finding] = found;
        assert.ok(
          finding?.fix !== undefined && lines.includes(lineAt(readNotice(text).source, finding.span.start)),
          JSON.stringify(numbers),
        );
        assert.deepEqual(findingsIn(applyEdits(text, finding.fix.edits)), []);
        assert.deepEqual(findingsIn(applyEdits(text, renumber(readNotice(text), 'document').edits)), []);
      }
      assert.ok(tried > 30);
    });
  }

  it('lets numbers be that run on from problem to problem', () => {
    assert.deepEqual(findingsIn(written('措施', [[1, 2], [3, 4], [5, 6, 7], [8]])), []);
  });
});

function* slips(): Generator<{ readonly numbers: Numbers; readonly problem: number; readonly places: readonly number[] }> {
  for (const [problem, own] of RIGHT.entries()) {
    const change = (numbers: readonly number[], places: readonly number[]) => ({ numbers: RIGHT.with(problem, numbers), problem, places });
    for (const [index, number] of own.entries()) {
      for (let other = 1; other <= own.length + 2; other += 1) if (other !== number) yield change(own.with(index, other), [index]);
      if (index + 1 < own.length) yield change(own.with(index, number + 1).with(index + 1, number), [index, index + 1]);
      yield change(own.toSpliced(index, 0, number), [index, index + 1]);
    }
  }
}

function written(label: string, numbers: Numbers): string {
  const lines = numbers.flatMap((own, problem) => [
    `${problem + 1}.${['巡查', '台账', '闸门', '值守'][problem] ?? ''}管理不到位`,
    ...own.map((number, index) => `${label}${number}：${DEEDS[(problem + index) % 4] ?? ''}`),
    '成效：群众评价持续向好。',
  ]);
  return [...FRONT, ...lines, ...NEXT].join('\n');
}

function lineOf(numbers: Numbers, problem: number, place: number): number {
  return FRONT.length + numbers.slice(0, problem).reduce((sum, { length }) => sum + length + 2, 0) + 1 + place;
}

function findingsIn(text: string): readonly Diagnostic[] {
  return checkNotice(readNotice(text), { stage: 'review', rules: {} }, NUMBERING);
}
