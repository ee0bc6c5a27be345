import { agree, mayBeRounding } from '../arithmetic';
import { gridOf, proofOfSum } from '../chance';
import { WEIGHTS, weigh, type EvidenceName } from '../evidence';
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

/** Adds up the parts and says how much it tells that they meet or miss the whole. */
export function rated(hypothesis: SumHypothesis): SumReading {
  const { whole, parts, evidence, isBehind } = hypothesis;
  const numbers = parts.map(({ mention }) => mention);
  const among = [whole.mention, ...numbers];
  const sum = sumOfParts(parts);
  const gap = sum - whole.value;
  const isExact = among.every(({ exact }) => exact);
  const fits = isExact && agree(sum, whole.value, among);
  // One person may take two penalties, so parts may come to more; that they come to less, or to all, tells nothing of it.
  const isNear = Math.abs(gap) <= Math.max(...among.map(({ step }) => step)) * 1.01;
  const isOver = gap > 0 && !fits;
  const binding = weigh(evidence.filter((name) => (name === 'reasons' ? isOver && !isNear : isOver || name !== 'bothPenalties')));
  const isQuiet = parts.some((part) => isAny(part, IS.twice) || SIZE_AS_LABEL.test(part.lead));
  const reading = { ...hypothesis, isQuiet, fits, isNear: !fits && isNear };
  if (fits) {
    const skipped = evidence.filter((name) => name === 'skipped' || name === 'cut').length;
    return { ...reading, score: binding + proofOfSum(whole.value, among, (isBehind ? 8 : 2) * 2 ** skipped) };
  }
  if (!isExact || mayBeRounding(sum, whole.value, among)) return { ...reading, score: NEVER };
  return { ...reading, score: binding + missOf(hypothesis, numbers, gap) };
}

/** The parts added up; those counted under two heads are taken off. */
export function sumOfParts(parts: readonly Term[]): number {
  return parts.reduce((sum, part) => sum + (isAny(part, IS.twice) ? -part.value : part.value), 0);
}

/** What it tells that the parts miss the whole by so much. */
function missOf({ whole, evidence, opener }: SumHypothesis, numbers: readonly Mention[], gap: number): number {
  if (gap > 0 && (evidence.includes('carried') || (evidence.includes('bothPenalties') && numbers.length === 2))) return NEVER;
  const among = [whole.mention, ...numbers];
  const grid = gridOf(among);
  const steps = Math.round(Math.abs(gap) / grid);
  // Less than ten too many or too few may be one digit, with a carry.
  const isCarried = isComplete(opener) && steps < 10;
  const isSlip =
    isCarried || isMisprintOf(whole.mention, whole.value + gap) || numbers.some((part) => isMisprintOf(part, part.value - gap));
  const ratio = (whole.value + gap) / whole.value;
  const isClear = !evidence.some((name) => UNCLEAR.has(name));
  const isImpossible = gap > 0 && ratio < 2 && isClear && evidence.includes('states');
  if (!isSlip && !isImpossible && (ratio > 1.25 || ratio < 0.8)) return NEVER;
  const proof = proofOfMiss(among, { steps, isSlip }, Math.max(whole.value + gap, whole.value) / grid);
  const noSlip = MEASURED.test(whole.unit) ? WEIGHTS.noSlipMeasured : WEIGHTS.noSlip;
  if (isImpossible) return proof + WEIGHTS.over + WEIGHTS.impossible;
  return (
    proof +
    (isSlip ? 0 : noSlip) +
    (gap < 0 ? shortOf(opener, evidence, { ratio, isNear: steps <= 1, isPair: numbers.length === 2 }) : WEIGHTS.over)
  );
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
const CLOSING: ReadonlySet<EvidenceName> = new Set(['closed', 'rest', 'states', 'opposites', 'twin']);

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
    ratio < (isPair ? 0.8 : 0.65) && (opener === 'among' || opener === 'outOf' || opener === 'including' || opener === 'none');
  if (mayBeSome && !evidence.some((name) => CLOSING.has(name))) return WEIGHTS.shortByFar;
  return ratio > 0.8 || isNear ? WEIGHTS.shortByLittle : WEIGHTS.short;
}
