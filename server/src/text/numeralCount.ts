import { BESIDE, besideBits } from './besideNumber';

/** What 一 is part of, where it is no number: 同一个, 每一项, 另一家. */
const NOT_ONE_BEFORE = /[统同每任唯之另某这那哪逐单不万第]$/u;
/** Canonical names that begin with a numeral and a measure word: 八项规定, 四个意识. */
const CANONICAL_AFTER = /^(?:规定|监督|意识|自信|维护|确立|责任|务必|坚持|纪律|结合|统筹|文明|健康)/u;

/** Whether a numeral with a unit behind it, from `start` to `end`, counts: not 同一个, 八项规定, nor 千万元以上, which names a size. */
export function isNumeralCount(folded: string, numeral: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  if ((besideBits(numeral, 0) & BESIDE.scale) !== 0) return false;
  if (numeral === '一' && NOT_ONE_BEFORE.test(folded.charAt(start - 1))) return false;
  return !CANONICAL_AFTER.test(folded.slice(end, end + 2));
}
