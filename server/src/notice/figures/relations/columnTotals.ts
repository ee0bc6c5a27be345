import { HEADS_TOTALS } from '../lexicon/totals';
import { isMisprintOf } from '../slip';
import { isCounted, type Term } from '../terms';
import type { BalanceReading } from './balance';

/** How many numbers back the parts are looked for. */
const REACH = 16;

/**
 * Totals of several columns, named as these are: 两库⟦分别存粮⟧3260吨、2740吨，轮换1180吨、960吨，⟦全年存粮⟧6000吨，轮换2140吨; 上半年⟦收入⟧1260万元，支出1085万元；下半年
 * ⟦收入⟧1430万元，支出1276万元。⟦全年收入⟧2690万元，支出2361万元.
 */
export function readColumnTotals(terms: readonly Term[]): readonly BalanceReading[] {
  return terms.flatMap((end) => {
    const name = end.lead.slice(-2);
    if (!isCounted(end) || !end.mention.exact || !/^[\u4e00-\u9fff]{2}$/u.test(name) || !isHeaded(end)) return [];
    const before = terms
      .slice(Math.max(0, end.index - REACH), end.index)
      .filter((term) => isCounted(term) && term.family === end.family && term.bracket === end.bracket);
    const parts = listed(before, end, name) ?? ofGroups(before, end, name);
    return parts === null ? [] : judge(parts, end);
  });
}

/** ⟦全年⟧存粮6000吨，轮换2140吨: the clauses that it stands in begin with a word for all. */
function isHeaded({ piece }: Term): boolean {
  let first = piece;
  while (first.opening === ',' && first.before !== null && !HEADS_TOTALS.test(first.text.trimStart())) first = first.before;
  return HEADS_TOTALS.test(first.text.trimStart());
}

/** ⟦分别存粮3260吨、2740吨⟧: the list that goes by the name, where other numbers stand between it and its total. */
function listed(before: readonly Term[], end: Term, name: string): readonly Term[] | null {
  const at = before.findLastIndex(({ lead, piece }) => lead.endsWith(name) && piece.sentence === end.piece.sentence);
  const head = before[at];
  if (head === undefined || isHeaded(head)) return null;
  const parts = [head];
  for (const term of before.slice(at + 1)) {
    if (term.piece.opening !== '、' || term.lead !== '' || term.piece.index - (parts.at(-1)?.piece.index ?? 0) !== 1) break;
    parts.push(term);
  }
  return parts.length > 1 && before.length > at + parts.length ? parts : null;
}

/** 上半年⟦收入⟧1260万元，……；下半年⟦收入⟧1430万元: the one of each group before it that goes by the name. */
function ofGroups(before: readonly Term[], end: Term, name: string): readonly Term[] | null {
  const parts: Term[] = [];
  for (let group = end.piece.group - 1; group >= 0; group -= 1) {
    const own = before.filter(({ piece, lead }) => piece.group === group && lead.endsWith(name));
    const [one, other] = own;
    if (one === undefined || other !== undefined || isHeaded(one)) break;
    parts.unshift(one);
  }
  return parts.length > 1 ? parts : null;
}

/** What meets, and what one mistaken digit would make meet. */
function judge(parts: readonly Term[], end: Term): readonly BalanceReading[] {
  const [start, ...others] = parts;
  if (start === undefined || parts.some(({ mention }) => !mention.exact)) return [];
  const exact = Number(parts.reduce((sum, { value }) => sum + value, 0).toPrecision(12));
  const fits = Math.abs(exact - end.value) < Math.max(...[...parts, end].map(({ mention }) => mention.step)) * 0.6;
  const gap = exact - end.value;
  const isSlip = isMisprintOf(end.mention, exact) || parts.some(({ mention, value }) => isMisprintOf(mention, value - gap));
  return fits || isSlip ? [{ start, moves: others.map((term) => ({ term, sign: 1 })), end, exact, fits }] : [];
}
