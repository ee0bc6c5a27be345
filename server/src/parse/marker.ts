import { codeTable } from '../text/codeTable';
import type { Span } from '../text/span';
import { span } from '../text/span';
import { parseChineseNumeral } from '../text/numerals';
import { readSign, SIGN_ROWS, type SignRow } from '../text/signs';
import type { Level, Marker } from './tree';

/**
 * The markers of GB/T 15834—2011 B.3.8 and what drafters write in their place, on width-folded text:
 * 一、 (also 一. and 一,) · (一) (also (一)、) · 1. (also 1、 and Markdown's 1\.) · (1) (also 1)) · ①.
 * `1.` is none before a digit (1.5万), a year (1.2021年) excepted; `十二、三级` counts grades, not headings.
 */
const MARKER =
  /(?<chinese>[一二三四五六七八九十百〇零]{1,5}) ?(?<chineseStop>[、.])(?![一二三四五六七八九十]级)|\((?<inner> ?(?:[一二三四五六七八九十百〇零]{1,5}|\d{1,3}) ?)\)(?<stray>[、.](?!\d))?|(?<digits>\d{1,3}) ?\\?(?:(?<stop>[.、])(?:(?!\d)|(?=(?:19|20)\d\d年))|(?<bracket>\)))|(?<sign>[①-⑳㉑-㉟㊱-㊿⑴-⒇⒈-⒛㈠-㈩])/uy;

/** What it can begin with. */
const BEGINNERS = codeTable([[1, '一二三四五六七八九十百〇零(0123456789'], ...SIGN_ROWS.map((row) => [1, signsOf(row)] as const)]);

function signsOf({ first, size }: SignRow): string {
  let signs = '';
  for (let index = 0; index < size; index += 1) signs += String.fromCharCode(first.charCodeAt(0) + index);
  return signs;
}

/** The marker that stands at `content.start` of a width-folded text, or null. */
export function readMarker(folded: string, content: Span): Marker | null {
  if ((BEGINNERS[folded.charCodeAt(content.start)] ?? 0) === 0) return null;
  MARKER.lastIndex = content.start;
  const found = MARKER.exec(folded);
  if (found === null || MARKER.lastIndex > content.end) return null;
  const place = span(content.start, MARKER.lastIndex);
  const { chinese, chineseStop, inner, stray, digits, bracket, stop, sign } = found.groups ?? {};
  if (sign !== undefined) return signMarker(sign, place);
  if (chinese !== undefined) return numbered(1, parseChineseNumeral(chinese), `#${chineseStop ?? ''}`, place);
  if (inner !== undefined) {
    const isChinese = parseChineseNumeral(inner.trim()) !== null;
    const value = isChinese ? parseChineseNumeral(inner.trim()) : Number(inner);
    return numbered(isChinese ? 2 : 4, value, `(#)${stray ?? ''}`, place);
  }
  return numbered(bracket === undefined ? 3 : 4, Number(digits), bracket === undefined ? `#${stop ?? '.'}` : '#)', place);
}

function numbered(level: Level, value: number | null, form: string, place: Span): Marker | null {
  return value === null ? null : { level, number: value, form, span: place };
}

function signMarker(sign: string, place: Span): Marker | null {
  const read = readSign(sign);
  return read === null ? null : { level: read.row.level, number: read.number, form: read.row.form, span: place };
}
