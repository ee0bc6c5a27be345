import { bitsAt, codeTable } from '../../text/codeTable';
import type { Source } from '../../text/source';
import { span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { soughtIn } from './sought';

/** A number, Arabic or Chinese. */
const NUMBER = String.raw`(?:\d[\d,.]*[十百千万亿]*|[一二三四五六七八九十百千几两]+(?:[万亿][十百千万亿]*)?)`;
/** What numbers begin with, what they go on with, and how the words begin that may say the same again. */
const [BEGINNER, WITHIN, AGAIN] = [1, 2, 4];
const CHARACTERS = codeTable([
  [BEGINNER, '0123456789一二三四五六七八九十百千几两'],
  [WITHIN, '0123456789,.一二三四五六七八九十百千几两万亿'],
  [AGAIN, '余来多左上以'],
]);
/** Four characters of a unit and %. */
const LONGEST_UNIT = 5;
/** What counts, after the number: 30人左右. A point or another number ends it. */
const UNIT = String.raw`[^\s\d,、。;:!?()“”《》%]{0,4}?%?`;
const [ROUGH, LEAST, MOST] = ['(?:余|来|多)', '(?<!规模|级|年级)以上', '(?<!级)以[下内]'];

/** Words before a number (`soughtIn` names how they begin) that say “about”, “over” and so on, what may not or must stand before them, and what says the same again behind. */
const TWICE: readonly { readonly word: string; readonly notAfter: string; readonly needs?: string; readonly again: RegExp }[] = [
  { word: '近', notAfter: '最附靠临邻远新就亲接贴走拉逼相', again: after(`(?:${ROUGH}|${UNIT}左右)`) },
  { word: '约', notAfter: '节预签违制公合条契邀履集失赴相特隐简誓盟缔', again: after(`(?:余|${UNIT}左右|${UNIT}上下)`) },
  { word: '超过', notAfter: '不', again: after(`(?:余|${UNIT}${LEAST})`) },
  { word: '逾', notAfter: '', again: after(`(?:余|${UNIT}${LEAST})`) },
  { word: '少于', notAfter: '', needs: '不', again: after(`${UNIT}${LEAST}`) },
  { word: '低于', notAfter: '', needs: '不', again: after(`${UNIT}${LEAST}`) },
  { word: '至少', notAfter: '', again: after(`${UNIT}${LEAST}`) },
  { word: '超过', notAfter: '', needs: '不', again: after(`${UNIT}${MOST}`) },
  { word: '最多', notAfter: '', again: after(`${UNIT}${MOST}`) },
];

/** 近…余, 约…左右, 超过…以上 say one thing twice. */
export const approximate: Rule = {
  id: 'text/approximate',
  name: '概数叠用',
  norm: '表示概数的词语不重复：“近、约、超过”与“余、左右、以上”只用一个。',
  source: 'GB/T 15835—2011《出版物上数字用法》；公文校对实务',
  exceptions: [
    '“近10余年来”一类说时段的不查。',
    '“节约、签约、预约”里的“约”不是概数词。',
    '“300—500户或者1000人左右”等范围与概数各管一项的，不算重复。',
  ],
  severity: { draft: 'hint', review: 'warning', publish: 'warning' },
  fix: 'suggested',
  good: [
    { text: '走访近30家企业，培训约50人，节约50余万元，签约30余个项目。' },
    { text: '近10余年来，达80%以上，超过30人，至少3次。' },
    { text: '每300—500户或者1000人左右划一个网格。' },
  ],
  bad: [{ text: '走访近30余家企业。' }, { text: '培训约50人左右。' }, { text: '覆盖超过300户以上。' }],
  check: ({ source }) => TWICE.flatMap((pattern) => findTwice(source, pattern)),
};

/** A quick look: most words that stand here say nothing of a number (最近, 减少于…), and behind most numbers nothing repeats them. */
function mayRepeat(folded: string, at: number): boolean {
  if ((bitsAt(CHARACTERS, folded, at) & BEGINNER) === 0) return false;
  let end = at;
  while ((bitsAt(CHARACTERS, folded, end) & WITHIN) !== 0) end += 1;
  for (let behind = end; behind <= end + LONGEST_UNIT; behind += 1) if ((bitsAt(CHARACTERS, folded, behind) & AGAIN) !== 0) return true;
  return false;
}

/** What stands right behind the word: the number and, within a few characters, the second word. */
function after(again: string): RegExp {
  return new RegExp(`(?<number>${NUMBER})(?<again>${again})(?<unit>年|月|天|日|周|个月|载)?`, 'uy');
}

function findTwice(source: Source, { word, notAfter, needs, again }: (typeof TWICE)[number]): readonly Finding[] {
  const { folded } = source;
  const findings: Finding[] = [];
  for (const at of soughtIn(source).places.approximations) {
    if (!mayRepeat(folded, at + word.length) || !folded.startsWith(word, at)) continue;
    const before = folded.charAt(at - 1);
    if ((before !== '' && notAfter.includes(before)) || (needs !== undefined && before !== needs)) continue;
    again.lastIndex = at + word.length;
    const match = again.exec(folded);
    if (match === null || (word === '近' && match.groups?.unit !== undefined)) continue;
    findings.push(describe(source, at, word, match[0].length));
  }
  return findings;
}

function describe(source: Source, at: number, word: string, length: number): Finding {
  const place = span(at, at + word.length + length);
  const written = source.text.slice(place.start, place.end);
  const edits = [{ span: span(at, at + word.length), text: '' }];
  return {
    span: place,
    message: `“${written}”前后都是概数词，意思重复，请删去一个。`,
    fix: { title: `删去“${word}”`, kind: 'suggested', edits },
  };
}
