import { proofOfSum } from '../chance';
import { WEIGHTS, type EvidenceName } from '../evidence';
import { ACTS, MEASURED } from '../lexicon/matters';
import type { Opener } from '../lexicon/openers';
import { IS } from '../lexicon/roles';
import { SAYS } from '../lexicon/says';
import type { Mention } from '../passage';
import { proofOfMiss } from '../slip';
import { isAny, saysAny, type Term } from '../terms';
import { CARRY, LEAST, MOST, MOST_IMPOSSIBLE, type Addition, type SumHypothesis } from './addUp';
import { isAllNamed } from './allNamed';
import { isComplete } from './sumOpened';

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

/** Weighs that the parts meet or miss the whole. */
export function rated({ whole, parts, opener, isBehind, isCut, evidence }: SumHypothesis, addition: Addition): SumReading {
  const { gap, fits, isNear } = addition;
  const among = [whole.mention, ...parts.map(({ mention }) => mention)];
  const isQuiet = parts.some((part) => isAny(part, IS.twice) || saysAny(part, SAYS.size));
  // One person may take two penalties, so parts may come to more; that they come to less, or to all, says nothing about it.
  const isOver = gap > 0 && !fits;
  let [score, skipped] = [0, 0];
  for (const name of evidence) {
    if (name === 'acts' && fits) continue;
    // 38件，重大案件21件、涉黑案件19件: of kinds that come to more one may have two.
    if (name === 'onlyOfKind' && isOver && evidence.includes('alike')) continue;
    // 走访46家，协调融资12家，解决用工19家: that they are all there is makes a sum that fits a sum, and none that does not an error.
    if (
      name === 'restOfSentence' &&
      !fits &&
      !(addition.isSlip && (parts.length > 3 || whole.value >= FEW * addition.grid) && areNames(whole, parts))
    )
      score += WEIGHTS.noTie - WEIGHTS[name];
    if (name === 'reasons' ? isOver && !isNear : isOver || name !== 'bothPenalties') score += WEIGHTS[name];
    if (name === 'skipped' || name === 'cut') skipped += 1;
  }
  if (isAllNamed({ whole, parts, opener, isBehind, isCut, evidence }, addition))
    score += isOver ? WEIGHTS.over + WEIGHTS.impossible : WEIGHTS.noSlipNamed;
  else if (addition.isHopeless) score = NEVER;
  else if (fits) score += proofOfSum(whole.value, among, (isBehind ? 8 : 2) * 2 ** skipped);
  else score += missOf({ whole, evidence, opener }, among, addition);
  return { whole, parts, opener, isBehind, isCut, isQuiet, fits, isNear, evidence, score };
}

/** Fewer than this may well be so many by chance. */
const FEW = 60;

/** Parts that go by what they are, not by what was done with them, what was left at the end, or what another sentence says. */
function areNames({ piece: { sentence } }: Term, parts: readonly Term[]): boolean {
  return parts.every(
    (part) => part.piece.sentence === sentence && !ACTS.test(part.lead) && !part.unit.endsWith('次') && !saysAny(part, SAYS.closing),
  );
}

/** Of two digits swapped numbers are common. */
const TWO_DIGITS = 100;

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
  if (!addition.isSlip && evidence.includes('behind')) return NEVER;
  const ratio = (whole.value + gap) / whole.value;
  const isClear = !evidence.some((name) => UNCLEAR.has(name));
  // 算是184万元，实际191万元……2万元的新险种: one alone that is more is no state of it.
  const isOther = opener === 'none' && among.some(({ value }) => value > whole.value);
  const isImpossible = gap > 0 && ratio < MOST_IMPOSSIBLE && isClear && !isOther && evidence.includes('states');
  // What is stated without a number may be all that is missing.
  if (gap < 0 && (evidence.includes('open') || evidence.includes('firstTwo'))) return NEVER;
  // 846人……评为优秀的268人，提拔的57人: they are some, rather than that one of them has lost a digit.
  if (
    gap < 0 &&
    opener === 'none' &&
    ratio < LEAST_OF_BARE &&
    !evidence.includes('sumUp') &&
    !NAMES_ALL.some((name) => evidence.includes(name))
  )
    return NEVER;
  if (!isSlip && !isImpossible && (ratio > MOST || ratio < LEAST)) return NEVER;
  // 8.2万人，⟦其中⟧老年人2.9万人、慢性病患者2.4万人: some are named, rather than the two digits of one swapped.
  const areShort = among.every(({ value, step }) => value < TWO_DIGITS * step);
  if (gap < 0 && opener === 'among' && addition.isSwap && areShort && !NAMES_ALL.some((name) => evidence.includes(name))) return NEVER;
  // What words say to be no sum is none for two digits that changed places.
  const isSwap = addition.isSwap && evidence.every((name) => WEIGHTS[name] > AGAINST);
  const proof = proofOfMiss(among, { steps, isSlip, isSwap }, Math.max(whole.value + gap, whole.value) / grid);
  const noSlip = WEIGHTS[addition.isNear ? 'noSlipNear' : MEASURED.test(whole.unit) ? 'noSlipMeasured' : 'noSlip'];
  if (isImpossible) return proof + WEIGHTS.over + WEIGHTS.impossible;
  // 涉农的12人、失职的7人 of 16人: of two kinds one may have both.
  const mayShare = gap > 0 && isPair && evidence.includes('reasons') && !evidence.some((name) => CLOSING.has(name));
  if (mayShare) return proof + (isSlip ? 0 : noSlip) + WEIGHTS.over + WEIGHTS.mayShare;
  return proof + (isSlip ? 0 : noSlip) + (gap < 0 ? shortOf(opener, evidence, { ratio, isNear: steps <= 1, isPair }) : WEIGHTS.over);
}

/** What weighs as much against a sum shows that the parts are none of it, or overlap. */
const AGAINST = -1.55;

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

/** What shows that there is no other part. */
const NAMES_ALL: readonly EvidenceName[] = [
  'closed',
  'rest',
  'states',
  'opposites',
  'partners',
  'announced',
  'namedBefore',
  'twin',
  'sharesHold',
  'agreeing',
];

/** What closes a list, or shows that it is closed. */
const CLOSING: ReadonlySet<EvidenceName> = new Set([...NAMES_ALL, 'results', 'scale', 'ordinals']);

/** Parts that nothing opens and that are less than half of a whole are some of it, unless words show that there is no other. */
const LEAST_OF_BARE = 0.5;

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
