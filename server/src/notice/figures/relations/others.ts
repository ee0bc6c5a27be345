import type { Figure } from '../figure';
import type { Passage } from '../passage';
import type { Term } from '../terms';
import { readAgain } from './again';
import { readDayRates } from './dayRate';
import { readExcess } from './excess';
import { readRateTimes } from './rateTimes';
import { readTurned } from './turned';
import { readWholeRates } from './wholeRate';

/** What terms say in ways of their own. */
export function readOthers(passage: Passage, terms: readonly Term[]): readonly Figure[] {
  return [
    ...readAgain(terms),
    ...readWholeRates(passage, terms),
    ...readDayRates(terms),
    ...readExcess(terms),
    ...readRateTimes(terms),
    ...readTurned(passage, terms),
  ];
}
