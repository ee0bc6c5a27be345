import type { Figure } from '../figure';
import { judgeBreakdown } from '../judge';
import { countsBefore, REACH } from '../lookBack';
import { NEAR } from '../nearCues';
import { levelOf, type Mention, type Passage } from '../passage';
import { isCount, isLike } from '../vocabulary';

/** 当场整改71个，限期整改15个: how far each part is. */
const STATUS = /^(?:当场|立行|立即|立查|限期|集中|近期|短期|中期|分步|长期)(?:立改|整改|坚持|完成|落实)?的?(?:问题|任务|措施|事项)?$/u;
const TREATMENT = /^[^,]{0,8}(?:给予|予以|进行|作出|采取|处以|实施)/u;

/**
 * A whole divided in clauses: `对53名干部分类梳理，对7人给予诫勉、46人给予批评教育`. Clauses may overlap, and the number before them
 * may be another's whole, so only what nearly fits is held against it.
 */
export function readDivided(passage: Passage): readonly Figure[] {
  const figures: Figure[] = [];
  let after = -1;
  for (const first of passage.counts) {
    // A clause that belongs to a division already read does not open another.
    if ((first.cues & (NEAR.to | NEAR.status)) === 0 || first.index <= after || !opensDivision(first)) continue;
    const parts = partsFrom(passage, first);
    if (parts.length < 2) continue;
    after = parts.at(-1)?.index ?? after;
    const wholes = countsBefore(passage, first, { sentence: first.piece.sentence });
    const figure = judgeBreakdown({ folded: passage.scan.folded, wholes, parts, completeness: 'disjoint', isBound: true });
    if (figure !== null) figures.push(figure);
  }
  return figures;
}

function opensDivision({ before, after }: Mention): boolean {
  return before === '对' ? TREATMENT.test(after) : after === '' && before !== '' && STATUS.test(before);
}

/** 对7人给予诫勉、46人给予批评教育: consecutive pieces that open with a number of people or cases and say what was done to them. */
function partsFrom(passage: Passage, first: Mention): readonly Mention[] {
  const parts: Mention[] = [];
  const start = first.piece;
  for (const piece of levelOf(passage, start).slice(start.index, start.index + REACH)) {
    const [part, other] = piece.mentions.filter(isCount);
    if (part === undefined || other !== undefined || piece.sentence !== start.sentence) break;
    const fits = part === first || ((isTreatment(part) || isStatus(part)) && isLike(part, first));
    if (!fits) break;
    parts.push(part);
  }
  return parts;
}

function isTreatment({ before, after }: Mention): boolean {
  return /^(?:对|其余|另)?$/u.test(before) && TREATMENT.test(after);
}

function isStatus({ before, after }: Mention): boolean {
  return after === '' && STATUS.test(before);
}
