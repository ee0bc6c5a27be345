import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readCorpus } from '../corpus/corpus';

/** Words that mean something to the reader, and what stands between them. Put together at random they reach every branch of it. */
const VOCABULARY = [
  ...'一、|十二、|（一）|(二)|1.|2、|１．|12)|（3）|①|②|㊿|⑴|⒈|㈠|## |> |- |**|__|一是|二是|三是|一要|第一，|第二，|首先，|其次，|其一，|一方面，|另一方面，'.split(
    '|',
  ),
  ...'整改情况：|整改措施：|【整改情况】|问题：|反馈问题3：|针对|关于|“|”|‘|’|"|《|》|〈|〉|（|）|(|)|〔|〕|[|]|【|】|「|」|问题|不到位|不够有力'.split(
    '|',
  ),
  ...'其中|分别为|分别是|共|共计|合计|累计|完成|已完成|剩余|未完成|占|完成率|达到|整改完成率为|等|、|，|。|；|：|,|.|;|:|%|％|‰|百分之|个百分点'.split(
    '|',
  ),
  ...'3|8|12|0|00|1,234|3.5|88.8|100|2021|１２|〇|两|三|十|二十一|一百零八|万|亿|余|近|约|以上|多|个|项|件|人|次|家|万元|亿元|个方面|个问题|项措施|方面'.split(
    '|',
  ),
  ...'2021年3月1日|2021年13月45日|二〇二一年八月三十日|3月|5日|至|截至|截止目前|下一步|中共云山市委|关于巡视整改进展情况的通报|巡视|巡察|省委第一巡视组|反馈|现将|通报'.split(
    '|',
  ),
  ...'欢迎广大干部群众监督|联系电话：|0000-1234567|邮政信箱：|地址：|邮编：|650000|电子邮箱：|ys@example.com|来源：|发布时间：|首页>公告|××|XX|____|待补充|某某|〔2021〕5号|见第3项|上述（二）'.split(
    '|',
  ),
  ...'市委召开会议研究部署|制定《关于加强管理的办法（试行）》|“三重一大”|13800000000|110101199001011234|年 月 日|${1:单位}|{{单位}}|\\|.*|||\t||\u3000||\ufeff|\r\n|\n|\n\n|\r| '.split(
    '|',
  ),
  '|',
];

/** What no drafter types and every parser meets. */
const ODDITIES = [
  ...'\0\u0001\u0007\b\v\f\u001b\u007f\u0085\u00a0\u200b\u200d\u200e\u200f\u2028\u2029\u202e\u2066\ufeff\ufffd\uffff\ud800\udc00\udbff\udfff',
  ...[
    '😀',
    '👨‍👩‍👧',
    '🇨🇳',
    'e\u0301',
    'क्षि',
    '𠮷',
    '𫠜',
    '〇',
    '﷽',
    'İ',
    'ß',
    'שלום',
    'مرحبا',
    '①',
    '㈱',
    'ﾊﾝｶｸ',
    '０',
    '～',
    '\r',
    '\r\n',
    '\n\r',
    '\t',
    '　',
  ],
];

/** Real and invented notices to be damaged; the real ones only where they are at hand. */
export function readNotices(): readonly string[] {
  const folders = ['samples', 'test/fixtures/defective'].filter(existsSync);
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));
  const invented = files.filter((name) => !name.endsWith('.json')).map((name) => readFileSync(name, 'utf8'));
  return [...invented, ...readCorpus().map(({ text }) => text)];
}

/** Any sequence of code units: every plane, controls, and surrogates that stand alone. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((codes) => String.fromCharCode(...codes)),
  fc.string({ unit: fc.constantFrom(...ODDITIES, '一', '是', '1', '.', '。', '“', '\n'), maxLength: 100 }),
);

/** The reader's own words in random order. */
export const wordSalad: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...VOCABULARY) }, { weight: 1, arbitrary: fc.constantFrom(...ODDITIES) }), {
    maxLength: 250,
  })
  .map((words) => words.join(''));

/** Word salad where a notice has its prose, so that every rule has its say. */
export const framedSalad: fc.Arbitrary<string> = fc
  .tuple(wordSalad, wordSalad, wordSalad)
  .map(
    ([one, two, three]) =>
      `中共云山市委关于巡视整改进展情况的通报\n2021年3月至5月，省委第一巡视组对云山市开展了巡视，6月1日反馈了意见。现将整改情况通报如下。\n一、整改情况\n${one}\n（一）关于学习不够深入的问题\n整改情况：${two}\n二、下一步\n欢迎监督。${three}\n`,
  );

/** One way to damage a text: at a place from 0 to 1, with a second place and a piece of something odd. */
type Damage = (text: string, from: number, to: number, oddity: string) => string;

const DAMAGES: Readonly<Record<string, Damage>> = {
  cutOut: (text, from, to) => text.slice(0, from) + text.slice(to),
  keepOnly: (text, from, to) => text.slice(from, to),
  repeat: (text, from, to) => text.slice(0, to) + text.slice(from, Math.min(to, from + 2000)).repeat(3) + text.slice(to),
  splice: (text, from, to) => text.slice(0, from) + text.slice(to, to + 500) + text.slice(from),
  insert: (text, from, to, oddity) => text.slice(0, from) + oddity + text.slice(from, to) + oddity + text.slice(to),
  overwrite: (text, from, to, oddity) => text.slice(0, from) + oddity + text.slice(Math.max(to - 1, from + oddity.length)),
  sprinkle: (text, from, to, oddity) =>
    text.slice(0, from) + [...text.slice(from, Math.min(to, from + 60))].join(oddity) + text.slice(Math.min(to, from + 60)),
  shuffleLines: (text, from, to) => swapLines(text, from, to),
  joinLines: (text, from, to) => text.slice(0, from) + text.slice(from, to).replaceAll('\n', '') + text.slice(to),
  mixLineEnds: (text, from, to) =>
    text.slice(0, from) + text.slice(from, to).replaceAll('\n', '\r') + text.slice(to).replaceAll('\n', '\r\n'),
  widen: (text, from, to) => text.slice(0, from) + widened(text.slice(from, to)) + text.slice(to),
  doubleDigits: (text, from, to) => text.slice(0, from) + text.slice(from, to).replace(/\d/gu, '$&$&') + text.slice(to),
  dropMarks: (text, from, to) => text.slice(0, from) + text.slice(from, to).replace(/[“”（）()《》。，：]/gu, '') + text.slice(to),
};

function swapLines(text: string, from: number, to: number): string {
  const lines = text.split('\n');
  const [one, other] = [from % lines.length, to % lines.length];
  [lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? ''];
  return lines.join('\n');
}

function widened(text: string): string {
  return text.replace(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

/** A notice with one to six kinds of damage. */
export function damagedNotice(notices: readonly string[]): fc.Arbitrary<string> {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const damage = fc.tuple(fc.constantFrom(...Object.values(DAMAGES)), place, place, fc.constantFrom(...ODDITIES, ...VOCABULARY));
  return fc.tuple(fc.constantFrom(...notices), fc.array(damage, { minLength: 1, maxLength: 6 })).map(([notice, damages]) =>
    damages.reduce((text, [apply, one, other, oddity]) => {
      const [from, to] = [Math.floor(Math.min(one, other) * text.length), Math.floor(Math.max(one, other) * text.length)];
      return apply(text, from, to, oddity).slice(0, 60_000);
    }, notice),
  );
}
