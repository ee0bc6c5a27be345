import assert from 'node:assert/strict';
import type { Notice } from '../../../server/src/notice/model';
import { applyEdits } from '../../../server/src/rules/applyEdits';
import { plainFillIn, snippetFillIn } from '../../../server/src/services/insertion/fillIn';
import { insertMeasure } from '../../../server/src/services/insertion/insertMeasure';
import { insertProblem } from '../../../server/src/services/insertion/insertProblem';
import type { Insertion } from '../../../server/src/services/insertion/insertion';
import { draft, FRONT } from './cursor';

describe('insertProblem', () => {
  it('numbers on, moves what follows, and is worded and answered as its neighbour is', () => {
    assert.deepEqual(
      problem('一、甲', '1.针对“学|习不深”问题。', '整改情况：完善制度。', '2.针对“服务不够”问题。', '整改情况：详见第2项。'),
      [
        '一、甲',
        '1.针对“学习不深”问题。',
        '整改情况：完善制度。',
        '2.针对“【问题】”问题。',
        '整改情况：【做法和成效】。',
        '3.针对“服务不够”问题。',
        '整改情况：详见第3项。',
      ],
    );
  });

  it('comes after the last problem before the cursor', () => {
    const lines = problem(
      '一、甲',
      '（一）关于学习不深问题的整改情况',
      '完善制度。',
      '（二）关于服务不够问题的整改情况',
      '走访企业。|',
      '二、下一步',
      '继续。',
    );
    assert.deepEqual(lines.slice(5), ['（三）关于【问题】问题的整改情况', '【做法和成效】。', '二、下一步', '继续。']);
  });

  it('answers with a first measure where measures are headings', () => {
    const lines = problem(
      '一、关于“学|习不深”问题的整改情况',
      '（一）加强学习。全年学习14次，形成长效机制。',
      '（二）加强调研。全年调研9次，形成报告9篇。',
      '二、关于“服务不够”问题的整改情况',
      '（一）走访企业。走访企业216家，解决问题31个。',
    );
    assert.deepEqual(lines.slice(3, 6), [
      '二、关于“【问题】”问题的整改情况',
      '（一）【措施】。【做法和成效】。',
      '三、关于“服务不够”问题的整改情况',
    ]);
  });

  it('keeps indents, Markdown marks and empty lines', () => {
    assert.deepEqual(
      problem(
        '## 一、甲',
        '',
        '　　1.针对“学习|不深”问题。',
        '',
        '　　整改情况：完善制度。',
        '',
        '　　2.针对“服务不够”问题。',
        '',
        '　　整改情况：走访。',
      ).slice(4, 9),
      ['　　整改情况：完善制度。', '', '　　2.针对“【问题】”问题。', '', '　　整改情况：【做法和成效】。'],
    );
  });

  it('has nothing to put in where no problem is a heading', () => {
    const { notice, offset } = draft(...FRONT, '市委|高度重视。');
    assert.equal(insertProblem(notice, offset), null);
  });
});

describe('insertMeasure', () => {
  it('puts the next item into the sentence and moves those behind it', () => {
    assert.deepEqual(measure('一、甲', '整改：一是|学习。二是调研。'), ['一、甲', '整改：一是学习。二是【措施】。三是调研。']);
  });

  it('keeps semicolons between and the full stop at the end', () => {
    assert.deepEqual(measure('一、甲', '整改：一是学习；二是|调研。'), ['一、甲', '整改：一是学习；二是调研；三是【措施】。']);
    assert.deepEqual(measure('一、甲', '整改：一是|学习；二是调研。'), ['一、甲', '整改：一是学习；二是【措施】；三是调研。']);
  });

  it('puts a paragraph of its own where each item is one', () => {
    assert.deepEqual(measure('一、甲', '　　一是学习。', '　　二是|调研。', '　　三是检查。'), [
      '一、甲',
      '　　一是学习。',
      '　　二是调研。',
      '　　三是【措施】。',
      '　　四是检查。',
    ]);
  });

  it('counts on what is announced, where it was right', () => {
    assert.deepEqual(measure('一、甲', '从2个方面抓好整改：①学习；②调研|。'), ['一、甲', '从3个方面抓好整改：①学习；②调研；③【措施】。']);
    assert.deepEqual(measure('一、甲', '从4个方面抓好整改：①学习；②调研|。'), ['一、甲', '从4个方面抓好整改：①学习；②调研；③【措施】。']);
  });

  it('puts the next heading where measures are headings', () => {
    const lines = [
      '一、关于“学习不深”问题的整改情况',
      '（一）加强学习。全年|学习14次，形成长效机制。',
      '（二）加强调研。全年调研9次，形成报告9篇。',
    ];
    assert.deepEqual(measure(...lines).slice(2), ['（二）【措施】。【做法和成效】。', '（三）加强调研。全年调研9次，形成报告9篇。']);
  });

  it('finds the measures of the response that the cursor is in', () => {
    assert.deepEqual(measure('1.针对“学|习不深”问题。', '整改情况：一是学习。二是调研。'), [
      '1.针对“学习不深”问题。',
      '整改情况：一是学习。二是调研。三是【措施】。',
    ]);
  });

  it('has nothing to put in where there are no measures', () => {
    const { notice, offset } = draft(...FRONT, '市委|高度重视。');
    assert.equal(insertMeasure(notice, offset), null);
  });
});

describe('a text to fill in', () => {
  it('escapes what the protocol would take for a tab stop', () => {
    const text = ['投入$5}', { field: '措施' }, '\\', { field: '成效' }];
    assert.equal(snippetFillIn(text), '投入\\$5\\}${1:【措施】}\\\\${2:【成效】}');
    assert.equal(plainFillIn(text), '投入$5}【措施】\\【成效】');
  });
});

function problem(...lines: readonly string[]): readonly string[] {
  const { notice, offset } = draft(...FRONT, ...lines);
  return inserted(notice, insertProblem(notice, offset));
}

function measure(...lines: readonly string[]): readonly string[] {
  const { notice, offset } = draft(...FRONT, ...lines);
  return inserted(notice, insertMeasure(notice, offset));
}

/** The lines of the text with the insertion, the front of the notice left out. */
function inserted(notice: Notice, insertion: Insertion | null): readonly string[] {
  assert.ok(insertion !== null);
  const { at, text, edits } = insertion;
  const all = [...edits, { span: { start: at, end: at }, text: plainFillIn(text) }].sort(
    (one, other) => one.span.start - other.span.start || one.span.end - other.span.end,
  );
  return applyEdits(notice.source.text, all).split('\n').slice(FRONT.length);
}
