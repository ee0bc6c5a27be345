import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readNotice } from '../../../server/src/notice/readNotice';
import { outlineOf, type OutlineItem } from '../../../server/src/services/outline';
import { readSamples } from '../samples/samples';
import { draft, FRONT, SMALL } from './cursor';

describe('outlineOf', () => {
  it('shows parts, problems with their answers, measures, contact block and signature, nested as they stand', () => {
    assert.deepEqual(listed(outlineOf(draft(...SMALL).notice)), [
      'title 中共云山市委关于巡视整改进展情况的通报',
      'part 一、整改工作组织情况',
      'part 二、巡视反馈问题整改情况',
      '  part （一）落实部署方面',
      '    problem 1.针对“理论学习不深”问题。 [已答 · 措施2项]',
      '      measure 一是完善学习制度',
      '      measure 二是开展调研9次',
      '    problem 2.针对“服务企业不够”问题。 [已答 · 措施2项]',
      '      measure 一是走访企业216家',
      '      measure 二是清理欠款1860万元',
      '  part （二）从严治党方面',
      '    problem 1.针对“责任压得不实”问题。 [缺整改情况]',
      'part 三、下一步工作打算',
      'contact 联系方式',
      'signature 中共云山市委',
    ]);
  });

  it('puts measures under their problem in every layout', () => {
    for (const { name, text } of readSamples()) {
      const under = problemsOverMeasures(outlineOf(readNotice(text)));
      assert.ok(under.length > 0, name);
      assert.ok(!under.includes(0), name);
    }
  });

  it('leaves out lists within a measure, and those outside the answers', () => {
    const text = [
      ...FRONT,
      '一、情况',
      '一是高度重视；二是压实责任。',
      '二、整改情况',
      '1.针对“甲”问题。',
      '整改情况：一是学习，包括①理论，②业务。二是调研。',
    ];
    const measures = listed(outlineOf(draft(...text).notice)).filter((line) => line.includes('measure'));
    assert.deepEqual(
      measures.map((line) => line.trim()),
      ['measure 一是学习', 'measure 二是调研'],
    );
  });

  it('is empty for what is no notice, and holds each item within the one above, whatever the text', () => {
    assert.deepEqual(outlineOf(readNotice('一是买菜。二是做饭。')), []);
    const parts = ['一、甲\n', '1.针对“乙”问题。\n', '整改情况：', '一是丙。', '二是丁；', '①戊', '\n', '　　', '三、'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 30 }), (pieces) => {
        const check = (items: readonly OutlineItem[], start: number, end: number): void => {
          for (const { span, selection, children } of items) {
            assert.ok(start <= span.start && span.end <= end);
            assert.ok(span.start <= selection.start && selection.end <= span.end);
            check(children, span.start, span.end);
          }
        };
        const text = [...FRONT, pieces.join('')].join('\n');
        check(outlineOf(readNotice(text)), 0, text.length);
      }),
    );
  });
});

/** For each measure, how many problems it stands under. */
function problemsOverMeasures(items: readonly OutlineItem[], above = 0): readonly number[] {
  return items.flatMap(({ kind, children }) => [
    ...(kind === 'measure' ? [above] : []),
    ...problemsOverMeasures(children, kind === 'problem' ? above + 1 : above),
  ]);
}

function listed(items: readonly OutlineItem[], depth = 0): readonly string[] {
  return items.flatMap(({ kind, name, detail, children }) => [
    `${'  '.repeat(depth)}${kind} ${name}${detail === '' ? '' : ` [${detail}]`}`,
    ...listed(children, depth + 1),
  ]);
}
