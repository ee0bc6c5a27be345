import type { Passage } from './passage';
import { PlacedNumber, TextPiece, type OpenBracket } from './placed';
import type { Scan, ScannedNumber } from './scan';

/** Deeper brackets are read as part of the text. */
const DEEPEST = 3;

interface Reader {
  readonly scan: Scan;
  readonly pieces: TextPiece[];
  readonly mentions: PlacedNumber[];
  readonly counts: PlacedNumber[];
  readonly brackets: OpenBracket[];
  /** Below the piece being read, those that its brackets interrupt. */
  readonly below: TextPiece[];
  /** The piece being read. */
  top: TextPiece;
  sentence: number;
  group: number;
  /** Each opening bracket that is closed, with its closing one; null until there is one to be looked up. */
  partners: ReadonlyMap<number, number> | null;
}

/** Puts the numbers of a scanned text in their places. */
export function readPassage(scan: Scan): Passage {
  const { marks, numbers } = scan;
  const reader = openReader(scan);
  let next = 0;
  for (const mark of marks) {
    for (let number = numbers[next]; number !== undefined && number.quantity.span.start < mark; number = numbers[next]) {
      placeNumber(reader, number);
      next += 1;
    }
    readMark(reader, mark);
  }
  for (let number = numbers[next]; number !== undefined; number = numbers[next]) {
    placeNumber(reader, number);
    next += 1;
  }
  reader.top.close(scan.span.end, '');
  for (const piece of reader.below) piece.close(scan.span.end, '');
  return {
    scan,
    words: scan.folded.slice(scan.span.start, scan.span.end),
    pieces: reader.pieces,
    mentions: reader.mentions,
    counts: reader.counts,
    brackets: reader.brackets,
  };
}

function openReader(scan: Scan): Reader {
  const top = new TextPiece(scan.folded, {
    index: 0,
    start: scan.span.start,
    opening: '',
    sentence: 0,
    group: 0,
    bracket: null,
    before: null,
  });
  return {
    scan,
    pieces: [top],
    mentions: [],
    counts: [],
    brackets: [],
    below: [],
    top,
    sentence: 0,
    group: 0,
    partners: null,
  };
}

function placeNumber(reader: Reader, { quantity, quoted }: ScannedNumber): void {
  const { top } = reader;
  const mention = new PlacedNumber(quantity, quoted, reader.mentions.length, top);
  if (quantity.kind === 'count' && top.opening === '、' && !quoted) reader.counts.push(...listedBefore(mention));
  top.mentions.push(mention);
  reader.mentions.push(mention);
  if (quantity.kind === 'count' && !quoted) reader.counts.push(mention);
}

/** Fewer bare numbers are no list. */
const LEAST_LISTED = 2;

/** 依次为⟦8.2、3.5、6.1⟧、4.4万元: the bare decimals of a list, or what 依次 opens, which go by the unit of the last. */
function listedBefore(last: PlacedNumber): readonly PlacedNumber[] {
  const listed: PlacedNumber[] = [];
  for (let { piece } = last; piece.opening === '、' && piece.before !== null && listed.length < MOST_LISTED; piece = piece.before) {
    const [number, other] = piece.before.mentions.slice(-2).reverse();
    if (number?.kind !== 'bare' || number.end !== piece.before.end) break;
    listed.unshift(number);
    if (other !== undefined || number.span.start !== piece.before.start) break;
  }
  const isDecimal = last.step < last.scale && listed.every(({ step }) => step < 1);
  const areInTurn = /(?:依次|分别)[^,]{0,6}$/u.test(listed[0]?.before ?? '');
  if (listed.length < LEAST_LISTED || !(isDecimal || areInTurn)) return [];
  for (const number of listed) number.goBy(last);
  return listed;
}

/** The most numbers that a list has. */
const MOST_LISTED = 24;

const [OPEN, CLOSE, COMMA, COLON, SEMICOLON, ENUMERATION_COMMA] = [0x28, 0x29, 0x2c, 0x3a, 0x3b, 0x3001];

function readMark(reader: Reader, at: number): void {
  const { top, scan } = reader;
  const mark = scan.folded.charCodeAt(at);
  if (mark === OPEN) openBracket(reader, at);
  else if (mark === CLOSE) {
    if (top.bracket?.span.end === at) closeBracket(reader, at);
  } else {
    const name = nameOf(mark);
    top.close(at, name);
    if (top.bracket === null && mark !== COMMA && mark !== COLON && mark !== ENUMERATION_COMMA) {
      if (mark !== SEMICOLON) reader.sentence += 1;
      reader.group += 1;
    }
    openPiece(reader, at + 1, name, top.bracket);
  }
}

function openBracket(reader: Reader, at: number): void {
  const { top, below } = reader;
  reader.partners ??= matchBrackets(reader.scan);
  const close = reader.partners.get(at);
  if (close === undefined || below.length >= DEEPEST) return;
  const bracket: OpenBracket = { span: { start: at + 1, end: close }, host: top, pieces: [] };
  top.holes.push({ start: at, end: close + 1 });
  reader.brackets.push(bracket);
  below.push(top);
  openPiece(reader, at + 1, '(', bracket);
}

function closeBracket(reader: Reader, at: number): void {
  reader.top.close(at, ')');
  reader.top = reader.below.pop() ?? reader.top;
}

function openPiece(reader: Reader, start: number, opening: string, bracket: OpenBracket | null): void {
  const { sentence, group } = reader;
  const level = bracket?.pieces ?? reader.pieces;
  reader.top = new TextPiece(reader.scan.folded, {
    index: level.length,
    start,
    opening,
    sentence,
    group,
    bracket,
    before: level.at(-1) ?? null,
  });
  level.push(reader.top);
}

/** Marks by their code: cut out of the text, each would be a string of its own. */
const NAMES: ReadonlyMap<number, string> = new Map([...'、。①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'].map((mark) => [mark.charCodeAt(0), mark]));

function nameOf(mark: number): string {
  return NAMES.get(mark) ?? String.fromCharCode(mark);
}

/** Each opening bracket that is closed, with its closing one. */
function matchBrackets({ folded, marks }: Scan): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (const at of marks) {
    const mark = folded.charCodeAt(at);
    if (mark === OPEN) open.push(at);
    else if (mark === CLOSE) {
      const partner = open.pop();
      if (partner !== undefined) partners.set(partner, at);
    }
  }
  return partners;
}
