import { readCodes } from './claims/codes';
import { readNested } from './relations/nested';
import { readRatios } from './claims/ratio';
import { readRespectively } from './claims/respectively';
import { readMatters, readPeriods, readTotals, type Statement } from './claims/restated';
import { readSeries } from './claims/series';
import { readLabels } from './counts/labels';
import { readListed } from './counts/listed';
import { readListedAfter } from './counts/listedAfter';
import { readListedBehind } from './counts/listedBehind';
import { readNamedLists } from './counts/namedList';
import { readOrdinals } from './counts/ordinals';
import { readPersons } from './counts/persons';
import { readDurations } from './relations/durations';
import { readCoefficients } from './relations/coefficients';
import { readRangeProducts } from './relations/rangeProduct';
import type { Passage } from './passage';

/** Every reader of claims that are no relation of terms. */
export const CLAIM_READERS = [
  readListed,
  readListedAfter,
  readListedBehind,
  readNamedLists,
  readLabels,
  readOrdinals,
  readPersons,
  readDurations,
  readCodes,
  readSeries,
  readRespectively,
  readNested,
  readRatios,
  readCoefficients,
  readRangeProducts,
] as const;
/** Every reader of what may be stated again elsewhere. */
const STATEMENT_READERS = [readTotals, readMatters, readPeriods] as const;

/** What a passage states that may be stated again elsewhere. */
export function readStatements(passage: Passage, isOverview: boolean): readonly Statement[] {
  const statements: Statement[] = [];
  for (const read of STATEMENT_READERS) for (const statement of read(passage, isOverview)) statements.push(statement);
  return statements;
}
