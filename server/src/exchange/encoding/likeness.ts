import { REPLACEMENT } from './encoding';

/** Chinese in UTF-16 has two ASCII bytes in one of four characters; Western text has hardly anything else. */
const MOST_ASCII_PAIRS = 0.6;

/** How many code units are examined: enough to distinguish encodings, few for a large file. */
const SAMPLE = 32_768;

/**
 * The share of a text's UTF-16 units, read from bytes in the given order, that a Chinese draft is made of: plain ASCII, Chinese
 * characters, Chinese and full-width marks. 0 for no bytes. Text in another encoding, read so, is mostly made of others.
 */
export function utf16Likeness(bytes: Uint8Array, order: 'little' | 'big'): number {
  const units = Math.min(SAMPLE, bytes.length >> 1);
  let expected = 0;
  let asciiPairs = 0;
  for (let index = 0; index < units; index += 1) {
    const [first = 0, second = 0] = [bytes[2 * index], bytes[2 * index + 1]];
    if (isPrintable(first) && isPrintable(second)) asciiPairs += 1;
    if (isExpected(order === 'little' ? first + second * 256 : first * 256 + second)) expected += 1;
  }
  return units === 0 || asciiPairs > units * MOST_ASCII_PAIRS ? 0 : expected / units;
}

/** The share of the two-byte characters that are everyday ones of GB 2312: marks (first byte A1–A3) and the 3,755 common characters (B0–D7). */
export function gbLikeness(bytes: Uint8Array): number {
  const end = Math.min(bytes.length, 2 * SAMPLE);
  let common = 0;
  let all = 0;
  for (let at = 0; at < end; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    const isCommon = trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7));
    all += 1;
    if (isCommon) common += 1;
    at += 1;
  }
  return all === 0 ? 0 : common / all;
}

/** How many characters beyond ASCII a text has that could be read, and how many places that could not. */
export function countDamage(text: string): { readonly good: number; readonly bad: number } {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at) === REPLACEMENT) bad += 1;
    else if (text.charCodeAt(at) >= 0x80) good += 1;
  }
  return { good, bad };
}

function isExpected(unit: number): boolean {
  if (unit < 0x80) return isPrintable(unit) || unit === 0x0a || unit === 0x0d || unit === 0x09;
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3000 && unit <= 0x303f) ||
    (unit >= 0xff00 && unit <= 0xffef) ||
    (unit >= 0x2010 && unit <= 0x2030) ||
    (unit >= 0x2460 && unit <= 0x2473) ||
    unit === 0xb7 ||
    unit === 0xa0
  );
}

function isPrintable(code: number): boolean {
  return code >= 0x20 && code <= 0x7e;
}
