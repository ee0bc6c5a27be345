import {
  ALL_KEEP,
  AT_LEAST_AFTER,
  AT_LEAST_BEFORE,
  AT_MOST_AFTER,
  AT_MOST_BEFORE,
  SHOULD_BE,
  THE_LEAST,
  THE_MOST,
} from '../lexicon/limits';
import type { Passage } from '../passage';
import type { Term } from '../terms';

/** A limit that all keep to, and the most or the least of them. */
export interface LimitReading {
  readonly limit: Term;
  readonly extreme: Term;
  /** The limit is the most there may be, and not the least. */
  readonly isMost: boolean;
  readonly fits: boolean;
}

/** How many numbers behind the limit the extremes are looked for. */
const REACH = 3;

/** 全部控制在30天以内，⟦最长的28天⟧; 均在80分以上，最高98分，⟦最低82分⟧. */
export function readLimits({ words, scan: { folded } }: Passage, terms: readonly Term[]): readonly LimitReading[] {
  if (!words.includes('最')) return [];
  return terms.flatMap((limit) => {
    const isMost = sideOf(limit, folded);
    if (isMost === null) return [];
    const near = terms.slice(limit.index + 1, limit.index + 1 + REACH);
    const extreme = near.find((term) => isLike(term, limit) && (isMost ? THE_MOST : THE_LEAST).test(term.lead));
    if (extreme === undefined) return [];
    return [{ limit, extreme, isMost, fits: isMost ? extreme.value <= limit.value : extreme.value >= limit.value }];
  });
}

/** Whether a number is the most that any has, or the least; null where it is no limit that all keep to. */
function sideOf({ lead, mention: { span, end } }: Term, folded: string): boolean | null {
  if (!ALL_KEEP.test(lead) || SHOULD_BE.test(lead)) return null;
  // 以上 may count as part of the number.
  const after = /[以之].$/u.exec(folded.slice(span.start, end))?.[0] ?? folded.slice(end, end + 2);
  if (AT_MOST_AFTER.test(after) || AT_MOST_BEFORE.test(lead)) return true;
  return AT_LEAST_AFTER.test(after) || AT_LEAST_BEFORE.test(lead) ? false : null;
}

function isLike(one: Term, other: Term): boolean {
  const isSame = one.kind === other.kind && one.family === other.family && one.bracket === other.bracket;
  return isSame && one.mention.exact && one.piece.sentence === other.piece.sentence;
}
