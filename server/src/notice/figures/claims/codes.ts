import { isDigit } from '../../../text/digits';
import { parseChineseNumeral } from '../../../text/numerals';
import type { Figure } from '../figure';
import { halves } from '../counts/itemCount';
import { makeFigure, type Role } from '../makeFigure';
import { firstFrom, type Mention, type Passage, type Piece } from '../passage';
import { isCount } from '../vocabulary';
import type { Span } from '../../../text/span';

/** “1+1+5” and “133”: each figure counts one kind of thing. */
const CODE = /^(?:\d{1,2}(?:\+\d{1,2}){1,5}|[1-9]{3,5})$/u;
const LEADING_NUMBER = /^[将由把以]?(?<number>\d{1,2}|[一二两三四五六七八九十]{1,2})(?![、是])/u;
const MOST_ITEMS = 8;
/** Between the code and its bracket: “133”工作法（…）. */
const GAP = 8;

/** A coded name against what it stands for: `“133”工作法（1份专报、3份清单、3项制度）`, `1个报告、1个方案、5个文件的“1+1+5”体系`. */
export function readCodes(passage: Passage): readonly Figure[] {
  const { folded, quotes } = passage.scan;
  return quotes.flatMap((quote) => {
    if (quote.end - quote.start > 12 || !isDigit(folded.charCodeAt(quote.start))) return [];
    const code = folded.slice(quote.start, quote.end);
    if (!CODE.test(code)) return [];
    const digits = code.includes('+') ? code.split('+').map(Number) : [...code].map(Number);
    const counts = countsInBracket(passage, quote) ?? countsBeforeQuote(passage, quote, digits.length);
    return counts === null ? judgeItems(passage, quote, digits) : judgeCode(quote, code, digits, counts);
  });
}

/** 管委会、市有关部门、四区政府形成“1+1+4”: an item without a number is one. */
function judgeItems(passage: Passage, quote: Span, digits: readonly number[]): readonly Figure[] {
  const code = digits.join('+');
  const figures = [itemsUpTo(passage, quote), itemsAfter(passage, quote)].flatMap((items): readonly Figure[] => {
    const numbers = items
      .map((item) => LEADING_NUMBER.exec(item)?.groups?.number)
      .map((written) => (written === undefined ? 1 : numberOf(written)));
    const wrong = numbers.filter((number, index) => number !== digits[index]);
    if (numbers.length !== digits.length || Math.max(...numbers) < 2 || wrong.length > 1) return [];
    const holds = wrong.length === 0;
    const working = `“${code}”与所列${numbers.join('、')}${holds ? '逐一相符' : '不符'}`;
    const culprit = holds ? null : { span: quote, correction: null };
    const announced = { value: digits[0] ?? 0, span: quote, unit: '', part: 'announced' as const };
    const verdict = holds ? 'holds' : 'fails';
    return [
      { kind: 'listed-items', verdict, reason: null, span: quote, numbers: [announced], places: [], working, culprit, doubtful: true },
    ];
  });
  return figures.slice(0, 1);
}

function numberOf(written: string): number {
  return parseChineseNumeral(written) ?? Number(written);
}

/** The 、-parted items before the code: A、B、四区政府形成“1+1+4”. */
function itemsUpTo(passage: Passage, quote: Span): readonly string[] {
  const { folded } = passage.scan;
  let piece = pieceAround(passage, quote);
  const items = piece === undefined ? [] : [folded.slice(piece.span.start, quote.start)];
  while (piece?.opening === '、' && items.length < MOST_ITEMS) {
    piece = passage.pieces[piece.index - 1];
    if (piece !== undefined) items.unshift(piece.text);
  }
  return items;
}

/** The 、-parted items of the clause after the code: “1+1+4”机制，将A、B和四个片区…. */
function itemsAfter(passage: Passage, quote: Span): readonly string[] {
  const at = pieceAround(passage, quote)?.index ?? passage.pieces.length;
  const items: string[] = [];
  for (const piece of passage.pieces.slice(at + 1, at + 1 + MOST_ITEMS)) {
    items.push(...(piece.closing === '、' ? [piece.text] : halves(piece.text)));
    if (piece.closing !== '、') break;
  }
  return items.filter((item) => item !== '');
}

function judgeCode(quote: Span, code: string, digits: readonly number[], counts: readonly Mention[]): readonly Figure[] {
  if (counts.length !== digits.length) return [];
  const wrong = counts.filter(({ value }, index) => value !== digits[index]);
  const [culprit, other] = wrong;
  // More than one number off, and the code stands for something else.
  if (other !== undefined) return [];
  const roles: readonly Role[] = counts.map((mention) => ['listed', mention] as const);
  return [
    makeFigure({
      kind: 'listed-items',
      verdict: culprit === undefined ? 'holds' : 'fails',
      roles,
      around: quote,
      working: `“${code}”与所列${counts.map(({ value }) => value).join('、')}${culprit === undefined ? '逐一相符' : '不符'}`,
      ...(culprit === undefined ? {} : { culprit: { mention: culprit } }),
    }),
  ];
}

function countsInBracket(passage: Passage, quote: Span): readonly Mention[] | null {
  const bracket = passage.brackets[firstFrom(passage.brackets, quote.end)];
  if (bracket === undefined || bracket.span.start - quote.end > GAP) return null;
  const counts = bracket.pieces.map(({ mentions }) => mentions.filter(isCount));
  return counts.every(({ length }) => length === 1) ? counts.flat() : null;
}

/** The piece outside of brackets that holds the code. */
function pieceAround(passage: Passage, quote: Span): Piece | undefined {
  return passage.pieces[firstFrom(passage.pieces, quote.start + 1) - 1];
}

/** The last counts before the code in its sentence, one a piece. */
function countsBeforeQuote(passage: Passage, quote: Span, length: number): readonly Mention[] | null {
  const piece = pieceAround(passage, quote);
  if (piece === undefined) return null;
  const pieces = passage.pieces
    .slice(Math.max(0, piece.index - length + 1), piece.index + 1)
    .filter(({ sentence }) => sentence === piece.sentence);
  const counts = pieces.flatMap(({ mentions }) => mentions.filter((mention) => isCount(mention) && mention.end <= quote.start).slice(0, 1));
  return counts.length === length ? counts : null;
}
