import { ONE_LIST, type Case } from './case';
import { content, numbered, numberOf, paragraph, run, table } from './document';

const AUTHOR = 'w:id="1" w:author="周敏" w:date="2025-03-01T09:00:00Z"';

/** Tracked changes. */
export const CHANGE_CASES: readonly Case[] = [
  {
    it: 'counts neither deleted paragraphs nor, where changes are refused, inserted ones',
    parts: {
      body: [
        numbered('甲'),
        content(`<w:ins ${AUTHOR}>${run('乙')}</w:ins>`, `${numberOf(0)}<w:rPr><w:ins ${AUTHOR}/></w:rPr>`),
        content(`<w:del ${AUTHOR}><w:r><w:delText>丙</w:delText></w:r></w:del>`, `${numberOf(0)}<w:rPr><w:del ${AUTHOR}/></w:rPr>`),
        content(
          `${run('办结')}<w:del ${AUTHOR}><w:r><w:delText>8</w:delText></w:r></w:del><w:ins ${AUTHOR}>${run('9')}</w:ins>${run('件')}`,
          numberOf(0),
        ),
      ].join(''),
      numbering: ONE_LIST,
    },
    accepted: ['1.甲', '2.乙', '3.办结9件'],
    refused: ['1.甲', '2.丙', '3.办结8件'],
  },
  {
    it: 'joins paragraphs whose mark is deleted; the later one keeps its properties',
    parts: {
      body: paragraph('前半句，', `<w:rPr><w:del ${AUTHOR}/></w:rPr>`) + numbered('后半句。'),
      numbering: ONE_LIST,
    },
    accepted: ['1.前半句，后半句。'],
    refused: ['前半句，', '1.后半句。'],
  },
  {
    it: 'takes moved paragraphs where they are, and numbers that were changed as they were',
    parts: {
      body: [
        content(`<w:moveTo ${AUTHOR}>${run('移来')}</w:moveTo>`, `${numberOf(0)}<w:rPr><w:moveTo ${AUTHOR}/></w:rPr>`),
        numbered('原有'),
        content(`<w:moveFrom ${AUTHOR}>${run('移来')}</w:moveFrom>`, `${numberOf(0)}<w:rPr><w:moveFrom ${AUTHOR}/></w:rPr>`),
        paragraph('后来编号', `${numberOf(0)}<w:pPrChange ${AUTHOR}><w:pPr/></w:pPrChange>`),
      ].join(''),
      numbering: ONE_LIST,
    },
    accepted: ['1.移来', '2.原有', '3.后来编号'],
    refused: ['1.原有', '2.移来', '后来编号'],
  },
  {
    it: 'takes numbers of older files that say how they were shown as they were shown',
    parts: {
      body: [
        numbered('甲'),
        ...[
          ['乙', '%1:4:0:.'],
          ['丙', '（%1:11:37:）'],
          ['丁', ''],
          ['戊', '%1:1:23:\uf0b7'],
        ].map(([words = '', original]) =>
          paragraph(words, numberOf(0).replace('</w:numPr>', `<w:numberingChange ${AUTHOR} w:original="${original}"/></w:numPr>`)),
        ),
      ].join(''),
      numbering: ONE_LIST,
    },
    accepted: ['1.甲', '2.乙', '3.丙', '4.丁', '5.戊'],
    refused: ['1.甲', '4.乙', '（十一）丙', '丁', '戊'],
  },
  {
    it: 'leaves out rows of a table that are deleted, or were not there before',
    parts: {
      body: table([['留下']]).replace(
        '</w:tbl>',
        `<w:tr><w:trPr><w:del ${AUTHOR}/></w:trPr><w:tc>${paragraph('删去')}</w:tc></w:tr><w:tr><w:trPr><w:ins ${AUTHOR}/></w:trPr><w:tc>${paragraph('加上')}</w:tc></w:tr></w:tbl>`,
      ),
    },
    accepted: ['留下', '加上'],
    refused: ['留下', '删去'],
  },
];
