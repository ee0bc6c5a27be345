import { isMisprintOf } from '../slip';
import { isAny, type Term } from '../terms';
import { IS } from '../lexicon/roles';
import type { SumReading } from './sumScore';

/** What there was, what came and went, and what is left of it. */
export interface BalanceReading {
  readonly start: Term;
  readonly moves: readonly { readonly term: Term; readonly sign: 1 | -1 }[];
  readonly end: Term;
  readonly exact: number;
  readonly fits: boolean;
}

const START = /(?:期初|年初|月初|上年结[转余]|上年末)[^,]{0,24}$|(?:原有?|原合同价?|结余期初|库存)[^,]{0,8}$/u;
/** What is given to be spent: its rest is named 结余, and nothing less clear. */
const GRANTED = /(?:预算|下达|安排|拨付|到位)[^,]{0,8}$/u;
const IN = /(?:收入|增加|新增|转入|调入|购入|追加|流入|净增|增拨|加)[^,]{0,6}$/u;
const OUT = /(?:支出|减少|核减|转出|调出|领用|流出|退出|注销|吊销|取缔|撤销|核销|销号|规范|使用|支付|减)[^,]{0,6}$/u;
const END = /(?:期末|年末|月末|年底|期终)[^,]{0,16}$|(?:结余|余额|结存|[仍尚]有|结算价|调整后|实有|现有|确定)[^,]{0,6}$/u;

/** 结余期初1240万元，当年收入3560万元，支出3120万元，期末结余1680万元. */
export function readBalances(terms: readonly Term[]): readonly BalanceReading[] {
  return terms.flatMap((end) => {
    const reading = end.kind === 'count' && END.test(end.lead) ? balanceOf(terms, end) : null;
    return reading === null ? [] : [reading];
  });
}

/** Those that no sum of the same numbers states already. */
export function notSummed(balances: readonly BalanceReading[], sums: readonly SumReading[]): readonly BalanceReading[] {
  return balances.filter(({ start, moves, end }) => {
    const terms = new Set([start, end, ...moves.map(({ term }) => term)]);
    return !sums.some(({ whole, parts }) => parts.length + 1 === terms.size && terms.has(whole) && parts.every((part) => terms.has(part)));
  });
}

function balanceOf(terms: readonly Term[], end: Term): BalanceReading | null {
  const moves: { term: Term; sign: 1 | -1 }[] = [];
  for (let index = end.index - 1; index >= Math.max(0, end.index - 8); index -= 1) {
    const term = terms[index];
    if (term?.piece.sentence !== end.piece.sentence || term.bracket !== end.bracket) return null;
    if (term.kind === 'percent') continue;
    if (term.kind !== 'count' || term.family !== end.family || isAny(term, IS.average)) return null;
    if (START.test(term.lead)) return moves.length === 0 ? null : judge(term, moves.reverse(), end);
    if (isRestOfGrant(term, moves, end)) return judge(term, moves, end);
    const [isIn, isOut] = [IN.test(term.lead), OUT.test(term.lead)];
    if (isIn === isOut || !term.mention.exact) return null;
    moves.push({ term, sign: isIn ? 1 : -1 });
  }
  return null;
}

/** ⟦预算⟧1250万元，支付1187.5万元，⟦结余⟧62.5万元. */
function isRestOfGrant(term: Term, moves: readonly { readonly sign: 1 | -1 }[], end: Term): boolean {
  return moves.length === 1 && moves[0]?.sign === -1 && /结余[^,]{0,2}$/u.test(end.lead) && GRANTED.test(term.lead);
}

function judge(start: Term, moves: readonly { readonly term: Term; readonly sign: 1 | -1 }[], end: Term): BalanceReading | null {
  if (!start.mention.exact || !end.mention.exact) return null;
  const exact = moves.reduce((sum, { term, sign }) => sum + sign * term.value, start.value);
  const step = Math.max(...[start, end, ...moves.map(({ term }) => term)].map(({ mention }) => mention.step));
  const fits = Math.abs(exact - end.value) < step * 0.6;
  const gap = exact - end.value;
  const isSlip =
    isMisprintOf(end.mention, exact) ||
    isMisprintOf(start.mention, start.value - gap) ||
    moves.some(({ term, sign }) => isMisprintOf(term.mention, term.value - sign * gap));
  return fits || isSlip || moves.length > 1 ? { start, moves, end, exact, fits } : null;
}
