import { agree } from '../arithmetic';
import { IN_REAL_TERMS, LAST_YEAR, MORE, QUICKER, THIS_YEAR } from '../lexicon/changes';
import { IS } from '../lexicon/roles';
import { roundingOf } from '../rounding';
import { isMisprintOf, someMisprint } from '../slip';
import { isAny, type Term } from '../terms';
import { isBecome } from './changeTerms';

/** What is, what was, and by how much that is more or less. */
export interface ChangeReading {
  readonly by: Term;
  readonly now: Term;
  /** Null where it follows from now and the difference. */
  readonly former: Term | null;
  readonly difference: Term | null;
  readonly isMore: boolean;
  /** In the terms of `by`: the difference, or the percentage. */
  readonly exact: number;
  readonly verdict: 'holds' | 'fails' | 'open';
}

/** More, and not less. */
export function isMoreOf({ lead }: Term): boolean {
  return MORE.test(lead.slice(-14));
}

/** The numbers of a change before they are judged. */
type Sides = Pick<ChangeReading, 'by' | 'now' | 'former' | 'difference'>;

/** Whether a change is what its numbers say; null where they cannot be held against each other. */
export function judgeChange(sides: Sides, isMoreSaid = isMoreOf(sides.by)): ChangeReading | null {
  const { by, now, former, difference } = sides;
  const isMore = QUICKER.test(by.lead) && former !== null ? now.value > former.value : isMoreSaid;
  const was = former?.value ?? now.value + (isMore ? -1 : 1) * (difference?.value ?? 0);
  if (was <= 0) return null;
  const gap = Math.abs(now.value - was);
  if (gap === 0) return null;
  if (by.kind === 'count' || by.kind === 'measure' || by.kind === 'points') {
    const areLike = by.kind === 'points' ? now.kind === 'percent' : now.kind === by.kind && now.family === by.family;
    if (!areLike || former === null) return null;
    const holds = agree(gap, by.value, [now.mention, former.mention, by.mention]);
    const isTurned = now.value > was !== isMore && gap > 0;
    return { ...sides, isMore, exact: gap, verdict: holds && !isTurned ? 'holds' : isTurned && holds ? 'open' : 'fails' };
  }
  if ((now.kind !== 'count' && now.kind !== 'measure') || IN_REAL_TERMS.test(now.lead)) return null;
  const exact = by.kind === 'times' ? gap / was : (gap / was) * 100;
  return { ...sides, isMore, exact, verdict: verdictOf(sides, exact, { gap, was, isMore }) };
}

/** A share of what was, rounded; as near as its numbers are shown, or a share of something else, is left open. */
function verdictOf(
  { by, now, former, difference }: Sides,
  exact: number,
  { gap, was, isMore }: { readonly gap: number; readonly was: number; readonly isMore: boolean },
): ChangeReading['verdict'] {
  const { step } = by.mention;
  if (by.kind === 'times' && roundingOf(exact, by.value, step) === 'rounded') return 'holds';
  if (by.kind === 'times' && Math.abs(now.value / was - by.value) <= step) return isTimesOfFormer(by, now, former) ? 'fails' : 'open';
  const rounding = roundingOf(exact, by.value, step);
  if (now.value > was !== isMore && gap > 0) return isTurnedBySlip(now, former, { by, isMore }) ? 'fails' : 'open';
  if (rounding === 'rounded' || (rounding === 'truncated' && step >= 1)) return 'holds';
  // 比1250件⟦增加175件，增长14%⟧: the difference bears the percentage out, so that another number is mistaken.
  if (former !== null && difference !== null && roundingOf((difference.value / was) * 100, by.value, step) === 'rounded') return 'open';
  const slack = (term: Term | null): number =>
    term === null || (term.mention.step >= 1 && term.mention.scale === 1) ? 0 : term.mention.step / 2;
  const unit = by.kind === 'times' ? 1 : 100;
  const loose = ((slack(now) + slack(former) + (former === null ? slack(difference) : 0)) / was) * unit * (1 + exact / unit) + step / 2;
  const isSlip = isMisprintOf(by.mention, Math.round(exact / step) * step);
  const isNear = Math.abs(exact - by.value) <= loose && (former === null || !isSlip || slack(now) * 2 !== now.mention.scale);
  if (isNear && !isContradicted({ by, now, former, difference }, was, slack)) return 'holds';
  const isOf = (share: number): boolean => Math.abs(share - by.value) <= step;
  // 1452件，比上年1250件⟦增加175件，增长14%⟧: where these two fit each other, another number is wrong.
  if (difference !== null && isOf((difference.value / was) * 100)) return 'open';
  // ⟦由20天压缩到12天⟧，压缩60%: what is left of it, where what is gone is said; 压缩到60% is right.
  const isFromTo = former !== null && isAny(former, IS.from) && isAny(now, IS.become) && !/[到至为]$/u.test(by.lead);
  if (!isMore && isFromTo && isOf((now.value / was) * 100)) return 'fails';
  if (isOf((gap / now.value) * 100) || isOf((now.value / was) * 100))
    return isOf((gap / now.value) * 100) && isBaseSure({ now, former, difference }, isMore) ? 'fails' : 'open';
  return 'fails';
}

/** 较上年1.2万户⟦增加3000户⟧，增长20%: a difference is nearer than what two rounded numbers leave of each other. */
function isContradicted({ by, former, difference }: Sides, was: number, slack: (term: Term | null) => number): boolean {
  if (former === null || difference === null || slack(difference) > 0) return false;
  const [low, high] = [1, -1].map((side) => (difference.value / (was + side * slack(former))) * 100);
  const { step } = by.mention;
  return by.value < (low ?? 0) - step / 2 || by.value > (high ?? 0) + step / 2;
}

/** Whether a share of what is, where a share of what was is meant, is surely a mistake: both are named, or their difference holds. */
function isBaseSure({ now, former, difference }: Omit<Sides, 'by'>, isMore: boolean): boolean {
  if (isAny(now, IS.plan)) return false;
  if (former !== null && difference !== null) {
    const gap = Math.abs(now.value - former.value);
    if (agree(gap, difference.value, [now.mention, former.mention, difference.mention])) return true;
  }
  if (isAny(now, IS.become)) return former !== null && isAny(former, IS.from);
  return former === null ? isMore : isAny(former, IS.former) || (LAST_YEAR.test(former.lead) && THIS_YEAR.test(now.lead));
}

/** 由35万元增加到84万元，⟦增长2.4倍⟧: 84 is 2.4 times 35, and so 1.4 times more. */
function isTimesOfFormer(by: Term, now: Term, former: Term | null): boolean {
  if (former === null || !isBecome(now, former) || !isAny(former, IS.from) || /[到至为]$/u.test(by.lead)) return false;
  return (
    [by, now, former].every(({ mention }) => mention.exact) && roundingOf(now.value / former.value, by.value, by.mention.step) === 'rounded'
  );
}

/** 350件，较上年增长25%，上年为⟦380⟧件: one digit makes what was less than what is. */
function isTurnedBySlip(now: Term, former: Term | null, { by, isMore }: { readonly by: Term; readonly isMore: boolean }): boolean {
  if (former === null) return false;
  const times = [-1, 1].map((side) => 1 + ((isMore ? 1 : -1) * (by.value + (side * by.mention.step) / 2)) / 100);
  const [low, high] = [Math.min(...times), Math.max(...times)];
  if (low <= 0) return false;
  return (
    someMisprint(now.mention, former.value * low, former.value * high) || someMisprint(former.mention, now.value / high, now.value / low)
  );
}
