import { agree, isNear, total } from './arithmetic';
import type { Figure, Verdict } from './figure';
import { makeFigure } from './makeFigure';
import type { Mention } from './passage';
import { plain, sumOf, term, valueLike, written } from './wording';

/**
 * How sure it is that the parts are all there are. `complete`: they must make up the whole. `listed`: named one by one, so they
 * cannot exceed it, and a small gap is a slip. `disjoint`: told in clauses; only a small difference is a slip. `open`: 等, 含.
 */
export type Completeness = 'complete' | 'listed' | 'disjoint' | 'open';

/** The parts of a breakdown and what they may be the parts of. */
export interface Breakdown {
  readonly folded: string;
  /** Nearest first. */
  readonly wholes: readonly Mention[];
  readonly parts: readonly Mention[];
  readonly completeness: Completeness;
  /** The nearest whole stands right before the parts: only it can fail, the others can but fit. */
  readonly isBound: boolean;
}

/** A gap of this share of the whole is a slip where the parts are named one by one. */
const LISTED_SHARE = 0.1;
/** The same where the parts are told in clauses. */
const DISJOINT_SHARE = 0.02;

/** Judges whether parts make up a whole; null where there is nothing to compare. */
export function judgeBreakdown(breakdown: Breakdown): Figure | null {
  const { wholes, parts, completeness, isBound } = breakdown;
  const nearest = wholes[0];
  if (nearest === undefined || parts.length === 0) return null;
  const sum = total(parts);
  if (parts.every(({ exact }) => exact)) {
    const fitting = wholes.find((whole) => whole.exact && agree(sum, whole.value, [whole, ...parts]));
    if (fitting !== undefined) return breakdownFigure(breakdown, fitting, 'holds');
  }
  if (!nearest.exact || parts.some(({ exact }) => !exact)) return null;
  const rivals = isBound ? [nearest] : wholes;
  const fails = rivals.every((whole) => isSlip(sum, whole, parts, completeness));
  return breakdownFigure(breakdown, nearest, fails ? 'fails' : 'not-judged');
}

function isSlip(sum: number, whole: Mention, parts: readonly Mention[], completeness: Completeness): boolean {
  const among = [whole, ...parts];
  switch (completeness) {
    case 'complete':
      return true;
    case 'listed':
      return sum > whole.value || isNear(sum, whole.value, among, LISTED_SHARE);
    case 'disjoint':
      return isNear(sum, whole.value, among, DISJOINT_SHARE);
    case 'open':
      return sum > whole.value;
  }
}

function breakdownFigure(breakdown: Breakdown, whole: Mention, verdict: Verdict): Figure {
  const { folded, parts } = breakdown;
  const sum = total(parts);
  const isSingle = parts.length === 1;
  const side = isSingle ? `分项${term(parts[0] ?? whole)}` : `${sumOf(parts)} = ${valueLike(sum, whole)}`;
  const against = `总数${written(whole, folded)}`;
  const gap = valueLike(Math.abs(sum - whole.value), whole);
  const outcome = verdict === 'holds' ? `与${against}相符` : `与${against}相差${gap}`;
  return makeFigure({
    kind: 'parts-sum',
    verdict,
    roles: [['whole', whole], ...parts.map((part) => ['part', part] as const)],
    working: `${side}，${outcome}`,
    ...(verdict === 'not-judged' ? { reason: '分项可能没有列全，或另有所属' } : {}),
    culprit: { mention: whole },
  });
}

/** Judges whether a part, or what is done, stays within one of the wholes it may belong to; null where there is none. */
export function judgeWithin(folded: string, part: Mention, wholes: readonly Mention[], doubtful = false): Figure | null {
  const [nearest] = wholes;
  if (nearest === undefined) return null;
  const fitting = wholes.find((whole) => part.value <= whole.value);
  const whole = fitting ?? nearest;
  // 1400余 is 1400 at least; a whole of 100余 may be nearly twice that.
  const isCertain = (part.exact || part.atLeast) && wholes.every(({ exact, value }) => exact || part.value > value * 1.9);
  const isJudged = fitting !== undefined || isCertain;
  if (!isJudged) return null;
  const sign = part.value <= whole.value ? '≤' : '>';
  return makeFigure({
    kind: 'done-within-total',
    verdict: fitting === undefined ? 'fails' : 'holds',
    roles: [
      ['whole', whole],
      ['done', part],
    ],
    working: `${term(part)} ${sign} ${term(whole)}，${written(part, folded)}${fitting === undefined ? '多于' : '不多于'}总数${written(whole, folded)}`,
    culprit: { mention: part },
    doubtful,
  });
}

/** `57 − 38 = 19`. */
export function differenceOf(whole: Mention, parts: readonly Mention[]): string {
  return `${term(whole)} − ${parts.map(term).join(' − ')} = ${valueLike(whole.value - total(parts), whole)}`;
}

/** A value as the digits of a number would show it: in its scale, without unit. */
export function digitsLike(value: number, model: Mention): string {
  return plain(value / model.scale);
}
