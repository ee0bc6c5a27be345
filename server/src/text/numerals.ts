/** Chinese numerals as headings and enumerations use them (一 … 九十九, 一百零八, 两, 廿), and back. */

/** The heavenly stems, which count to ten: 甲、乙、丙. */
export const STEMS = '甲乙丙丁戊己庚辛壬癸';
/** The numerals of cheques, which open a part as 一 does: 壹、贰、叁. */
export const FORMAL_NUMERALS = '壹贰叁肆伍陆柒捌玖拾';
/** The Roman numerals that are one character. */
export const ROMAN_NUMERALS = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ';
/** Numbers in circles that are filled or of another face than ①, which `text/signs.ts` has. */
export const FILLED_NUMERALS: readonly string[] = ['❶❷❸❹❺❻❼❽❾❿', '➀➁➂➃➄➅➆➇➈➉', '➊➋➌➍➎➏➐➑➒➓', '⓵⓶⓷⓸⓹⓺⓻⓼⓽⓾'];
/** The characters of each kind that count by their place among the others: 丙 is 3, 叁 is 3, Ⅲ is 3, ❸ is 3. */
export const PLACED_NUMERALS: readonly string[] = [STEMS, FORMAL_NUMERALS, ROMAN_NUMERALS, ...FILLED_NUMERALS];

/** What a letter or a character that counts by its place stands for: C, c and 丙 are 3; null for any other. */
export function placedValue(written: string): number | null {
  if (/^[A-Za-z]$/u.test(written)) return (written.charCodeAt(0) | 0x20) - 0x60;
  const row = written.length === 1 ? PLACED_NUMERALS.find((signs) => signs.includes(written)) : undefined;
  return row === undefined ? null : row.indexOf(written) + 1;
}

const DIGITS = '零一二三四五六七八九';
const DIGIT_VALUES: ReadonlyMap<string, number> = new Map([
  ...[...DIGITS].map((digit, value) => [digit, value] as const),
  ['〇', 0],
  ['○', 0],
  ['两', 2],
  ['俩', 2],
]);
const UNIT_VALUES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const MYRIAD_VALUES: ReadonlyMap<string, number> = new Map([
  ['万', 10_000],
  ['亿', 100_000_000],
]);

/**
 * The value of a Chinese numeral: 十二 → 12, 二十 → 20, 一百零八 → 108, 两万 → 20000, 二〇二一 → 2021.
 * `null` for an empty string, for anything that is not wholly a numeral, and for one put together wrongly (十十).
 */
export function parseChineseNumeral(text: string): number | null {
  if (text.length === 0) return null;
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let smallestUnit = Infinity;
  let run = '';
  for (const character of text) {
    const value = DIGIT_VALUES.get(character);
    if (value !== undefined) {
      digit = value;
      run += String(value);
      continue;
    }
    const unit = UNIT_VALUES.get(character);
    if (unit !== undefined) {
      if (unit >= smallestUnit) return null;
      section += (digit ?? 1) * unit;
      smallestUnit = unit;
      digit = null;
      run = '';
      continue;
    }
    const myriad = MYRIAD_VALUES.get(character);
    if (myriad === undefined || section + (digit ?? 0) === 0) return null;
    total += (section + (digit ?? 0)) * myriad;
    section = 0;
    digit = null;
    run = '';
    smallestUnit = Infinity;
  }
  // Digits in a row without units are read place by place: 二〇二一.
  if (run.length > 1 && section === 0 && total === 0) return Number(run);
  return total + section + (digit ?? 0);
}

/** The Chinese numeral of a whole number from 0 to 9999, as headings write it (12 → 十二, 20 → 二十, 105 → 一百零五); other numbers as digits. */
export function formatChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) return String(value);
  if (value === 0) return DIGITS.charAt(0);
  let result = '';
  let pendingZero = false;
  for (const [name, size] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) {
      pendingZero = result !== '';
      continue;
    }
    if (pendingZero) result += DIGITS.charAt(0);
    pendingZero = false;
    const isLeadingTen = size === 10 && digit === 1 && result === '';
    result += (isLeadingTen ? '' : DIGITS.charAt(digit)) + name;
  }
  return result;
}
