import { agree } from '../arithmetic';
import {
  COME_TO,
  COMING,
  CONTRACTED,
  GOING,
  GRANTED,
  IN_ANOTHER,
  IS_NOW,
  ON_BASE,
  OPENING,
  REST_OF_GRANT,
  SETTLED,
  WAS,
} from '../lexicon/flows';
import { NET } from '../lexicon/differences';
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
    if (end.kind !== 'count') return [];
    const isClosing = saysAny(end, SAYS.closing);
    const reading =
      (isClosing ? (balanceOf(terms, end) ?? openedBehind(terms, end)) : null) ??
      (isAny(end, IS.become) || TO.test(end.lead) || IS_NOW.test(end.lead) ? turned(terms, end) : onBase(terms, end));
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

/** 去年320人⟦的基础上⟧核减45人，⟦今年为⟧275人. */
function onBase(terms: readonly Term[], end: Term): BalanceReading | null {
  const [start, move] = terms.slice(Math.max(0, end.index - 2), end.index);
  if (start === undefined || move === undefined || !ON_BASE.test(start.tail) || !COME_TO.test(end.lead)) return null;
  const areLike = [start, move].every(
    ({ family, piece, mention }) => family === end.family && piece.sentence === end.piece.sentence && mention.exact,
  );
  return areLike && signOf(move) !== null ? judgeSlip(start, [move], end) : null;
}

function balanceOf(terms: readonly Term[], end: Term): BalanceReading | null {
  const moves: Term[] = [];
  for (let index = end.index - 1; index >= Math.max(0, end.index - REACH); index -= 1) {
    const term = terms[index];
    if (term === undefined || end.piece.sentence - term.piece.sentence > 1) return unnamed(moves, end);
    if (term.bracket !== end.bracket || term.kind !== 'count' || term.family !== end.family || IN_ANOTHER.test(term.tail)) continue;
    if (isAny(term, IS.average) || !term.mention.exact) return null;
    if (OPENING.test(term.lead)) {
      if (moves.length === 0 || isTwofold(moves.at(-1))) return null;
      const earlier = movesBefore(terms, term);
      return (earlier.length > 0 ? fitting(term, [...earlier, ...moves], end) : null) ?? judge(term, moves.reverse(), end);
    }
    if (isRestOfGrant(term, moves, end)) return judge(term, moves, end);
    if (term.piece.sentence !== end.piece.sentence) return unnamed(moves, end);
    moves.push(term);
  }
  return unnamed(moves, end);
}

/** ⟦新收6842件⟧，旧存713件，审结7016件: what came before the first is named, in its sentence. */
function movesBefore(terms: readonly Term[], start: Term): readonly Term[] {
  const before = terms[start.index - 1];
  const isMove = before?.family === start.family && before.piece.sentence === start.piece.sentence && before.mention.exact;
  return before !== undefined && isMove && signOf(before) === 1 ? [before] : [];
}

/** Where what stands before the first as well makes the numbers meet, or one digit from it. */
function fitting(start: Term, moves: readonly Term[], end: Term): BalanceReading | null {
  return new Set(moves.map(signOf)).size === 2 ? judgeSlip(start, moves, end) : null;
}

/** 原有大米12吨、⟦面粉8吨⟧: two things, each with a stock of its own. */
function isTwofold(next: Term | undefined): boolean {
  return next?.piece.opening === '、' && signOf(next) === null;
}

/** ⟦党员356名⟧，发展14名，转出9名，年末361名: the first, where all others come or go, and some do the one and some the other. */
function unnamed(before: readonly Term[], end: Term): BalanceReading | null {
  const [start, ...moves] = [...before].reverse();
  if (start === undefined || signOf(start) !== null) return null;
  const signs = new Set(moves.map(signOf));
  // 915个，⟦减少了⟧732个，剩余183个: a change is no part of a sum.
  const areTakenOff = moves.length > 0 && isAny(end, IS.rest) && moves.every((move) => isAny(move, IS.change) && signOf(move) === -1);
  const isSettled = moves.length > 0 && !signs.has(null) && CONTRACTED.test(start.lead) && SETTLED.test(end.lead);
  return areTakenOff || isSettled || (signs.has(1) && signs.has(-1) && !signs.has(null)) ? judgeSlip(start, moves, end) : null;
}

/** The numbers of the kind of another in its sentence, from a place on. */
function likeFrom(terms: readonly Term[], from: number, like: Term): readonly Term[] {
  return terms
    .slice(from, from + REACH)
    .filter(
      ({ kind, family, bracket, piece, mention }) =>
        kind === 'count' && family === like.family && bracket === like.bracket && piece.sentence === like.piece.sentence && mention.exact,
    );
}

/** ⟦年末2112户⟧，与年初的2146户相比，新增183户、退出217户: what there is in the end is named first. */
function openedBehind(terms: readonly Term[], end: Term): BalanceReading | null {
  const [start, ...moves] = likeFrom(terms, end.index + 1, end);
  return start !== undefined && OPENING.test(start.lead) && !isAny(start, IS.plan) && moves.length > 1
    ? judgeSlip(start, moves, end)
    : null;
}

/** ⟦由418人减至376人⟧：清退61人，新聘19人: what came and went stands behind both. */
function turned(terms: readonly Term[], end: Term): BalanceReading | null {
  const start = terms[end.index - 1];
  if (start?.family !== end.family || !start.mention.exact) return null;
  if (!isAny(start, IS.from) && !(WAS.test(start.lead) && IS_NOW.test(end.lead))) return null;
  const moves: Term[] = [];
  for (const term of likeFrom(terms, end.index + 1, end)) {
    if (signOf(term) === null || NET.test(term.lead)) break;
    moves.push(term);
  }
  return new Set(moves.map(signOf)).size === 2 ? judgeSlip(start, moves, end) : turnedAfter(terms, start, end);
}

/** 新开6条，撤销4条，⟦由53条调整为55条⟧; 清退编外人员102人，⟦编外人员由437人减为335人⟧: what came and went stands before both. */
function turnedAfter(terms: readonly Term[], start: Term, end: Term): BalanceReading | null {
  const before = likeFrom(terms, Math.max(0, start.index - REACH), end).filter(({ index }) => index < start.index);
  const moves = before.filter((term) => signOf(term) !== null);
  const [move] = moves;
  const subject = start.lead.replace(/[由从][^由从]*$/u, '');
  // One by itself must name what has changed.
  // 新增省级2个、⟦市级5个⟧: and what goes on with it moves as well.
  const isOne = before.length === 1 && move !== undefined && subject.length > 1 && move.lead.includes(subject.slice(0, 2));
  // 合并8项、取消5项，⟦原列31项现为18项⟧.
  const areAll = WAS.test(start.lead) && moves.length > 0 && moves.length === before.length;
  return isOne || areAll || new Set(moves.map(signOf)).size === 2 ? judgeSlip(start, moves, end) : null;
}

/** ⟦预算⟧1250万元，支付1187.5万元，⟦结余⟧62.5万元. */
function isRestOfGrant(term: Term, [move, other]: readonly Term[], end: Term): boolean {
  return other === undefined && move !== undefined && signOf(move) === -1 && REST_OF_GRANT.test(end.lead) && GRANTED.test(term.lead);
}

/** 清理至, 增至: up to the number. */
const TO = /[至到]$/u;

/** Whether a number comes or goes; null where its words do not decide. */
export function signOf({ lead }: Term): 1 | -1 | null {
  const [comes, goes] = [COMING.test(lead), GOING.test(lead)];
  // 由418人⟦清理至⟧376人: what it comes to.
  return comes === goes || TO.test(lead) ? null : comes ? 1 : -1;
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
  // More went than there was and came: that cannot be.
  const isOff = sure !== undefined && sure.exact >= 0 && gapOf(sure) >= FARTHEST * end.value;
  return sure !== undefined && terms.length > 1 && !isOff ? sure : null;
}

/** What fits, and what one digit would make fit: where the words tie less, no other miss counts. */
function judgeSlip(start: Term, terms: readonly Term[], end: Term): BalanceReading | null {
  const reading = judge(start, terms, end);
  return reading === null || reading.fits || isSlip(reading) ? reading : null;
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
      const possible: readonly (1 | -1)[] = sign === null ? [1, -1] : [sign];
      return ways.flatMap((moves) => possible.map((each) => [...moves, { term, sign: each }]));
    },
    [[]],
  );
}

function read(start: Term, moves: readonly Move[], end: Term): BalanceReading {
  const exact = moves.reduce((sum, { term, sign }) => sum + sign * term.value, start.value);
  const among = [start, end, ...moves.map(({ term }) => term)].map(({ mention }) => mention);
  return { start, moves, end, exact, fits: agree(exact, end.value, among) };
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
