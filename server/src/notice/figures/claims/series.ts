import { HAN } from '../../../text/marks';
import type { Figure } from '../figure';
import { REACH } from '../lookBack';
import { makeFigure } from '../makeFigure';
import type { Mention, Passage, Piece } from '../passage';

/** A name that counts a word, and as many clauses that begin with it: “四个融入”…融入A、融入B、融入C、融入D. */
export function readSeries(passage: Passage): readonly Figure[] {
  const figures: Figure[] = [];
  for (const mention of passage.mentions) {
    const mayBe = mention.quoted && mention.kind === 'count' && mention.unit === '个';
    const word = mayBe ? WORD.exec(mention.after)?.groups?.word : undefined;
    const series = word === undefined ? [] : seriesOf(passage, mention, word);
    // Fewer than the name says may be only some of them.
    if (word !== undefined && series.length > 2 && Math.abs(series.length - mention.value) <= 1)
      figures.push(seriesFigure(mention, word, series));
  }
  return figures;
}

const WORD = new RegExp(`^(?<word>[${HAN}]{2})”`, 'u');

function seriesFigure(mention: Mention, word: string, series: readonly Piece[]): Figure {
  const holds = series.length === mention.value;
  return makeFigure({
    kind: 'listed-items',
    verdict: holds ? 'holds' : 'fails',
    roles: [['announced', mention]],
    around: series.at(-1)?.span ?? mention.span,
    working: `“${word}”列出${series.length}处，名称为${mention.value}个${holds ? '，相符' : '，不符'}`,
    culprit: { mention },
    doubtful: true,
  });
}

/** The 、-parted clauses in the sentence of the name that begin with its word. */
function seriesOf(passage: Passage, { piece }: Mention, word: string): readonly Piece[] {
  const series: Piece[] = [];
  for (const other of passage.pieces.slice(piece.index + 1, piece.index + REACH)) {
    if (other.sentence !== piece.sentence) break;
    if (series.length === 0 ? other.text.includes(word) : other.opening === '、' && other.text.startsWith(word)) series.push(other);
    else if (series.length > 0) break;
  }
  return series;
}
