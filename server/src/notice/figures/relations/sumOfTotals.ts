import { IS } from '../lexicon/roles';
import type { Row } from '../row';
import { isAny, type Term } from '../terms';
import { addUp, partsOf } from './addUp';
import { rated, type SumReading } from './sumScore';
import { countSummed } from './totalWords';

/** The strongest mark that may stand before the totals of a total: a full stop. */
const FARTHEST = 4;

/** 在编60人、聘用15人，⟦计75人⟧；在编132人、聘用46人，⟦计178人⟧；两项合计253人: totals that stand behind their own parts, and what sums them up. */
export function readSumsOfTotals({ terms, seps }: Row): readonly SumReading[] {
  return terms.flatMap((whole, at) => {
    const last = terms[at - 1];
    if (last === undefined || !isAny(whole, IS.sumUp) || !isAny(last, IS.sumUp)) return [];
    const totals: Term[] = [];
    for (let from = at; from > 0 && (seps[from] ?? 6) <= FARTHEST; from -= 1) {
      const term = terms[from - 1];
      if (term !== undefined && isAny(term, IS.sumUp)) totals.unshift(term);
    }
    const parts = totals.slice(-(countSummed(whole) ?? totals.length));
    if (parts.length < (countSummed(whole) ?? 2)) return [];
    const hypothesis = { whole, parts, opener: 'none', isBehind: true, isCut: false, evidence: ['sumUp'] } as const;
    return [rated(hypothesis, addUp(whole, partsOf(parts)))];
  });
}
