import type { Figure } from '../figure';
import { judgeBreakdown } from '../judge';
import { REACH } from '../lookBack';
import { levelOf, type Mention, type Passage, type Piece } from '../passage';
import { remainderCue } from '../remainderCue';
import { doneCue, isCount, isLike } from '../vocabulary';

/** 157辆公务用车⟦中⟧, and no part of it in the same clause. */
const OUT_OF = /^(?:[^,]{0,16}[^其])?中$/u;

/** A breakdown after 中: `157辆公务用车中，越野车107辆、轿车41辆、商务车9辆`. What is done of it, or left, is told by other claims. */
export function readOutOf(passage: Passage): readonly Figure[] {
  const { folded } = passage.scan;
  const figures: Figure[] = [];
  for (const piece of passage.pieces) {
    if (piece.closing !== ',' || folded.charAt(piece.span.end - 1) !== '中') continue;
    const whole = piece.mentions.at(-1);
    if (whole === undefined || !isCount(whole) || !OUT_OF.test(whole.after)) continue;
    const parts = partsAfter(passage, piece, whole);
    const isList = parts.length > 1;
    const figure = isList ? judgeBreakdown({ folded, wholes: [whole], parts, completeness: 'listed', isBound: true }) : null;
    if (figure !== null) figures.push(figure);
  }
  return figures;
}

function partsAfter(passage: Passage, head: Piece, whole: Mention): readonly Mention[] {
  const parts: Mention[] = [];
  for (const piece of levelOf(passage, head).slice(head.index + 1, head.index + REACH)) {
    const [part, other] = piece.mentions;
    if (part === undefined || other !== undefined || piece.group !== head.group) break;
    if (!isNamed(part) || !isLike(part, whole)) break;
    parts.push(part);
  }
  return parts;
}

function isNamed(part: Mention): boolean {
  return isCount(part) && part.before !== '' && part.after === '' && doneCue(part) === null && remainderCue(part) === null;
}
