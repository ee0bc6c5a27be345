import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readNotice } from '../../../server/src/notice/readNotice';
import { applyEdits } from '../../../server/src/rules/applyEdits';
import { shiftHeading } from '../../../server/src/services/shiftHeading';
import { draft, FRONT, SMALL } from './cursor';

describe('shiftHeading', () => {
  it('lowers a heading with what is under it, and closes up what it leaves', () => {
    assert.deepEqual(shifted(1, '一、甲', '（一）子', '二、乙|', '（一）丑', '三、丙'), [
      '一、甲',
      '（一）子',
      '（二）乙',
      '1.丑',
      '二、丙',
    ]);
  });

  it('raises a heading and moves those behind it', () => {
    assert.deepEqual(shifted(-1, '一、甲', '（一）子', '（二|）丑', '1.卯', '二、乙'), [
      '一、甲',
      '（一）子',
      '二、丑',
      '（一）卯',
      '三、乙',
    ]);
  });

  it('marks it as the document marks that level', () => {
    assert.deepEqual(shifted(1, '一、甲', '(一)子', '1、丑', '(二)寅|', '1、卯'), ['一、甲', '(一)子', '1、丑', '2、寅', '（1）卯']);
  });

  it('knows no level above the first, none below the fifth, and no line without a heading', () => {
    for (const [by, line] of [
      [-1, '一、甲|'],
      [1, '①甲|'],
      [1, '市委|高度重视。'],
    ] as const) {
      const { notice, offset } = draft(...FRONT, line);
      assert.equal(shiftHeading(notice, offset, by), null);
    }
  });

  it('comes back to where it was, for a heading that is last of its kind', () => {
    const text = SMALL.join('\n');
    const notice = readNotice(text);
    const heading = notice.headings.at(-1);
    assert.ok(heading !== undefined);
    const lower = applyEdits(text, shiftHeading(notice, heading.marker.start, 1) ?? []);
    assert.notEqual(lower, text);
    assert.equal(applyEdits(lower, shiftHeading(readNotice(lower), heading.marker.start, -1) ?? []), text);
  });

  it('changes markers alone, whatever the text', () => {
    const parts = ['一、甲\n', '二、乙\n', '（一）子\n', '（二）丑\n', '1.寅\n', '2.卯\n', '（1）辰\n', '正文。\n'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts)), fc.nat(60), fc.constantFrom(-1 as const, 1 as const), (lines, offset, by) => {
        const notice = readNotice(lines.join(''));
        const edits = shiftHeading(notice, offset, by) ?? [];
        const text = applyEdits(notice.source.text, edits);
        assert.equal(text.replace(MARKER, ''), notice.source.text.replace(MARKER, ''));
      }),
    );
  });
});

const MARKER = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+\.|[①-⑳])/gmu;

function shifted(by: -1 | 1, ...lines: readonly string[]): readonly string[] {
  const { notice, offset } = draft(...FRONT, ...lines);
  const edits = shiftHeading(notice, offset, by);
  assert.ok(edits !== null);
  return applyEdits(notice.source.text, edits).split('\n').slice(FRONT.length);
}
