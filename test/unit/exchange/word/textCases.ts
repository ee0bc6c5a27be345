import { ONE_LIST, type Case } from './case';
import { content, numbered, numberOf, paragraph, run } from './document';

const BREAK = '<w:r><w:br/></w:r>';

function field(code: string, result: string): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${mark('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${run('不是正文')}${mark('separate')}${run(result)}${mark('end')}`;
}

function box(text: string): string {
  const held = `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${held}</w:drawing></mc:Choice><mc:Fallback><w:pict>${held}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
}

/** What is text and what is not. */
export const TEXT_CASES: readonly Case[] = [
  {
    it: 'reads what fields show, not their code, and goes on after one that never ends',
    parts: {
      body:
        content(`${run('共')}${field(' = 3+4 ', '7')}${run('项')}`) +
        content('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') +
        paragraph('后文'),
    },
    accepted: ['共7项', '', '后文'],
  },
  {
    it: 'reads what stands in a text box once, after the paragraph that it hangs on',
    parts: { body: content(`${run('框外')}${box('框内')}`) + paragraph('下段') },
    accepted: ['框外', '框内', '下段'],
  },
  {
    it: 'takes no hidden text, joins what a hidden mark parts, and passes over paragraphs that are hidden whole',
    parts: {
      body: [
        content(run('电话') + run('（内部）', '<w:vanish/>') + run('：', '<w:vanish w:val="0"/>')),
        numbered('随文标题。', 0, 1, '<w:vanish/>'),
        paragraph('正文'),
        content(run('看不见', '<w:vanish/>'), `${numberOf(0)}<w:rPr><w:vanish/></w:rPr>`),
        numbered('下一项'),
      ].join(''),
      numbering: ONE_LIST,
    },
    accepted: ['电话：', '1.随文标题。正文', '2.下一项'],
  },
  {
    it: 'hides text by its character style',
    parts: {
      body: content(run('显') + run('隐', '<w:rStyle w:val="inner"/>')),
      styles:
        '<w:style w:type="character" w:styleId="base"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="inner"><w:basedOn w:val="base"/></w:style>',
    },
    accepted: ['显'],
  },
  {
    it: 'makes Shift+Enter a line end, and neither page breaks nor soft hyphens anything',
    parts: {
      body:
        content(`${run('问题甲')}${BREAK}${run('整改情况：')}<w:r><w:tab/><w:noBreakHyphen/><w:softHyphen/></w:r>`) +
        content(`<w:r><w:br w:type="page"/></w:r>${run('新页')}<w:r><w:br w:type="page"/></w:r>`),
    },
    accepted: ['问题甲', '整改情况： -', '新页'],
  },
  {
    it: 'reads through content controls, links, smart tags, equations and annotations of pronunciation',
    parts: {
      body: `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${content(`<w:hyperlink>${run('链接')}</w:hyperlink><w:smartTag>${run('标签')}</w:smartTag><w:ruby><w:rt>${run('pin')}</w:rt><w:rubyBase>${run('拼')}</w:rubyBase></w:ruby><w:fldSimple w:instr="PAGE">${run('3')}</w:fldSimple>`)}</w:sdtContent></w:sdt>`,
    },
    accepted: ['链接标签拼3'],
  },
  {
    it: 'shows ticked boxes, and drops ornaments of picture fonts',
    parts: {
      body: content(
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r><w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r><w:r><w:sym w:font="宋体" w:char="2116"/></w:r>',
      ),
    },
    accepted: ['☑№'],
  },
  {
    it: 'decodes references, and keeps the blanks that are to be kept',
    parts: { body: content('<w:r><w:t>  甲&amp;乙&#x56FE;&#131072;&nbsp; </w:t></w:r><w:r><w:t xml:space="preserve"> 丙 </w:t></w:r>') },
    accepted: ['甲&乙图𠀀&nbsp; 丙 '],
  },
  {
    it: 'puts a footnote after its paragraph',
    parts: {
      body: content(`${run('办结8件')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('。')}`) + paragraph('下段'),
      footnotes: `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2">${paragraph('截至三月底。')}</w:footnote>`,
    },
    accepted: ['办结8件。', '截至三月底。', '下段'],
  },
  {
    it: 'goes by namespaces and relationships, not by prefixes and names',
    parts: { body: numbered('总体情况'), numbering: ONE_LIST, prefix: 'ns0', main: 'custom/main2.xml' },
    accepted: ['1.总体情况'],
  },
  { it: 'reads Strict documents', parts: { body: numbered('总体情况'), numbering: ONE_LIST, strict: true }, accepted: ['1.总体情况'] },
];
