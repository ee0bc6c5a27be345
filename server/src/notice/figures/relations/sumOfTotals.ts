import { IS } from '../lexicon/roles';
import type { Passage } from '../passage';
import type { Row } from '../row';
import { isAny, type Term } from '../terms';
import { addUp, partsOf } from './addUp';
import { rated, type SumReading } from './sumScore';
import { countSummed, firstCount } from './totalWords';

/** The strongest mark that may stand before the totals of a total: a full stop. */
const FARTHEST = 4;

/** 在编60人、聘用15人，⟦计75人⟧；在编132人、聘用46人，⟦计178人⟧；两项合计253人: totals that stand behind their own parts, and what sums them up. */
export function readSumsOfTotals(passage: Passage, row: Row): readonly SumReading[] {
  return [...readTotalsOfTotals(row), ...readFirstOfRow(passage, row)];
}

/** 第一批8个，第二批9个，第三批7个，⟦前两批共17个⟧: as many as it says of those numbered from the first on, whatever stands between. */
function readFirstOfRow(passage: Passage, { terms, seps }: Row): readonly SumReading[] {
  return terms.flatMap((whole, at) => {
    const count = firstCount(passage, whole);
    if (count === null) return [];
    const first = terms.findLastIndex(({ lead }, from) => from < at - count && FIRST.test(lead));
    const parts = first < 0 ? [] : terms.slice(first, first + count);
    const isNear = first >= 0 && seps.slice(first + 1, at + 1).every((sep) => sep <= FARTHEST);
    if (!isNear || !parts.every((part, place) => place === 0 || part.lead.startsWith('第'))) return [];
    const hypothesis = { whole, parts, opener: 'none', isBehind: true, isCut: false, evidence: ['sumUp', 'announced'] } as const;
    return [rated(hypothesis, addUp(whole, partsOf(parts)))];
  });
}

/** ⟦第一批⟧安排8个. */
const FIRST = /^(?:第一|首)[批期轮次季年类组]/u;

function readTotalsOfTotals({ terms, seps }: Row): readonly SumReading[] {
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
