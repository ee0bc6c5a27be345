import type { Figure } from '../figure';
import { judgeBreakdown } from '../judge';
import { countsBefore, REACH } from '../lookBack';
import { levelOf, type Mention, type Passage } from '../passage';
import { doneCue, isChange, isCount, isLike } from '../vocabulary';

/** 将50个问题⟦分为立行立改类⟧20个: what stands between a whole and the first of the kinds that it is split into. */
const INTO = /(?:划分|分为|分成|归为|归类为|梳理为|分解为)[^,。;\d]{1,12}$/u;

/** 按区域划分：东湖镇45件、…: what the numbers before it are told by again. */
const BY = /^按照?[^,]{1,10}(?:划分|分类|分)$/u;

/** A whole split into kinds, all of which are told: `将50个问题分为立行立改类20个、限期整改类18个、长期坚持类12个`. */
export function readSplitInto(passage: Passage): readonly Figure[] {
  const { folded } = passage.scan;
  const figures: Figure[] = [];
  for (const first of passage.counts) {
    if (first.piece.closing !== '、') continue;
    const whole = passage.mentions[first.index - 1];
    const isSplit = INTO.test(first.before) && whole !== undefined && isWholeOf(whole, first);
    const wholes = isSplit ? [whole] : isTold(passage, first) ? countsBefore(passage, first, { sentence: first.piece.sentence - 1 }) : [];
    const parts = wholes.length === 0 ? [] : partsFrom(passage, first);
    if (parts.length < 2) continue;
    const figure = judgeBreakdown({ folded, wholes, parts, completeness: isSplit ? 'listed' : 'disjoint', isBound: isSplit });
    if (figure !== null && figure.verdict !== 'not-judged') figures.push(figure);
  }
  return figures;
}

function isTold(passage: Passage, { piece, before }: Mention): boolean {
  const head = levelOf(passage, piece)[piece.index - 1];
  return before !== '' && head?.sentence === piece.sentence && BY.test(head.text.trim());
}

/** Of one unit with the parts, in their piece or right before it. */
function isWholeOf(whole: Mention, first: Mention): boolean {
  const isBeside = whole.piece.bracket === first.piece.bracket && first.piece.index - whole.piece.index <= 1;
  return isBeside && isCount(whole) && whole.exact && whole.unit === first.unit && !isChange(whole);
}

/** The parts that follow one another after 、, each named and each the only number of its piece. */
function partsFrom(passage: Passage, first: Mention): readonly Mention[] {
  const parts: Mention[] = [first];
  for (const piece of levelOf(passage, first.piece).slice(first.piece.index + 1, first.piece.index + REACH)) {
    const [part, other] = piece.mentions;
    if (piece.opening !== '、' || part === undefined || other !== undefined || !isPart(part, first)) break;
    parts.push(part);
  }
  return parts;
}

function isPart(part: Mention, first: Mention): boolean {
  return isCount(part) && part.exact && isLike(part, first) && part.before !== '' && part.after === '' && doneCue(part) === null;
}
