import assert from 'node:assert/strict';
import { readNotice } from '../../../server/src/notice/readNotice';
import type { Notice } from '../../../server/src/notice/model';
import { lensesOf } from '../../../server/src/services/codeLens';
import { SMALL } from './cursor';
import { withFigure } from './figures';

const NOTICE = readNotice(SMALL.join('\n'));

describe('lensesOf', () => {
  it('counts problems, answers and measures of each part, and has a line for each problem that is not in order', () => {
    assert.deepEqual(lenses({ ...NOTICE, figures: [] }), [
      ['二、', '问题3个，1个缺整改情况 · 措施4项'],
      ['（一）', '问题2个，均有整改情况 · 措施4项'],
      ['（二）', '问题1个，1个缺整改情况'],
      ['1.', '缺整改情况'],
    ]);
  });

  it('says whether the figures add up', () => {
    const quote = '9次，其中专题调研4次、集中调研5次';
    const right = lenses(withFigure({ ...NOTICE, figures: [] }, quote, 'parts-sum'));
    const wrong = lenses(withFigure({ ...NOTICE, figures: [] }, quote, 'parts-sum', 'fails'));
    const open = lenses(withFigure({ ...NOTICE, figures: [] }, quote, 'parts-sum', 'not-judged'));
    assert.equal(right[1]?.[1], '问题2个，均有整改情况 · 措施4项 · 统计1处 ✓');
    assert.equal(wrong[1]?.[1], '问题2个，均有整改情况 · 措施4项 · 统计1处，1处不符 ✗');
    assert.deepEqual(wrong[2], ['1.', '统计1处，1处不符 ✗']);
    assert.deepEqual(open[1]?.[1], '问题2个，均有整改情况 · 措施4项');
  });

  it('takes what is still to be filled in for no answer', () => {
    const text = SMALL.join('\n').replace(
      '一是走访企业216家。\n二是清理欠款1860万元。',
      '一是【措施一】。【成效一】。\n二是【措施二】。【成效二】。',
    );
    const found = lenses({ ...readNotice(text), figures: [] });
    assert.deepEqual(found[1], ['（一）', '问题2个，1个缺整改情况 · 措施4项']);
    assert.deepEqual(found[2], ['2.', '整改情况还没有写']);
  });

  it('has nothing for a text that is no notice', () => {
    assert.deepEqual(lensesOf(readNotice('一、买菜\n1.针对“贵”问题。')), []);
  });
});

/** The marker below each lens, and what it says. */
function lenses(notice: Notice): readonly (readonly (string | undefined)[])[] {
  return lensesOf(notice).map(({ span, title }) => [/^.*?[.、）]/u.exec(notice.source.text.slice(span.start, span.end))?.[0], title]);
}
