import { readQuantity, type Quantity } from '../../text/quantity';
import type { Span } from '../../text/span';
import { SIGN, SIGNS } from './signs';

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
  /** Whether a code stands in quotation marks: “1+1+5”. */
  readonly hasCode: boolean;
  /** Whether a name in quotation marks begins with a numeral: “四不准”. */
  readonly hasCountedName: boolean;
  /** Whether a number may count what follows it without a measure word: 四部门, 5市. */
  readonly hasBareCount: boolean;
  /** The insides of “” and "", in order; nothing within 《》 and 〔〕 is a number, a mark or a quotation. */
  readonly quotes: readonly Span[];
}

/** Reads a stretch of width-folded text in one pass; it ends early where it has more numbers than `most`, and says so in its span. */
export function scanText(folded: string, span: Span, most = Infinity): Scan {
  const numbers: ScannedNumber[] = [];
  const marks: number[] = [];
  const quotes: Span[] = [];
  let findCloser: CloserFinder | null = null;
  let hasCode = false;
  let hasCountedName = false;
  let hasBareCount = false;
  let quoteEnd = -1;
  let next = span.start;
  for (let at = toNextSign(folded, next, span.end); at < span.end && numbers.length <= most; at = toNextSign(folded, next, span.end)) {
    const bits = SIGNS[folded.charCodeAt(at)] ?? 0;
    next = at + 1;
    if (bits & SIGN.number) {
      const { quantity, next: after } = readQuantity(folded, at);
      if (quantity !== null && quantity.end <= span.end) numbers.push({ quantity, quoted: at < quoteEnd });
      next = Math.max(after, at + 1);
      hasBareCount ||= (quantity === null || quantity.kind === 'bare') && beginsCounted(folded, next);
    } else if (bits & SIGN.mark) {
      if (at < quoteEnd) continue;
      marks.push(at);
    } else if (bits & (SIGN.title | SIGN.aside)) {
      findCloser ??= closerFinder(folded, span);
      const close = findCloser(bits & SIGN.title ? '》' : '〕', at);
      if (close === -1) continue;
      next = close + 1;
    } else if (at >= quoteEnd) {
      findCloser ??= closerFinder(folded, span);
      const close = findCloser(bits & SIGN.quote ? '”' : '"', at);
      if (close === -1) continue;
      quotes.push({ start: at + 1, end: close });
      quoteEnd = close + 1;
      hasCode ||= isCode(folded, at + 1, close);
      hasCountedName ||= close - at < LONGEST_CODE && '一二两三四五六七八九十123456789'.includes(folded.charAt(at + 1));
    }
  }
  const end = numbers.length > most ? Math.min(next, span.end) : span.end;
  return { folded, span: { start: span.start, end }, numbers, marks, hasCode, hasCountedName, hasBareCount, quotes };
}

/** What is counted without a measure word begins with one of these. */
const COUNTED: readonly string[] = [...'部单省市县区乡镇村地院高校企步字大'];

function beginsCounted(folded: string, at: number): boolean {
  return COUNTED.includes(folded.charAt(folded.charCodeAt(at) === 0x20 ? at + 1 : at));
}

/** The place of the next sign, or the end. It is what most characters cost, and a function of its own so that it is soon compiled, and nothing else with it. */
function toNextSign(folded: string, from: number, end: number): number {
  let at = from;
  while (at < end && SIGNS[folded.charCodeAt(at)] === 0) at += 1;
  return at;
}

/** The greatest length of a code in quotation marks. */
const LONGEST_CODE = 11;

function isCode(folded: string, start: number, end: number): boolean {
  return end - start <= LONGEST_CODE && folded.slice(start, end).includes('+');
}

/** See `closerFinder`. */
type CloserFinder = (closer: string, at: number) => number;

/** Finds the partner of an opening mark; each closing mark is looked up once, so that a text of openers stays linear. */
function closerFinder(folded: string, { start, end }: Span): CloserFinder {
  let words: string | null = null;
  const nearest = new Map<string, number>();
  return (closer, at) => {
    let close = nearest.get(closer) ?? at;
    if (close <= at && close !== -1) {
      words ??= folded.slice(start, end);
      const found = words.indexOf(closer, at + 1 - start);
      close = found === -1 ? -1 : found + start;
      nearest.set(closer, close);
    }
    return close;
  };
}
