import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readNotice } from '../../../server/src/notice/readNotice';
import { toHalfWidth } from '../../corpus/twins';
import { BREAKDOWNS } from './forms/breakdowns';
import { COUNTS } from './forms/counts';
import { QUOTIENTS } from './forms/quotients';

/** The same sentences each time. */
const OPTIONS = { seed: 20_260_315, numRuns: 100 };
/** What may stand around a claim and has nothing to do with it. */
const BEFORE = ['', '区委高度重视，逐项研究。', '坚持问题导向，', '层层压实责任，'];
const AFTER = ['', '下一步将持续推进。', '相关工作取得实效。'];

describe('random sentences', () => {
  for (const { name, yes, no } of [...BREAKDOWNS, ...QUOTIENTS, ...COUNTS]) {
    it(`that are true bring up nothing: ${name}`, () => {
      fc.assert(
        fc.property(framed(yes), (text) => assert.deepEqual(failuresIn(text), [])),
        OPTIONS,
      );
    });

    it(`that are false are found: ${name}`, () => {
      fc.assert(
        fc.property(framed(no), (text) => assert.ok(failuresIn(text).length > 0)),
        OPTIONS,
      );
    });
  }
});

/** A text among others, with marks of either width. */
function framed(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...BEFORE), texts, fc.constantFrom(...AFTER), fc.boolean()).map(([before, text, after, isHalf]) => {
    const whole = text.includes('\n') ? text : before + text + after;
    return isHalf ? toHalfWidth(whole) : whole;
  });
}

function failuresIn(text: string): readonly string[] {
  return readNotice(text)
    .figures.filter(({ verdict }) => verdict === 'fails')
    .map(({ kind, working }) => `${kind}: ${working}`);
}
