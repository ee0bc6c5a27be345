import type { Figure } from '../figure';
import { REACH } from '../lookBack';
import { makeFigure } from '../makeFigure';
import type { Mention, Passage, Piece } from '../passage';

/** A name that counts a word, and as many clauses that begin with it: “四个融入”…融入A、融入B、融入C、融入D. */
export function readSeries(passage: Passage): readonly Figure[] {
  return passage.mentions.flatMap((mention) => {
    const word =
      mention.quoted && mention.kind === 'count' && mention.unit === '个'
        ? /^(?<word>\p{Script=Han}{2})”/u.exec(mention.after)?.groups?.word
        : undefined;
    const series = word === undefined ? [] : seriesOf(passage, mention, word);
    const count = series.length;
    // Fewer than the name says may be only some of them.
    if (count < 3 || Math.abs(count - mention.value) > 1) return [];
    const holds = count === mention.value;
    return [
      makeFigure({
        kind: 'listed-items',
        verdict: holds ? 'holds' : 'fails',
        roles: [['announced', mention]],
        around: series.at(-1)?.span ?? mention.span,
        working: `“${word ?? ''}”列出${count}处，名称为${mention.value}个${holds ? '，相符' : '，不符'}`,
        culprit: { mention },
        doubtful: true,
      }),
    ];
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
