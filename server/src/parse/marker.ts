import { codeTable } from '../text/codeTable';
import { parseChineseNumeral, placedValue, PLACED_NUMERALS } from '../text/numerals';
import { readSign, SIGN_ROWS, type SignRow } from '../text/signs';
import { span, type Span } from '../text/span';
import { RANKED_FORMS, type MarkerForm } from './markerForms';
import type { Level, Marker } from './tree';

/** The forms by what they may begin with, each set with a bit of its own; the highest bit is that of signs. */
const BEGUN = [...new Set(RANKED_FORMS.map(({ beginners }) => beginners))].map((beginners, index) => ({
  bit: 1 << index,
  beginners,
  forms: RANKED_FORMS.filter((form) => form.beginners === beginners),
}));
const SIGN = 1 << BEGUN.length;
const BEGINNERS = codeTable([
  ...BEGUN.map(({ bit, beginners }) => [bit, beginners] as const),
  ...SIGN_ROWS.map((row) => [SIGN, signsOf(row)] as const),
]);

/** The marker of the norm that stands at `content.start` of a width-folded text, or null. */
export function readMarker(folded: string, content: Span): Marker | null {
  const begun = BEGINNERS[folded.charCodeAt(content.start)] ?? 0;
  if (begun === 0) return null;
  if (begun === SIGN) return content.start < content.end ? signMarker(folded.charAt(content.start), content.start) : null;
  for (const form of BEGUN.find(({ bit }) => bit === begun)?.forms ?? []) {
    const marker = readForm(folded, content, form);
    if (marker !== null) return marker;
  }
  return null;
}

/** The marker of one form at `content.start`; its level is 1 where the form has no rank. */
export function readForm(folded: string, content: Span, { pattern, rank }: MarkerForm): Marker | null {
  pattern.lastIndex = content.start;
  const found = pattern.exec(folded);
  const written = found?.groups?.number;
  if (found === null || written === undefined || pattern.lastIndex > content.end) return null;
  const number = valueOf(written);
  if (number === null) return null;
  const words = found[0].slice(0, endOfMark(found[0]));
  const at = content.start + words.lastIndexOf(written);
  return {
    kind: rank === null ? 'counted' : 'ranked',
    level: rank ?? LOWEST,
    number,
    form: formOf(words),
    numeral: span(at, at + written.length),
    span: span(content.start, content.start + words.length),
  };
}

/** What stands between a marker and its title, which may be in the next line. */
const BETWEEN = ' \t\r\n\v\f*_#';

function endOfMark(found: string): number {
  let end = found.length;
  while (end > 0 && BETWEEN.includes(found.charAt(end - 1))) end -= 1;
  return end;
}

const LOWEST: Level = 1;

/** Numerals are interchangeable (第1项 and 第一项 are one form), and stand apart from letters, stems and their like: 一、 甲、 A、 are three. */
function formOf(words: string): string {
  return words
    .replace(/[一二三四五六七八九十百〇零]+|\d+/gu, '#')
    .replace(/[A-L]/gu, 'A')
    .replace(/[a-l]/gu, 'a')
    .replace(PLACED, (sign) => PLACED_NUMERALS.find((row) => row.includes(sign))?.charAt(0) ?? sign)
    .replace(/\ufffc+/u, '.')
    .replace(/[ \\]/gu, '');
}

const PLACED = new RegExp(`[${PLACED_NUMERALS.join('')}]`, 'gu');

function valueOf(written: string): number | null {
  return placedValue(written) ?? (/^\d/u.test(written) ? Number(written) : parseChineseNumeral(written));
}

function signMarker(sign: string, start: number): Marker | null {
  const read = readSign(sign);
  const place = span(start, start + 1);
  return read === null
    ? null
    : { kind: 'ranked', level: read.row.level, number: read.number, form: read.row.form, numeral: place, span: place };
}

function signsOf({ first, size }: SignRow): string {
  let signs = '';
  for (let index = 0; index < size; index += 1) signs += String.fromCharCode(first.charCodeAt(0) + index);
  return signs;
}
