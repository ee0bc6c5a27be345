import { readQuantity, type Quantity } from '../../text/quantity';
import type { Span } from '../../text/span';

/** A number, and whether it stands within quotation marks, where it is part of a name. */
export interface ScannedNumber {
  readonly quantity: Quantity;
  readonly quoted: boolean;
}

/** The numbers and marks of a stretch of text, before anything is made of them. */
export interface Scan {
  readonly folded: string;
  readonly span: Span;
  readonly numbers: readonly ScannedNumber[];
  /** Offsets of the marks that part the text, brackets included; none within quotation marks or titles. */
  readonly marks: readonly number[];
  /** The insides of “” and "", in order. */
  readonly quotes: readonly Span[];
  /** The insides of 《》, in order; nothing in them is a number or a mark. */
  readonly titles: readonly Span[];
}

const NUMBER = 1;
const MARK = 2;
const QUOTE = 3;
const PLAIN_QUOTE = 4;
const TITLE = 5;
const ASIDE = 6;

/** Circled numbers are among the marks: each begins a measure of its own. */
const BEGINNERS: readonly (readonly [code: number, characters: string])[] = [
  [NUMBER, '0123456789零〇一二三四五六七八九十百千万亿两'],
  [MARK, ',;:。!?、()|\n\r①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'],
  [QUOTE, '“'],
  [PLAIN_QUOTE, '"'],
  [TITLE, '《'],
  [ASIDE, '〔'],
];

/** What each UTF-16 code unit can begin; 0 for nothing. */
const CLASSES = classTable();

const CLOSERS: readonly string[] = ['', '', '', '”', '"', '》', '〕'];

/** Reads a stretch of width-folded text in one pass; it ends early where it has more numbers than `most`, and says so in its span. */
export function scanText(folded: string, span: Span, most = Infinity): Scan {
  const numbers: ScannedNumber[] = [];
  const marks: number[] = [];
  const quotes: Span[] = [];
  const titles: Span[] = [];
  const findCloser = closerFinder(folded, span);
  let quoteEnd = -1;
  let at = span.start;
  while (at < span.end && numbers.length <= most) {
    const code = CLASSES[folded.charCodeAt(at)] ?? 0;
    if (code === 0) {
      at += 1;
    } else if (code === NUMBER) {
      const { quantity, next } = readQuantity(folded, at);
      if (quantity !== null && quantity.end <= span.end) numbers.push({ quantity, quoted: at < quoteEnd });
      at = Math.max(next, at + 1);
    } else if (code === MARK) {
      if (at >= quoteEnd) marks.push(at);
      at += 1;
    } else if (code === TITLE || code === ASIDE) {
      const close = findCloser(code, at);
      if (close !== -1 && code === TITLE) titles.push({ start: at + 1, end: close });
      at = Math.max(at, close) + 1;
    } else {
      const close = at < quoteEnd ? -1 : findCloser(code, at);
      if (close !== -1) {
        quotes.push({ start: at + 1, end: close });
        quoteEnd = close + 1;
      }
      at += 1;
    }
  }
  return { folded, span: { start: span.start, end: Math.min(at, span.end) }, numbers, marks, quotes, titles };
}

/** Finds the partner of an opening mark; each closing mark is looked up once, so that a text of openers stays linear. */
function closerFinder(folded: string, { start, end }: Span): (code: number, at: number) => number {
  const words = folded.slice(start, end);
  const nearest = new Map<number, number>();
  return (code, at) => {
    let close = nearest.get(code) ?? at;
    if (close <= at && close !== -1) {
      const found = words.indexOf(CLOSERS[code] ?? '', at + 1 - start);
      close = found === -1 ? -1 : found + start;
      nearest.set(code, close);
    }
    return close;
  };
}

function classTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [code, characters] of BEGINNERS) {
    for (const character of characters) table[character.charCodeAt(0)] = code;
  }
  return table;
}
