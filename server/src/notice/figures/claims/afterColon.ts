import type { Figure } from '../figure';
import { judgeBreakdown } from '../judge';
import { REACH } from '../lookBack';
import { allPieces, levelOf, type Mention, type Passage, type Piece } from '../passage';
import { isCount, isLike } from '../vocabulary';

/** A breakdown after a colon: `处理12人：党纪处分5人、政务处分4人、诫勉3人。` Every piece to the end of the sentence must be a named part. */
export function readAfterColon(passage: Passage): readonly Figure[] {
  const figures: Figure[] = [];
  for (const piece of allPieces(passage)) {
    if (piece.closing !== ':') continue;
    const whole = piece.mentions.findLast(isCount);
    if (whole === undefined || whole.after.length > 8) continue;
    const parts = namedParts(passage, piece, whole);
    if (parts.length < 2) continue;
    const figure = judgeBreakdown({ folded: passage.scan.folded, wholes: [whole], parts, completeness: 'complete', isBound: true });
    if (figure !== null) figures.push(figure);
  }
  return figures;
}

function namedParts(passage: Passage, head: Piece, whole: Mention): readonly Mention[] {
  const parts: Mention[] = [];
  for (const piece of levelOf(passage, head).slice(head.index + 1, head.index + REACH)) {
    if (piece.sentence !== head.sentence) break;
    const [part, other] = piece.mentions.filter(isCount);
    if (part === undefined || other !== undefined || !isLike(part, whole) || part.after !== '' || part.before === '') return [];
    parts.push(part);
  }
  return parts;
}
