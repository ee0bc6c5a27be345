import type { Attributes } from '../../xml/events';

/** Boxes and ticks of the fonts that hold pictures, by their codes there. What is not here is an ornament. */
const WINGDINGS: Readonly<Record<number, string>> = { 0x6f: '□', 0xa8: '□', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑' };
const WINGDINGS_2: Readonly<Record<number, string>> = { 0x30: '□', 0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0xa3: '□', 0x2a: '□' };

/** The character that a symbol (`w:sym`) shows; empty where it is an ornament. */
export function symbolOf(attributes: Attributes): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  if (!Number.isFinite(code) || code <= 0 || code > 0xffff) return '';
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const font = attributes['w:font'] ?? '';
  const known = /^wingdings 2$/iu.test(font) ? WINGDINGS_2 : /^wingdings$/iu.test(font) ? WINGDINGS : null;
  if (known !== null) return known[code & 0xff] ?? '';
  return isPrivate || code < 0x20 ? '' : String.fromCharCode(code);
}

/** A label without signs of fonts that hold pictures, which say nothing outside them. */
export function withoutPictures(label: string): string {
  return label.replace(/[\ue000-\uf8ff]/gu, '').trim();
}
