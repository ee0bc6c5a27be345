import { isDigit } from '../text/digits';
import { parseChineseNumeral } from '../text/numerals';
import { readSign } from '../text/signs';
import { span, type Span } from '../text/span';
import type { EnumerationStyle } from './model';

/** Where an item is counted off within prose. */
export interface ItemMarker {
  readonly style: EnumerationStyle;
  /** 1 for 一是, ①, (1) and 第一. */
  readonly number: number;
  /** `二是`, `②`, `第二`; without the mark that follows. */
  readonly marker: Span;
}

/** Reads the marker around a character that markers have, or says that there is none. */
type MarkerReader = (folded: string, at: number, within: Span) => ItemMarker | null;

const NUMERALS = '一二三四五六七八九十';
/** 一是 and the like count only at a paragraph's start or after one of these: 统一是, 之一是 and 第一是 are words. */
const BEFORE_MARKER = '。;:,、”》】)!? *\t';
/** Words that 一要 and 二要 begin. */
const AFTER_ONE_MUST = '素点求件害职闻领义务';
/** 第一、第二审 and 第一、二审 count nothing off. */
const AFTER_ORDINAL = `第${NUMERALS}`;
const ADVERBS = ['首先', '其次', '再次', '最后'];

/** By the one character that gives a marker away. */
const READERS: readonly (readonly [string, MarkerReader])[] = [
  ['是', (folded, at, within) => readNumeralBefore(folded, at, within, '一是')],
  ['要', (folded, at, within) => (AFTER_ONE_MUST.includes(folded.charAt(at + 1)) ? null : readNumeralBefore(folded, at, within, '一要'))],
  ['第', (folded, at, within) => readNumeralAfter(folded, at, within, '第一')],
  ['其', (folded, at, within) => readNumeralAfter(folded, at, within, '其一') ?? readAdverb(folded, at, within)],
  ['首再最', readAdverb],
  ['面', readSide],
  ['(', readBracketed],
  [')', readHalfBracketed],
  ['①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿', readCircled],
];

/** One more than the index into `READERS`, by code unit: a character of prose costs one look-up. */
const READER_TABLE = makeReaderTable();

/** Every marker in a stretch of width-folded prose, in order. */
export function findItemMarkers(folded: string, within: Span): readonly ItemMarker[] {
  const markers: ItemMarker[] = [];
  for (let at = nextSign(folded, within.start, within.end); at < within.end; at = nextSign(folded, at + 1, within.end)) {
    const marker = READERS[(READER_TABLE[folded.charCodeAt(at)] ?? 0) - 1]?.[1](folded, at, within) ?? null;
    if (marker !== null) markers.push(marker);
  }
  return markers;
}

/** The next character that markers have, or the end. It is what most characters cost, and is compiled by itself. */
function nextSign(folded: string, from: number, end: number): number {
  let at = from;
  while (at < end && READER_TABLE[folded.charCodeAt(at)] === 0) at += 1;
  return at;
}

function makeReaderTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [index, [characters]] of READERS.entries()) {
    for (let at = 0; at < characters.length; at += 1) table[characters.charCodeAt(at)] = index + 1;
  }
  return table;
}

/** 《…观察②》: the number of a part in a title. */
const CLOSING = '》”】)';

function readCircled(folded: string, at: number): ItemMarker | null {
  const sign = CLOSING.includes(folded.charAt(at + 1) || ' ') ? null : readSign(folded.charAt(at));
  return sign === null ? null : { style: '①', number: sign.number, marker: span(at, at + 1) };
}

/** `(2)` within prose, from its bracket; 附件(2) and 第(2)项 count nothing off. */
function readBracketed(folded: string, at: number, within: Span): ItemMarker | null {
  let end = at + 1;
  while (end - at <= 2 && isDigit(folded.charCodeAt(end))) end += 1;
  if (end === at + 1 || folded.charAt(end) !== ')' || end >= within.end || !opensClause(folded, at, within)) return null;
  return isTextAt(folded, end + 1) ? { style: '(1)', number: Number(folded.slice(at + 1, end)), marker: span(at, end + 1) } : null;
}

/** Whether prose goes on at a place. */
function isTextAt(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at);
  return (code >= 0x4e00 && code <= 0x9fff) || code === 0x201c || code === 0x300a;
}

/** `2)` within prose, from its bracket. */
function readHalfBracketed(folded: string, at: number, within: Span): ItemMarker | null {
  let start = at;
  while (start > within.start && at - start < 2 && isDigit(folded.charCodeAt(start - 1))) start -= 1;
  if (start === at || !opensClause(folded, start, within) || at + 1 >= within.end) return null;
  return isTextAt(folded, at + 1) ? { style: '1)', number: Number(folded.slice(start, at)), marker: span(start, at + 1) } : null;
}

function opensClause(folded: string, at: number, within: Span): boolean {
  return at <= within.start || BEFORE_MARKER.includes(folded.charAt(at - 1));
}

/** `二是` from its 是. */
function readNumeralBefore(folded: string, at: number, within: Span, style: EnumerationStyle): ItemMarker | null {
  let start = at;
  while (start > within.start && at - start < 3 && NUMERALS.includes(folded.charAt(start - 1))) start -= 1;
  if (start === at || !opensClause(folded, start, within)) return null;
  // 二是二，一是一: a saying.
  if (folded.startsWith(folded.slice(start, at), at + 1)) return null;
  const number = parseChineseNumeral(folded.slice(start, at));
  return number === null ? null : { style, number, marker: span(start, at + 1) };
}

/** `第二，` from its 第. */
function readNumeralAfter(folded: string, at: number, within: Span, style: EnumerationStyle): ItemMarker | null {
  if (!opensClause(folded, at, within)) return null;
  let end = at + 1;
  while (end - at <= 3 && NUMERALS.includes(folded.charAt(end)) && end < within.end) end += 1;
  const isMarked =
    folded.charAt(end) === ',' || (style === '第一' && folded.charAt(end) === '、' && !AFTER_ORDINAL.includes(folded.charAt(end + 1)));
  const number = isMarked ? parseChineseNumeral(folded.slice(at + 1, end)) : null;
  return number === null ? null : { style, number, marker: span(at, end) };
}

/** `首先，` from its first character. */
function readAdverb(folded: string, at: number, within: Span): ItemMarker | null {
  if (folded.charAt(at + 2) !== ',' || !opensClause(folded, at, within)) return null;
  const number = ADVERBS.indexOf(folded.slice(at, at + 2)) + 1;
  return number === 0 ? null : { style: '首先', number, marker: span(at, at + 2) };
}

/** `一方面` or `另一方面` from its last character. */
function readSide(folded: string, at: number, within: Span): ItemMarker | null {
  if (!folded.startsWith('一方', at - 2)) return null;
  const isOther = folded.charAt(at - 3) === '另';
  const start = isOther ? at - 3 : at - 2;
  if (start < within.start || !opensClause(folded, start, within)) return null;
  return { style: '一方面', number: isOther ? 2 : 1, marker: span(start, at + 1) };
}
