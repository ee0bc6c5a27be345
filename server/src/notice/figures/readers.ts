import { readAfterColon } from './claims/afterColon';
import { readAmongThem } from './claims/amongThem';
import { readChanged } from './claims/changed';
import { readCodes } from './claims/codes';
import { readDivided } from './claims/divided';
import { readDonePairs } from './claims/doneWithin';
import { readInBrackets } from './claims/inBrackets';
import { readListed } from './counts/listed';
import { readListedAfter } from './counts/listedAfter';
import { readNested } from './claims/nested';
import { readOutOf } from './claims/outOf';
import { readPenalties } from './claims/penalties';
import { readRates } from './claims/rate';
import { readRatios } from './claims/ratio';
import { readRemainders } from './claims/remainder';
import { readRespectively } from './claims/respectively';
import { readMatters, readPeriods, readTotals, type Statement } from './claims/restated';
import { readSeries } from './claims/series';
import { readShares } from './claims/shares';
import { readSideBySide } from './claims/sideBySide';
import { readSplitInto } from './claims/splitInto';
import { readTotalAfter } from './claims/totalAfter';
import { CUE, SHAPE } from './cues';
import type { Figure } from './figure';
import { NEAR } from './nearCues';
import type { Passage } from './passage';

/** A reader of claims, and the cues of which a passage has at least one where there is such a claim in it. */
export interface ClaimReader {
  readonly cues: number;
  readonly read: (passage: Passage) => readonly Figure[];
}

/** Readers of what a single number may claim. */
const OF_ONE: readonly ClaimReader[] = [
  { cues: NEAR.listEnd | NEAR.matter | SHAPE.list, read: readListed },
  { cues: SHAPE.bracket, read: readListedAfter },
  { cues: SHAPE.quoted, read: readCodes },
  { cues: SHAPE.quoted, read: readSeries },
  { cues: NEAR.change, read: readChanged },
];

/** Readers of what two numbers or more may claim. */
const OF_TWO: readonly ClaimReader[] = [
  { cues: CUE.among, read: readAmongThem },
  { cues: NEAR.total | SHAPE.list, read: readTotalAfter },
  { cues: SHAPE.list, read: readSplitInto },
  { cues: CUE.among, read: readRespectively },
  { cues: SHAPE.outOf, read: readOutOf },
  { cues: SHAPE.bracket, read: readInBrackets },
  { cues: SHAPE.colon, read: readAfterColon },
  { cues: NEAR.to | NEAR.status, read: readDivided },
  { cues: CUE.dealtWith, read: readPenalties },
  { cues: NEAR.done | CUE.already, read: readDone },
  { cues: NEAR.penalty | NEAR.toward | NEAR.newly | CUE.report | CUE.chosen, read: readNested },
  { cues: NEAR.other | CUE.left | CUE.state, read: readRemainders },
  { cues: SHAPE.percent, read: readPercentages },
  { cues: SHAPE.ratio, read: readRatios },
];

/** Every reader of claims. */
export const CLAIM_READERS: readonly ClaimReader[] = [...OF_ONE, ...OF_TWO];

/** A reader of what may be stated again elsewhere, and its cues. */
export interface StatementReader {
  readonly cues: number;
  readonly read: (passage: Passage, isOverview: boolean) => readonly Statement[];
}

/** Every reader of statements. */
export const STATEMENT_READERS: readonly StatementReader[] = [
  { cues: NEAR.matter | NEAR.noun, read: readTotals },
  { cues: SHAPE.pair, read: readMatters },
  { cues: CUE.since, read: readPeriods },
];

/** The claims of a passage, reader by reader. */
export function readClaims(passage: Passage): readonly Figure[] {
  const figures: Figure[] = [];
  ask(OF_ONE, passage, figures);
  if (passage.counts.length < 2) return figures;
  if (passage.counts.length > 2) figures.push(...readSideBySide(passage));
  ask(OF_TWO, passage, figures);
  return withoutPartsOfSums(figures);
}

/** What a passage states that may be stated again elsewhere. */
export function readStatements(passage: Passage, isOverview: boolean): readonly Statement[] {
  const statements: Statement[] = [];
  for (const { cues, read } of STATEMENT_READERS) if ((passage.cues & cues) !== 0) statements.push(...read(passage, isOverview));
  return statements;
}

function ask(readers: readonly ClaimReader[], passage: Passage, figures: Figure[]): void {
  for (const { cues, read } of readers) if ((passage.cues & cues) !== 0) figures.push(...read(passage));
}

function readDone(passage: Passage): readonly Figure[] {
  return readDonePairs(passage).map(({ figure }) => figure);
}

/** A rate that is one of several shares of one whole is judged as that alone. */
function readPercentages(passage: Passage): readonly Figure[] {
  const shares = readShares(passage);
  const rates = readRates(passage, readDonePairs(passage));
  if (shares.length === 0) return rates;
  const rateOf = ({ numbers }: Figure): number => numbers.find(({ part }) => part === 'rate')?.span.start ?? -1;
  const told = new Set(shares.map(rateOf));
  return [...shares, ...rates.filter((figure) => !told.has(rateOf(figure)))];
}

/** That a part stays within its whole, or is what is left of it, goes without saying where all the parts are summed up. */
function withoutPartsOfSums(figures: readonly Figure[]): readonly Figure[] {
  const sums = figures.filter(({ kind, verdict }) => kind === 'parts-sum' && verdict !== 'not-judged');
  if (sums.length === 0) return figures;
  const members = sums.map(({ numbers }) => new Set(numbers.map(({ span }) => span.start)));
  return figures.filter(
    ({ kind, numbers }) =>
      (kind !== 'done-within-total' && kind !== 'remainder') || !members.some((sum) => numbers.every(({ span }) => sum.has(span.start))),
  );
}
