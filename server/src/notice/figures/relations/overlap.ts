import { addUp, partsOf } from './addUp';
import { openerOf } from './openerOf';
import { DEALT_WITH, PENALTY } from '../lexicon/matters';
import type { Opener } from '../lexicon/openers';
import { ONLY_ONE } from '../lexicon/overlaps';
import { IS } from '../lexicon/roles';
import type { Passage } from '../passage';
import { between } from '../row';
import { isAny, isCounted, type Term } from '../terms';

/** Sets that share members, those in both taken off, those in neither added: 19 + 16 − 11 = 24. */
export interface OverlapReading {
  readonly whole: Term;
  /** The sets, what is in both, what is in neither or in another kind, as they stand. */
  readonly parts: readonly Term[];
  readonly both: Term;
  readonly fits: boolean;
}

/** What is said to overlap, and what that comes to. */
export interface Overlaps {
  readonly readings: readonly OverlapReading[];
  /** Numbers that may be counted twice: no sum of them is wrong because it is too much. */
  readonly overlapping: ReadonlySet<Term>;
}

/** How many numbers and sentences around are looked through, and how many numbers before the sets may be the whole. */
const [AROUND, SENTENCES, MOST_WHOLES] = [12, 2, 4];
/** The most sets there may be, and the most numbers behind them that are in neither. */
const [MOST_SETS, MOST_OTHERS] = [3, 2];

/** Two sets and more with what is in both. */
export function readOverlaps(passage: Passage, terms: readonly Term[]): Overlaps {
  const readings: OverlapReading[] = [];
  const overlapping = new Set<Term>();
  for (const both of terms) {
    if (!isAny(both, IS.twice) || !isCounted(both) || !both.mention.exact) continue;
    const row = rowAround(terms, both);
    const at = row.indexOf(both);
    const sets = row.slice(Math.max(0, at - 2), at).filter((set) => isJoined(passage, set, both));
    if (sets.length < 2) continue;
    for (const term of [...sets, both]) overlapping.add(term);
    const reading = fitting(row, at) ?? failing(passage, row, at);
    if (reading !== null) readings.push(reading);
  }
  return { readings, overlapping };
}

/** The counts of its family around a term: of its level, and, where that is a bracket, of the text that it stands in. */
function rowAround(terms: readonly Term[], both: Term): readonly Term[] {
  const outer = both.bracket?.host.bracket ?? null;
  return terms
    .slice(Math.max(0, both.index - AROUND), both.index + AROUND)
    .filter(
      (term) =>
        term.family === both.family &&
        isCounted(term) &&
        term.mention.exact &&
        (term.bracket === both.bracket || (both.bracket !== null && term.bracket === outer)) &&
        Math.abs(sentenceOf(term) - sentenceOf(both)) <= SENTENCES,
    );
}

/** The sentence that a term stands in, be it in a bracket. */
function sentenceOf({ piece, bracket }: Term): number {
  return bracket === null ? piece.sentence : bracket.host.sentence;
}

/** In one sentence, or parted by 。其中: what overlaps is of both sets. */
function isJoined(passage: Passage, set: Term, both: Term): boolean {
  const apart = sentenceOf(both) - sentenceOf(set);
  return apart === 0 || (apart === 1 && between(passage, set, both).includes('其中'));
}

/** The first way in which the numbers around meet; few sets and few others first. */
function fitting(row: readonly Term[], at: number): OverlapReading | null {
  for (let others = 0; others <= MOST_OTHERS; others += 1) {
    for (let sets = 2; sets <= MOST_SETS; sets += 1) {
      const from = at - sets;
      const parts = row.slice(from, at + 1 + others);
      if (from < 0 || parts.length < sets + 1 + others) continue;
      const wholes = [...row.slice(Math.max(0, from - MOST_WHOLES), from).reverse(), ...row.slice(at + 1 + others, at + 2 + others)];
      const added = partsOf(parts);
      const whole = wholes.find((term) => addUp(term, added).fits);
      const both = row[at];
      if (whole !== undefined && both !== undefined) return { whole, parts, both, fits: true };
    }
  }
  return null;
}

/** After these the sets are all that the whole is made of. */
const ALL: ReadonlySet<Opener> = new Set(['bracket', 'colon', 'divided', 'respectively']);
/** After these there may be others; more than the whole they are not. */
const SOME: ReadonlySet<Opener> = new Set(['among', 'outOf', 'including']);

/** Two sets, what is in both and their whole, one misprint away from meeting. */
function failing(passage: Passage, row: readonly Term[], at: number): OverlapReading | null {
  const [first, second, both] = row.slice(at - 2);
  if (first === undefined || second === undefined || both === undefined) return null;
  if (both.value > Math.min(first.value, second.value) || ONLY_ONE.test(first.lead + second.lead)) return null;
  const found = summedUp(row, at) ?? before(passage, row, at);
  return found === null ? null : { ...found, both, fits: false };
}

/** Numbers that are one misprint away from meeting, a whole and parts. */
type Missed = Pick<OverlapReading, 'whole' | 'parts'>;

/** ，⟦参与包联的共24名⟧: what was just stated, all of it. */
function summedUp(row: readonly Term[], at: number): Missed | null {
  const parts = row.slice(at - 2, at + 1);
  for (const whole of row.slice(at + 1, at + 2 + MOST_OTHERS)) {
    if (whole.piece.sentence !== row[at]?.piece.sentence) return null;
    if (isAny(whole, IS.sumUp | IS.sumUpLoosely | IS.total) || whole.lead.startsWith('实际'))
      return isMissed(whole, parts) ? { whole, parts } : null;
    parts.push(whole);
  }
  return null;
}

/** ⟦36人受到处分⟧：党纪25人、政务17人、并处8人: the nearest whole that opens to the sets. */
function before(passage: Passage, row: readonly Term[], at: number): Missed | null {
  const sets = row.slice(at - 2, at);
  const [first] = sets;
  const neither = row.slice(at + 1, at + 2).filter((term) => isAny(term, IS.neither));
  const parts = [...row.slice(at - 2, at + 1), ...neither];
  const wholes = row.slice(Math.max(0, at - 2 - MOST_WHOLES), at - 2).reverse();
  const whole = wholes.find((term) => {
    if (term.bracket !== first?.bracket || !isMissed(term, parts)) return false;
    const opener = openerOf(passage, term, first);
    if (ALL.has(opener) || (SOME.has(opener) && (neither.length > 0 || addUp(term, partsOf(parts)).gap > 0))) return true;
    return SOME.has(opener) && PUNISHED.test(term.lead) && sets.every(({ lead }) => PENALTY.test(lead));
  });
  return whole === undefined ? null : { whole, parts };
}

/** Those punished are so in one way at the least. */
const PUNISHED = new RegExp(`${DEALT_WITH.source}|${PENALTY.source}`, 'u');

/** One digit explains it, and the numbers meet in no other way: those in both stated beside those in but one, or as some of the second. */
function isMissed(whole: Term, parts: readonly Term[]): boolean {
  const [first, second] = parts;
  const apart = parts.reduce((sum, { value }) => sum + value, 0);
  return addUp(whole, partsOf(parts)).isSlip && whole.value !== apart && whole.value !== (first?.value ?? 0) + (second?.value ?? 0);
}
