import { IS } from './lexicon/roles';
import { ALL_OVER } from './lexicon/totals';
import { areOpposites } from './relations/sumLabels';
import type { Row } from './row';
import { isAny, type Term } from './terms';

/** Every strength there is, the weakest first. */
export const LEVELS = [1, 2, 3, 4, 5] as const;
/** The most terms that a series has. */
export const LONGEST = 24;

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

/** The first of a series. */
function cutShort(series: Series, length: number): Series | null {
  const [next, last] = [series.items[length], series.items[length - 1]];
  return next === undefined || last === undefined ? null : new ShortSeries(series, series.items.slice(0, length), last, next);
}

/** A series cut short. Whether its end may be one is asked only of those whose numbers meet something, since that takes reading labels. */
class ShortSeries implements Series {
  readonly row: Row;
  readonly from: number;
  readonly to: number;
  readonly items: readonly Term[];
  readonly first: Term;
  readonly last: Term;
  readonly level: number;
  readonly isMixed: boolean;
  readonly isNesting: boolean;
  readonly dropped: number;
  readonly hasOwnStart: boolean;
  readonly #next: Term;
  #isCut: boolean | null = null;

  constructor(series: Series, items: readonly Term[], last: Term, next: Term) {
    this.row = series.row;
    this.from = series.from;
    this.to = series.row.terms.indexOf(next, series.from);
    this.items = items;
    this.first = series.first;
    this.last = last;
    this.level = series.level;
    this.isMixed = series.isMixed;
    this.isNesting = series.isNesting;
    this.dropped = series.dropped;
    this.hasOwnStart = series.hasOwnStart;
    this.#next = next;
  }

  get isCut(): boolean {
    this.#isCut ??= !mayEnd(this, this.#next);
    return this.#isCut;
  }
}

/** ⟦首批⟧42名, ⟦第二批⟧44名. */
const TURN = /^(?:首|第[一二三四五六七八九十])[批轮期]/u;

/** Whether a series may end before the next of its items. 已改到位479个、未改到位36个、⟦新查出1个⟧: states end where another thing begins. */
function mayEnd({ items, last, to, dropped, row: { terms } }: Series, next: Term): boolean {
  // ⟦1904条，1155条⟧，其中……，办理3055条: what was divided last ends its list as well.
  const isDivided = dropped === 0 && to - terms.indexOf(last) > 1;
  return (
    isDivided ||
    (items.length === 2 && areOpposites(items)) ||
    // 首批42名，第二批44名，⟦轮换到期的⟧38名: turns end where no other turn follows.
    (items.every(({ lead }) => TURN.test(lead)) && !TURN.test(next.lead)) ||
    (isAny(next, IS.outcome | IS.added | IS.beside) && !isAny(next, STATES) && items.every((item) => isAny(item, STATES)))
  );
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

/** 合计 ends what it sums up, where not each of the items says 共; 小计 is one of them itself. */
function endsWith(term: Term, items: readonly Term[]): boolean {
  const isTotal = isAny(term, IS.sumUp) || (isAny(term, IS.sumUpLoosely) && SUMS_UP.test(term.lead));
  return isTotal && !items.some((item) => isAny(item, IS.sumUp | IS.sumUpLoosely) && !item.lead.endsWith('小计'));
}

/** After the terms that a nested one takes with it: those parted less strongly than it is from its head. */
function endOfNested({ terms, seps }: Row, at: number): number {
  const entry = seps[at] ?? 6;
  let end = at + 1;
  while (end < terms.length && (seps[end] ?? 6) < Math.max(entry, 2)) end += 1;
  return end;
}
