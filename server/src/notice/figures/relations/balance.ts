import { COMING, GOING, GRANTED, OPENING, REST_OF_GRANT } from '../lexicon/flows';
import { IS } from '../lexicon/roles';
import { SAYS } from '../lexicon/says';
import { isMisprintOf } from '../slip';
import { isAny, saysAny, type Term } from '../terms';
import type { SumReading } from './sumScore';

/** A number that is added to what there was, or taken off it. */
interface Move {
  readonly term: Term;
  readonly sign: 1 | -1;
}

/** What there was, what came and went, and what is left of it. */
export interface BalanceReading {
  readonly start: Term;
  readonly moves: readonly Move[];
  readonly end: Term;
  readonly exact: number;
  readonly fits: boolean;
  /** It states by how much two numbers differ, and no stock. */
  readonly isDifference?: boolean;
}

/** How many numbers back the first is looked for, and how many moves may be without a word that says whether they come or go. */
const [REACH, MOST_OPEN] = [8, 2];
/** Off by more than this share of what is left without a slip, it is another stock. */
const FARTHEST = 0.25;

/** 结余期初1240万元，当年收入3560万元，支出3120万元，期末结余1680万元. */
export function readBalances(terms: readonly Term[]): readonly BalanceReading[] {
  return terms.flatMap((end) => {
    const reading = end.kind === 'count' && saysAny(end, SAYS.closing) ? balanceOf(terms, end) : null;
    return reading === null ? [] : [reading];
  });
}

/** Those that no sum of the same numbers states already, and whose end no sum explains. */
export function notSummed(balances: readonly BalanceReading[], sums: readonly SumReading[]): readonly BalanceReading[] {
  return balances.filter((balance) => {
    const terms = termsOf(balance);
    return !sums.some((sum) => {
      const isSame = sum.parts.length + 1 === terms.size && isWithin(sum, terms);
      return sum.fits ? isSame || (!balance.fits && sum.whole === balance.end) : isSame && !balance.fits;
    });
  });
}

/** Whether a sum is made of numbers that come and go. 年初96个，新增14个，销号83个，剩余27个 explains them: 96 is no sum of the others. */
export function isWithin({ whole, parts }: SumReading, terms: ReadonlySet<Term>): boolean {
  return terms.has(whole) && parts.every((part) => terms.has(part));
}

/** All numbers of a balance. */
export function termsOf({ start, moves, end }: BalanceReading): ReadonlySet<Term> {
  return new Set([start, end, ...moves.map(({ term }) => term)]);
}

function balanceOf(terms: readonly Term[], end: Term): BalanceReading | null {
  const moves: Term[] = [];
  for (let index = end.index - 1; index >= Math.max(0, end.index - REACH); index -= 1) {
    const term = terms[index];
    if (term === undefined || end.piece.sentence - term.piece.sentence > 1) return null;
    if (term.bracket !== end.bracket || term.kind !== 'count' || term.family !== end.family) continue;
    if (isAny(term, IS.average) || !term.mention.exact) return null;
    if (OPENING.test(term.lead)) return moves.length === 0 ? null : judge(term, moves.reverse(), end);
    if (isRestOfGrant(term, moves, end)) return judge(term, moves, end);
    if (term.piece.sentence !== end.piece.sentence) return null;
    moves.push(term);
  }
  return null;
}

/** ⟦预算⟧1250万元，支付1187.5万元，⟦结余⟧62.5万元. */
function isRestOfGrant(term: Term, [move, other]: readonly Term[], end: Term): boolean {
  return other === undefined && move !== undefined && signOf(move) === -1 && REST_OF_GRANT.test(end.lead) && GRANTED.test(term.lead);
}

/** Whether a number comes or goes; null where its words do not decide. */
export function signOf({ lead }: Term): 1 | -1 | null {
  const [comes, goes] = [COMING.test(lead), GOING.test(lead)];
  return comes === goes ? null : comes ? 1 : -1;
}

/** The way that meets; else the nearest of those that a slip would make meet: they do not in any. */
function judge(start: Term, terms: readonly Term[], end: Term): BalanceReading | null {
  if (!end.mention.exact) return null;
  const ways = waysOf(terms);
  const readings = ways.map((moves) => read(start, moves, end));
  const fitting = readings.find(({ fits }) => fits);
  if (fitting !== undefined) return fitting;
  const [nearest] = readings.filter(isSlip).sort((one, other) => gapOf(one) - gapOf(other));
  if (nearest !== undefined) return nearest;
  const [sure] = readings.length === 1 ? readings : [];
  return sure !== undefined && terms.length > 1 && gapOf(sure) < FARTHEST * end.value ? sure : null;
}

function gapOf({ exact, end }: BalanceReading): number {
  return Math.abs(exact - end.value);
}

/** Every way in which moves may come and go; none where words leave too many open. */
function waysOf(terms: readonly Term[]): readonly (readonly Move[])[] {
  const signs = terms.map(signOf);
  if (signs.filter((sign) => sign === null).length > MOST_OPEN || signs.every((sign) => sign === null)) return [];
  return terms.reduce<readonly (readonly Move[])[]>(
    (ways, term, at) => {
      const sign = signs[at] ?? null;
      const told: readonly (1 | -1)[] = sign === null ? [1, -1] : [sign];
      return ways.flatMap((moves) => told.map((each) => [...moves, { term, sign: each }]));
    },
    [[]],
  );
}

function read(start: Term, moves: readonly Move[], end: Term): BalanceReading {
  const exact = moves.reduce((sum, { term, sign }) => sum + sign * term.value, start.value);
  const step = Math.max(...[start, end, ...moves.map(({ term }) => term)].map(({ mention }) => mention.step));
  return { start, moves, end, exact, fits: Math.abs(exact - end.value) < step * 0.6 };
}

/** One mistaken digit explains what is missing. */
function isSlip({ start, moves, end, exact }: BalanceReading): boolean {
  const gap = exact - end.value;
  return (
    isMisprintOf(end.mention, exact) ||
    isMisprintOf(start.mention, start.value - gap) ||
    moves.some(({ term, sign }) => isMisprintOf(term.mention, term.value - sign * gap))
  );
}
