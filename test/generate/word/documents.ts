import { definition, documentOf, list, numbered, paragraph, run, table } from '../../unit/exchange/word/document';

/** A document, by what is much in it. */
export type NamedDocument = readonly [what: string, bytes: Uint8Array];

const SENTENCE = '区委召开专题会议逐条研究整改措施，明确责任单位和完成时限，定期通报进展情况。';
const [PAGES, PARAGRAPHS_A_PAGE] = [60, 15];

/** A document as Word saves one that was worked on for long: every few characters a run with properties of its own, headings numbered by Word. */
export function longDocument(): Uint8Array {
  const fonts =
    '<w:rFonts w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:cs="仿宋_GB2312" w:hint="eastAsia"/><w:color w:val="000000"/><w:sz w:val="32"/><w:szCs w:val="32"/>';
  const pieces = SENTENCE.match(/.{1,5}/gu) ?? [];
  const sentence = `<w:p>${pieces.map((piece) => run(piece, fonts)).join('')}</w:p>`;
  const page = numbered('关于学习不够深入问题的整改情况', 0) + sentence.repeat(PARAGRAPHS_A_PAGE);
  return documentOf({ body: page.repeat(PAGES), numbering: `${list(0, [['chineseCounting', '%1、']])}${definition(1, 0)}` });
}

/** Documents that would cost more than they are long if they were read without care; `size` multiplies what is much in them. */
export function hostileDocuments(size: number): readonly NamedDocument[] {
  const gone = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>';
  const field = '<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/><w:t>甲</w:t></w:r>';
  const label = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${'长'.repeat(100_000)}%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const ranges = Array.from(new Array(1250 * size).keys(), (id) => `<w:commentRangeStart w:id="${id}"/>`).join('');
  const note = `<w:footnote w:id="2">${paragraph('注'.repeat(50_000))}</w:footnote>`;
  return [
    ['paragraphs whose marks are deleted', documentOf({ body: paragraph('甲', gone).repeat(1500 * size) })],
    [
      'tables in tables',
      documentOf({
        body: `${'<w:tbl><w:tr><w:tc>'.repeat(150)}${paragraph('甲'.repeat(100)).repeat(200 * size)}${'</w:tc></w:tr></w:tbl>'.repeat(150)}`,
      }),
    ],
    ['fields in fields', documentOf({ body: `<w:p>${field.repeat(1500 * size)}</w:p>` })],
    [
      'numbers with long labels',
      documentOf({ body: paragraph('甲', '<w:numPr><w:numId w:val="1"/></w:numPr>').repeat(1500 * size), numbering: label }),
    ],
    ['comments over one another', documentOf({ body: `<w:p>${ranges}${'<w:r><w:t>甲</w:t></w:r>'.repeat(1250 * size)}</w:p>` })],
    [
      'marks of one long note',
      documentOf({ body: `<w:p>${'<w:r><w:footnoteReference w:id="2"/></w:r>'.repeat(1250 * size)}</w:p>`, footnotes: note }),
    ],
    ['tables one after the other', documentOf({ body: table([['甲'.repeat(10), '<w:p/>']]).repeat(250 * size) })],
  ];
}
