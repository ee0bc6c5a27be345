import assert from 'node:assert/strict';
import { isMisprintOf, someMisprint } from '../../../../server/src/notice/figures/slip';
import { readNotice } from '../../../../server/src/notice/readNotice';
import { FRONT } from '../../services/cursor';
import { read } from './read';

/** The one number of a text. */
function mention(text: string): Parameters<typeof isMisprintOf>[0] {
  const [term] = read(text).terms;
  if (term === undefined) throw new Error(`No number: ${text}`);
  return term.mention;
}

/** What is shown, what may have been meant, and whether one mistake is between them. */
const ROWS: readonly (readonly [shown: string, meant: number, isSlip: boolean])[] = [
  ['共整改128项。', 123, true],
  ['共整改128项。', 182, true],
  ['共整改128项。', 1128, true],
  ['共整改128项。', 12, true],
  ['共整改128项。', 135, false],
  ['共整改128项。', 128, false],
  ['共追回12.5万元。', 125_000, false],
  ['共追回12.5万元。', 128_000, true],
];

describe('one mistaken digit', () => {
  for (const [shown, meant, isSlip] of ROWS) {
    it(`${isSlip ? 'makes' : 'does not make'} ${meant} of ${shown}`, () => {
      assert.equal(isMisprintOf(mention(shown), meant), isSlip);
    });
  }

  it('is sought among the values of an interval', () => {
    const shown = mention('共整改128项。');
    assert.equal(someMisprint(shown, 130, 140), true);
    assert.equal(someMisprint(shown, 131, 137), false);
    assert.equal(someMisprint(shown, 140, 130), false);
  });

  it('is sought no further where one more is the same number', () => {
    const shown = mention('共整改128项。');
    assert.equal(someMisprint(shown, 1e17, 2e17), false);
    assert.equal(someMisprint(shown, 1e17, Infinity), false);
  });

  it('is sought to the end for rates near nothing of the longest numbers', () => {
    const rates = ['0.0%', '0.01%', '0.1%', '12%'].flatMap((rate) =>
      ['11112222', '333344445555', '66668888999900'].map(
        (part) => `应收${part}${part.slice(0, 2)}元，已收${part}元，占${rate}，收缴率${rate}。`,
      ),
    );
    assert.equal(readNotice([...FRONT, '一、整改情况', ...rates].join('\n')).recognised, true);
  });
});
