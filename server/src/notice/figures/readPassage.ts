import type { Passage } from './passage';
import { PlacedNumber, TextPiece, type OpenBracket } from './placed';
import type { Scan, ScannedNumber } from './scan';

const SENTENCE_MARKS = '。!?|\n\r①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
/** Deeper brackets are read as part of the text. */
const DEEPEST = 3;

interface Reader {
  readonly scan: Scan;
  readonly pieces: TextPiece[];
  readonly mentions: PlacedNumber[];
  readonly counts: PlacedNumber[];
  readonly brackets: OpenBracket[];
  /** Below the piece being read, those that its brackets interrupt. */
  readonly stack: TextPiece[];
  sentence: number;
  group: number;
}

/** Puts the numbers of a scanned text in their places. */
export function readPassage(scan: Scan): Passage {
  const reader: Reader = { scan, pieces: [], mentions: [], counts: [], brackets: [], stack: [], sentence: 0, group: 0 };
  const partners = matchBrackets(scan);
  openPiece(reader, scan.span.start, '', null);
  let next = 0;
  let cues = 0;
  for (let index = 0; index < scan.marks.length; index += 1) {
    const mark = scan.marks[index] ?? 0;
    cues |= placeCues(reader, index);
    next = placeNumbers(reader, next, mark);
    readMark(reader, mark, partners);
  }
  cues |= placeCues(reader, scan.marks.length);
  placeNumbers(reader, next, scan.span.end);
  while (reader.stack.length > 0) closePiece(reader, scan.span.end, '');
  const { pieces, mentions, counts, brackets } = reader;
  return { scan, pieces, mentions, counts, brackets, cues };
}

/** Adds the cues before a mark, told by its index, to the piece being read. */
function placeCues({ scan, stack }: Reader, index: number): number {
  const cues = scan.cues[index] ?? 0;
  const piece = stack.at(-1);
  if (piece !== undefined) piece.cues |= cues;
  return cues;
}

/** Puts the numbers before `end` into the piece being read; returns how many are placed in all. */
function placeNumbers(reader: Reader, from: number, end: number): number {
  const { numbers } = reader.scan;
  let next = from;
  for (let number = numbers[next]; number !== undefined && number.quantity.span.start < end; number = numbers[next]) {
    placeNumber(reader, number);
    next += 1;
  }
  return next;
}

function placeNumber(reader: Reader, { quantity, quoted }: ScannedNumber): void {
  const piece = reader.stack.at(-1);
  if (piece === undefined) return;
  const mention = new PlacedNumber(quantity, quoted, reader.mentions.length, piece);
  piece.mentions.push(mention);
  reader.mentions.push(mention);
  if (mention.kind === 'count' && !quoted) reader.counts.push(mention);
}

function readMark(reader: Reader, at: number, partners: ReadonlyMap<number, number>): void {
  const mark = reader.scan.folded.charAt(at);
  const top = reader.stack.at(-1);
  if (top === undefined) return;
  if (mark === '(') {
    const close = partners.get(at);
    if (close === undefined || reader.stack.length > DEEPEST) return;
    const bracket: OpenBracket = { span: { start: at + 1, end: close }, host: top, pieces: [] };
    top.holes.push({ start: at, end: close + 1 });
    reader.brackets.push(bracket);
    openPiece(reader, at + 1, '(', bracket);
  } else if (mark === ')') {
    if (top.bracket?.span.end === at) closePiece(reader, at, ')');
  } else {
    const { bracket } = top;
    closePiece(reader, at, mark);
    if (bracket === null) {
      const endsSentence = SENTENCE_MARKS.includes(mark);
      if (endsSentence) reader.sentence += 1;
      if (endsSentence || mark === ';') reader.group += 1;
    }
    openPiece(reader, at + 1, mark, bracket);
  }
}

function openPiece(reader: Reader, start: number, opening: string, bracket: OpenBracket | null): void {
  const { sentence, group } = reader;
  const level = bracket?.pieces ?? reader.pieces;
  const piece = new TextPiece(reader.scan.folded, { index: level.length, start, opening, sentence, group, bracket });
  level.push(piece);
  reader.stack.push(piece);
}

function closePiece(reader: Reader, end: number, closing: string): void {
  reader.stack.pop()?.close(end, closing);
}

const NO_PARTNERS: ReadonlyMap<number, number> = new Map();

/** Each opening bracket that is closed, with its closing one. */
function matchBrackets({ folded, marks }: Scan): ReadonlyMap<number, number> {
  const brackets = marks.filter((at) => folded.charCodeAt(at) === 0x28 || folded.charCodeAt(at) === 0x29);
  if (brackets.length === 0) return NO_PARTNERS;
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (const at of brackets) {
    if (folded.charCodeAt(at) === 0x28) {
      open.push(at);
      continue;
    }
    const partner = open.pop();
    if (partner !== undefined) partners.set(partner, at);
  }
  return partners;
}
