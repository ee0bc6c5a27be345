import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { givenEdit } from '../../../server/src/rules/givenFindings';
import { applyEdits } from '../../../server/src/rules/applyEdits';
import { DEFAULT_FORMAT, formatNotice, type FormatOptions } from '../../../server/src/services/formatting';
import { foldWidth } from '../../../server/src/text/width';
import { readCorpus } from '../../corpus/corpus';
import { writeNotice } from '../../generate/notice';
import { anyShape } from '../../generate/shapes';
import { readOnce } from '../readOnce';
import { FRONT, SMALL } from './cursor';

const KEEP: FormatOptions = { punctuation: 'keep', strayBlanks: false, indent: 'keep', blankLines: 'keep', isMarkdown: false };

describe('formatNotice', () => {
  it('makes marks full-width, and leaves those of numbers and addresses', () => {
    const half = '一、情况:已完成(2次),比例1:4.4,时间11:34,邮箱a,b@yunshan.example.org。';
    assert.equal(formatted(half, DEFAULT_FORMAT), '一、情况：已完成（2次），比例1:4.4，时间11:34，邮箱a,b@yunshan.example.org。');
  });

  it('takes out stray blanks', () => {
    assert.equal(
      formatted('区委召开专题会议 ，研究部署巡视整改工作，逐项明确责任单位。  ', DEFAULT_FORMAT),
      '区委召开专题会议，研究部署巡视整改工作，逐项明确责任单位。',
    );
  });

  it('indents paragraphs by two, title and signature aside, and takes indents out', () => {
    const indented = format(SMALL.join('\n'), { ...KEEP, indent: 'two' }).split('\n');
    assert.equal(indented[0], SMALL[0]);
    assert.equal(indented[1], `　　${SMALL[1]}`);
    assert.equal(indented.at(-1), '2024年3月15日');
    assert.equal(format(indented.join('\n'), { ...KEEP, indent: 'none' }), SMALL.join('\n'));
  });

  it('puts one empty line between paragraphs, or none', () => {
    const spaced = format(SMALL.join('\n'), { ...KEEP, blankLines: 'one' });
    assert.match(spaced, /二、巡视反馈问题整改情况\n\n（一）落实部署方面\n\n1\./u);
    assert.match(spaced, /\n\n中共云山市委\n2024年3月15日$/u);
    assert.equal(format(spaced.replaceAll('\n\n', '\n\n\n　\n'), { ...KEEP, blankLines: 'none' }), SMALL.join('\n'));
  });

  it('puts a pasted page into form: straight quotes throughout, and empty lines one after the other', () => {
    const [title, front, ...rest] = SMALL;
    const page = [title, front, '', '　', '', ...rest].join('\n').replaceAll(/[“”]/gu, '"');
    assert.equal(format(page, DEFAULT_FORMAT), [title, front, '', ...rest].join('\n'));
    assert.equal(format(page, { ...DEFAULT_FORMAT, punctuation: 'keep', blankLines: 'keep' }), page);
  });

  it('leaves blanks and empty lines of Markdown alone', () => {
    const text = [
      '# 中共云山市委关于巡视整改进展情况的通报',
      '',
      FRONT[1],
      '',
      '## 一、情况',
      '',
      '已整改，逐项落实，形成长效机制，责任到人。  ',
    ].join('\n');
    assert.equal(format(text, { punctuation: 'full', strayBlanks: true, indent: 'two', blankLines: 'none', isMarkdown: true }), text);
  });

  it('keeps to the lines of a selection', () => {
    const text = [...FRONT, '一、甲,乙,丙', '二、丁,戊,己'].join('\n');
    const notice = readOnce(text);
    const start = text.indexOf('二、');
    const edits = formatNotice(notice, DEFAULT_FORMAT, { start, end: text.length });
    assert.equal(applyEdits(text, edits), text.replace('二、丁,戊,己', '二、丁，戊，己'));
  });

  it('never touches words or numbers, and done twice changes nothing', () => {
    const options = fc.record<FormatOptions>({
      punctuation: fc.constantFrom<FormatOptions['punctuation']>('keep', 'full'),
      strayBlanks: fc.boolean(),
      indent: fc.constantFrom<FormatOptions['indent']>('keep', 'none', 'two'),
      blankLines: fc.constantFrom<FormatOptions['blankLines']>('keep', 'merge', 'none', 'one'),
      isMarkdown: fc.boolean(),
    });
    fc.assert(
      fc.property(anyShape(), options, (shape, chosen) => {
        const { text } = writeNotice(shape);
        const once = format(text, chosen);
        assert.equal(bare(once), bare(text));
        assert.equal(format(once, chosen), once);
      }),
      { numRuns: 60 },
    );
  }).timeout(30_000);
});

describe('formatNotice on whole notices', () => {
  const texts = [
    ...['samples', 'test/fixtures/defective'].flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => !name.endsWith('.json'))
        .map((name) => readFileSync(join(folder, name), 'utf8')),
    ),
    ...readCorpus().map(({ text }) => text),
  ];
  const twins: readonly (readonly [string, (text: string) => string])[] = [
    ['as they are', (text) => text],
    ['in half-width marks', (text) => text.replace(/[，：；（）]/gu, (mark) => foldWidth(mark))],
    ['with CRLF', (text) => text.replace(/\r?\n/gu, '\r\n')],
    ['with stray blanks and empty lines', (text) => text.replace(/。/gu, '。 ').replace(/\n/gu, ' \n\n\n')],
    ['with marks of the other kind', (text) => text.replace(/，/gu, (mark, at: number) => (at % 3 === 0 ? ', ' : mark))],
  ];
  const choices: readonly FormatOptions[] = [
    DEFAULT_FORMAT,
    { ...DEFAULT_FORMAT, indent: 'two', blankLines: 'one' },
    { ...DEFAULT_FORMAT, strayBlanks: false, indent: 'none', blankLines: 'none' },
    { ...DEFAULT_FORMAT, punctuation: 'keep', isMarkdown: true },
  ];
  for (const [title, change] of twins) {
    it(`keeps every word and number of notices ${title}, and done twice changes nothing`, () => {
      for (const text of texts.map(change)) {
        for (const chosen of choices) {
          const once = format(text, chosen);
          assert.equal(bare(once), bare(text));
          assert.equal(format(once, chosen), once);
        }
      }
    }).timeout(60_000);
  }

  it('changes nothing outside the lines of a selection', () => {
    for (const text of texts.map((each) => each.replace(/，/gu, ', '))) {
      const notice = readOnce(text);
      const [first, last] = [5, 12].map((line) => notice.source.lineStarts[line] ?? 0);
      const within = { start: first ?? 0, end: Math.max(first ?? 0, (last ?? 0) - 1) };
      const options: FormatOptions = { ...DEFAULT_FORMAT, indent: 'two' };
      const after = applyEdits(
        text,
        formatNotice(notice, options, within).map((edit) => givenEdit(notice.source, edit)),
      );
      assert.equal(after.slice(0, within.start), text.slice(0, within.start));
      assert.ok(after.endsWith(text.slice(within.end)));
    }
  });
});

/** A text without blanks and line ends, width folded. */
function bare(text: string): string {
  return foldWidth(text).replace(/\s/gu, '');
}

function format(text: string, options: FormatOptions): string {
  const notice = readOnce(text);
  return applyEdits(
    text,
    formatNotice(notice, options).map((edit) => givenEdit(notice.source, edit)),
  );
}

/** The last line of a notice, formatted. */
function formatted(line: string, options: FormatOptions): string {
  return (
    format([...FRONT, line].join('\n'), options)
      .split('\n')
      .at(-1) ?? ''
  );
}
