import { FILLED_NUMERALS, FORMAL_NUMERALS, ROMAN_NUMERALS, STEMS } from '../text/numerals';
import type { Level } from './tree';

/**
 * One way to mark a line, on width-folded text. The pattern names the stretch that counts `number`; the marker's form is its words with every
 * numeral replaced by `#`.
 */
export interface MarkerForm {
  /** The level that it has by the norm (GB/T 15834—2011 B.3.8); null where its level is how deep it stands in the document. */
  readonly rank: Level | null;
  /** What it can begin with. */
  readonly beginners: string;
  /** Sticky. */
  readonly pattern: RegExp;
}

const CHINESE = '一二三四五六七八九十百〇零';
const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLabcdefghijkl';

/** The markers of the norm and what drafters write in their place: they mark a heading wherever they open a line. Signs such as ① are in `text/signs.ts`. */
export const RANKED_FORMS: readonly MarkerForm[] = [
  // 一、 also 一. and, before a problem's title, 一，; 十二、三级 counts grades.
  {
    rank: 1,
    beginners: CHINESE,
    pattern: /(?<number>[一二三四五六七八九十百〇零]{1,5}) ?(?:[、.](?![一二三四五六七八九十]级)|,(?=关于|针对))/uy,
  },
  // （一） also （一）、
  { rank: 2, beginners: '(', pattern: /\( ?(?<number>[一二三四五六七八九十百〇零]{1,5}) ?\)(?:[、.](?!\d))?/uy },
  // 1. also 1、 and Markdown's 1\., which is masked where its syntax is known; none before a digit (1.5万), but a year (1.2021年) and what has no fractions (1.5个支部).
  {
    rank: 3,
    beginners: DIGITS,
    pattern:
      /(?<number>\d{1,3}) ?(?:\\?[.、]|\ufffc{2})(?:(?!\d)|(?=(?:19|20)\d\d年)|(?=\d{1,4}(?:[名人家项条件份场户]|次(?!方)|个(?!百分|多?月|小时|标准|点|学时|工作日|班))))/uy,
  },
  // （1） also （1）、
  { rank: 4, beginners: '(', pattern: /\( ?(?<number>\d{1,3}) ?\)(?:[、.](?!\d))?/uy },
  // 1)
  { rank: 4, beginners: DIGITS, pattern: /(?<number>\d{1,3}) ?\\?\)/uy },
];

/** Markers that are one only where others of their form count on from them: 第一方面, 第二部分, 1.2.3, 其三，, B., 甲、, 一是关于. */
export const COUNTED_FORMS: readonly MarkerForm[] = [
  {
    rank: null,
    beginners: '第',
    pattern:
      /第 ?(?<number>[一二三四五六七八九十]{1,3}|\d{1,2}) ?(?:个方面|个部分|个问题|大类|类问题|方面|部分|板块|[类批篇章节])(?: ?[:、,.] ?| {1,3}|(?=$|[\n\u4e00-\u9fff“《]))/uy,
  },
  {
    rank: null,
    beginners: DIGITS,
    pattern: /\d{1,2}(?:\.\d{1,2}){0,2}\.(?<number>\d{1,2})(?:[.、] ?| {1,3}|(?![万亿元个倍]))(?=[\u4e00-\u9fff“《])/uy,
  },
  { rank: null, beginners: '第', pattern: /第(?<number>[一二三四五六七八九十]{1,3})[,、] ?/uy },
  {
    rank: null,
    beginners: '第',
    pattern: /第 ?(?<number>[一二三四五六七八九十]{1,3}|\d{1,3}) ?[项条个号点](?:问题|意见|任务|事项)?(?: ?[:、,.] ?| {1,3}|(?=\n|$))/uy,
  },
  // 1-2. and 1—2 before a blank; 1-5月 is a stretch of time.
  { rank: null, beginners: DIGITS, pattern: /\d{1,2}[-—](?<number>\d{1,2})(?:[.、] ?| {1,3})(?=[\u4e00-\u9fff“《])/uy },
  // 【1】 [1] 〔一〕
  {
    rank: null,
    beginners: '【[〔',
    pattern: /[【[〔](?<number>\d{1,3}|[一二三四五六七八九十]{1,3})[】\]〕](?:[\s*_]*\n[\s*_#]*| ?(?=[\u4e00-\u9fff“《]))/uy,
  },
  { rank: null, beginners: '其', pattern: /其(?<number>[一二三四五六七八九十]{1,2})[,、:] ?/uy },
  // 之一：
  { rank: null, beginners: '之', pattern: /之(?<number>[一二三四五六七八九十]{1,2}) ?(?:[,、:.丨|] ?| {1,3})(?=[\u4e00-\u9fff“《])/uy },
  { rank: null, beginners: 'ABCDEFGHIJKL', pattern: /(?<number>[A-L])[.、] ?(?=[\u4e00-\u9fff“《])/uy },
  // 甲、 and （甲）; 甲、乙类 counts nothing.
  { rank: null, beginners: STEMS, pattern: /(?<number>[甲乙丙丁戊己庚辛壬癸])[、.] ?(?=[\u4e00-\u9fff“《])(?![甲乙丙丁戊己庚辛壬癸])/uy },
  { rank: null, beginners: '(', pattern: /\( ?(?<number>[甲乙丙丁戊己庚辛壬癸]) ?\) ?(?=[\u4e00-\u9fff“《])/uy },
  // 壹、 and Ⅰ．
  { rank: null, beginners: FORMAL_NUMERALS, pattern: /(?<number>[壹贰叁肆伍陆柒捌玖拾])[、.] ?(?=[\u4e00-\u9fff“《])/uy },
  { rank: null, beginners: ROMAN_NUMERALS, pattern: /(?<number>[Ⅰ-Ⅻ])(?:[、.:] ?| {1,3})(?=[\u4e00-\u9fff“《])/uy },
  { rank: null, beginners: FILLED_NUMERALS.join(''), pattern: /(?<number>[❶-❿➀-➓⓵-⓾])[、.]? ?(?=[\u4e00-\u9fff“《])/uy },
  // 1️⃣, a digit on a key.
  { rank: null, beginners: DIGITS, pattern: /(?<number>\d)\ufe0f?\u20e3[、.]? ?(?=[\u4e00-\u9fff“《])/uy },
  // a. a） （a）
  { rank: null, beginners: LETTERS, pattern: /(?<number>[a-lA-L])\) ?(?=[\u4e00-\u9fff“《])/uy },
  { rank: null, beginners: LETTERS, pattern: /(?<number>[a-l])[.、] ?(?=[\u4e00-\u9fff“《])/uy },
  { rank: null, beginners: '(', pattern: /\( ?(?<number>[a-lA-L]) ?\) ?(?=[\u4e00-\u9fff“《])/uy },
  // A类： and 甲类：; A-1 and B2.3 before a blank or a mark.
  {
    rank: null,
    beginners: `ABCDEFGHIJKL${STEMS}`,
    pattern: /(?<number>[A-L甲乙丙丁戊己庚辛壬癸]) ?类(?:问题)?(?: ?[:、.] ?| {1,3})(?=[\u4e00-\u9fff“《])/uy,
  },
  { rank: null, beginners: 'ABCDEFGHIJKL', pattern: /[A-L]\d{0,2} ?[-—–.] ?(?<number>\d{1,2})(?:[、.:] ?| {1,3})(?=[\u4e00-\u9fff“《])/uy },
  // （2.1） 【1/8】 1·
  { rank: null, beginners: '(', pattern: /\( ?(?:\d{1,2}[.-]){1,2}(?<number>\d{1,2}) ?\) ?(?=[\u4e00-\u9fff“《])/uy },
  { rank: null, beginners: '【[〔', pattern: /[【[〔](?<number>\d{1,2}) ?\/ ?\d{1,2}[】\]〕] ?(?=[\u4e00-\u9fff“《])/uy },
  { rank: null, beginners: DIGITS, pattern: /(?<number>\d{1,2}) ?[·•] ?(?=[\u4e00-\u9fff“《])/uy },
  // 1/8 before a blank or a mark.
  { rank: null, beginners: DIGITS, pattern: /(?<number>\d{1,2}) ?\/ ?\d{1,2}(?:[、.:] ?| {1,3})(?=[\u4e00-\u9fff“《])/uy },
  // 一-1 and Ⅱ-3 before a blank or a mark; №1, §1.
  {
    rank: null,
    beginners: `${CHINESE}${ROMAN_NUMERALS}`,
    pattern: /[一二三四五六七八九十Ⅰ-Ⅻ]{1,2} ?[-—–.] ?(?<number>\d{1,2})(?:[、.:] ?| {1,3})(?=[\u4e00-\u9fff“《])/uy,
  },
  { rank: null, beginners: '№§', pattern: /[№§] ?(?<number>\d{1,2})(?:[、.:] ?| {1,3})(?=[\u4e00-\u9fff“《])/uy },
  // PART 01, NO.3: and the like.
  {
    rank: null,
    beginners: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
    pattern:
      /[A-Za-z]{1,8}\.? {0,2}(?<number>\d{1,2}|[一二三四五六七八九十]{1,3})(?:[\s*_]*\n[\s*_#]*|(?: ?[:、.|] ?| {1,4})(?=[\u4e00-\u9fff“《]))/uy,
  },
  // 一是关于…的问题
  { rank: null, beginners: CHINESE, pattern: /(?<number>[一二三四五六七八九十]{1,3})是(?=关于|针对)/uy },
];

/** 1 before a blank, in a document that also has 1.1, or in a line of its own above its title. */
export const BLANK_FORM: MarkerForm = {
  rank: null,
  beginners: DIGITS,
  pattern: /(?<number>\d{1,2})(?:[\s*_]*\n[\s*_#]*| {1,4}(?=[\u4e00-\u9fff“《]))/uy,
};

/** 一是 before anything else counts off measures, but where each is answered. */
export const SPOKEN_FORM: MarkerForm = { rank: null, beginners: CHINESE, pattern: /(?<number>[一二三四五六七八九十]{1,3})是/uy };

/** Blocks, geometric shapes, stars, ticks and arrows of Unicode; not ☎ ✆ ✉, which say what follows, nor numbers such as ❶. Last, the bullets of Word's own fonts. */
const SIGN_RANGES = '\u2190-\u21ff\u2580-\u260d\u2610-\u2705\u2707\u2708\u270a-\u2775\u2794-\u27bf\u2b00-\u2bff\uf020-\uf0ff';
const ANY_SIGN = `[※√•·${SIGN_RANGES}]\ufe0f?|[\u{1f300}-\u{1faff}]\ufe0f?`;
/** One sign or picture, as a pattern. */
export const SIGN = `(?:${ANY_SIGN})`;
/** Signs that open a line and count nothing, wherever they stand there. */
export const SIGNS = `※√${SIGN_RANGES.replace(/.-./gu, (range) => charactersFrom(range.charAt(0), range.charAt(2)))}`;
/** Such signs, pictures and dashes at a line's start, with the blanks behind them. */
export const BULLET = new RegExp(`(?:${ANY_SIGN}|—{2}|─{2}) ?`, 'uy');
/** What they begin with. */
export const BULLETS = `${SIGNS}•·—─\ud83c\ud83d\ud83e`;

function charactersFrom(first: string, last: string): string {
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
  return String.fromCharCode(...Array.from(new Array(to - from + 1).keys(), (at) => from + at));
}
