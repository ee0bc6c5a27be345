import { MEASURED } from '../lexicon/matters';
import { IS } from '../lexicon/roles';
import { ANY_UNIT, NO_PART, NO_THINGS, NOTHING_BUT_SUM } from '../lexicon/totals';
import type { Passage } from '../passage';
import { between } from '../row';
import { isMisprintOf } from '../slip';
import { isAny, isSummed, type Term } from '../terms';
import type { BalanceReading } from './balance';

/** How many numbers before a total are looked at. */
const REACH = 8;

/** 示范站12座、标兵27名，共计⟦39座（名）⟧; 帐篷12顶、被褥30床，⟦共42件⟧: a total of what is counted in several units. */
export function readTogether(passage: Passage, terms: readonly Term[]): readonly BalanceReading[] {
  return terms.flatMap((end) => {
    const apart = ANY_UNIT.has(end.unit) ? partsAfter(passage, terms, end) : [];
    if (apart.length > 1) return judge(apart, end, true);
    if (end.kind !== 'count' || !isAny(end, IS.total | IS.sumUp) || !end.mention.exact || MEASURED.test(end.unit)) return [];
    const other = otherUnitOf(passage, end);
    const parts = partsBefore(terms, end);
    const units = new Set(parts.map(({ unit }) => unit));
    if (units.size < 2 || !(units.has(end.unit) || ANY_UNIT.has(end.unit))) return [];
    const areBoth = [...units].every((unit) => unit === end.unit || unit === other);
    if (!areBoth && (!NOTHING_BUT_SUM.test(end.lead) || parts.some(({ family }) => NO_THINGS.has(family)))) return [];
    return judge(parts, end);
  });
}

/** 名 of 39座（名）; null where no unit stands in a bracket. */
function otherUnitOf({ brackets }: Passage, { mention, piece }: Term): string | null {
  const bracket = brackets.find(({ host, span }) => host === piece && span.start - 1 === mention.end);
  const unit = bracket?.pieces.length === 1 ? (bracket.pieces[0]?.text.trim() ?? '') : '';
  return /^[\u4e00-\u9fff]{1,2}$/u.test(unit) ? unit : null;
}

/** 工程1000个，⟦其中水厂7座、水窖993个⟧: what a word opens behind a unit that counts anything, in units of their own, up to the end of the group. */
function partsAfter(passage: Passage, terms: readonly Term[], whole: Term): readonly Term[] {
  const parts: Term[] = [];
  const first = terms[whole.index + 1];
  if (first === undefined || !whole.mention.exact || !DIVIDES.test(between(passage, whole, first))) return parts;
  for (const term of terms.slice(whole.index + 1)) {
    if (term.piece.group !== whole.piece.group || term.bracket !== whole.bracket) break;
    const isPart =
      isSummed(terms, term) && term.mention.exact && !isAny(term, NO_KIND) && !NO_THINGS.has(term.family) && !MEASURED.test(term.unit);
    if (!isPart || parts.some(({ piece }) => piece === term.piece)) return [];
    parts.push(term);
  }
  const families = new Set(parts.map(({ family }) => family));
  return families.size > 1 && (families.has(whole.family) || parts.length > 2) ? parts : [];
}

/** What is no kind of what the whole counts. */
const NO_KIND = IS.total | IS.sumUp | IS.outcome | IS.done | IS.left | IS.state | IS.trait | IS.added | IS.plan;

/** ，⟦其中⟧水厂7座, ：水厂7座. */
const DIVIDES = /^[^,。;:]{0,14}[,:]?(?:其中|包括|分别[为是]|即|:)[^,。;:\d]{1,12}$/u;

/** What is counted before it, back to ； and to a number that is no part. */
function partsBefore(terms: readonly Term[], end: Term): readonly Term[] {
  const parts: Term[] = [];
  for (const term of terms.slice(Math.max(0, end.index - REACH), end.index).reverse()) {
    const isPart = term.bracket === end.bracket && isSummed(terms, term) && !isAny(term, IS.total | IS.sumUp) && term.mention.exact;
    const isAlone = parts.every(({ piece }) => piece !== term.piece);
    if (term.piece.group !== end.piece.group || !isPart || !isAlone || MEASURED.test(term.unit)) break;
    if (!NO_PART.test(term.lead)) parts.unshift(term);
  }
  return parts;
}

function judge(parts: readonly Term[], end: Term, isOpened = end.tail === ''): readonly BalanceReading[] {
  const [start, ...others] = parts;
  if (start === undefined) return [];
  const exact = parts.reduce((sum, { value }) => sum + value, 0);
  const fits = exact === end.value;
  const isSlip = isMisprintOf(end.mention, exact) || parts.some(({ mention, value }) => isMisprintOf(mention, value + end.value - exact));
  // 8所高校、3个县⟦共18个党组织⟧: with a noun of its own it may count what each has several of.
  return fits || (isSlip && isOpened) ? [{ start, moves: others.map((term) => ({ term, sign: 1 })), end, exact, fits }] : [];
}
