import type { Figure } from '../figure';
import { makeFigure } from '../makeFigure';
import type { Mention, Passage } from '../passage';

/** A name that counts a word, and as many clauses that begin with it: “四个融入”…融入A、融入B、融入C、融入D. */
export function readSeries(passage: Passage): readonly Figure[] {
  return passage.mentions.flatMap((mention) => {
    const word =
      mention.quoted && mention.kind === 'count' && mention.unit === '个'
        ? /^(?<word>\p{Script=Han}{2})”/u.exec(mention.after)?.groups?.word
        : undefined;
    const count = word === undefined ? 0 : seriesOf(passage, mention, word);
    // Fewer than the name says may be only some of them.
    if (count < 3 || Math.abs(count - mention.value) > 1) return [];
    const holds = count === mention.value;
    return [
      makeFigure({
        kind: 'listed-items',
        verdict: holds ? 'holds' : 'fails',
        roles: [['announced', mention]],
        working: `“${word ?? ''}”列出${count}处，名称为${mention.value}个${holds ? '，相符' : '，不符'}`,
        culprit: { mention },
        doubtful: true,
      }),
    ];
  });
}

/** How many 、-parted clauses in the sentence of the name begin with the word. */
function seriesOf(passage: Passage, { piece }: Mention, word: string): number {
  let count = 0;
  for (const other of passage.pieces) {
    if (other.sentence !== piece.sentence || other.index <= piece.index) continue;
    const continues = other.opening === '、' && other.text.startsWith(word);
    if (count === 0 && other.text.includes(word)) count = 1;
    else if (count > 0 && continues) count += 1;
    else if (count > 0) break;
  }
  return count;
}
