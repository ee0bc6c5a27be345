import { gridOf, proofOfRate } from '../chance';
import { WEIGHTS, type EvidenceName } from '../evidence';
import { respectiveOf } from '../respective';
import { roundingOf, type Rounding } from '../rounding';
import { isMisprintOf, someMisprint, waysToSlip } from '../slip';
import type { Term } from '../terms';
import { ENOUGH, weigh } from '../weighing';
import { areAverages, evidenceOfName, evidenceOfQuotient } from './quotientEvidence';
import type { RateContext } from './rateContext';
import { percentOf, quotientsNear, sumOfTerms, type Quotient } from './quotientShapes';
import { mayDivide, type NamedRates } from './rateNames';
import { reckonedFrom } from './reckonedBy';
import type { Weighed } from './addUp';

/** A rate and the numbers whose quotient it may be. */
export interface QuotientReading extends Quotient {
  readonly rate: Term;
  readonly rounding: Rounding;
  /** One of several that are given together. */
  readonly isTogether: boolean;
  readonly fits: boolean;
  readonly evidence: readonly EvidenceName[];
  readonly score: number;
}

/** What other readings have found out already. */
export interface Found {
  /** What is surely a part of what. */
  readonly wholeOf: ReadonlyMap<Term, Term>;
  /** Rates that are explained or accused. */
  readonly decided: ReadonlySet<Term>;
  readonly weighed: Weighed;
}

/** How many counts around a rate are looked at. */
const [MOST_BEFORE, MOST_AFTER] = [14, 3];

/** Every quotient that the rates of a passage may be, those of one rate best first; none of a rate that is decided. */
export function readQuotients(
  terms: readonly Term[],
  { names, numerators }: NamedRates,
  { wholeOf, decided, weighed }: Found,
): readonly QuotientReading[] {
  return [...names].flatMap(([rate, name]) => {
    if (decided.has(rate)) return [];
    const before = terms
      .slice(Math.max(0, rate.index - MOST_BEFORE * 2), rate.index)
      .filter(mayDivide)
      .slice(-MOST_BEFORE)
      .reverse();
    const after = terms
      .slice(rate.index + 1, rate.index + 1 + MOST_AFTER)
      .filter((term) => mayDivide(term) && term.piece.sentence === rate.piece.sentence);
    const isTogether = isListed(terms, rate);
    const parallel = parallelBase(terms, rate, numerators.get(rate) ?? null);
    const reckoned = reckonedFrom(terms, rate);
    const context = { rate, name, numerators, wholeOf, near: [...before, ...after], isTogether, parallel, reckoned, ofNames: new Map() };
    const readings: QuotientReading[] = [];
    for (const quotient of quotientsNear(rate, name.name, before, after)) {
      const reckoned = reckon(quotient, rate);
      if (weighed === 'all' || reckoned.fits || mayBeMissed(quotient, context)) readings.push(read(quotient, reckoned, context, weighed));
    }
    return readings.sort((one, other) => other.score - one.score);
  });
}

/** Where 分别 gives rates of several counts, and as many stand before these: 部门⟦56个⟧、县区7个，已报送部门56个、县区6个，分别为. */
function parallelBase(terms: readonly Term[], rate: Term, part: Term | null): Term | null {
  const together = part === null ? null : respectiveOf(terms, rate);
  if (together === null || part === null) return null;
  const counts = terms.slice(0, part.index + together.count - together.at).filter(mayDivide);
  const [bases, parts] = [counts.slice(-2 * together.count, -together.count), counts.slice(-together.count)];
  const areParallel = bases.length === parts.length && bases.every(({ family }, at) => family === parts[at]?.family);
  return areParallel && parts[together.at] === part ? (bases[together.at] ?? null) : null;
}

/** One of several that 分别 speaks of, or that stand side by side: （占94%、62%）. */
function isListed(terms: readonly Term[], rate: Term): boolean {
  const next = terms[rate.index + 1];
  const isFirst = next?.kind === 'percent' && next.lead === '' && next.piece.opening === '、' && next.piece.before === rate.piece;
  const isLater = rate.lead === '' && rate.piece.opening === '、' && terms[rate.index - 1]?.kind === 'percent';
  return isFirst || isLater || respectiveOf(terms, rate) !== null;
}

/** A rate of 100 % proves little, and what cannot be judged nothing. */
const [PROOF_OF_ALL, NEVER] = [0.8, -9];

/** What the numbers say by themselves. */
interface Reckoned {
  readonly exact: number;
  readonly rounding: Rounding;
  readonly fits: boolean;
}

function reckon(quotient: Quotient, rate: Term): Reckoned {
  const exact = percentOf(quotient);
  const rounding = roundingWithin(quotient, exact, rate);
  const isAsRough = !rate.mention.exact && roundingOf(exact, rate.value, gridOf([rate.mention])) === 'rounded';
  return { exact, rounding, fits: rounding === 'rounded' || isAsRough };
}

/** 约⟦23%⟧ for 25%: what is near enough to a rough rate is no slip of it. */
const ROUGHLY = 0.1;

/** Whether a quotient that is not the rate may be weighed as one that should be. Most bases of several numbers may not, and most quotients have such. */
function mayBeMissed({ shape, parts, whole }: Quotient, context: RateContext): boolean {
  const [part] = parts;
  if (shape !== 'ofAll' && shape !== 'ofSum') return true;
  return (part !== undefined && evidenceOfName(part, context).includes('sameVerb')) || areAverages(parts, whole);
}

function read(quotient: Quotient, { exact, rounding, fits }: Reckoned, context: RateContext, weighed: Weighed): QuotientReading {
  const { rate, isTogether } = context;
  const { parts, whole, isRest, shape, rank } = quotient;
  const evidence = evidenceOfQuotient(quotient, context);
  let score = weigh(evidence);
  if (countsTwice(quotient, context.wholeOf)) score = NEVER;
  else if (fits) score += rate.value === 100 ? PROOF_OF_ALL : proofOfRate(rate.mention.step, rank);
  else if (!rate.mention.exact && Math.abs(exact - rate.value) <= rate.value * ROUGHLY) score = NEVER;
  else if (evidence.includes('baseSummed') && !mayBeSummed(quotient, evidence)) score = NEVER;
  else
    score += missOf({
      quotient,
      exact,
      rate,
      rounding,
      isTogether,
      evidence,
      needed: weighed === 'all' ? -Infinity : ENOUGH.fails - score,
    });
  return { parts, whole, isRest, shape, rank, rate, rounding, isTogether, fits, evidence, score };
}

/** A rate that goes by its number may be of a few, or of a list; 少5箱，实存970箱，多3箱，410箱 are none. */
function mayBeSummed({ whole }: Quotient, evidence: readonly EvidenceName[]): boolean {
  const isList = whole.length < 4 || whole.slice(1).every(({ piece }) => piece.opening === '、');
  return evidence.includes('sameAverages') || (evidence.includes('sameVerb') && isList);
}

/** 甲4.5、乙3，⟦累计7.5⟧: a base of parts and of their whole. */
function countsTwice({ whole }: Quotient, wholeOf: ReadonlyMap<Term, Term>): boolean {
  return whole.length > 1 && whole.some((term) => whole.includes(wholeOf.get(term) ?? term) && wholeOf.has(term));
}

/** By how many steps of its last digit a rate may be off to be a slip: one that its words tie to its numbers, and any other. */
const [NEAR_IF_TIGHT, NEAR] = [9.5, 1.5];
/** How much nearness must weigh to make up for there being no slip. */
const HARDLY_CHANCE = 2.3;

/** A quotient that is not the rate. */
interface Miss extends Pick<QuotientReading, 'rate' | 'rounding' | 'isTogether' | 'evidence'> {
  readonly quotient: Quotient;
  readonly exact: number;
  /** Less is not enough to accuse, and what it exactly is need not be known. */
  readonly needed: number;
}

/** What the distance of the quotient from the rate weighs. */
function missOf({ quotient, exact, rate, rounding, isTogether, evidence, needed }: Miss): number {
  const { step } = rate.mention;
  const steps = Math.abs(exact - rate.value) / step;
  const values = 100 / step;
  const near = Math.log10(values / (2 * steps + 1)) - Math.log10(quotient.rank);
  // Where several rates are given together, all of them may be cut off.
  if (rounding === 'truncated' && (isTogether || evidence.includes('noOtherShare'))) return NEVER;
  const among = [rate, ...quotient.parts, ...quotient.whole].map(({ mention }) => mention);
  const asSlip = Math.max(0, near, Math.log10(values / waysToSlip(among)));
  if (rounding === 'truncated' || steps <= (isTight(evidence) ? NEAR_IF_TIGHT : NEAR)) return asSlip;
  // Looking for a slip is dear.
  if (asSlip >= needed && isSlip(quotient, exact, rate)) return asSlip;
  return near > HARDLY_CHANCE ? near - 0.5 : Math.max(0, near) + WEIGHTS.noSlipRate;
}

/** The words leave no doubt of which numbers the rate is the quotient. */
function isTight(evidence: readonly EvidenceName[]): boolean {
  const has = (...names: readonly EvidenceName[]): boolean => names.some((name) => evidence.includes(name));
  const isTied = has('sameVerb', 'baseNamed', 'provenBase') && has('numeratorBeside', 'numeratorAfter');
  return isTied && has('baseBeside', 'provenBase', 'baseNamed') && !has('surveyed', 'otherBase', 'widerBase', 'complement');
}

/** Whether the rate is the quotient, as near as its numbers are shown. */
function roundingWithin(quotient: Quotient, exact: number, rate: Term): Rounding {
  const { step } = rate.mention;
  const rounding = roundingOf(exact, rate.value, step);
  if (rounding === 'rounded' || (rounding === 'truncated' && isAllButSome(exact, rate))) return 'rounded';
  const [partSlack, wholeSlack] = [slackOf(quotient.parts), slackOf(quotient.whole)];
  if (partSlack + wholeSlack === 0) return rounding;
  const [part, whole] = [sumOfTerms(quotient.parts), sumOfTerms(quotient.whole)];
  const ends = [((part - partSlack) / (whole + wholeSlack)) * 100, ((part + partSlack) / (whole - wholeSlack)) * 100];
  const [low = 0, high = 0] = quotient.isRest ? ends.map((end) => 100 - end).reverse() : ends;
  return rate.value + step / 2 >= low && rate.value - step / 2 <= high ? 'rounded' : rounding;
}

/** 满意的2155人 of 2156人, ⟦99.9%⟧: not rounded to 100 %, for that would be said of those as well who are not content. */
function isAllButSome(exact: number, rate: Term): boolean {
  return isOfContent(rate) && exact < 100 && rate.value < 100 && Math.abs(rate.value + rate.mention.step - 100) < 1e-9;
}

function isOfContent({ lead }: Term): boolean {
  return /满意|好评/u.test(lead.slice(-8));
}

/** Half the last digit of what is surely rounded: decimals of 万 and 亿. */
function slackOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { mention: { scale, step } }) => sum + (scale >= 10_000 && step < scale ? step / 2 : 0), 0);
}

/** One digit of one of the numbers makes the quotient right. */
function isSlip({ parts, whole, isRest }: Quotient, exact: number, rate: Term): boolean {
  const { step } = rate.mention;
  const rounded = Math.round(exact / step) * step;
  if (isMisprintOf(rate.mention, isOfContent(rate) && exact < 100 && rounded >= 100 ? rounded - step : rounded)) return true;
  const share = (isRest ? 100 - rate.value : rate.value) / 100;
  const [part, base] = [sumOfTerms(parts), sumOfTerms(whole)];
  const isNearlyAll = isOfContent(rate) && share < 1 && share + step / 100 > 1 - 1e-9;
  const [low, high] = [share - step / 200, isNearlyAll ? 1 - 1e-9 : share + step / 200];
  for (const { mention } of parts) {
    const rest = part - mention.value;
    if (someMisprint(mention, low * base - rest, high * base - rest)) return true;
  }
  const [only, other] = whole;
  return only !== undefined && other === undefined && someMisprint(only.mention, part / high, part / Math.max(1e-9, low));
}
