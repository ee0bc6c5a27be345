import assert from 'node:assert/strict';
import type { Diagnostic } from '../../../server/src/rules/runner';
import { hoverAt, type Hover } from '../../../server/src/services/hover';
import type { Draft } from './cursor';
import { draft, FRONT, SMALL } from './cursor';
import { withFigure } from './figures';

describe('hoverAt', () => {
  it('shows the working of a figure on each of its numbers', () => {
    const { notice, offset } = draft(...FRONT, '办结信访件9件，其中来信5|件、来访4件。');
    const judged = withFigure(notice, '9件，其中来信5件、来访4件', 'parts-sum');
    assert.deepEqual(hoverAt(judged, offset, []), {
      span: { start: offset - 1, end: offset },
      sections: [{ title: '分项与合计：✓ 相符', lines: ['9 + 5 + 4'] }],
    });
  });

  it('says that a figure does not hold, and why one was not judged', () => {
    const { notice, offset } = draft(...FRONT, '办结信访件|9件，其中来信5件。');
    const quote = '9件，其中来信5件';
    assert.equal(titles(hoverAt(withFigure(notice, quote, 'parts-sum', 'fails'), offset, [])), '分项与合计：✗ 不符');
    assert.deepEqual(hoverAt(withFigure(notice, quote, 'parts-sum', 'not-judged'), offset, [])?.sections[0]?.lines, ['9 + 5', '分项不全']);
  });

  it('says why a number was not judged, where somebody wants to know', () => {
    const { notice, offset } = draft(...FRONT, '召开会议3次，走访农户2|18户。');
    assert.equal(hoverAt(notice, offset, []), null);
    const hover = hoverAt(notice, offset, [], { unjudgedNumbers: true });
    assert.deepEqual(hover, {
      span: { start: offset - 1, end: offset + 3 },
      sections: [{ title: '218户：未判断', lines: ['附近没有可以与它相加、相除或比较的同类数。', '认作：处理结果'] }],
    });
  });

  it('says of a judged number what it says without being asked', () => {
    const { notice, offset } = draft(...FRONT, '办结信访件9件，其中来信5|件、来访4件。');
    assert.deepEqual(hoverAt(notice, offset, [], { unjudgedNumbers: true }), hoverAt(notice, offset, []));
  });

  it('shows the place of a problem in its part and in the notice', () => {
    assert.deepEqual(sections(small('2.针对“服|务企业不够”问题。')), [
      ['问题', '本部分第2个问题，全文第2个问题，共3个。', '整改情况24字，措施2项。'],
    ]);
  });

  it('adds the numbering policy on the marker', () => {
    assert.deepEqual(sections(small('1.|针对“责任压得不实”问题。')), [
      ['问题', '本部分第1个问题，全文第3个问题，共3个。', '缺整改情况。'],
      ['编号', '本篇“1.”一级在每个上级标题下重新从头编号。', '上级标题下第1个，全文同级第3个，共3个。'],
    ]);
  });

  it('shows the place of an item in its enumeration', () => {
    assert.deepEqual(sections(draft(...FRONT, '从3个方面抓好整改：一是学习。|二是调研。')), [
      ['列举', '共2项，这是第2项。', '前文说是3项。'],
    ]);
  });

  it('adds norm and source of the rules that found something there', () => {
    const { notice, offset } = draft(...FRONT, '截止|目前，已办结。');
    const hover = hoverAt(notice, offset, [finding(offset - 2, offset + 2), finding(0, 2)]);
    assert.deepEqual(hover, {
      span: { start: offset - 2, end: offset + 2 },
      sections: [{ title: '规则：用词', lines: ['用词要准。', '依据：实务'], rule: 'text/wording' }],
    });
  });

  it('gives the canonical wording of a formula, and what it stands for', () => {
    assert.deepEqual(sections(draft(...FRONT, '增强“四个|意识”，落实整改。')), [['固定表述：增强“四个意识”']]);
    assert.deepEqual(sections(draft(...FRONT, '树立“四个|意识”。')), [
      ['固定表述：“四个意识”', '依次是政治意识、大局意识、核心意识、看齐意识。'],
    ]);
    assert.deepEqual(sections(draft(...FRONT, '学习习近平新时代|社会主义思想。')), [
      ['固定表述：习近平新时代中国特色社会主义思想', '这里写作“习近平新时代社会主义思想”。'],
    ]);
  });

  it('has nothing to say about plain prose', () => {
    assert.equal(hoverAt(draft(...FRONT, '市委|成立领导小组。').notice, 80, []), null);
    assert.equal(hoverAt(draft('|').notice, 0, []), null);
  });
});

function small(line: string): Draft {
  return draft(...SMALL.map((each) => (each === line.replace('|', '') ? line : each)));
}

function sections({ notice, offset }: Draft): readonly (readonly string[])[] {
  return hoverAt(notice, offset, [])?.sections.map(({ title, lines }) => [title, ...lines]) ?? [];
}

function titles(hover: Hover | null): string {
  return hover?.sections.map(({ title }) => title).join() ?? '';
}

function finding(start: number, end: number): Diagnostic {
  const rule = {
    id: 'text/wording',
    name: '用词',
    norm: '用词要准。',
    source: '实务',
    exceptions: [],
    severity: { draft: null, review: null, publish: null },
    fix: null,
    good: [],
    bad: [],
    check: () => [],
  };
  return { rule, severity: 'warning', message: '应为“截至”', span: { start, end } };
}
