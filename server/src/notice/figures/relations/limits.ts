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
import { readTerms, type Term } from '../terms';

/** A limit that all keep to, and the most or the least of them. */
export interface LimitReading {
  readonly limit: Pick<Term, 'mention'>;
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

/** 5万元⟦以内⟧, which is no number that is reckoned with otherwise. */
const BOUND = /^[\d.]+(?<scale>[万亿]?)(?<unit>[元人个件户项处次亩吨米条名家份笔][\u4e00-\u9fff]{0,2})以(?<side>[内下上])$/u;
const SCALES: Readonly<Partial<Record<string, number>>> = { 万: 1e4, 亿: 1e8 };

/** 全部控制在5万元以内，⟦最大一笔4.8万元⟧. */
export function readBounds(passage: Passage): readonly LimitReading[] {
  const {
    mentions,
    words,
    scan: { folded },
  } = passage;
  if (!words.includes('最')) return [];
  return mentions.flatMap((mention) => {
    const {
      scale = '',
      unit,
      side,
    } = (mention.kind === 'other' ? BOUND.exec(folded.slice(mention.span.start, mention.end)) : null)?.groups ?? {};
    if (unit === undefined || !ALL_KEEP.test(mention.before) || SHOULD_BE.test(mention.before)) return [];
    const [isMost, times] = [side !== '上', SCALES[scale] ?? 1];
    const value = mention.value * times;
    const extreme = readTerms(passage)
      .filter((term) => term.mention.index > mention.index)
      .slice(0, REACH)
      .find(
        (term) =>
          term.unit === unit && term.piece.sentence === mention.piece.sentence && (isMost ? THE_MOST : THE_LEAST).test(clauseOf(term)),
      );
    if (extreme?.mention.exact !== true || extreme.bracket !== mention.piece.bracket) return [];
    const limit = { mention: { ...mention, kind: 'count' as const, value, scale: times } };
    return [{ limit, extreme, isMost, isLeast: false, fits: isMost ? extreme.value <= value : extreme.value >= value }];
  });
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
