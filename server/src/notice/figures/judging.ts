import { WEIGHTS, type EvidenceName } from './evidence';
import type { QuotientReading } from './relations/quotient';
import type { NamedRates } from './relations/rateNames';
import { sumOfParts } from './relations/addUp';
import { withoutExplained } from './relations/explainedAway';
import { withGroups } from './relations/groups';
import type { SumReading } from './relations/sumScore';
import type { Opener } from './lexicon/openers';
import type { ShareRun } from './relations/shares';
import { roundingOf } from './rounding';
import { isMisprintOf } from './slip';
import type { Term } from './terms';
import { ENOUGH, weigh } from './weighing';

/** A claim that fits gives way to one that does not only where the latter is bound closer by this much. */
const MARGIN = 1.3;
/** Parts that come to more than their whole by no more than this are all of it, one of them misprinted. */
const MORE_BY_MISPRINT = 1.1;
/** After these less is enough: they say that there are parts, and of what. */
const OPENED: ReadonlySet<Opener> = new Set(['bracket', 'colon', 'respectively', 'among', 'outOf']);
/** But not where the series may be another, or the whole. */
const LOOSE: ReadonlySet<EvidenceName> = new Set([
  'spread',
  'biggerPart',
  'skipped',
  'skippedOther',
  'skippedBeforeStart',
  'tail',
  'dropped',
  'mixed',
  'nesting',
  'itemAsWhole',
  'beyondGroup',
]);
/** Readings below are none. */
const NEVER = -5;

/** Sums with what they find in each other, and in shares: twins, wholes that others have proved, parts that their shares bear out. */
export function inContext(
  readings: readonly SumReading[],
  runs: readonly ShareRun[],
  { numerators }: Pick<NamedRates, 'numerators'>,
): readonly SumReading[] {
  return withoutExplained(withProvenWholes(withAgreeing(withGroups(withTwins(withRates(withShares(readings, runs), numerators))))));
}

/** The readings that explain or accuse, each number a part of one at the most, the best first. They are judged in context. */
export function judgeSums(readings: readonly SumReading[]): readonly SumReading[] {
  const accepted: SumReading[] = [];
  const taken = new Set<Term>();
  const rank = ({ fits, score }: SumReading): number => (fits ? score + MARGIN : score);
  const byScore = [...readings].sort((one, other) => rank(other) - rank(one));
  for (const reading of byScore) {
    if (reading.score < thresholdOf(reading)) continue;
    if (reading.parts.some((part) => taken.has(part))) continue;
    for (const part of reading.parts) taken.add(part);
    accepted.push(reading);
  }
  return accepted.filter(({ fits, score, isQuiet }) => !fits || (!isQuiet && score >= ENOUGH.holds));
}

/** What a sum must come to. A series that is cut short accuses only where it could hardly be clearer. */
export function thresholdOf(reading: SumReading): number {
  const { fits, isCut } = reading;
  if (mayBeDoubted(reading)) return ENOUGH.doubts;
  const isOpened = OPENED.has(reading.opener) && !reading.evidence.some((name) => LOOSE.has(name));
  const needed = isOpened ? ENOUGH.failsOpened : ENOUGH.fails;
  return fits ? ENOUGH.explains : isCut ? ENOUGH.fails + 2 : needed;
}

/** Off by one where a word or a bracket opens the parts: worth a look. */
function mayBeDoubted({ isNear, isCut, opener, fits, evidence }: SumReading): boolean {
  return (
    !fits &&
    !isCut &&
    isNear &&
    !evidence.includes('siblings') &&
    (evidence.includes('states') || opener === 'among' || opener === 'bracket' || opener === 'outOf' || opener === 'colon')
  );
}

/** 1188件，占65%；359件，占20%；281件，占15%: parts whose shares are those of their sum are all there are. */
function withShares(readings: readonly SumReading[], runs: readonly ShareRun[]): readonly SumReading[] {
  const complete = runs.filter(({ value, shares, failing }) => failing.length === 0 && Math.abs(sumOfShares(shares) - value) < 1e-6);
  if (complete.length === 0) return readings;
  return readings.map((reading) => {
    const isBorneOut =
      !reading.fits &&
      reading.score > NEVER &&
      complete.some(({ shares }) => shares.length === reading.parts.length && shares.every(({ part }) => reading.parts.includes(part)));
    return isBorneOut
      ? { ...reading, evidence: [...reading.evidence, 'sharesHold' as const], score: reading.score + WEIGHTS.sharesHold }
      : reading;
  });
}

/** 2140套，入住1026套，⟦入住率90%⟧，空置114套: a part whose rate is that of all parts shows that these are all, where they have no other whole. */
function withRates(readings: readonly SumReading[], numerators: NamedRates['numerators']): readonly SumReading[] {
  const isAll = ({ parts, fits, isBehind, score, evidence }: SumReading): boolean => {
    if (fits || isBehind || score <= NEVER || evidence.includes('sharesHold')) return false;
    const sum = sumOfParts(parts);
    return [...numerators].some(
      ([{ value, mention }, part]) =>
        part !== null && value < 100 && parts.includes(part) && roundingOf((part.value / sum) * 100, value, mention.step) === 'rounded',
    );
  };
  const hasOther = ({ parts }: SumReading): boolean =>
    readings.some((other) => other.fits && other.parts.length === parts.length && other.parts.every((part) => parts.includes(part)));
  return readings.map((reading) =>
    isAll(reading) && !hasOther(reading)
      ? { ...reading, evidence: [...reading.evidence, 'sharesHold' as const], score: reading.score + WEIGHTS.sharesHold }
      : reading,
  );
}

function sumOfShares(shares: ShareRun['shares']): number {
  return shares.reduce((sum, { part }) => sum + part.value, 0);
}

/** Numbers of two units side by side vouch for each other: where 63件 is 41件 and 22件, 92人 is to be 58人 and 34人. */
function withTwins(readings: readonly SumReading[]): readonly SumReading[] {
  if (readings.every(({ whole }) => whole.family === readings[0]?.whole.family)) return readings;
  const places = ({ parts }: SumReading): string => parts.map(({ piece }) => piece.span.start).join();
  const fitting = new Map<string, SumReading>();
  for (const reading of readings) if (reading.fits && reading.score >= ENOUGH.explains) fitting.set(places(reading), reading);
  if (fitting.size === 0) return readings;
  return readings.map((reading) => {
    const twin = fitting.get(places(reading));
    if (twin === undefined || twin.whole.family === reading.whole.family || reading.score < NEVER) return reading;
    if (twin.parts.length !== new Set(twin.parts.map(({ piece }) => piece)).size) return reading;
    if (Math.abs(twin.whole.piece.index - reading.whole.piece.index) > 1) return reading;
    return { ...reading, evidence: [...reading.evidence, 'twin' as const], score: reading.score + WEIGHTS.twin };
  });
}

/** 2388件、107件; 2424件、71件: two divisions that come to the same, and not to ⟦5495件⟧ which both are about. */
function withAgreeing(readings: readonly SumReading[]): readonly SumReading[] {
  const keyOf = ({ whole, parts }: SumReading): string => `${String(whole.index)}|${String(sumOfParts(parts))}`;
  const byKey = new Map<string, SumReading[]>();
  for (const reading of readings) {
    if (reading.fits || reading.isBehind || reading.score <= NEVER) continue;
    if (!isMisprintOf(reading.whole.mention, sumOfParts(reading.parts))) continue;
    const others = byKey.get(keyOf(reading));
    if (others === undefined) byKey.set(keyOf(reading), [reading]);
    else others.push(reading);
  }
  const agrees = (one: SumReading): boolean =>
    (byKey.get(keyOf(one)) ?? []).some((other) =>
      other.parts.every(({ piece }) => one.parts.every((part) => part.piece.group !== piece.group)),
    );
  return readings.map((reading) =>
    reading.fits || reading.isBehind || !agrees(reading)
      ? reading
      : { ...reading, evidence: [...reading.evidence, 'agreeing' as const], score: reading.score + WEIGHTS.agreeing },
  );
}

/** A number that is the whole of one division may be that of another. */
function withProvenWholes(readings: readonly SumReading[]): readonly SumReading[] {
  const proven = new Map<Term, SumReading>();
  for (const reading of readings)
    if (reading.fits && reading.score >= ENOUGH.holds + 0.5 && !proven.has(reading.whole)) proven.set(reading.whole, reading);
  return readings.map((reading) => {
    const other = proven.get(reading.whole);
    if (other === undefined || reading.fits || reading.parts.some((part) => other.parts.includes(part))) return reading;
    const evidence = [...reading.evidence.filter((name) => !PASSED.has(name) || !isRightBefore(other, reading)), 'provenWhole' as const];
    return { ...reading, evidence, score: reading.score + weigh(evidence) - weigh(reading.evidence) };
  });
}

/** What a first division of a whole puts between it and the second. */
const PASSED: ReadonlySet<EvidenceName> = new Set(['skipped', 'skippedBeforeStart', 'stopWithoutOpener']);

/** Off by more, the second division is none. */
const FARTHEST = 0.4;

/** 218人，⟦城区到乡村126人，乡村到城区92人⟧；骨干71人，普通教师147人: nothing of the kind is passed over but the parts that have proved the whole. */
function isRightBefore(first: SumReading, { whole, parts, evidence }: SumReading): boolean {
  const [last, next] = [first.parts.at(-1), parts[0]];
  if (
    last === undefined ||
    next === undefined ||
    first.isBehind ||
    last.index > next.index ||
    first.parts[0]?.piece.sentence !== next.piece.sentence
  )
    return false;
  // 评为优秀的268人，提拔的57人: some of them.
  if (Math.abs(sumOfParts(parts) / whole.value - 1) > FARTHEST) return false;
  const passed = evidence.filter((name) => name === 'skipped' || name === 'skippedBeforeStart').length;
  return passed === first.parts.length && whole.index < last.index;
}

/** 11名，其中正科级4名、副科级7名，⟦占应交流13名的84.6%⟧: what are all parts of a whole, or more by a misprint, are no other share of it. */
function isAllOfIt({ parts, whole }: QuotientReading): boolean {
  const [some, all] = [parts, whole].map((terms) => terms.reduce((sum, { value }) => sum + value, 0));
  return parts.length > 1 && some !== undefined && all !== undefined && some >= all && some <= all * MORE_BY_MISPRINT;
}

/** Of the quotients that each rate may be the one that explains it, or, where none does, the one that it is surely meant to be and is not. */
export function judgeQuotients(readings: readonly QuotientReading[]): readonly QuotientReading[] {
  const byRate = new Map<Term, QuotientReading[]>();
  for (const reading of readings) {
    const others = byRate.get(reading.rate);
    if (others === undefined) byRate.set(reading.rate, [reading]);
    else others.push(reading);
  }
  const spent = new Map<string, QuotientReading>();
  const pairOf = ({ parts, whole }: QuotientReading): string => [...parts, ...whole].map(({ index }) => index).join();
  for (const all of byRate.values()) {
    const best = all.find(({ fits }) => fits);
    if (best === undefined || best.score < ENOUGH.holds) continue;
    const other = spent.get(pairOf(best));
    if (other === undefined || best.score > other.score) spent.set(pairOf(best), best);
  }
  const isSpent = (reading: QuotientReading): boolean => (spent.get(pairOf(reading)) ?? reading).rate !== reading.rate;
  return [...byRate.values()].flatMap((all): readonly QuotientReading[] => {
    // 分别达98%和98%: each has its own.
    const fitting = all.find((reading) => reading.fits && reading.score >= ENOUGH.explains && !(reading.isTogether && isSpent(reading)));
    const failing = all.find((reading) => !reading.fits && !isSpent(reading) && !isAllOfIt(reading));
    const isOutdone =
      failing !== undefined && fitting !== undefined && failing.score >= ENOUGH.fails && failing.score > fitting.score + MARGIN;
    if (fitting !== undefined && !isOutdone) return fitting.score >= ENOUGH.holds ? [fitting] : [];
    return failing !== undefined && failing.score >= ENOUGH.fails ? [failing] : [];
  });
}
