import { readCodes } from './claims/codes';
import { readNested } from './relations/nested';
import { readRatios } from './claims/ratio';
import { readRespectively } from './claims/respectively';
import { readMatters, readPeriods, readTotals, type Statement } from './claims/restated';
import { readSeries } from './claims/series';
import { readListed } from './counts/listed';
import { readListedAfter } from './counts/listedAfter';
import type { Figure } from './figure';
import type { Passage } from './passage';

/** Every reader of claims that are no relation of terms. */
const CLAIM_READERS = [readListed, readListedAfter, readCodes, readSeries, readRespectively, readNested, readRatios] as const;
/** Every reader of what may be stated again elsewhere. */
const STATEMENT_READERS = [readTotals, readMatters, readPeriods] as const;

/** The claims of a passage that are no relation of terms. */
export function askReaders(passage: Passage): readonly Figure[] {
  return CLAIM_READERS.flatMap((read) => read(passage));
}

/** What a passage states that may be stated again elsewhere. */
export function readStatements(passage: Passage, isOverview: boolean): readonly Statement[] {
  return STATEMENT_READERS.flatMap((read) => read(passage, isOverview));
}
