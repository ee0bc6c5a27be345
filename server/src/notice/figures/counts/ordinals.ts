import { parseChineseNumeral } from '../../../text/numerals';
import type { Figure } from '../figure';
import { makeFigure } from '../makeFigure';
import type { Mention, Passage, Piece } from '../passage';
import { countLike, plain, written } from '../wording';

/** ⟦第一次⟧讲党史, ⟦第二批⟧: what a clause begins with; 首先是, 最后是. */
const ORDINAL = /^\s?第(?<number>[一二三四五六七八九十]{1,3}|\d{1,2})\s?(?<unit>[\u4e00-\u9fff])(?<noun>[\u4e00-\u9fff]?)/u;
const ADVERB = /^\s?(?<first>首先|第一)?(?:其次|再次|随后|接着|然后)?(?<last>最后)?是/u;
/** How many clauses before the first one the number may stand. */
const REACH = 2;

/** A series of clauses that count themselves. */
interface Counted {
  readonly first: Piece;
  readonly unit: string;
  /** 第一个问题 are counted by 个问题, and not by any 个. */
  readonly noun: string;
  readonly count: number;
  /** 最后: there is no further one. */
  readonly isClosed: boolean;
}

/** 补了4次党课，⟦第一次…，第二次…，第三次…，第四次…⟧; 把好四道关：⟦首先是…，其次是…，再次是…，最后是…⟧. */
export function readOrdinals(passage: Passage): readonly Figure[] {
  if (!/第[一1]|首先/u.test(passage.words)) return [];
  return passage.pieces.flatMap((piece) => {
    const counted = ordinalsFrom(passage, piece) ?? adverbsFrom(passage, piece);
    const announced = counted === null ? undefined : announcedBefore(passage, counted);
    if (counted === null || announced === undefined) return [];
    const { count, isClosed } = counted;
    // 分三批推进，第一批已完成，第二批正在推进: the third is not yet spoken of.
    if (announced.value > count && !isClosed) return [];
    return [figureOf(passage, announced, counted)];
  });
}

/** 第一次, 第二次 and on, in order, where the piece begins with the first. */
function ordinalsFrom({ pieces }: Passage, first: Piece): Counted | null {
  const begun = ORDINAL.exec(first.text)?.groups;
  if (begun === undefined || numberOf(begun.number) !== 1) return null;
  let count = 1;
  for (const piece of pieces.slice(first.index + 1, first.index + 40)) {
    const next = ORDINAL.exec(piece.text)?.groups;
    if (next?.unit === begun.unit && numberOf(next?.number) === count + 1) count += 1;
  }
  return count < 2
    ? null
    : { first, unit: begun.unit ?? '', noun: '个项条'.includes(begun.unit ?? '') ? (begun.noun ?? '') : '', count, isClosed: false };
}

function adverbsFrom({ pieces }: Passage, first: Piece): Counted | null {
  if (ADVERB.exec(first.text)?.groups?.first !== '首先') return null;
  let count = 1;
  for (const piece of pieces.slice(first.index + 1, first.index + 12)) {
    const found = ADVERB.exec(piece.text);
    if (found === null || piece.sentence !== first.sentence) continue;
    count += 1;
    if (found.groups?.last !== undefined) return { first, unit: '', noun: '', count, isClosed: true };
  }
  return null;
}

/** The number right before the series: of its unit, or behind a colon. */
function announcedBefore({ pieces, mentions }: Passage, { first, unit, noun, isClosed }: Counted): Mention | undefined {
  const from = pieces[Math.max(0, first.index - REACH)]?.span.start ?? first.span.start;
  return mentions.findLast(
    ({ kind, span, exact, scale, unit: own, piece, value, after }) =>
      span.start < first.span.start &&
      span.start >= from &&
      kind === 'count' &&
      exact &&
      scale === 1 &&
      value > 1 &&
      piece.bracket === null &&
      (isClosed ? first.opening === ':' && piece === first.before : own.endsWith(unit) && after.startsWith(noun)),
  );
}

function figureOf(passage: Passage, announced: Mention, { count }: Counted): Figure {
  return makeFigure({
    kind: 'listed-items',
    verdict: count === announced.value ? 'holds' : 'fails',
    roles: [['announced', announced]],
    working: `其后列出${plain(count)}项，文中称${written(announced, passage.scan.folded)}`,
    culprit: { mention: announced, correction: countLike(count, announced.chinese) },
  });
}

function numberOf(number = ''): number {
  return parseChineseNumeral(number) ?? Number(number);
}
