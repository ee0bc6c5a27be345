import { formatChineseNumeral, PLACED_NUMERALS } from '../text/numerals';
import { circledNumber, SIGN_ROWS } from '../text/signs';
import { textOf, type Source } from '../text/source';
import { span } from '../text/span';
import type { Marker } from './tree';

const FULL_WIDTH_DIGIT = /[０-９]/u;

/** The words of a marker with another number in it, all else as written: `（一）` and 2 → `（二）`, `１．` and 12 → `１２．`, `①` and 3 → `③`. */
export function withNumber(source: Source, marker: Marker, number: number): string {
  const { numeral } = marker;
  if (numeral === null) return textOf(source, marker.span);
  const row = SIGN_ROWS.find(({ form }) => form === marker.form);
  if (row !== undefined) return row.level === 5 ? circledNumber(number) : signOf(row.first, row.size, number);
  const [before, after] = [span(marker.span.start, numeral.start), span(numeral.end, marker.span.end)];
  return textOf(source, before) + numeralLike(textOf(source, numeral), number) + textOf(source, after);
}

/** A number written as another one is: like `三` → `四`, like `３` → `４`, like `3` → `4`, like `03` → `04`, like `甲` → `乙`. */
export function numeralLike(written: string, number: number): string {
  if (/^[A-Za-z]$/u.test(written)) return String.fromCharCode((/[a-z]/u.test(written) ? 0x60 : 0x40) + number);
  const placed = PLACED_NUMERALS.find((row) => row.includes(written));
  if (placed !== undefined) return placed.charAt(number - 1) || String(number);
  if (/[一二三四五六七八九十百〇零]/u.test(written)) return formatChineseNumeral(number);
  const digits = written.startsWith('0') ? String(number).padStart(written.length, '0') : String(number);
  return FULL_WIDTH_DIGIT.test(written) ? toFullWidthDigits(digits) : digits;
}

function signOf(first: string, size: number, number: number): string {
  return number <= size ? String.fromCodePoint((first.codePointAt(0) ?? 0) + number - 1) : `(${number})`;
}

function toFullWidthDigits(digits: string): string {
  return digits.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
