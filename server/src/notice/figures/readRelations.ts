import { withoutExplainedOtherwise } from './acquit/otherwise';
import { OVER_PLAN } from './lexicon/changes';
import { IS } from './lexicon/roles';
import { roundingOf } from './rounding';
import { readCountsOfParts } from './counts/ofParts';
import { readDonePairs, type DonePair } from './relations/doneWithin';
import { ENOUGH } from './weighing';
import type { Figure } from './figure';
import { inContext, judgeQuotients, judgeSums } from './judging';
import type { Mention, Passage } from './passage';
import { CLAIM_READERS } from './readers';
import { withoutPartsOfSums } from './redundant';
import { readAverages } from './relations/average';
import { isWithin, notSummed, readBalances, termsOf, type BalanceReading } from './relations/balance';
import { readChanges } from './relations/change';
import { readColumnTotals } from './relations/columnTotals';
import { readConverted } from './relations/converted';
import { readDaily } from './relations/daily';
import { readDifferences } from './relations/difference';
import { readFractions } from './relations/fraction';
import { readHundreds } from './relations/hundred';
import { readBounds, readLimits } from './relations/limits';
import { readListAverages } from './relations/listAverage';
import { readMultiples } from './relations/multiples';
import { readOrders } from './relations/order';
import { readOverlaps, type OverlapReading, type Overlaps } from './relations/overlap';
import { readOthers } from './relations/others';
import { addsUpOtherwise, isOfOwn } from './relations/otherWay';
import { readPeriods } from './relations/periods';
import { readPoints } from './relations/points';
import { priceRateFigure, readPriceRates, type PriceRateReading } from './relations/priceRate';
import { readAllProducts } from './relations/products';
import { readQuotients, type QuotientReading } from './relations/quotient';
import { mayDivide, namedRates, sharesOf, type NamedRates } from './relations/rateNames';
import { readShareRuns, type ShareRun } from './relations/shares';
import { readReckonings } from './relations/reckonings';
import { readRemainders } from './relations/remainders';
import { readSpanAverages } from './relations/spanAverage';
import { readSums } from './relations/sum';
import type { Weighed } from './relations/addUp';
import type { SumReading } from './relations/sumScore';
import { readTogether } from './relations/together';
import { readWithin, type WithinReading } from './relations/within';
import { limitFigure, orderFigure, reckonedFigure, withinFigure } from './telling/others';
import { averageFigure, changeFigure, fractionFigure, quotientFigure, shareFigures } from './telling/rates';
import { balanceFigure, hundredFigure, overlapFigure, sumFigure } from './telling/sums';
import { isAny, readTerms, type Term } from './terms';

/** What the terms of a passage were tried as, and what came of it. */
export interface Readings {
  readonly terms: readonly Term[];
  /** Every sum that was weighed, and those that explain or accuse. */
  readonly sums: readonly SumReading[];
  readonly acceptedSums: readonly SumReading[];
  /** Every quotient that was weighed, and those that explain or accuse. */
  readonly quotients: readonly QuotientReading[];
  readonly acceptedQuotients: readonly QuotientReading[];
  readonly overlaps: readonly OverlapReading[];
  /** What comes and goes, parts of a year, totals of several units. */
  readonly balances: readonly BalanceReading[];
  readonly runs: readonly ShareRun[];
  readonly prices: readonly PriceRateReading[];
  readonly within: readonly WithinReading[];
  readonly pairs: readonly DonePair[];
  readonly rates: NamedRates;
  readonly wholeOf: ReadonlyMap<Term, Term>;
}

/** Tries the terms of a passage against each other, and weighs either all trials or only the promising ones. Both accept the same readings. */
export function tryTerms(passage: Passage, terms: readonly Term[], weighed: Weighed): Readings {
  const rates = namedRates(terms);
  const runs = readShareRuns(terms, sharesOf(rates), mayDivide);
  const sums = inContext(readSums(passage, terms, weighed), runs, rates);
  const shared = readOverlaps(passage, terms);
  const balances = readAllBalances(passage, terms);
  const pairs = readDonePairs(passage);
  const rated = pairs.filter((pair) => isRated(pair, rates));
  const explained = balances.filter(({ fits }) => fits).map(termsOf);
  const acceptedSums = judgeSums(
    sums.filter(
      (sum) =>
        !isOfOverlap(sum, shared) &&
        (sum.fits ||
          !(explained.some((numbers) => isWithin(sum, numbers)) || rated.some((pair) => areOf(sum, pair)) || addsUpOtherwise(sum))),
    ),
  );
  const overlaps = shared.readings.filter(
    ({ fits, parts }) => fits || !acceptedSums.some((sum) => sum.fits && sum.parts.some((part) => parts.includes(part))),
  );
  const within = readWithin(passage, terms, acceptedSums);
  const wholeOf = wholesOf(terms, acceptedSums, within, pairs);
  const prices = readPriceRates(terms);
  const decided = new Set([...runs.flatMap(({ shares }) => shares.map(({ rate }) => rate)), ...prices.map(({ rate }) => rate)]);
  const quotients = readQuotients(terms, rates, { wholeOf, decided, weighed });
  const acceptedQuotients = judgeQuotients(quotients);
  const surpassing = balances.filter(({ isDifference }) => isDifference).map(termsOf);
  const surpassed = quotients.filter(({ fits, shape, rate }) => fits && shape === 'pair' && rate.value > 100);
  const planned = readChanges(terms).filter(({ by, verdict }) => verdict !== 'open' && OVER_PLAN.test(by.lead));
  const isExcused = (part: Mention, whole: Mention): boolean =>
    planned.some(({ now, former }) => now.mention === part && former?.mention === whole) ||
    surpassed.some((quotient) => isOf(quotient, part, whole)) ||
    // 回收386份（发放400份，⟦回收率96.5%⟧）: the one in the bracket is what the other is of.
    acceptedQuotients.some((quotient) => quotient.fits && isOf(quotient, whole, part)) ||
    isOfOwn(
      whole,
      terms.filter(({ mention }) => mention === part),
      acceptedQuotients,
    );
  return {
    terms,
    sums,
    acceptedSums: acceptedSums.filter(({ fits, whole, parts }) => fits || !isOfOwn(whole.mention, parts, acceptedQuotients)),
    quotients,
    acceptedQuotients,
    overlaps,
    prices,
    balances: notSummed(balances, acceptedSums),
    runs,
    within: within.filter(({ fits, part, whole }) => fits || !isExcused(part.mention, whole.mention)),
    pairs: pairs.filter(
      ({ done, wholes: [whole], figure }) =>
        figure.verdict !== 'fails' ||
        whole === undefined ||
        !(isExcused(done, whole) || surpassing.some((numbers) => areBothOf(numbers, done, whole))),
    ),
    rates,
    wholeOf,
  };
}

/** What comes and goes, differs, and is the total of parts of a year, of columns, or of several units. */
function readAllBalances(passage: Passage, terms: readonly Term[]): readonly BalanceReading[] {
  return [
    ...readBalances(terms),
    ...readDifferences(terms),
    ...readRemainders(terms),
    ...readPoints(terms),
    ...readPeriods(terms),
    ...readColumnTotals(terms),
    ...readTogether(passage, terms),
  ];
}

/** 诉求8件，已办结5件，⟦办结率62.5%⟧: the rate shows that the one is a part of the other. */
function isRated({ done, wholes: [whole], figure }: DonePair, { numerators }: NamedRates): boolean {
  if (whole === undefined || figure.verdict !== 'holds') return false;
  return [...numerators].some(
    ([{ value, mention }, part]) =>
      part?.mention === done && roundingOf((done.value / whole.value) * 100, value, mention.step) === 'rounded',
  );
}

/** A sum of what is done and what there is. */
function areOf({ parts }: SumReading, { done, wholes: [whole] }: DonePair): boolean {
  return parts.some(({ mention }) => mention === done) && parts.some(({ mention }) => mention === whole);
}

/** 任务150公里，实际完成186公里，⟦完成率124%⟧: a rate of the two says that the one was surpassed. */
function isOf({ parts, whole }: QuotientReading, part: Mention, of: Mention): boolean {
  return parts[0]?.mention === part && whole[0]?.mention === of;
}

/** 19名、16名，⟦其中11名两者都是⟧: a sum that does not fit because some are counted twice. */
function isOfOverlap({ fits, parts }: SumReading, { overlapping }: Overlaps): boolean {
  return !fits && parts.some((part) => isAny(part, IS.twice) || overlapping.has(part));
}

/** 计划36个，实际完工39个，⟦超出计划3个⟧: by how much it was surpassed is stated. */
function areBothOf(numbers: ReadonlySet<Term>, part: Mention, of: Mention | undefined): boolean {
  return [part, of].every((number) => [...numbers].some(({ mention }) => mention === number));
}

/** What one kind of relation says of a passage: of two terms at least, or of the passage by itself. */
interface Relation {
  readonly ofTerms?: (readings: Readings, passage: Passage) => readonly Figure[];
  readonly ofPassage?: (passage: Passage) => readonly Figure[];
}

/** Every kind of relation. Of two that state the same of the same numbers the first counts. */
const RELATIONS: readonly Relation[] = [
  { ofTerms: ({ acceptedSums }, passage) => acceptedSums.map((reading) => sumFigure(passage, reading)) },
  { ofTerms: ({ acceptedSums }, passage) => readCountsOfParts(passage, acceptedSums) },
  { ofTerms: ({ overlaps }, passage) => overlaps.map((reading) => overlapFigure(passage, reading)) },
  { ofTerms: ({ runs }) => runs.flatMap(shareFigures) },
  { ofTerms: ({ acceptedQuotients }) => acceptedQuotients.map(quotientFigure) },
  { ofTerms: ({ prices }) => prices.map(priceRateFigure) },
  { ofTerms: ({ terms }, passage) => changeFigures(passage, terms) },
  { ofTerms: ({ terms }) => [...averageFigures(terms), ...readSpanAverages(terms)] },
  { ofTerms: ({ terms, rates }) => readHundreds(terms, rates.numerators).map(hundredFigure) },
  { ofTerms: ({ balances }, passage) => balances.map((reading) => balanceFigure(passage, reading)) },
  {
    ofTerms: ({ terms, wholeOf }, passage) =>
      [...readFractions(passage, terms, wholeOf), ...readMultiples(passage, terms)].map(fractionFigure),
  },
  { ofPassage: (passage) => readReckonings(passage).map(reckonedFigure) },
  { ofPassage: (passage) => [...readListAverages(passage), ...readAllProducts(passage)] },
  { ofPassage: readConverted },
  { ofTerms: ({ terms }, passage) => readDaily(passage, terms).map(reckonedFigure) },
  { ofTerms: ({ terms }, passage) => readOthers(passage, terms) },
  { ofTerms: ({ terms }, passage) => readOrders(passage, terms).map((reading) => orderFigure(passage, reading)) },
  { ofTerms: ({ terms }, passage) => readLimits(passage, terms).map((reading) => limitFigure(passage, reading)) },
  { ofPassage: (passage) => readBounds(passage).map((reading) => limitFigure(passage, reading)) },
  { ofTerms: ({ pairs }) => pairs.map(({ figure }) => figure) },
  { ofTerms: ({ within }, passage) => within.map((reading) => withinFigure(passage, reading)) },
  ...CLAIM_READERS.map((ofPassage): Relation => ({ ofPassage })),
];

function changeFigures(passage: Passage, terms: readonly Term[]): readonly Figure[] {
  const readings = readChanges(terms).filter(({ verdict }) => verdict !== 'open');
  return readings.map((reading) => changeFigure(passage, reading));
}

function averageFigures(terms: readonly Term[]): readonly Figure[] {
  return readAverages(terms)
    .filter(({ fits, score }) => fits || score >= ENOUGH.fails)
    .map(averageFigure);
}

/** The claims of a passage. */
export function readRelations(passage: Passage): readonly Figure[] {
  const terms = readTerms(passage);
  const readings = terms.length < 2 ? null : tryTerms(passage, terms, 'promising');
  const figures: Figure[] = [];
  for (const { ofTerms, ofPassage } of RELATIONS) {
    const stated = readings !== null && ofTerms !== undefined ? ofTerms(readings, passage) : ofPassage?.(passage);
    if (stated !== undefined) for (const figure of stated) figures.push(figure);
  }
  const reckoned = readings?.overlaps.map(({ both }) => both.mention.span) ?? [];
  return withoutExplainedOtherwise(passage, readings === null ? figures : withoutPartsOfSums(figures), reckoned);
}

/** Each part with its whole, where the relation is sure. */
export function wholesOf(
  terms: readonly Term[],
  sums: readonly SumReading[],
  within: readonly WithinReading[],
  pairs: readonly DonePair[],
): ReadonlyMap<Term, Term> {
  const wholes = new Map<Term, Term>();
  const termOf = (mention: Mention | undefined): Term | undefined => terms.find((each) => each.mention === mention);
  for (const { done, wholes: of, figure } of pairs) {
    const [part, whole] = [termOf(done), termOf(of.find(({ value }) => value >= done.value))];
    if (part !== undefined && whole !== undefined && figure.verdict === 'holds') wholes.set(part, whole);
  }
  for (const { part, whole, fits } of within) if (fits) wholes.set(part, whole);
  for (const { parts, whole, fits } of sums) if (fits) for (const part of parts) wholes.set(part, whole);
  return wholes;
}
