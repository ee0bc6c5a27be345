import type { Figure } from '../figure';
import { REACH } from '../lookBack';
import { makeFigure } from '../makeFigure';
import type { Mention, Passage, Piece } from '../passage';
import { isCount } from '../vocabulary';

/** As many numbers as years: `2022、2023、2024年分别完工7710套、6200套、7900套`. */
export function readRespectively(passage: Passage): readonly Figure[] {
  if (!passage.words.includes('分别')) return [];
  const figures: Figure[] = [];
  for (const piece of passage.pieces) {
    if (!piece.text.includes('分别')) continue;
    const first = piece.mentions.find((mention) => isCount(mention) && mention.before.includes('分别'));
    const year = piece.mentions.find(({ unit }) => unit === '年' || unit === '月');
    if (first === undefined || year === undefined || year.index > first.index) continue;
    const years = yearsUpTo(passage, piece);
    const numbers = numbersFrom(passage, first);
    if (years > 1 && numbers.length > 1) figures.push(respectivelyFigure(year, years, numbers));
  }
  return figures;
}

function respectivelyFigure(year: Mention, years: number, numbers: readonly [Mention, ...Mention[]]): Figure {
  const holds = years === numbers.length;
  const last = numbers.at(-1) ?? numbers[0];
  return makeFigure({
    kind: 'listed-items',
    verdict: holds ? 'holds' : 'fails',
    roles: numbers.map((mention) => ['listed', mention] as const),
    around: { start: year.span.start, end: last.end },
    working: `前列${years}个时间，后列${numbers.length}个数${holds ? '，一一对应' : '，对应不上'}`,
    culprit: { mention: last },
  });
}

function yearsUpTo(passage: Passage, end: Piece): number {
  let years = 1;
  for (let piece = end; piece.opening === '、' && years < REACH; years += 1) {
    const previous = passage.pieces[piece.index - 1];
    const [number, other] = previous?.mentions ?? [];
    if (previous === undefined || number === undefined || other !== undefined || isCount(number) || number.after !== '') break;
    piece = previous;
  }
  return years;
}

function numbersFrom(passage: Passage, first: Mention): readonly [Mention, ...Mention[]] {
  const numbers: [Mention, ...Mention[]] = [first];
  for (let { piece } = first; piece.closing === '、' && numbers.length < REACH;) {
    const next = passage.pieces[piece.index + 1];
    const [number, other] = next?.mentions ?? [];
    if (next === undefined || number === undefined || other !== undefined || number.unit !== first.unit) break;
    numbers.push(number);
    piece = next;
  }
  return numbers;
}
