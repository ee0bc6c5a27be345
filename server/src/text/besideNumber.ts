/** What may stand beside a number and makes it a range, a bound, a name. Asked of every number of a text, so by code unit. */
import { bitsAt, codeTable } from './codeTable';
import { isDigit, LONGEST_NUMBER } from './digits';

/** What a character may be beside a number, as bits. */
export const BESIDE = {
  numeral: 1,
  range: 2,
  unitRange: 4,
  more: 8,
  afterward: 16,
  scale: 32,
  naming: 64,
  endsInexact: 128,
  vague: 256,
} as const;

const TABLE = codeTable([
  [BESIDE.numeral, '零〇一二三四五六七八九十百千万亿两'],
  [BESIDE.range, '-—–~～至到'],
  // Between two numbers with their units: 10万元至50万元. 到 leads elsewhere: 组织12人到3家企业.
  [BESIDE.unitRange, '-—–~～至'],
  [BESIDE.more, '余多来'],
  // How 左右, 上下, 余 and 以上, 以下, 以内 begin.
  [BESIDE.afterward, '左上余以'],
  [BESIDE.scale, '百千万亿'],
  // Ordinals and names: 第3, No.3, A4, G20, 1+5.
  [BESIDE.naming, '第ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#.+*/_-'],
  // How whatever `INEXACT_BEFORE` accepts ends.
  [BESIDE.endsInexact, '约近超过逾少多足破于每均各'],
  // 数十个, 几十个.
  [BESIDE.vague, '数几好'],
]);

/** About, near, over, at least, each: what stands right before a number that is not the number. */
const INEXACT_BEFORE =
  /(?:(?<![节预签履违合条公制集])约|(?<![附最临就靠])近|(?<!彩)超过?|[逾每各]|至少|最多|至多|不足|突破|[少低高多大小]于|[平人户]均)$/u;
const BLANK = 0x20;

/** The bits of `BESIDE` of the character at an offset of width-folded text; 0 past its ends. */
export function besideBits(folded: string, at: number): number {
  return bitsAt(TABLE, folded, at);
}

/** Whether the number from `at` to `end` is part of a name: 第3名, A4, 3G, 2#. */
export function isNamed(folded: string, at: number, end: number): boolean {
  const next = end < folded.length ? folded.charCodeAt(end) : 0;
  return (next < 128 && (isLatin(next) || next === 0x23)) || (besideBits(folded, at - 1) & BESIDE.naming) !== 0;
}

/** What stands right before a number, a blank aside, and makes it inexact; empty where nothing does. */
export function boundBefore(folded: string, at: number): string {
  const last = folded.charCodeAt(at - 1) === BLANK ? at - 2 : at - 1;
  const mayBe = folded.charCodeAt(last) === BLANK || (besideBits(folded, last) & BESIDE.endsInexact) !== 0;
  if (!mayBe) return '';
  const words = folded.slice(Math.max(0, at - 5), at).trimEnd();
  return INEXACT_BEFORE.test(words) ? words : '';
}

/** Whether a digit or a numeral stands at an offset. */
export function beginsNumber(folded: string, at: number): boolean {
  return at < folded.length && (isDigit(folded.charCodeAt(at)) || (besideBits(folded, at) & BESIDE.numeral) !== 0);
}

/** The offset after a run of Chinese numerals, a very long one cut short. */
export function endOfNumerals(folded: string, at: number): number {
  let end = at;
  while (end - at <= LONGEST_NUMBER && (besideBits(folded, end) & BESIDE.numeral) !== 0) end += 1;
  return end;
}

function isLatin(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
