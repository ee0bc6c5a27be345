import { OF_ALL, PERIOD, QUARTERS } from '../lexicon/periods';
import { SAYS } from '../lexicon/says';
import { isMisprintOf } from '../slip';
import { isCounted, saysAny, type Term } from '../terms';
import type { BalanceReading } from './balance';

/** How many numbers back the parts are looked for. */
const REACH = 5;

/** ⟦上半年⟧追缴1286万元，⟦三季度⟧211万元，⟦前三季度⟧累计1497万元; ⟦全年⟧124件. */
export function readPeriods(terms: readonly Term[]): readonly BalanceReading[] {
  return terms.flatMap((whole) => {
    const reading = saysAny(whole, SAYS.ofPeriod) && isCounted(whole) ? readingOf(terms, whole) : null;
    return reading === null ? [] : [reading];
  });
}

function readingOf(terms: readonly Term[], whole: Term): BalanceReading | null {
  const all = quartersOf(whole);
  if ((all & (all - 1)) === 0) return null;
  const parts: Term[] = [];
  let covered = 0;
  for (const term of terms.slice(Math.max(0, whole.index - REACH), whole.index).reverse()) {
    if (term.piece.sentence !== whole.piece.sentence || term.bracket !== whole.bracket || !isCounted(term)) return null;
    const quarters = quartersOf(term);
    if (term.unit !== whole.unit || quarters === 0 || (quarters & covered) !== 0 || (quarters & ~all) !== 0 || isOther(term, whole))
      return null;
    covered |= quarters;
    parts.unshift(term);
    if (covered === all) return parts.length > 1 ? judge(parts, whole) : null;
  }
  return null;
}

/** 前三季度⟦立案⟧68件，全年⟦办结⟧85件: each says something else. */
function isOther(part: Term, whole: Term): boolean {
  const [one, other] = [part, whole].map(({ lead }) => lead.replace(PERIOD, '').replace(OF_ALL, ''));
  // 上半年⟦查处⟧27起，全年⟦查处⟧不正之风问题61起: the verb, and what only the whole names.
  return (
    one !== undefined &&
    other !== undefined &&
    one.length > 1 &&
    other.length > 1 &&
    !one.includes(other.slice(-2)) &&
    !(one.length === 2 && other.startsWith(one))
  );
}

/** Parts of a year that are not all of what their whole names, or not of the same: 一季度, 三季度 and 前三季度. */
export function missQuarters(parts: readonly Term[], whole: Term): boolean {
  const all = quartersOf(whole);
  const each = parts.map(quartersOf);
  if (all === 0 || each.includes(0)) return false;
  return each.reduce((sum, quarters) => sum | quarters, 0) !== all || parts.some((part) => isOther(part, whole));
}

/** The quarters of the one period that is named before a number; 0 where there is none, or several. */
function quartersOf({ lead }: Term): number {
  const [name, other] = lead.match(PERIOD) ?? [];
  return name === undefined || other !== undefined ? 0 : (QUARTERS.get(name.replace('第', '')) ?? 0);
}

function judge(parts: readonly Term[], whole: Term): BalanceReading | null {
  if (![...parts, whole].every(({ mention }) => mention.exact)) return null;
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const fits = Math.abs(sum - whole.value) < Math.max(...[...parts, whole].map(({ mention }) => mention.step)) * 0.6;
  const isSlip = isMisprintOf(whole.mention, sum) || parts.some(({ mention, value }) => isMisprintOf(mention, value + whole.value - sum));
  const [start, ...others] = parts;
  if (start === undefined || (!fits && !isSlip)) return null;
  return { start, moves: others.map((term) => ({ term, sign: 1 })), end: whole, exact: sum, fits };
}
