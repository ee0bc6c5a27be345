import { agree, mayBeRounding } from '../arithmetic';
import { gridOf, proofOfSum } from '../chance';
import { WEIGHTS, type EvidenceName } from '../evidence';
import { MEASURED, SIZE_AS_LABEL } from '../lexicon/matters';
import type { Opener } from '../lexicon/openers';
import { IS } from '../lexicon/roles';
import type { Mention } from '../passage';
import { isMisprintOf, proofOfMiss } from '../slip';
import { isAny, type Term } from '../terms';
import { isComplete } from './sumEvidence';

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

/** A whole and its parts, added up. */
export interface SumReading extends SumHypothesis {
  /** It explains its numbers and is too much of an inference to be shown: several wholes together, people counted twice, sizes as labels. */
  readonly isQuiet: boolean;
  readonly fits: boolean;
  /** Off by one in the last digit: a slip as likely as not. */
  readonly isNear: boolean;
  readonly score: number;
}

/** What cannot be judged: rounded numbers, and sums that are about something else. */
const NEVER = -9;

/** What the numbers say by themselves, before a word is weighed. */
export interface Addition {
  /** By so much the parts are more than the whole. */
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
  /** No word can make a claim of it: numbers not exact or rounded, and sums too far off. */
  readonly isHopeless: boolean;
}

/** Which trials are weighed: those that may come to something, or for an account of them all. */
export type Weighed = 'promising' | 'all';

/** Less than ten too many or too few may be one digit, with a carry. */
const CARRY = 10;

const HOPELESS: Addition = { gap: 0, fits: false, isNear: false, steps: 0, grid: 1, isSlip: false, isHopeless: true };

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
}

/** See `Parts`. */
export function partsOf(items: readonly Term[]): Parts {
  let [most, isExact, isPlain, isRound] = [0, true, true, true];
  for (const { mention, times } of items) {
    most = Math.max(most, mention.value * times);
    // 各6处 is exact where it is known of how many.
    isExact &&= mention.exact || times > 1;
    isPlain &&= isPlainNumber(mention);
    isRound &&= mention.value % 10 === 0;
  }
  return { items, sum: sumOfParts(items), most, isExact, isPlain, isRound };
}

function isPlainNumber({ step, scale, value }: Mention): boolean {
  return step === 1 && scale === 1 && value < 1e8;
}

/** Holds the parts against a whole. */
export function addUp(whole: Term, parts: Parts): Addition {
  if (!parts.isExact || !whole.mention.exact) return HOPELESS;
  const gap = parts.sum - whole.value;
  const isPlain = parts.isPlain && isPlainNumber(whole.mention);
  return isPlain && isTooFar(whole, parts, gap) ? HOPELESS : compare(whole, parts, gap);
}

/** What most pairs are, said soon: plain numbers that are neither near each other nor one digit apart. */
function isTooFar({ value, mention: whole }: Term, { items, sum, most, isRound }: Parts, gap: number): boolean {
  const isNear = Math.abs(gap) < CARRY || (isRound && value % 10 === 0) || (sum < value * MOST_IMPOSSIBLE && sum >= value * LEAST);
  if (isNear || isMisprintOf(whole, sum)) return false;
  // No digit of a part makes up for more than all of it, or for a hundred times as much.
  return gap >= most || -gap >= 100 * most || !items.some((item) => isSlipOf(item, gap));
}

function compare(whole: Term, { items, sum }: Parts, gap: number): Addition {
  const among = [whole.mention, ...items.map(({ mention }) => mention)];
  if (agree(sum, whole.value, among)) return { gap, fits: true, isNear: false, steps: 0, grid: 1, isSlip: false, isHopeless: false };
  const isTooSmall = whole.value < items.length + (whole.mention.chinese ? 1 : 0);
  if (isTooSmall || mayBeRounding(sum, whole.value, among)) return HOPELESS;
  const isNear = Math.abs(gap) <= Math.max(...among.map(({ step }) => step)) * 1.01;
  const grid = gridOf(among);
  const steps = Math.round(Math.abs(gap) / grid);
  const isSlip = isMisprintOf(whole.mention, sum) || items.some((item) => isSlipOf(item, gap));
  const ratio = sum / whole.value;
  const isHopeless = !isSlip && steps >= CARRY && (ratio >= MOST_IMPOSSIBLE || ratio < LEAST);
  return { gap, fits: false, isNear, steps, grid, isSlip, isHopeless };
}

/** Weighs that the parts meet or miss the whole. */
export function rated({ whole, parts, opener, isBehind, isCut, evidence }: SumHypothesis, addition: Addition): SumReading {
  const { gap, fits, isNear } = addition;
  const among = [whole.mention, ...parts.map(({ mention }) => mention)];
  const isQuiet = parts.some((part) => isAny(part, IS.twice) || SIZE_AS_LABEL.test(part.lead));
  // One person may take two penalties, so parts may come to more; that they come to less, or to all, says nothing about it.
  const isOver = gap > 0 && !fits;
  let [score, skipped] = [0, 0];
  for (const name of evidence) {
    if (name === 'reasons' ? isOver && !isNear : isOver || name !== 'bothPenalties') score += WEIGHTS[name];
    if (name === 'skipped' || name === 'cut') skipped += 1;
  }
  if (addition.isHopeless) score = NEVER;
  else if (fits) score += proofOfSum(whole.value, among, (isBehind ? 8 : 2) * 2 ** skipped);
  else score += missOf({ whole, evidence, opener }, among, addition);
  return { whole, parts, opener, isBehind, isCut, isQuiet, fits, isNear, evidence, score };
}

/** The parts added up; those counted under two heads are taken off, what each of several has counts for each. */
export function sumOfParts(parts: readonly Term[]): number {
  return parts.reduce((sum, part) => sum + countsFor(part) * part.value, 0);
}

function countsFor(part: Term): number {
  return isAny(part, IS.twice) ? -part.times : part.times;
}

/** One digit of a part makes up for what is too much. */
function isSlipOf(part: Term, gap: number): boolean {
  return isMisprintOf(part.mention, part.value - gap / countsFor(part));
}

/** Off by more than this without a slip, it is another sum; by states, which can be no more than there were, less so. */
const [LEAST, MOST, MOST_IMPOSSIBLE] = [0.8, 1.25, 2];

/** What the distance of the parts from the whole weighs. */
function missOf(
  { whole, evidence, opener }: Pick<SumHypothesis, 'whole' | 'evidence' | 'opener'>,
  among: readonly Mention[],
  addition: Addition,
): number {
  const { gap, steps, grid } = addition;
  const isPair = among.length === 3;
  if (gap > 0 && (evidence.includes('carried') || (evidence.includes('bothPenalties') && isPair))) return NEVER;
  const isSlip = addition.isSlip || (isComplete(opener) && steps < CARRY);
  const ratio = (whole.value + gap) / whole.value;
  const isClear = !evidence.some((name) => UNCLEAR.has(name));
  const isImpossible = gap > 0 && ratio < MOST_IMPOSSIBLE && isClear && evidence.includes('states');
  // What is stated without a number may be all that is missing.
  if (gap < 0 && evidence.includes('open')) return NEVER;
  if (!isSlip && !isImpossible && (ratio > MOST || ratio < LEAST)) return NEVER;
  const proof = proofOfMiss(among, { steps, isSlip }, Math.max(whole.value + gap, whole.value) / grid);
  const noSlip = MEASURED.test(whole.unit) ? WEIGHTS.noSlipMeasured : WEIGHTS.noSlip;
  if (isImpossible) return proof + WEIGHTS.over + WEIGHTS.impossible;
  // 涉农的12人、失职的7人 of 16人: of two kinds one may have both.
  const mayShare = gap > 0 && isPair && evidence.includes('reasons') && !evidence.some((name) => CLOSING.has(name));
  if (mayShare) return proof + (isSlip ? 0 : noSlip) + WEIGHTS.over + WEIGHTS.mayShare;
  return proof + (isSlip ? 0 : noSlip) + (gap < 0 ? shortOf(opener, evidence, { ratio, isNear: steps <= 1, isPair }) : WEIGHTS.over);
}

/** With any of these, states may be those of something else. */
const UNCLEAR: ReadonlySet<EvidenceName> = new Set([
  'likeParts',
  'spread',
  'mixed',
  'dropped',
  'skipped',
  'skippedBeforeStart',
  'cut',
  'tail',
]);

/** What closes a list, or shows that it is closed. */
const CLOSING: ReadonlySet<EvidenceName> = new Set([
  'closed',
  'rest',
  'states',
  'opposites',
  'partners',
  'results',
  'scale',
  'ordinals',
  'twin',
  'sharesHold',
  'agreeing',
]);

/** How far parts fall short of their whole. */
interface Shortness {
  readonly ratio: number;
  readonly isNear: boolean;
  /** There are but two parts. */
  readonly isPair: boolean;
}

/** Parts that fall short: many 其中 name only some. */
function shortOf(opener: Opener, evidence: readonly EvidenceName[], { ratio, isNear, isPair }: Shortness): number {
  const mayBeSome =
    !evidence.includes('sumUp') &&
    ratio < (isPair ? 0.8 : 0.65) &&
    (opener === 'among' || opener === 'outOf' || opener === 'including' || opener === 'none');
  if (mayBeSome && !evidence.some((name) => CLOSING.has(name))) return WEIGHTS.shortByFar;
  return ratio > 0.8 || isNear ? WEIGHTS.shortByLittle : WEIGHTS.short;
}
