import type { Term } from './terms';

/** A term's place among those that 分别 speaks of: 分别占⟦41.5%、33.2%、25.3%⟧. */
export interface Respective {
  /** The first of them, among the terms. */
  readonly first: number;
  readonly count: number;
  readonly at: number;
}

/** The most numbers that 分别 may speak of. */
const MOST = 8;

/** Where 分别 speaks of a term and of others of its kind beside it; null where it does not. */
export function respectiveOf(terms: readonly Term[], term: Term): Respective | null {
  let first = term.index;
  while (term.index - first < MOST && isJoined(terms[first - 1], terms[first])) first -= 1;
  const head = terms[first];
  // 分别整改301个、132个（⟦占94%、62%⟧）.
  const isBracketed = head?.kind === 'percent' && head.bracket !== null && head.piece.index === 0;
  if (head?.lead.includes('分别') !== true && !isBracketed) return null;
  let end = term.index + 1;
  while (end - first < MOST && isJoined(terms[end - 1], terms[end])) end += 1;
  return end - first < 2 ? null : { first, count: end - first, at: term.index - first };
}

/** 、 or 和 and no word of its own. */
function isJoined(one: Term | undefined, other: Term | undefined): boolean {
  if (one === undefined || other?.kind !== one.kind || one.piece.sentence !== other.piece.sentence) return false;
  return other.piece.index - one.piece.index <= 1 && /^[和与及]?$/u.test(other.lead);
}
