import { readCodes } from './claims/codes';
import { readListed } from './counts/listed';
import { readListedAfter } from './counts/listedAfter';
import { readNested } from './claims/nested';
import { readRatios } from './claims/ratio';
import { readRespectively } from './claims/respectively';
import { readMatters, readPeriods, readTotals, type Statement } from './claims/restated';
import { readSeries } from './claims/series';
import { CUE, SHAPE } from './cues';
import type { Figure } from './figure';
import { NEAR } from './nearCues';
import type { Passage } from './passage';

/** A reader of claims, and the cues of which a passage has at least one where there is such a claim in it. */
export interface ClaimReader {
  readonly cues: number;
  readonly read: (passage: Passage) => readonly Figure[];
}

/** Every reader of claims that are no relation of terms, and what it takes for it to be asked. */
export const CLAIM_READERS: readonly ClaimReader[] = [
  { cues: NEAR.listEnd | NEAR.matter | SHAPE.list, read: readListed },
  { cues: SHAPE.bracket, read: readListedAfter },
  { cues: SHAPE.quoted, read: readCodes },
  { cues: SHAPE.quoted, read: readSeries },
  { cues: CUE.among, read: readRespectively },
  { cues: NEAR.penalty | NEAR.toward | NEAR.newly | CUE.report | CUE.chosen, read: readNested },
  { cues: SHAPE.ratio, read: readRatios },
];

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

/** The claims of a passage that are no relation of terms. */
export function askReaders(passage: Passage): readonly Figure[] {
  return CLAIM_READERS.flatMap(({ cues, read }) => ((passage.cues & cues) === 0 ? [] : read(passage)));
}

/** What a passage states that may be stated again elsewhere. */
export function readStatements(passage: Passage, isOverview: boolean): readonly Statement[] {
  const statements: Statement[] = [];
  for (const { cues, read } of STATEMENT_READERS) if ((passage.cues & cues) !== 0) statements.push(...read(passage, isOverview));
  return statements;
}
