import assert from 'node:assert/strict';
import { occurrencesAt } from '../../../server/src/services/occurrences';
import { draft, FRONT, words } from './cursor';
import { withFigure } from './figures';

describe('occurrencesAt', () => {
  it('finds every number of the claims that a number takes part in', () => {
    const { notice, offset } = draft(...FRONT, '收到|9件，办结5件，剩余4件。全年9件。');
    const claims = withFigure(withFigure({ ...notice, figures: [] }, '9件，办结5件，剩余4件', 'remainder'), '9件。', 'restated-figure');
    const found = occurrencesAt(claims, offset);
    assert.equal(found?.kind, 'figure');
    assert.deepEqual(words(notice, found.spans), ['9', '5', '4']);
  });

  it('finds the items of an enumeration', () => {
    const { notice, offset } = draft(...FRONT, '整改：一是学习。二|是调研。三是检查。');
    assert.deepEqual(words(notice, occurrencesAt(notice, offset)?.spans ?? []), ['一是', '二是', '三是']);
  });

  it('finds the headings beside a heading, not those of other parents', () => {
    const { notice, offset } = draft(...FRONT, '一、甲方面', '（一）子', '（二|）丑', '二、乙方面', '（一）寅');
    assert.deepEqual(words(notice, occurrencesAt(notice, offset)?.spans ?? []), ['（一）', '（二）']);
  });

  it('finds nothing in plain prose', () => {
    const { notice, offset } = draft(...FRONT, '市委|成立领导小组。');
    assert.equal(occurrencesAt(notice, offset), null);
  });
});
