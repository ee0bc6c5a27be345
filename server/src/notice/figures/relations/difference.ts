import {
  APART,
  ASKED,
  EARLIER,
  GAINED,
  KEPT,
  NAMED_DIFFERENCE,
  NET,
  OF_NAME,
  SAVED,
  SETTLED_AT,
  TURNED_BY,
  WORTH,
} from '../lexicon/differences';
import { CLOSING, OPENING } from '../lexicon/flows';
import { SUMMED_CHANGE } from '../lexicon/changes';
import { IS } from '../lexicon/roles';
import { SAYS } from '../lexicon/says';
import { isMoreOf } from './changeVerdict';
import { isMisprintOf } from '../slip';
import { isAny, saysAny, type Term } from '../terms';
import { signOf, type BalanceReading } from './balance';

/** How many numbers back the two that differ are looked for. */
const REACH = 8;

/** By how much two numbers differ (盘亏数比盘盈数⟦多17件⟧, 两者⟦相差26万元⟧, 控制价1860万元，中标价1742万元，⟦节约118万元⟧), and what came less what went (⟦净增⟧67名). */
export function readDifferences(terms: readonly Term[]): readonly BalanceReading[] {
  return terms.flatMap((end) => {
    const mayBe = (end.kind === 'count' || end.kind === 'measure') && end.mention.exact && saysAny(end, SAYS.differs);
    const reading = mayBe ? readingOf(terms, end) : null;
    return reading === null ? [] : [reading];
  });
}

function readingOf(terms: readonly Term[], end: Term): BalanceReading | null {
  const before = terms
    .slice(Math.max(0, end.index - REACH), end.index)
    .filter((term) => term.family === end.family && term.kind === end.kind && term.bracket === end.bracket);
  const named = NAMED_DIFFERENCE.exec(end.lead)?.groups;
  if (named !== undefined) return byName(before, end, named);
  const near = before.filter(({ piece }) => piece.sentence === end.piece.sentence);
  if (NET.test(end.lead)) return net(near, end) ?? netOfKept(near, end);
  if (isAny(end, IS.change) && SUMMED_CHANGE.test(end.lead)) return ofSeveral(near, end);
  if (SAVED.test(end.lead) && near.length === 0) return savedFirst(terms, end);
  const [one, other] = near.slice(-2);
  if (one === undefined || other === undefined) return null;
  if (TURNED_BY.test(end.lead) && isTurn(one, other))
    return end.piece.index - other.piece.index <= 1 ? judge(one.value >= other.value ? [one, other] : [other, one], end) : null;
  if (near.length !== 2) return null;
  if (APART.test(end.lead)) return judge(one.value >= other.value ? [one, other] : [other, one], end);
  if (GAINED.test(end.lead)) return WORTH.test(one.lead) && SETTLED_AT.test(other.lead) ? judge([other, one], end) : null;
  return SAVED.test(end.lead) && ASKED.test(one.lead) && SETTLED_AT.test(other.lead) ? judge([one, other], end) : null;
}

/** 由38万元降至21万元; 5.8万平方米，比去年的4.1万平方米. */
function isTurn(one: Term, other: Term): boolean {
  if (isAny(one, IS.from | IS.former)) return isAny(other, IS.become);
  return isAny(other, IS.former) && !isAny(other, IS.become) && /^[比较]/u.test(other.lead) && other.piece.index - one.piece.index === 1;
}

/** ⟦降低成本86万元⟧，原预算1240万元，实付1154万元: what was saved is named first. */
function savedFirst(terms: readonly Term[], end: Term): BalanceReading | null {
  const [asked, settled] = terms.slice(end.index + 1, end.index + 3);
  const areOfIt = [asked, settled].every((term) => term?.family === end.family && term.piece.sentence === end.piece.sentence);
  if (asked === undefined || settled === undefined || !areOfIt) return null;
  return ASKED.test(asked.lead) && SETTLED_AT.test(settled.lead) ? judge([asked, settled], end) : null;
}

/** 合并村小组286个，⟦保留214个⟧，净减72个: how many fewer are left. */
function netOfKept(near: readonly Term[], end: Term): BalanceReading | null {
  const [one, other] = near;
  return one !== undefined && other !== undefined && near.length === 2 && KEPT.test(other.lead) && end.lead.includes('减')
    ? judge([one, other], end)
    : null;
}

/** The numbers called by the two names, in the order that 多 or 少 gives them, the larger first. */
function byName(
  before: readonly Term[],
  end: Term,
  { one = '', other = '', turn = '' }: Readonly<Record<string, string>>,
): BalanceReading | null {
  if (EARLIER.test(other)) return null;
  const [first, second] = [one, other].map((name) => before.findLast(({ lead }) => goesBy(lead, name)));
  if (first === undefined || second === undefined || first === second) return null;
  return judge(/[多高增]/u.test(turn) ? [first, second] : [second, first], end);
}

/** 盘亏51件 goes by 盘亏数. */
function goesBy(lead: string, name: string): boolean {
  const bare = name.replace(OF_NAME, '');
  return bare.length > 1 && lead.length > 1 && (lead.includes(bare) || lead.endsWith(bare.slice(-lead.length)));
}

/** 引进76名，离职9名，⟦净增67名⟧: the numbers right before it, each of which comes or goes. */
function net(near: readonly Term[], end: Term): BalanceReading | null {
  const moves: { readonly term: Term; readonly sign: 1 | -1 }[] = [];
  for (const term of [...near].reverse()) {
    // 招聘86名，退休41名，⟦年末教职工1327名⟧，净增45名: what there is in the end is neither.
    if (moves.length === 0 && signOf(term) === null && (CLOSING.test(term.lead) || OPENING.test(term.lead))) continue;
    const sign = isAny(term, IS.become | IS.from | IS.former) ? null : signOf(term);
    if (sign === null || !term.mention.exact) break;
    moves.unshift({ term, sign });
  }
  const side = /增|入/u.test(NET.exec(end.lead)?.groups?.turn ?? '') ? 1 : -1;
  const start = moves.find(({ sign }) => sign === side);
  if (start === undefined || moves.every(({ sign }) => sign === side)) return null;
  const others = moves
    .filter((move) => move !== start)
    .map(({ term, sign }): (typeof moves)[number] => ({ term, sign: sign === side ? 1 : -1 }));
  return read(start.term, others, end);
}

/** 由31户减至19户，由64户减至41户，⟦合计减少35户⟧: what each of them is more than the other. */
function ofSeveral(near: readonly Term[], end: Term): BalanceReading | null {
  const isPaired = near.every((term, place) => isAny(term, place % 2 === 0 ? IS.from | IS.former : IS.become));
  if (!isPaired || near.length < 4 || near.length % 2 > 0 || near.some(({ mention }) => !mention.exact)) return null;
  const [start, ...others] = near.map((term, place) => (isMoreOf(end) ? (near[place + (place % 2 === 0 ? 1 : -1)] ?? term) : term));
  return start === undefined
    ? null
    : read(
        start,
        others.map((term, place) => ({ term, sign: place % 2 === 0 ? -1 : 1 })),
        end,
      );
}

function judge([more, less]: readonly [more: Term, less: Term], end: Term): BalanceReading | null {
  return [more, less].every(({ mention }) => mention.exact) ? read(more, [{ term: less, sign: -1 }], end) : null;
}

/** What meets, and what one mistaken digit would make meet. */
function read(start: Term, moves: BalanceReading['moves'], end: Term): BalanceReading | null {
  const exact = moves.reduce((sum, { term, sign }) => sum + sign * term.value, start.value);
  const step = Math.max(...[start, end, ...moves.map(({ term }) => term)].map(({ mention }) => mention.step));
  const fits = Math.abs(exact - end.value) < step * 0.6;
  const gap = exact - end.value;
  const isSlip =
    exact > 0 &&
    (isMisprintOf(end.mention, exact) ||
      isMisprintOf(start.mention, start.value - gap) ||
      moves.some(({ term, sign }) => isMisprintOf(term.mention, term.value - sign * gap)));
  return fits || isSlip ? { start, moves, end, exact, fits, isDifference: true } : null;
}
