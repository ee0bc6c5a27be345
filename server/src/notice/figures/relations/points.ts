import { LESS, MORE } from '../lexicon/changes';
import { ABOVE_BOUND, BOUND, COME_TO, END_OF_YEAR, GAP_NAMED, GAP_OF_RATES, THAN_OTHERS } from '../lexicon/differences';
import { IS } from '../lexicon/roles';
import { isMisprintOf } from '../slip';
import { isAny, type Term } from '../terms';
import type { BalanceReading } from './balance';
import { readChanges } from './change';

/** How many numbers around are looked at. */
const REACH = 6;

/** By how many points two rates of one thing differ, wherever they stand: 提高7.4个百分点，⟦达到90.9%，上年为83.5%⟧; 不低于30%……占33%，⟦高出底线3个百分点⟧. */
export function readPoints(terms: readonly Term[]): readonly BalanceReading[] {
  const points = terms.filter(({ kind, mention }) => kind === 'points' && mention.exact);
  if (points.length === 0) return [];
  const changes = readChanges(terms);
  return points.flatMap((end) => {
    const reading = readingOf(terms, end);
    // What is a change by itself, or whose rates have one already, is none of these.
    const isChange = changes.some(({ by, now, former }) => by === end || (reading !== null && isOf(reading, now) && isOf(reading, former)));
    return reading === null || isChange ? [] : [reading];
  });
}

function isOf({ start, moves }: BalanceReading, term: Term | null): boolean {
  return term === start || moves.some((move) => move.term === term);
}

function readingOf(terms: readonly Term[], end: Term): BalanceReading | null {
  const near = terms
    .slice(Math.max(0, end.index - REACH), end.index + REACH)
    .filter(({ kind, piece, bracket }) => kind === 'percent' && piece.sentence === end.piece.sentence && bracket === end.bracket)
    .filter((term) => !isAny(term, IS.change));
  const [first, second] = near;
  if (first === undefined || second === undefined || near.length > 2 || !second.mention.exact) return null;
  const words = end.lead.slice(-14);
  // 职工为83.2%，居民为67.9%，⟦差距⟧由18.6个百分点缩小到15.3个百分点.
  if (second.index < end.index && first.mention.exact && isGap(terms, end))
    return judge(...(first.value > second.value ? ([first, second] as const) : ([second, first] as const)), end);
  if (ABOVE_BOUND.test(words)) return BOUND.test(first.lead) && second.index < end.index ? judge(second, first, end) : null;
  if (MORE.test(words) === LESS.test(words) || !first.mention.exact || THAN_OTHERS.test(words)) return null;
  // 城镇化率提升4.3个百分点，⟦留存率从⟧61.2%: behind them stands another rate, unless it is said that this one came to it.
  if (first.index > end.index && !COME_TO.test(first.lead)) return null;
  const pair = isBefore(first, second) ? [second, first] : isBefore(second, first) ? [first, second] : null;
  const [now, was] = pair ?? [];
  if (now === undefined || was === undefined) return null;
  return MORE.test(words) ? judge(now, was, end) : judge(was, now, end);
}

/** ⟦相差⟧15.3个百分点, 差距⟦缩小到⟧15.3个百分点. */
function isGap(terms: readonly Term[], end: Term): boolean {
  if (GAP_OF_RATES.test(end.lead)) return true;
  const former = terms[end.index - 1];
  return former?.kind === 'points' && isAny(end, IS.become) && isAny(former, IS.from) && GAP_NAMED.test(former.lead);
}

/** 上年为83.5%, 2022年末为2.86% beside 2023年末: what one and the same rate was before. */
function isBefore(was: Term, now: Term): boolean {
  if (isAny(now, IS.former | IS.from)) return false;
  if (isAny(was, IS.former | IS.from)) return isAny(now, IS.become) || saysOnlyWhen(was);
  const [earlier, later] = [was, now].map(({ lead }) => Number(/(?<year>[12]\d{3})年/u.exec(lead)?.groups?.year));
  return earlier !== undefined && later !== undefined && earlier < later && saysOnlyWhen(now);
}

/** ⟦2023年末为⟧1.94%: of the rate that was just named. */
function saysOnlyWhen({ lead }: Term): boolean {
  return END_OF_YEAR.test(lead);
}

/** What meets, and what one mistaken digit would make meet. */
function judge(more: Term, less: Term, end: Term): BalanceReading | null {
  const exact = Number((more.value - less.value).toPrecision(10));
  const fits = Math.abs(exact - end.value) < Math.max(...[more, less, end].map(({ mention }) => mention.step)) * 0.6;
  const gap = exact - end.value;
  const isSlip =
    exact > 0 &&
    (isMisprintOf(end.mention, exact) || isMisprintOf(more.mention, more.value - gap) || isMisprintOf(less.mention, less.value + gap));
  return fits || isSlip ? { start: more, moves: [{ term: less, sign: -1 }], end, exact, fits, isDifference: true } : null;
}
