import { IS } from '../lexicon/roles';
import type { Passage } from '../passage';
import { isMisprintOf } from '../slip';
import { isAny, isCounted, type Term } from '../terms';
import type { BalanceReading } from './balance';

/** So many numbers before a total are looked at. */
const REACH = 6;

/** 示范站12座、标兵27名，共计⟦39座（名）⟧: a total in the units of all that it counts together. */
export function readTogether(passage: Passage, terms: readonly Term[]): readonly BalanceReading[] {
  return passage.brackets.flatMap(({ host, span, pieces }) => {
    const unit = pieces.length === 1 ? (pieces[0]?.text.trim() ?? '') : '';
    const end = /^[\u4e00-\u9fff]{1,2}$/u.test(unit) ? terms.find(({ mention }) => mention.end === span.start - 1) : undefined;
    if (end?.piece !== host || !isAny(end, IS.total | IS.sumUp)) return [];
    const units = new Set([end.unit, unit]);
    const parts: Term[] = [];
    for (const term of terms.slice(Math.max(0, end.index - REACH), end.index).reverse()) {
      if (term.piece.sentence !== end.piece.sentence || !units.has(term.unit) || !isCounted(term)) break;
      parts.unshift(term);
    }
    return new Set(parts.map((part) => part.unit)).size === 2 ? judge(parts, end) : [];
  });
}

function judge(parts: readonly Term[], end: Term): readonly BalanceReading[] {
  const [start, ...others] = parts;
  if (start === undefined || ![...parts, end].every(({ mention }) => mention.exact)) return [];
  const exact = parts.reduce((sum, { value }) => sum + value, 0);
  const fits = exact === end.value;
  const isSlip = isMisprintOf(end.mention, exact) || parts.some(({ mention, value }) => isMisprintOf(mention, value + end.value - exact));
  return fits || isSlip ? [{ start, moves: others.map((term) => ({ term, sign: 1 })), end, exact, fits }] : [];
}
