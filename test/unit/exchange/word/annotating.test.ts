import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { annotateWord } from '../../../../server/src/exchange/word/comment/annotateWord';
import { readWord } from '../../../../server/src/exchange/word/read/readWord';
import { wordSource, type WordSource } from '../../../../server/src/exchange/word/wordSource';
import type { WordText } from '../../../../server/src/exchange/word/wordText';
import { CHANGE_CASES } from './changeCases';
import { content, definition, documentOf, entriesOf, list, numbered, paragraph, run, table, type DocumentParts } from './document';
import { NUMBERING_CASES } from './numberingCases';
import { TEXT_CASES } from './textCases';

const DATE = '2025-03-01T09:00:00Z';
const ONE_LIST = `${list(0, [['decimal', '%1.']])}${definition(1, 0)}`;

function read(bytes: Uint8Array): WordText {
  const text = readWord('通报.docx', bytes);
  assert.ok(!('reason' in text), 'reason' in text ? text.reason : '');
  return text;
}

function annotated(bytes: Uint8Array, source: WordSource, remarks: Parameters<typeof annotateWord>[2]): Uint8Array {
  const copy = annotateWord(bytes, source, remarks, DATE);
  assert.ok(!('reason' in copy), 'reason' in copy ? copy.reason : '');
  return copy;
}

/** The words that a comment about `words` of the text hangs on, and what it says. */
function commentOn(parts: DocumentParts, words: string, layout: 'paragraphs' | 'rows' = 'paragraphs'): readonly [string, string] {
  const bytes = documentOf(parts);
  const source = wordSource(read(bytes), layout);
  const start = source.text.indexOf(words);
  assert.notEqual(start, -1, source.text);
  const { comments } = read(annotated(bytes, source, [{ span: { start, end: start + words.length }, text: '意见' }]));
  const last = comments.at(-1);
  return [last?.on ?? '', last?.text ?? ''];
}

describe('comments in a copy of a Word document', () => {
  const cases: readonly (readonly [string, DocumentParts, string, string, string?])[] = [
    ['within a run', { body: paragraph('全年办结8件，办结率100%。') }, '办结率', '办结率'],
    ['over runs, with references in them', { body: content(run('甲&amp;乙') + run('丙&#x56FE;丁')) }, '乙丙图', '乙丙图'],
    ['from one edge of a run to the other', { body: content(run('甲') + run('乙', '<w:b/>') + run('丙')) }, '乙', '乙'],
    [
      'in a link, a tracked insertion, a field',
      {
        body: content(
          `<w:hyperlink>${run('链接')}</w:hyperlink><w:ins w:id="1" w:author="a">${run('插入')}</w:ins><w:fldSimple w:instr="X">${run('域')}</w:fldSimple>`,
        ),
      },
      '接插入域',
      '接插入域',
    ],
    ['where text keeps no blanks', { body: content('<w:r><w:t>甲乙丙</w:t></w:r>') }, '乙', '乙'],
    ['where blanks at the ends do not count', { body: content('<w:r><w:t> 甲乙丙 </w:t></w:r>') }, '乙', '甲乙丙'],
    ['behind a tab within a run', { body: content('<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>') }, '乙', '乙'],
    ['on the text of an automatic number', { body: numbered('总体情况'), numbering: ONE_LIST }, '1.', '总体情况'],
    ['over paragraphs, on the first', { body: paragraph('甲乙') + paragraph('丙丁') }, '乙\n丙', '乙', '（到第2段为止）'],
    ['over cells, on the first', { body: table([['甲乙', '丙丁']]) }, '乙\t丙', '乙', '（到第2段为止）'],
    [
      'in a text box, on the paragraph that it hangs on',
      { body: content(`${run('框外')}<w:r><w:pict><w:txbxContent>${paragraph('框内文字')}</w:txbxContent></w:pict></w:r>`) },
      '框内',
      '框外框内文字',
      '（文本框内：框内文字）',
    ],
    ['with another prefix', { body: paragraph('甲乙丙'), prefix: 'ns0' }, '乙', '乙'],
    ['in a Strict document', { body: paragraph('甲乙丙'), strict: true }, '乙', '乙'],
  ];

  for (const [where, parts, words, on, note = ''] of cases) {
    it(`stand at their words ${where}`, () => {
      const layout = words.includes('\t') ? 'rows' : 'paragraphs';
      assert.deepEqual(commentOn(parts, words, layout), [on, note === '' ? '意见' : `意见\n${note}`]);
    });
  }

  it('stand on the line where something is missing, on the one before where that is empty', () => {
    const bytes = documentOf({ body: `${paragraph('标题')}<w:p/>` });
    const source = wordSource(read(bytes), 'paragraphs');
    for (const at of [0, 2, 3, 4]) {
      const { comments } = read(annotated(bytes, source, [{ span: { start: at, end: at }, text: '缺' }]));
      assert.equal(comments[0]?.on, '标题');
    }
  });

  it('stand in an empty document too', () => {
    const bytes = documentOf({ body: '<w:p/>' });
    const remark = { span: { start: 0, end: 0 }, text: '缺标题' };
    const { comments } = read(annotated(bytes, wordSource(read(bytes), 'rows'), [remark, remark]));
    assert.deepEqual(
      comments.map(({ text }) => text),
      ['缺标题', '缺标题'],
    );
  });

  it('come beside those that the document has, under numbers of their own', () => {
    const parts: DocumentParts = {
      body: content(
        `<w:commentRangeStart w:id="7"/>${run('甲乙')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>${run('丙')}`,
      ),
      comments: `<w:comment w:id="7" w:author="审稿人">${paragraph('原有')}</w:comment>`,
    };
    const bytes = documentOf(parts);
    const source = wordSource(read(bytes), 'rows');
    const copy = annotated(bytes, source, [
      { span: { start: 1, end: 3 }, text: '一 & <二>\n三' },
      { span: { start: 1, end: 2 }, text: '四' },
    ]);
    assert.deepEqual(
      read(copy).comments.map(({ author, date, text, on }) => [author, date, text, on]),
      [
        ['审稿人', '', '原有', '甲乙'],
        ['整改通报检查', DATE, '一 & <二>\n三', '乙丙'],
        ['整改通报检查', DATE, '四', '乙'],
      ],
    );
    assert.deepEqual(idsIn(copy), ['7', '8', '9']);
  });

  it('change nothing else: every other entry keeps its bytes, and nothing of the text is lost', () => {
    const more = { 'word/media/image1.png': new Uint8Array([1, 2, 3]), 'docProps/app.xml': '<Properties/>' };
    const parts: DocumentParts = { body: numbered('总体情况') + paragraph('甲乙丙'), numbering: ONE_LIST, styles: '<w:style/>', more };
    const bytes = documentOf(parts);
    const source = wordSource(read(bytes), 'rows');
    const copy = annotated(bytes, source, [{ span: { start: 8, end: 9 }, text: '意见' }]);
    const [before, after] = [unzipSync(bytes), unzipSync(copy)];
    const changed = ['word/document.xml', '[Content_Types].xml', 'word/_rels/document.xml.rels'];
    for (const name of Object.keys(before)) if (!changed.includes(name)) assert.deepEqual(after[name], before[name], name);
    assert.deepEqual(Object.keys(after), [...Object.keys(before), 'word/comments.xml']);
    const document = strFromU8(after['word/document.xml'] ?? new Uint8Array());
    const cut = '</w:t></w:r>#<w:r><w:rPr></w:rPr><w:t xml:space="preserve">';
    const unmarked = document.replace(/<w:commentRange(?:Start|End)[^>]*\/>(?:<w:r><w:commentReference[^>]*\/><\/w:r>)?/gu, '#');
    assert.equal(unmarked.replaceAll(cut, ''), entriesOf(parts)['word/document.xml']);
  });

  it('are put into every made-up document there is, whose text stays the same', () => {
    for (const { it: does, parts } of [...NUMBERING_CASES, ...CHANGE_CASES, ...TEXT_CASES]) {
      const bytes = documentOf(parts);
      const source = wordSource(read(bytes), 'paragraphs');
      const remarks = [...source.text].map((character, start) => ({ span: { start, end: start + 2 }, text: `${character}第${start}处` }));
      const copy = read(annotated(bytes, source, remarks));
      assert.equal(wordSource(copy, 'paragraphs').text, source.text, does);
      assert.equal(copy.comments.length, remarks.length + read(bytes).comments.length, does);
    }
  });

  it('are refused by signed and by protected documents', () => {
    const refuse = (parts: DocumentParts): string => {
      const bytes = documentOf(parts);
      const copy = annotateWord(bytes, wordSource(read(bytes), 'rows'), [{ span: { start: 0, end: 1 }, text: '意见' }], DATE);
      return 'reason' in copy ? copy.reason : '';
    };
    const body = paragraph('甲乙');
    assert.match(refuse({ body, more: { '_xmlsignatures/sig1.xml': '<a/>' } }), /数字签名/u);
    assert.match(refuse({ body, settings: '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>' }), /编辑保护/u);
    assert.equal(refuse({ body, settings: '<w:documentProtection w:edit="readOnly" w:enforcement="0"/>' }), '');
    assert.match(refuse({ body: `${body}\u0001` }), /XML 不规范/u);
  });
});

function idsIn(copy: Uint8Array): readonly string[] {
  const xml = strFromU8(unzipSync(copy)['word/comments.xml'] ?? new Uint8Array());
  return Array.from(xml.matchAll(/<w:comment [^>]*w:id="(?<id>\d+)"/gu), ({ groups }) => groups?.id ?? '');
}
