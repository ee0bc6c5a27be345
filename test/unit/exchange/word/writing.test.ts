import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readWord } from '../../../../server/src/exchange/word/read/readWord';
import { wordSource } from '../../../../server/src/exchange/word/wordSource';
import { writeGongwen } from '../../../../server/src/exchange/word/write/gongwen';
import { planDocument } from '../../../../server/src/exchange/word/write/plan';
import { signaturePlace } from '../../../../server/src/exchange/word/write/signaturePlace';
import { breakTitle } from '../../../../server/src/exchange/word/write/titleBreak';
import { readNotice } from '../../../../server/src/notice/readNotice';

const NOTICE = [
  '中共云山市青湖区委员会关于市委巡察整改进展情况的通报',
  '各街道党工委：',
  '根据市委统一部署，2021年3月1日至5月10日，市委第二巡察组对青湖区委开展了巡察。',
  '一、总体情况',
  '（一）提高站位。区委召开专题会议8次，办结率为88.9%，印发《“三会一课”规范》——逐条落实……',
  '（二）压实责任',
  '1.关于学习不深入问题',
  '整改情况：制定制度3项。',
  '序号\t问题\t整改情况',
  '1\t学习不深入\t已完成',
  '附件：1.整改台账',
  '中共云山市青湖区委员会',
  '2021年12月20日',
  '附件1',
  '整改台账',
].join('\n');

async function partsOf(text: string): Promise<Readonly<Record<string, string>>> {
  const entries = unzipSync(await writeGongwen(readNotice(text)));
  return Object.fromEntries(Object.entries(entries).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The draft without what is layout: indents, blanks at the ends of lines, blank lines. */
function textOnly(text: string): string {
  const lines = text.split(/\r?\n/u).map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .map((line) => `${line}\n`)
    .join('');
}

async function backAndForth(text: string): Promise<string> {
  const read = readWord('通报.docx', await writeGongwen(readNotice(text)));
  assert.ok(!('reason' in read));
  return wordSource(read, 'rows').text;
}

describe('writing an official document', () => {
  it('takes each line for what it is', () => {
    const blocks = planDocument(readNotice(NOTICE));
    assert.deepEqual(
      blocks.map((block) => (block.kind === 'table' ? ['table', block.rows.length] : [block.kind, block.level, block.lead])),
      [
        ['title', 0, 0],
        ['recipient', 0, 0],
        ['body', 0, 0],
        ['heading', 1, 0],
        ['body', 2, 8],
        ['heading', 2, 0],
        ['heading', 3, 0],
        ['body', 0, 0],
        ['table', 2],
        ['body', 0, 0],
        ['unit', 0, 0],
        ['date', 0, 0],
        ['attachment', 0, 0],
        ['body', 0, 0],
      ],
    );
  });

  it('gives the same text when it is read again', async () => {
    assert.equal(await backAndForth(NOTICE), textOnly(NOTICE));
    const folder = join(process.cwd(), 'samples');
    for (const name of readdirSync(folder).filter((each) => !each.endsWith('.md'))) {
      const text = readFileSync(join(folder, name), 'utf8');
      assert.equal(await backAndForth(text), textOnly(text), name);
    }
  });

  it('writes any text at all', async () => {
    for (const text of ['', '\n\n', '甲', '\t\t', '|a|b|\n|-|-|', '\u0000\ud800<&>', '一、'.repeat(100)]) {
      assert.equal((await writeGongwen(readNotice(text))).subarray(0, 2).join(), '80,75', JSON.stringify(text));
    }
  });

  it('sets the page of GB/T 9704: A4, margins, lines of 28.95 points, page numbers outside', async () => {
    const parts = await partsOf(NOTICE);
    const document = parts['word/document.xml'] ?? '';
    assert.match(document, /<w:pgSz w:w="11906" w:h="16838"/u);
    assert.match(document, /<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" [^>]*w:footer="1417"/u);
    assert.match(parts['word/styles.xml'] ?? '', /w:line="579" w:lineRule="exact"/u);
    assert.match(parts['word/settings.xml'] ?? '', /<w:evenAndOddHeaders\/>|<w:evenAndOddHeaders w:val="true"\/>/u);
    const footers = Object.keys(parts).filter((name) => /^word\/footer\d\.xml$/u.test(name));
    assert.deepEqual(footers.map((name) => /<w:jc w:val="(?<side>\w+)"/u.exec(parts[name] ?? '')?.groups?.side).sort(), ['left', 'right']);
  });

  it('uses real heading styles, typed numbers, and the fonts of each level', async () => {
    const document = (await partsOf(NOTICE))['word/document.xml'] ?? '';
    assert.match(document, /<w:pStyle w:val="Heading1"\/>.{0,300}w:eastAsia="黑体".{0,300}<w:t[^>]*>一、总体情况</u);
    assert.match(document, /<w:pStyle w:val="Heading2"\/>.{0,300}w:eastAsia="楷体_GB2312"/u);
    assert.match(document, /w:eastAsia="楷体_GB2312".{0,300}<w:t[^>]*>（一）提高站位。</u);
    assert.match(document, /w:ascii="仿宋_GB2312"[^>]*w:hint="eastAsia".{0,200}——逐条落实……/u);
    assert.match(document, /w:ascii="Times New Roman".{0,300}<w:t[^>]*>88\.9%</u);
    assert.doesNotMatch(document, /<w:numPr>|[aA]sciiTheme|[eE]astAsiaTheme/u);
  });

  it('has no theme, and says what to take where a font is missing', async () => {
    const parts = await partsOf(NOTICE);
    assert.deepEqual(
      Object.keys(parts).filter((name) => name.includes('theme')),
      [],
    );
    for (const name of ['[Content_Types].xml', 'word/_rels/document.xml.rels']) assert.doesNotMatch(parts[name] ?? '', /theme/u);
    assert.match(parts['word/fontTable.xml'] ?? '', /w:name="仿宋_GB2312"><w:altName w:val="FangSong_GB2312,仿宋,/u);
  });

  it('leaves a line before the signature and keeps it with the text', async () => {
    const document = (await partsOf(NOTICE))['word/document.xml'] ?? '';
    assert.match(document, /w:before="579"[^>]*\/>.{0,200}<w:ind w:right="630"\/>.{0,500}>中共云山市青湖区委员会</u);
    assert.match(document, /<w:ind w:left="5355"\/>/u);
    assert.match(document, /<w:pageBreakBefore\/>.{0,400}>附件</u);
  });
});

describe('the title of an official document', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['关于巡察整改情况的通报', ['关于巡察整改情况的通报']],
    ['中共云山市青湖区委员会关于市委巡察整改进展情况的通报', ['中共云山市青湖区委员会', '关于市委巡察整改进展情况的通报']],
    [
      '中共国家云图测绘局党组关于二十届中央第二轮巡视整改进展情况的通报',
      ['中共国家云图测绘局党组', '关于二十届中央第二轮巡视', '整改进展情况的通报'],
    ],
    ['云'.repeat(30), ['云'.repeat(30)]],
  ];
  for (const [title, lines] of cases) {
    it(`breaks by sense: ${lines.join('/')}`, () => {
      assert.deepEqual(breakTitle(title, 20), lines);
    });
  }
});

describe('signature and date', () => {
  it('stand two characters from the right, the date beginning two to the right of the signature', () => {
    assert.deepEqual(signaturePlace('中共云山市青湖区委员会', '2021年12月20日'), { unit: { right: 2 }, date: { left: 17 } });
  });

  it('change places where the date is the longer one', () => {
    assert.deepEqual(signaturePlace('云山市委', '2021年12月20日'), { unit: { right: 7 }, date: { right: 2 } });
    assert.deepEqual(signaturePlace('', '2021年12月20日'), { unit: { right: 2 }, date: { right: 2 } });
  });
});
