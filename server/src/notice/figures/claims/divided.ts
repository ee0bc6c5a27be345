import type { Figure } from '../figure';
import { judgeBreakdown } from '../judge';
import { countsBefore } from '../lookBack';
import { levelOf, type Mention, type Passage, type Piece } from '../passage';
import { isCount, isLike } from '../vocabulary';

const TREATMENT = /^[^,]{0,8}(?:给予|予以|进行|作出|采取|处以|实施)/u;

/**
 * A whole divided in clauses: `对53名干部分类梳理，对7人给予诫勉、46人给予批评教育`. Clauses may overlap, and the number before them
 * may be another's whole, so only what nearly fits is held against it.
 */
export function readDivided(passage: Passage): readonly Figure[] {
  const figures: Figure[] = [];
  let piece = passage.pieces[0];
  while (piece !== undefined) {
    const parts = treatmentsFrom(passage, piece);
    const [first] = parts;
    if (first !== undefined && parts.length > 1) {
      const wholes = countsBefore(passage, first, { sentence: first.piece.sentence });
      const figure = judgeBreakdown({ folded: passage.scan.folded, wholes, parts, completeness: 'disjoint', isBound: true });
      if (figure !== null) figures.push(figure);
    }
    piece = passage.pieces[piece.index + Math.max(1, parts.length)];
  }
  return figures;
}

/** 对7人给予诫勉、46人给予批评教育: consecutive pieces that open with a number of people or cases and say what was done to them. */
function treatmentsFrom(passage: Passage, start: Piece): readonly Mention[] {
  const parts: Mention[] = [];
  for (const piece of levelOf(passage, start).slice(start.index)) {
    const [part, other] = piece.mentions.filter(isCount);
    if (part === undefined || other !== undefined || piece.sentence !== start.sentence) break;
    const first = parts[0];
    const opens = part.before === '对' || (first !== undefined && /^(?:对|其余|另)?$/u.test(part.before));
    if (!opens || !TREATMENT.test(part.after) || (first !== undefined && !isLike(part, first))) break;
    parts.push(part);
  }
  return parts;
}
