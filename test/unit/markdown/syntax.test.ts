import assert from 'node:assert/strict';
import { MARKDOWN } from '../../../server/src/exchange/markdown/markdown';
import { PLAIN_TEXT } from '../../../server/src/text/markup';
import { createSource } from '../../../server/src/text/source';

/** A text in which what is no prose stands between ⟦ and ⟧. */
const MARKED: readonly (readonly [string, string])[] = [
  ['front matter in YAML', '⟦---\ntitle: 通报\ntags: [巡察,整改]\n---⟧\n\n一、总体情况'],
  ['front matter in TOML', '⟦+++\ntitle = "通报"\n+++⟧\n正文'],
  ['no front matter that is not closed', '---\ntitle: 通报\n\n正文'],
  ['a link', '详见⟦[⟧清单,附后⟦](清单(二).md "第一,第二")⟧。'],
  ['a link by name, and its definition', '详见⟦[⟧清单⟦][qd]⟧。\n\n⟦[qd]: 清单.md "甲,乙"⟧'],
  ['a picture, with the words that stand for it', '如图⟦![会场,全景](a,b.png)⟧所示'],
  ['code in a line', '运行⟦`甲,乙(一)`⟧即可'],
  ['code between fences', '正文\n\n⟦```\n一、甲,乙\n```⟧\n\n正文'],
  ['code between tildes', '⟦~~~\n甲,乙\n~~~⟧'],
  ['tags, and not what stands between them', '⟦<font face="仿宋,楷体">⟧区委召开会议⟦</font>⟧'],
  ['tags of a block', '⟦<center>⟧关于整改情况的通报⟦</center>⟧'],
  ['comments', '正文⟦<!-- 甲,乙(待定) -->⟧正文'],
  ['a note and its mark', '有关情况⟦[^注]⟧。\n\n⟦[^注]: ⟧截至11月底。'],
  ['an address between angle brackets', '见⟦<https://yunshan.example/a,b>⟧。'],
  ['escaped marks and characters by name', '甲⟦\\(⟧乙⟦\\)⟧，丙⟦&nbsp;⟧丁'],
  ['a line break of two blanks', '甲⟦  ⟧\n乙'],
  ['one blank at the end of a line is prose', '甲 \n乙⟦`a`⟧'],
  ['four blanks before a line among others that have none', '正文\n\n正文\n\n正文\n\n⟦    甲,乙⟧\n\n正文'],
  ['four blanks before every line are the draft’s indent', '    一、总体情况\n\n    区委召开会议,部署整改。'],
];

describe('what of Markdown is no prose', () => {
  for (const [name, marked] of MARKED) {
    it(name, () => assert.equal(markedAs(marked), marked));
  }

  it('is masked without moving anything: at the head of a line by blanks, within prose by a sign that is nothing', () => {
    const text = '# <a id="x"></a>一、总体情况\n见[附件](a.md)。`甲,乙`\n';
    const { folded } = createSource(text, MARKDOWN);
    assert.equal(folded.length, text.length);
    assert.deepEqual(folded.split('\n'), ['#               ' + '一、总体情况', '见￼附件￼￼￼￼￼￼￼。     ', '']);
  });

  it('is nothing in a text beyond the parser, and no edit is known to keep that as it is', () => {
    const crowded = '**甲*'.repeat(20_000);
    assert.deepEqual(MARKDOWN.outsideProse(crowded), []);
    assert.equal(MARKDOWN.isAlike(crowded, crowded), false);
  });
});

describe('web addresses', () => {
  const addresses: readonly (readonly [string, string])[] = [
    ['见https://yunshan.example/巡察,整改(二)。', 'https://yunshan.example/巡察,整改(二)'],
    ['（网址：http://yunshan.example/a）', 'http://yunshan.example/a'],
    ['(http://yunshan.example/a)', 'http://yunshan.example/a'],
    ['登录www.yunshan.example,查看', 'www.yunshan.example'],
    ['http://yunshan.example:8080,请于5月前', 'http://yunshan.example:8080'],
  ];
  for (const [text, address] of addresses) {
    it(`finds ${address} in ${text}`, () =>
      assert.deepEqual(
        PLAIN_TEXT.outsideProse(text).map(({ start, end }) => text.slice(start, end)),
        [address],
      ));
  }
});

describe('two documents built alike', () => {
  const changes: readonly (readonly [string, string, boolean])[] = [
    ['甲,乙[丙](a.md)', '甲，乙[丙](a.md)', true],
    ['甲[丙](a.md)', '甲[丙](b.md)', false],
    ['甲[丙](a.md)', '甲[丙]（a.md）', false],
    ['![丙](a.md)', '！[丙](a.md)', false],
    ['**“甲”** 乙', '**“甲”**乙', false],
    ['1. 甲', '1、 甲', false],
    ['甲  \n乙', '甲\n乙', false],
    ['---\na: 1\n---\n甲', '---\na：1\n---\n甲', false],
  ];
  for (const [before, after, isAlike] of changes) {
    it(`${JSON.stringify(before)} and ${JSON.stringify(after)}: ${isAlike ? 'yes' : 'no'}`, () =>
      assert.equal(MARKDOWN.isAlike(before, after), isAlike));
  }
});

function markedAs(marked: string): string {
  const text = marked.replaceAll(/[⟦⟧]/gu, '');
  const spans = MARKDOWN.outsideProse(text);
  return spans
    .toReversed()
    .reduce((words, { start, end }) => `${words.slice(0, start)}⟦${words.slice(start, end)}⟧${words.slice(end)}`, text);
}
