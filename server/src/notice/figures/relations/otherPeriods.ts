import { BY_DATE, SINCE_EVENT, WITHIN_YEAR } from '../lexicon/periods';
import type { Term } from '../terms';

/**
 * Whether numbers are of periods that lie in one another or begin elsewhere: 2021年12起，2022年15起，⟦党的二十大以来⟧共17起;
 * ⟦截至年底建成860个，当年建成350个⟧.
 */
export function areOfOtherPeriods(whole: Term, items: readonly Term[]): boolean {
  if (SINCE_EVENT.test(whole.lead) && items.some(({ lead }) => /\d年/u.test(lead))) return true;
  return items.some(({ lead }) => BY_DATE.test(lead)) && items.some(({ lead }) => WITHIN_YEAR.test(lead));
}
