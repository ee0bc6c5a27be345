import type { Passage, Piece } from './passage';
import { IS } from './lexicon/roles';
import { ALL_OVER } from './lexicon/totals';
import { areOpposites, arePartners } from './relations/sumLabels';
import { isAny, type Term } from './terms';

/** How strongly a mark parts: 、 less than ， less than ； less than 。 less than a new line. */
const STRENGTHS: ReadonlyMap<string, number> = new Map([
  ['、', 1],
  [',', 2],
  [':', 2],
  ['|', 3],
  [';', 3],
  ['。', 4],
  ['!', 4],
  ['?', 4],
  ['\n', 5],
  ['\r', 5],
]);
/** Circled numbers part like ；. */
const CIRCLED = 3;

/** Every strength there is, the weakest first. */
export const LEVELS = [1, 2, 3, 4, 5] as const;
/** The most terms that a series has. */
export const LONGEST = 24;
/** The most pieces between a term and the next of its series. */
const REACH = 12;

/** Terms of one family at one level, in order, and the strength of what parts each from the one before it (6 where too far). */
export interface Row {
  readonly terms: readonly Term[];
  readonly seps: readonly number[];
  /** Before which of them the text says of what it speaks next. */
  readonly scopes: readonly boolean[];
  /** Which of them stand within the one before: 2820所，⟦含小学1275所⟧. */
  readonly isNested: readonly boolean[];
}

/** A run of a row that may be the parts of something. */
export interface Series {
  readonly row: Row;
  /** Where in the row it begins and what comes after it. */
  readonly from: number;
  readonly to: number;
  readonly items: readonly Term[];
  readonly first: Term;
  readonly last: Term;
  /** The strongest mark between its items. */
  readonly level: number;
  /** The marks between its items, weakest and strongest, are not the same. */
  readonly isMixed: boolean;
  /** What stands within an item may be the items after it as well. */
  readonly isNesting: boolean;
  /** How many of its groups have more counts than the first. */
  readonly dropped: number;
  /** What parts it from the number before is stronger than what parts its items. */
  readonly hasOwnStart: boolean;
  /** It ends before its marks let it end: good to explain, too weak to accuse. */
  readonly isCut: boolean;
}

/** What lies between two terms of one level, brackets left out. */
export function between(passage: Passage, one: Term, other: Term): string {
  const text = passage.scan.folded.slice(one.mention.end, Math.min(other.mention.span.start, one.mention.end + 240));
  return text.includes('(') ? text.replace(/\([^()]*\)/gu, '') : text;
}

/** A sentence or group that says of what it speaks: 。受处分人员中，. */
const OWN_SCOPE = /[。;\n][^,。;:\n]{1,18}(?:中,|中:|(?:方面|情况)[看:,])/u;

/** The row of some terms of one level. */
export function rowOf(passage: Passage, levelPieces: readonly Piece[], terms: readonly Term[]): Row {
  const seps = terms.map((term, at) => separation(levelPieces, terms[at - 1], term));
  const scopes = terms.map((term, at) => {
    const before = terms[at - 1];
    return before !== undefined && (seps[at] ?? 0) >= 3 && seps[at] !== 6 && OWN_SCOPE.test(between(passage, before, term));
  });
  const isNested = terms.map((term, at) => {
    const before = terms[at - 1];
    return before !== undefined && seps[at] !== 6 && !isAny(term, IS.twice) && isWithin(between(passage, before, term));
  });
  return { terms, seps, scopes, isNested };
}

/** Behind a full stop nothing is within what was before. */
function isWithin(words: string): boolean {
  return NESTED.test(words.slice(words.lastIndexOf('。', words.length - 2) + 1));
}

function separation(pieces: readonly Piece[], before: Term | undefined, term: Term): number {
  if (before === undefined) return 0;
  if (term.piece.index - before.piece.index > REACH) return 6;
  let strongest = 0;
  for (let index = before.piece.index + 1; index <= term.piece.index; index += 1) {
    strongest = Math.max(strongest, strengthOf(pieces, index));
  }
  return strongest;
}

/** ；with a line end behind it parts like ；. */
function strengthOf(pieces: readonly Piece[], index: number): number {
  const opening = pieces[index]?.opening ?? '';
  const strength = STRENGTHS.get(opening) ?? CIRCLED;
  const before = pieces[index - 1];
  return strength === 5 && before?.opening === ';' && before.text.trim() === '' ? 3 : strength;
}

const NESTED = /其中|包括|包含|(?<!不)含(?!有|量)/u;

/** The series that begin at a place of a row: with each strength all that it lets in, and the first of each group; and each cut short. */
export function seriesFrom(row: Row, from: number): readonly Series[] {
  const found: Series[] = [];
  const take = (series: Series | null): void => {
    if (series !== null && series.items.length > 1 && !found.some((other) => areSame(series.items, other.items))) found.push(series);
  };
  // Numbers of one piece are parted less than by 、, and are let in with it.
  const levels = LEVELS.filter((level) => row.seps.includes(level, from + 1) || (level === 1 && row.seps.includes(0, from + 1)));
  for (const level of levels) for (const isFlat of [true, false]) take(collect(row, { from, level, isFlat }));
  for (const whole of [...found]) {
    for (let length = whole.items.length - 1; length > 1; length -= 1) take(cutShort(whole, length));
  }
  return found;
}

function areSame(one: readonly Term[], other: readonly Term[]): boolean {
  return one.length === other.length && one.every((term, at) => term === other[at]);
}

const STATES = IS.done | IS.state | IS.left;

/** The first of a series. 已改到位479个、未改到位36个、⟦新查出1个⟧: states end where another thing begins, and are not cut. */
function cutShort(series: Series, length: number): Series | null {
  const items = series.items.slice(0, length);
  const [next, last] = [series.items[length], items.at(-1)];
  if (next === undefined || last === undefined) return null;
  const { terms } = series.row;
  // ⟦1904条，1155条⟧，其中……，办理3055条: what was divided last ends its list as well.
  const isDivided = series.dropped === 0 && terms.indexOf(next) - terms.indexOf(last) > 1;
  const isEnd =
    isDivided ||
    (items.length === 2 && (areOpposites(items) || arePartners(items))) ||
    (isAny(next, IS.outcome | IS.added | IS.beside) && !isAny(next, STATES) && items.every((item) => isAny(item, STATES)));
  return { ...series, items, last, to: series.row.terms.indexOf(next), isCut: !isEnd };
}

/** A term by itself, as a series. */
export function seriesOfOne(row: Row, term: Term): Series {
  const form = { level: 0, isMixed: false, isNesting: false, dropped: 0, hasOwnStart: true, isCut: false };
  return { row, from: 0, to: 1, items: [term], first: term, last: term, ...form };
}

interface Wanted {
  readonly from: number;
  readonly level: number;
  readonly isFlat: boolean;
}

function collect(row: Row, { from, level, isFlat }: Wanted): Series | null {
  const items: Term[] = [];
  const between: number[] = [];
  let [at, since, dropped] = [from, 0, 0];
  let isNesting = false;
  for (; at < row.terms.length && items.length < LONGEST; at += 1) {
    const term = row.terms[at];
    const sep = row.seps[at] ?? 6;
    if (term === undefined || (at > from && (sep > level || row.scopes[at] === true || endsWith(term, items)))) break;
    if (at > from && at - from <= LONGEST && row.isNested[at] === true) {
      const end = endOfNested(row, at);
      isNesting ||= row.seps[end] === row.seps[at];
      at = end - 1;
      continue;
    }
    since = at === from ? 0 : Math.max(since, sep);
    if (isFlat || at === from || since === level) {
      items.push(term);
      if (at > from) between.push(since);
      since = 0;
    } else dropped += 1;
  }
  const strongest = Math.max(0, ...between);
  const isMixed = strongest - Math.min(6, ...between) > 1 || (strongest > 2 && Math.min(6, ...between) < strongest);
  const hasOwnStart = (row.seps[from] ?? 0) > strongest || row.scopes[from] === true;
  const [first] = items;
  const last = items.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    row,
    from,
    to: at,
    items,
    first,
    last,
    level: strongest,
    isMixed: isFlat && isMixed,
    isNesting,
    dropped,
    hasOwnStart,
    isCut: false,
  };
}

/** 共, ⟦全县⟧公交线路增至: with this a total begins. */
const SUMS_UP = new RegExp(`^(?:总?共|总计|合计|实有|${ALL_OVER})`, 'u');

/** 合计 ends what it sums up, where not each of the items says 共. */
function endsWith(term: Term, items: readonly Term[]): boolean {
  const isTotal = isAny(term, IS.sumUp) || (isAny(term, IS.sumUpLoosely) && SUMS_UP.test(term.lead));
  return isTotal && !items.some((item) => isAny(item, IS.sumUp | IS.sumUpLoosely));
}

/** After the terms that a nested one takes with it: those parted less strongly than it is from its head. */
function endOfNested({ terms, seps }: Row, at: number): number {
  const entry = seps[at] ?? 6;
  let end = at + 1;
  while (end < terms.length && (seps[end] ?? 6) < Math.max(entry, 2)) end += 1;
  return end;
}
