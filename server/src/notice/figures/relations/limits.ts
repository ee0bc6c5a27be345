import {
  ALL_KEEP,
  AT_LEAST_AFTER,
  AT_LEAST_BEFORE,
  AT_MOST_AFTER,
  AT_MOST_BEFORE,
  SHOULD_BE,
  THE_LEAST,
  THE_MOST,
  EXTREME,
  KEPT,
  OPPOSITES,
  TIME_LIMIT,
} from '../lexicon/limits';
import type { Passage } from '../passage';
import type { Term } from '../terms';

/** A limit that all keep to, and the most or the least of them. */
export interface LimitReading {
  readonly limit: Term;
  readonly extreme: Term;
  /** The limit is the most there may be, and not the least. */
  readonly isMost: boolean;
  /** The limit is the least of what the extreme is the most of. */
  readonly isLeast: boolean;
  readonly fits: boolean;
}

/** How many numbers behind the limit the extremes are looked for. */
const REACH = 3;

/** 全部控制在30天以内，⟦最长的28天⟧; 均在80分以上，最高98分，⟦最低82分⟧. */
export function readLimits(passage: Passage, terms: readonly Term[]): readonly LimitReading[] {
  const {
    words,
    scan: { folded },
  } = passage;
  if (!words.includes('最')) return [];
  return [
    ...readExtremes(terms),
    ...terms.flatMap((limit): readonly LimitReading[] => {
      const isMost = sideOf(limit, folded) ?? (isKept(passage, limit) ? true : null);
      if (isMost === null) return [];
      const near = terms.slice(limit.index + 1, limit.index + 1 + REACH);
      const extreme = near.find((term) => isLike(term, limit) && (isMost ? THE_MOST : THE_LEAST).test(clauseOf(term)));
      if (extreme === undefined) return [];
      return [{ limit, extreme, isMost, isLeast: false, fits: isMost ? extreme.value <= limit.value : extreme.value >= limit.value }];
    }),
  ];
}

/** 限期30日答复的，最长的28日，⟦均未超期⟧: as it should be, and as it is. */
function isKept({ pieces }: Passage, { lead, piece }: Term): boolean {
  return (
    TIME_LIMIT.test(lead) &&
    pieces.some(({ sentence, index, text }) => sentence === piece.sentence && index > piece.index && KEPT.test(text))
  );
}

/** 最高的98.6%，⟦最低的91.2%⟧: the most is no less than the least. */
function readExtremes(terms: readonly Term[]): readonly LimitReading[] {
  return terms.flatMap((most) => {
    const { side, of } = EXTREME.exec(clauseOf(most))?.groups ?? {};
    const opposite = OPPOSITES[side ?? ''];
    if (opposite === undefined) return [];
    const least = [terms[most.index + 1], terms[most.index - 1]].find(
      (term) => term !== undefined && isLike(term, most) && most.mention.exact && clauseOf(term).endsWith(`最${opposite}${of ?? ''}`),
    );
    return least === undefined || most.value >= least.value
      ? []
      : [{ limit: least, extreme: most, isMost: false, isLeast: true, fits: false }];
  });
}

/** Whether a number is the most that any has, or the least; null where it is no limit that all keep to. */
function sideOf({ lead, mention: { span, end } }: Term, folded: string): boolean | null {
  if (!ALL_KEEP.test(lead) || SHOULD_BE.test(lead)) return null;
  // 以上 may count as part of the number.
  const after =
    /[以之].$/u.exec(folded.slice(span.start, end))?.[0] ??
    folded
      .slice(end, end + 3)
      .trimStart()
      .slice(0, 2);
  if (AT_MOST_AFTER.test(after) || AT_MOST_BEFORE.test(lead)) return true;
  return AT_LEAST_AFTER.test(after) || AT_LEAST_BEFORE.test(lead) ? false : null;
}

/** ⟦最大一笔⟧5.86万元: with the numbers before it. */
function clauseOf({ piece, mention: { span } }: Term): string {
  return piece.words(piece.span.start, span.start).replace(/\s/gu, '');
}

function isLike(one: Term, other: Term): boolean {
  const isSame = one.kind === other.kind && one.family === other.family && one.bracket === other.bracket;
  return isSame && one.mention.exact && one.piece.sentence === other.piece.sentence;
}
