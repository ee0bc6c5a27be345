import { STEMS } from '../../../text/numerals';

/** How a number is written in one of Word's number formats (ECMA-376 17.18.59), as Word shows it. */
export function formatNumber(value: number, format: string): string {
  return (FORMATS[format] ?? decimal)(value);
}

/** A custom format shows how the first numbers look: `001, 002, 003, …` is filled up with zeros to three digits. */
export function formatCustom(value: number, pattern: string): string {
  const first = pattern.split(',', 1)[0]?.trim() ?? '';
  return /^0*1$/u.test(first) ? String(value).padStart(first.length, '0') : decimal(value);
}

const DIGITS = [...'〇一二三四五六七八九'];
const LEGAL_DIGITS = [...'零壹贰叁肆伍陆柒捌玖'];
const TRADITIONAL_LEGAL_DIGITS = [...'零壹貳參肆伍陸柒捌玖'];
const UNITS = ['', '十', '百', '千'];
const LEGAL_UNITS = ['', '拾', '佰', '仟'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];

/** `start` stands for one, the following characters for the following numbers, up to `last`; beyond it there are plain digits. */
function enclosed(start: number, last: number): (value: number) => string {
  return (value) => (value >= 1 && value <= last ? String.fromCodePoint(start + value - 1) : decimal(value));
}

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  bullet: () => '',
  decimal,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: enclosed(0x2474, 20),
  decimalEnclosedFullstop: enclosed(0x2488, 20),
  ideographEnclosedCircle: enclosed(0x3280, 10),
  // Beyond ninety-nine this one counts in digits, as Word does: 一○○.
  chineseCounting: (value) => (value > 99 ? digitByDigit(value, '○') : counted(value, DIGITS, UNITS)),
  taiwaneseCounting: (value) => (value > 99 ? digitByDigit(value, '○') : counted(value, DIGITS, UNITS)),
  chineseCountingThousand: (value) => counted(value, DIGITS, UNITS),
  taiwaneseCountingThousand: (value) => counted(value, DIGITS, UNITS),
  japaneseCounting: (value) => counted(value, DIGITS, UNITS),
  japaneseDigitalTenThousand: (value) => digitByDigit(value, '〇'),
  ideographDigital: (value) => digitByDigit(value, '〇'),
  taiwaneseDigital: (value) => digitByDigit(value, '○'),
  chineseLegalSimplified: (value) => counted(value, LEGAL_DIGITS, LEGAL_UNITS, true),
  ideographLegalTraditional: (value) => counted(value, TRADITIONAL_LEGAL_DIGITS, LEGAL_UNITS, true),
  ideographTraditional: (value) => STEMS[value - 1] ?? decimal(value),
  ideographZodiac: (value) => BRANCHES[value - 1] ?? decimal(value),
  ideographZodiacTraditional: (value) =>
    value >= 1 && value <= 60 ? `${STEMS[(value - 1) % 10] ?? ''}${BRANCHES[(value - 1) % 12] ?? ''}` : decimal(value),
  upperLetter: (value) => letters(value, 'A'),
  lowerLetter: (value) => letters(value, 'a'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  ordinal: (value) => `${value}${ordinalEnding(value)}`,
  numberInDash: (value) => `- ${value} -`,
};

function decimal(value: number): string {
  return String(value);
}

function fullWidth(value: number): string {
  return [...String(value)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
}

/** Ten and twenty have circles of their own; beyond twenty Word shows plain digits. */
function circled(value: number): string {
  return enclosed(0x2460, 20)(value);
}

function digitByDigit(value: number, zero: string): string {
  return [...String(value)].map((digit) => (digit === '0' ? zero : (DIGITS[Number(digit)] ?? digit))).join('');
}

/** 二十一, 一百零五; `leadingOne` writes the one of ten too: 壹拾壹. Ten thousand and more are written in digits. */
function counted(value: number, digits: readonly string[], units: readonly string[], leadingOne = false): string {
  if (value <= 0 || value >= 10_000) return value === 0 ? (digits[0] ?? '') : digitByDigit(value, '〇');
  const places = [...String(value)].map(Number);
  const zero = digits === DIGITS ? '零' : (digits[0] ?? '');
  const written = places.map((digit, index) => {
    if (digit === 0) return places[index + 1] !== undefined && places[index + 1] !== 0 ? zero : '';
    return `${digits[digit] ?? ''}${units[places.length - 1 - index] ?? ''}`;
  });
  const whole = written.join('');
  return value >= 10 && value < 20 && !leadingOne ? whole.slice(1) : whole;
}

/** A to Z, then AA, BB, as Word counts. */
function letters(value: number, first: string): string {
  if (value < 1 || value > 780) return decimal(value);
  const letter = String.fromCodePoint((first.codePointAt(0) ?? 0) + ((value - 1) % 26));
  return letter.repeat(Math.ceil(value / 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value < 1 || value > 32_767) return decimal(value);
  let written = '';
  let left = value;
  for (const [size, sign] of ROMAN) {
    written += sign.repeat(Math.floor(left / size));
    left %= size;
  }
  return written;
}

function ordinalEnding(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}
