import { formatNumber } from './numeral';
import { withoutPictures } from './symbols';

/** `%1:3:0:` in `%1:3:0:.`: level, number, and the number format's code in older files. */
const NUMBER = /%[1-9]:(?<value>\d{1,7}):(?<code>\d{1,3}):?/gu;
const LONGEST = 100;

/** The formats by their codes ([MS-OSHARED] 2.2.1.3). */
const FORMATS = [
  ...['decimal', 'upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter', 'ordinal', 'cardinalText', 'ordinalText', 'hex', 'chicago'],
  ...['ideographDigital', 'japaneseCounting', 'aiueo', 'iroha', 'decimalFullWidth', 'decimalHalfWidth', 'japaneseLegal'],
  ...['japaneseDigitalTenThousand', 'decimalEnclosedCircle', 'decimalFullWidth2', 'aiueoFullWidth', 'irohaFullWidth', 'decimalZero'],
  ...['bullet', 'ganada', 'chosung', 'decimalEnclosedFullstop', 'decimalEnclosedParen', 'decimalEnclosedCircleChinese'],
  ...['ideographEnclosedCircle', 'ideographTraditional', 'ideographZodiac', 'ideographZodiacTraditional', 'taiwaneseCounting'],
  ...['ideographLegalTraditional', 'taiwaneseCountingThousand', 'taiwaneseDigital', 'chineseCounting', 'chineseLegalSimplified'],
  ...['chineseCountingThousand'],
];
const BULLET = FORMATS.indexOf('bullet');

/** The number that a paragraph showed before a tracked change of it (ECMA-376 17.13.5.13): `（%2:3:37:）` is （三）. */
export function formerLabel(original: string): string {
  const words = original.slice(0, LONGEST);
  if ([...words.matchAll(NUMBER)].some(({ groups }) => Number(groups?.code) === BULLET)) return '';
  const label = words.replace(NUMBER, (...[, value = '', code = '']: readonly string[]) =>
    formatNumber(Number(value), FORMATS[Number(code)] ?? 'decimal'),
  );
  return withoutPictures(label);
}
