import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readNotice } from '../../../server/src/notice/readNotice';
import { outlineOf, type OutlineItem } from '../../../server/src/services/outline/outline';
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

  it('puts the points of an answer under its problem where no heading stands above, and the label that has the number of the problem nowhere', () => {
    const answer = (label: string): readonly string[] => [
      '反馈问题1：渡口巡查不到位。',
      `${label}1：`,
      '①重新划定巡查路线。每周巡查一次。',
      '②配发巡查记录仪。全部联网。',
      '反馈问题2：船员培训不到位。',
      `${label}2：`,
      '①排出培训计划。每季度一次。',
      '②建立培训档案。一人一档。',
    ];
    const items = (label: string): readonly string[] =>
      listed(outlineOf(draft(...FRONT, '【整改情况】', ...answer(label)).notice)).filter((line) => !/^(?:title|part)/u.test(line));
    for (const label of ['整改落实', '整改措施', '对账单'])
      assert.deepEqual(items(label), [
        'problem 渡口巡查不到位。 [已答]',
        '  measure ①重新划定巡查路线。',
        '  measure ②配发巡查记录仪。',
        'problem 船员培训不到位。 [已答]',
        '  measure ①排出培训计划。',
        '  measure ②建立培训档案。',
      ]);
  });

  it('shows labels that count the measures of one problem, and not the next one of another kind', () => {
    const text = [
      ...['反馈问题1：渡口巡查不到位。', '措施1：重新划线。', '措施2：配发记录仪。', '责任人1：航运站。'],
      ...['反馈问题2：船员培训不到位。', '措施1：排出计划。', '责任人1：人事科。'],
    ];
    const items = listed(outlineOf(draft(...FRONT, '一、整改情况', ...text).notice)).filter((line) => line.includes('measure'));
    assert.deepEqual(
      items.map((line) => line.trim()),
      ['measure 措施1：重新划线', 'measure 措施2：配发记录仪', 'measure 措施1：排出计划'],
    );
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
