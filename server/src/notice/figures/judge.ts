import { agree, isNear, mayBeRounding, total } from './arithmetic';
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
    const remaining = withoutDiscarded(parts);
    const kept = remaining.length < parts.length && remaining.length > 0;
    const keeping = kept ? wholes.find((whole) => whole.exact && agree(total(remaining), whole.value, [whole, ...remaining])) : undefined;
    if (keeping !== undefined) return breakdownFigure({ ...breakdown, parts: remaining }, keeping, 'holds');
  }
  if (!nearest.exact || parts.some(({ exact }) => !exact)) return null;
  const opened = openedPart(breakdown.folded, parts, nearest.value);
  if (opened !== null) return breakdownFigure({ ...breakdown, parts: parts.slice(1) }, opened, 'holds');
  const rivals = isBound ? [nearest] : wholes;
  const mayDiffer = (whole: Mention): boolean =>
    (sum > whole.value && parts.length === 2 && mayCountTwice(parts)) || mayBeRounding(sum, whole.value, [whole, ...parts]);
  const fails = rivals.every((whole) => isSlip(sum, whole, parts, completeness) && !mayDiffer(whole));
  return breakdownFigure(breakdown, nearest, fails ? 'fails' : 'not-judged');
}

/** 34件，通过其中⟦21件⟧，包括新订6件、修改8件、废止7件: the first part, where the others are all of its own parts. */
function openedPart(folded: string, [first, second, ...more]: readonly Mention[], most: number): Mention | null {
  if (first === undefined || second === undefined || first.value > most) return null;
  const isSum = total([second, ...more]) === first.value;
  return isSum && folded.slice(first.end, second.span.start).includes('包括') ? first : null;
}

/** What is thrown out is no part of what there is: 修订完善制度68项，其中新建31项、修订37项、废止12项. */
const DISCARDED = /废止|清理|剔除|淘汰|失效|取消|注销/u;

function withoutDiscarded(parts: readonly Mention[]): readonly Mention[] {
  return parts.filter(({ before }) => !DISCARDED.test(before.slice(-12)));
}

/** Traits that one person or firm may have several of: 45名，其中女党员18名、大专以上学历39名、35岁以下31名. */
const TRAIT =
  /女|少数民族|学历|学位|本科|大专|硕士|博士|党员|党外|岁|年轻|[六七八九]0后|[6-9]0后|职称|退役|以上|以下|高新|规上|规模以上|专精特新|小巨人|上市|重点/u;

/** Whether the parts may overlap: at least one is told by a trait. Men and women, old and new make up a whole. */
function mayOverlap(parts: readonly Mention[]): boolean {
  const names = parts.map(({ before }) => before.slice(-16));
  return names.some((name) => TRAIT.test(name)) && !(parts.length === 2 && names.some((name) => /男[^女]{0,4}$/u.test(name)));
}

/** One person may be punished by the party and by the state: 处分334人（其中党纪处分315人、政务处分40人）. 人次 count each. */
export function mayCountTwice(parts: readonly Mention[]): boolean {
  const names = parts.filter(({ unit }) => unit === '人' || unit === '名').map(({ before }) => before.slice(-12));
  return (
    names.some((name) => /党[纪内]/u.test(name) && !/政[务纪]/u.test(name)) &&
    names.some((name) => /政[务纪]/u.test(name) && !/党[纪内]/u.test(name))
  );
}

/** A round gap of this many steps is hardly chance. */
const ROUND_GAP = 100;

/** Whether one mistaken digit, or two that changed places, can make such a gap: 1 to 9, 10 to 90, …, in the last place shown, or a multiple of 9. Parts that fall short may not be all there are. */
function isMistyped(gap: number, among: readonly Mention[]): boolean {
  const steps = Math.round(gap / Math.min(...among.map((mention) => mention.step)));
  if (/^(?:18|27|36|45|54|63|72|81)0*$/u.test(String(steps))) return true;
  return /^-?[1-9]0*$/u.test(String(steps)) && (steps > 0 || (steps <= -ROUND_GAP && among.length > 3));
}

function isSlip(sum: number, whole: Mention, parts: readonly Mention[], completeness: Completeness): boolean {
  const among = [whole, ...parts];
  switch (completeness) {
    case 'complete':
      return true;
    case 'listed':
      if (mayOverlap(parts)) return isNear(sum, whole.value, among, DISJOINT_SHARE);
      return isNear(sum, whole.value, among, LISTED_SHARE) || isMistyped(sum - whole.value, among);
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
  const side = isSingle ? `分项${written(parts[0] ?? whole, folded)}` : `${sumOf(parts)} = ${valueLike(sum, whole)}`;
  const against = `总数${written(whole, folded)}`;
  const gap = `${sum > whole.value ? '多' : '少'}${valueLike(Math.abs(sum - whole.value), whole)}${whole.unit}`;
  const outcome = verdict === 'holds' ? `与${against}相符` : `比${against}${gap}`;
  return makeFigure({
    kind: 'parts-sum',
    verdict,
    roles: [['whole', whole], ...parts.map((part) => ['part', part] as const)],
    working: `${side}，${outcome}`,
    ...(verdict === 'not-judged' ? { reason: '分项可能没有列全，或另有所属' } : {}),
    culprit: { mention: whole },
    doubtful: (sum > whole.value && mayCountTwice(parts)) || (breakdown.completeness === 'listed' && mayBeSilent(sum, whole, parts)),
  });
}

/** 其中 may leave out a few: 处理45人，其中党纪处分18人、组织处理25人. Three parts and one too few is a slip all the same. */
function mayBeSilent(sum: number, whole: Mention, parts: readonly Mention[]): boolean {
  const step = Math.min(whole.step, ...parts.map((part) => part.step));
  return sum < whole.value && (parts.length < 3 || whole.value - sum > step * 1.5);
}

/** Judges whether a part, or what is done, stays within one of the wholes it may belong to; null where there is none. */
export function judgeWithin(folded: string, part: Mention, wholes: readonly Mention[], doubtful = false): Figure | null {
  const [nearest] = wholes;
  if (nearest === undefined) return null;
  const fitting = wholes.find((whole) => part.value <= whole.value);
  const whole = fitting ?? nearest;
  // 1400余 is 1400 at least; a whole of 100余 may be nearly twice that.
  const isCertain = (part.exact || part.atLeast) && wholes.every((of) => (of.exact || part.value > of.value * 1.9) && mayBound(of, part));
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

/** An average, what is over so many, and a balance bound nothing. */
const NO_BOUND = /[超逾过]$|[日月周年人户村]均|平均|每|[顺逆]差|净/u;
/** What is told in 万 or roughly and is so many times as much is something else. */
const BEYOND = 20;

function mayBound({ value, before }: Mention, part: Mention): boolean {
  const isOther = part.value > value * BEYOND && (part.scale > 1 || !part.exact);
  return !isOther && !NO_BOUND.test(before.slice(-16)) && !/最[高多大]/u.test(part.before);
}

/** `57 − 38 = 19`. */
export function differenceOf(whole: Mention, parts: readonly Mention[]): string {
  return `${term(whole)} − ${parts.map(term).join(' − ')} = ${valueLike(whole.value - total(parts), whole)}`;
}

/** A value as the digits of a number would show it: in its scale, without unit. */
export function digitsLike(value: number, model: Mention): string {
  return plain(value / model.scale);
}
