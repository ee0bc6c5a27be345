import { agree, mayBeRounding } from '../arithmetic';
import { gridOf } from '../chance';
import type { EvidenceName } from '../evidence';
import type { Opener } from '../lexicon/openers';
import { IS } from '../lexicon/roles';
import type { Mention } from '../passage';
import { isMisprintOf, isShifted, isSwapOf } from '../slip';
import { isAny, type Term } from '../terms';

/** A whole and what may be its parts, before they are added up. */
export interface SumHypothesis {
  readonly whole: Term;
  readonly parts: readonly Term[];
  readonly opener: Opener;
  /** The whole stands behind the parts. */
  readonly isBehind: boolean;
  /** The series goes on after the parts. */
  readonly isCut: boolean;
  readonly evidence: readonly EvidenceName[];
}

/** What the numbers say by themselves, before a word is weighed. */
export interface Addition {
  /** How much the parts exceed the whole by. */
  readonly gap: number;
  readonly fits: boolean;
  /** Off by one in the last digit. */
  readonly isNear: boolean;
  /** The gap in the smallest steps that all numbers have in common; 0 where they fit. */
  readonly steps: number;
  /** What all numbers are multiples of. */
  readonly grid: number;
  /** One mistaken digit explains the gap. */
  readonly isSlip: boolean;
  /** Two digits that changed places do. */
  readonly isSwap: boolean;
  /** No word can make a claim of it: numbers not exact or rounded, and sums too far off. */
  readonly isHopeless: boolean;
  /** It is only too far off: what is said to be all must be so however far. */
  readonly isFar: boolean;
  /** Off by more than parts are that are meant, and no digit explains it: only words that name all parts make a claim of it, or parts that exclude each other. */
  readonly isOff: boolean;
}

/** Which trials are weighed: those that may come to something, or for an account of them all. */
export type Weighed = 'promising' | 'all';

/** Off by more than this without a slip, it is another sum; by states, which can be no more than there were, less so. */
export const [LEAST, MOST, MOST_IMPOSSIBLE] = [0.8, 1.25, 2];
/** Less than ten too many or too few may be one digit, with a carry. */
export const CARRY = 10;

const HOPELESS: Addition = {
  gap: 0,
  fits: false,
  isNear: false,
  steps: 0,
  grid: 1,
  isSlip: false,
  isSwap: false,
  isHopeless: true,
  isFar: false,
  isOff: true,
};

/** Parts added up once for all the wholes that they are held against. */
export interface Parts {
  readonly items: readonly Term[];
  readonly sum: number;
  readonly most: number;
  readonly isExact: boolean;
  /** Whole numbers as written, none in 万 and none so large that its digits are lost. */
  readonly isPlain: boolean;
  /** All are multiples of ten. */
  readonly isRound: boolean;
  /** All are states of one thing, or results of which it has but one. */
  readonly areStates: boolean;
}

/** See `Parts`. */
export function partsOf(items: readonly Term[]): Parts {
  let [most, isExact, isPlain, isRound] = [0, true, true, true];
  let [areStates, areResults] = [true, true];
  for (const item of items) {
    const { mention, times } = item;
    areStates &&= isAny(item, IS.done | IS.state | IS.left);
    areResults &&= isAny(item, IS.result);
    most = Math.max(most, mention.value * times);
    // 各6处 is exact where it is known of how many.
    isExact &&= (mention.exact && !NO_PART.test(item.lead)) || times > 1;
    isPlain &&= isPlainNumber(mention);
    isRound &&= mention.value % 10 === 0;
  }
  return { items, sum: sumOfParts(items), most, isExact, isPlain, isRound, areStates: areStates || areResults };
}

/** 第4、5、6场⟦每场⟧20人 counts more than once, ⟦为负⟧240万元 less than nothing. */
const NO_PART = /每[\u4e00-\u9fff]{1,2}$|(?:^|[为是])负$/u;

function isPlainNumber({ step, scale, value }: Mention): boolean {
  return step === 1 && scale === 1 && value < 1e8;
}

/** Holds the parts against a whole. */
export function addUp(whole: Term, parts: Parts): Addition {
  if (!parts.isExact || !whole.mention.exact) return HOPELESS;
  const gap = parts.sum - whole.value;
  const isPlain = parts.isPlain && isPlainNumber(whole.mention);
  return isPlain && isTooFar(whole, parts, gap) ? { ...HOPELESS, gap, steps: Math.abs(gap), isFar: true } : compare(whole, parts, gap);
}

/** What most pairs are, said soon: plain numbers that are neither near each other nor one digit apart. */
function isTooFar({ value, mention: whole }: Term, { items, sum, most, isRound }: Parts, gap: number): boolean {
  const isNear = Math.abs(gap) < CARRY || (isRound && value % 10 === 0) || (sum < value * MOST_IMPOSSIBLE && sum >= value * LEAST);
  if (isNear || isMisprintOf(whole, sum)) return false;
  // No digit of a part makes up for more than all of it, or for a hundred times as much.
  return gap >= most || -gap >= 100 * most || !items.some((item) => isSlipOf(item, gap));
}

function compare(whole: Term, { items, sum }: Parts, gap: number): Addition {
  const among: Mention[] = [whole.mention];
  for (const { mention } of items) among.push(mention);
  if (agree(sum, whole.value, among)) return { ...HOPELESS, gap, fits: true, isHopeless: false, isOff: false };
  const isTooSmall = whole.value < items.length + (whole.mention.chinese ? 1 : 0);
  if (isTooSmall || mayBeRounding(sum, whole.value, among)) return HOPELESS;
  let longestStep = 0;
  for (const { step } of among) longestStep = Math.max(longestStep, step);
  const isNear = Math.abs(gap) <= longestStep * 1.01;
  const grid = gridOf(among);
  const steps = Math.round(Math.abs(gap) / grid);
  const isSlip = isMisprintOf(whole.mention, sum) || isScaleSlip(whole.value, sum) || items.some((item) => isSlipOf(item, gap));
  const isSwap = isSlip && (isSwapOf(whole.mention, sum) || items.some((item) => isSwapOf(item.mention, meantFor(item, gap))));
  const ratio = sum / whole.value;
  const isHopeless = !isSlip && steps >= CARRY && (ratio >= MOST_IMPOSSIBLE || ratio < LEAST);
  const isOff = !isSlip && (ratio > MOST || ratio < LEAST);
  return { gap, fits: false, isNear, steps, grid, isSlip, isSwap, isHopeless, isFar: isHopeless, isOff };
}

/** The parts added up; those counted under two heads are taken off, what each of several has counts for each. */
export function sumOfParts(parts: readonly Term[]): number {
  return parts.reduce((sum, part) => sum + countsFor(part) * part.value, 0);
}

function countsFor(part: Term): number {
  return isAny(part, IS.twice) ? -part.times : part.times;
}

/** 收回⟦2.36万元⟧: 9800万元、8300万元、5500万元: the same digits in another scale. */
function isScaleSlip(whole: number, sum: number): boolean {
  const isOneScale = [1e4, 1e8].some(
    (scale) => Math.max(whole / sum, sum / whole) / scale < 2 && Math.max(whole / sum, sum / whole) / scale > 0.5,
  );
  return isOneScale && isShifted(whole, sum) && Number(sum.toPrecision(2)) !== sum;
}

/** One digit of a part makes up for what is too much. */
function isSlipOf(part: Term, gap: number): boolean {
  return isMisprintOf(part.mention, meantFor(part, gap));
}

/** What a part would be if it made up for the gap. */
function meantFor(part: Term, gap: number): number {
  return part.value - gap / countsFor(part);
}
