import { beginsNumber, endOfNumerals } from './besideNumber';
import { LONGEST_NUMBER, type Digits } from './digits';
import { parseChineseNumeral } from './numerals';

/** How many percent one of a hundred, a thousand or ten thousand is. */
const PERCENT_OF: Readonly<Partial<Record<string, number>>> = { 百: 1, 千: 0.1, 万: 0.01 };
const OF = 0x4e4b;
/** How many characters 百分之 has. */
export const LENGTH_OF_SHARE = 3;

/** How many percent one of the number is that stands right behind 百分之, 千分之 or 万分之; 0 behind anything else. */
export function shareBefore(folded: string, at: number): number {
  if (at < 3 || folded.charCodeAt(at - 1) !== OF || folded.charAt(at - 2) !== '分') return 0;
  return PERCENT_OF[folded.charAt(at - 3)] ?? 0;
}

/** 八, 二点四, 零点八: the numeral of such a share; null where none stands there. */
export function readShareNumeral(folded: string, at: number): Digits | null {
  const end = endOfNumerals(folded, at);
  const whole = end - at > LONGEST_NUMBER ? null : parseChineseNumeral(folded.slice(at, end));
  if (whole === null || folded.charAt(end) !== '点' || !beginsNumber(folded, end + 1))
    return whole === null ? null : { value: whole, step: 1, end };
  const last = endOfNumerals(folded, end + 1);
  const decimals = [...folded.slice(end + 1, last)].map((digit) => parseChineseNumeral(digit) ?? 10);
  if (decimals.length > LONGEST_NUMBER || decimals.some((digit) => digit > 9)) return null;
  return { value: Number(`${whole}.${decimals.join('')}`), step: 1 / 10 ** decimals.length, end: last };
}
