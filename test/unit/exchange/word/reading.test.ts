import assert from 'node:assert/strict';
import { readWord } from '../../../../server/src/exchange/word/read/readWord';
import { wordSource } from '../../../../server/src/exchange/word/wordSource';
import type { ChangeView, WordText } from '../../../../server/src/exchange/word/wordText';
import { CHANGE_CASES } from './changeCases';
import { content, definition, documentOf, list, numbered, paragraph, run, table, type DocumentParts } from './document';
import { NUMBERING_CASES } from './numberingCases';
import { TEXT_CASES } from './textCases';

describe('reading a Word document', () => {
  for (const { it: does, parts, accepted, refused = accepted } of [...NUMBERING_CASES, ...CHANGE_CASES, ...TEXT_CASES]) {
    it(does, () => {
      assert.deepEqual(linesOf(parts, 'accept'), accepted);
      assert.deepEqual(linesOf(parts, 'refuse'), refused);
    });
  }

  it('reads tables with merged cells, automatic numbers in them', () => {
    const merged = (value: string, text: string): string => `<w:tcPr><w:vMerge${value}/></w:tcPr>${paragraph(text)}`;
    const body = table([
      ['序号', '问题', '情况'],
      ['<w:tcPr><w:gridSpan w:val="3"/></w:tcPr><w:p><w:r><w:t>政治方面</w:t></w:r></w:p>'],
      [numbered(''), merged(' w:val="restart"', '学习不深'), '已办'],
      [numbered(''), merged('', ''), `${paragraph('一')}${paragraph('二')}`],
    ]).replaceAll('<w:tcPr/><w:tcPr>', '<w:tcPr>');
    const { tables } = readOne({ body, numbering: `${list(0, [['decimal', '%1']])}${definition(1, 0)}` });
    assert.deepEqual(
      tables.map(({ rows }) => rows.map((cells) => cells.map(({ text }) => text))),
      [
        [
          ['序号', '问题', '情况'],
          ['政治方面', '', ''],
          ['1', '学习不深', '已办'],
          ['2', '', '一\n二'],
        ],
      ],
    );
    assert.deepEqual(
      tables[0]?.rows.map((cells) => cells.map(({ merged: how }) => how)),
      [
        [null, null, null],
        [null, 'left', 'left'],
        [null, null, null],
        [null, 'above', null],
      ],
    );
  });

  it('reports comments with the words that they are about, pictures and objects that it leaves out, and pages', () => {
    const text = readOne({
      body: [
        content(
          `${run('联系')}<w:commentRangeStart w:id="0"/>${run('电话')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
        ),
        content('<w:r><w:drawing><pic:pic/></w:drawing></w:r><w:r><w:object><v:imagedata/><o:OLEObject/></w:object></w:r>'),
        content(`<w:r><w:lastRenderedPageBreak/><w:t>下一页</w:t></w:r>`),
      ].join(''),
      comments: `<w:comment w:id="0" w:author="审稿人" w:date="2025-03-01T09:00:00Z">${paragraph('请核实')}</w:comment>`,
    });
    assert.deepEqual(text.comments, [{ author: '审稿人', date: '2025-03-01T09:00:00Z', text: '请核实', on: '电话' }]);
    assert.deepEqual(text.leftOut, { pictures: 1, objects: 1 });
    assert.deepEqual(
      text.paragraphs.map(({ page }) => page),
      [1, 1, 2],
    );
    assert.equal(text.tracked, false);
  });
});

function readOne(parts: DocumentParts, view: ChangeView = 'accept'): WordText {
  const text = readWord('通报.docx', documentOf(parts), view);
  assert.ok(!('reason' in text), 'reason' in text ? text.reason : '');
  return text;
}

function linesOf(parts: DocumentParts, view: ChangeView): readonly string[] {
  return wordSource(readOne(parts, view), 'paragraphs').text.split('\n').slice(0, -1);
}
