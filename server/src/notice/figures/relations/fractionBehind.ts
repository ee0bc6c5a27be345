import { LESS, MORE, UPWARD } from '../lexicon/changes';
import { IS_BEHIND } from '../lexicon/rates';
import { IS } from '../lexicon/roles';
import { isAny, type Term } from '../terms';
import { isBecome, isLike } from './changeTerms';

/** A number, and what a share in words may say that it is the share of. */
export interface PairOfShare {
  readonly part: Term;
  readonly wholes: readonly Term[];
  /** It is the share that came or went. */
  readonly isChange: boolean;
  /** The words between the number and the share. */
  readonly between: string;
}

/** How far behind the words the first number may stand, in characters. */
const NEAR = 10;

/** Where a share in words stands, and the words before it. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly lead: string;
}

/** 上浮两成，⟦由每人每年15元增加到18元⟧; 由15元增加到18元，⟦上浮两成⟧: the share that came or went, beside what it went from and to. */
export function turnBeside(terms: readonly Term[], { start, end, lead }: Place): PairOfShare | null {
  // 压缩到原来的三分之一 is what is left.
  const verb = lead.slice(-3);
  const isMore = MORE.test(verb) || UPWARD.test(verb);
  if (isMore === LESS.test(verb) || /[到至为的]$/u.test(verb)) return null;
  const at = terms.findIndex(({ mention }) => mention.span.start >= end);
  const before = at === -1 ? terms.slice(-2) : terms.slice(Math.max(0, at - 2), at);
  const behind = at === -1 ? [] : terms.slice(at, at + 2);
  const isNear = ([former, now]: readonly Term[]): boolean =>
    former !== undefined && now !== undefined && isTurn(former, now) && distance(former, now, { start, end }) <= NEAR;
  // What went is read of what is left: 由66天减至44天，压缩三分之一; and what stands behind a ；is another matter.
  if (!isMore && isNear(before)) return null;
  const pair = [before, behind].find((terms) => isNear(terms) && (terms !== behind || !/[;。]/u.test(terms[0]?.piece.opening ?? '')));
  const [former, now] = pair ?? [];
  if (former === undefined || now === undefined || isMore !== now.value > former.value) return null;
  return { part: now, wholes: [former], isChange: true, between: '' };
}

/** ⟦由15元⟧增加到18元. */
function isTurn(former: Term, now: Term): boolean {
  return isLike(former, now) && isAny(former, IS.from) && isBecome(now, former) && former.value > 0;
}

function distance(former: Term, now: Term, { start, end }: Pick<Place, 'start' | 'end'>): number {
  return now.mention.end <= start ? start - now.mention.end : former.mention.span.start - end;
}

/** 62名干部中，硕士占四成左右，⟦有26人⟧. */
export function pairBehind(terms: readonly Term[], { start, end, lead }: Place): PairOfShare | null {
  const part = terms.find(({ mention }) => mention.span.start >= end);
  if (part?.kind !== 'count' || part.mention.span.start - end > NEAR || !part.mention.exact) return null;
  if (!lead.includes('占') || !IS_BEHIND.test(part.lead)) return null;
  const wholes = terms.filter(({ kind, family, piece, value, mention }) => {
    const isBefore = mention.end <= start && piece.sentence === part.piece.sentence;
    return isBefore && kind === 'count' && family === part.family && value >= part.value;
  });
  return wholes.length === 1 ? { part, wholes, isChange: false, between: '' } : null;
}
