import type { Figure } from './figure';
import { makeFigure } from './makeFigure';
import type { Mention } from './passage';
import { term, written } from './wording';

/** Judges whether a part, or what is done, stays within one of the wholes it may belong to; null where there is none. */
export function judgeWithin(folded: string, part: Mention, wholes: readonly Mention[], doubtful = false): Figure | null {
  const [nearest] = wholes;
  if (nearest === undefined) return null;
  const fitting = wholes.find((whole) => part.value <= whole.value);
  const whole = fitting ?? nearest;
  // 1400余 is 1400 at least; a whole of 100余 may be nearly twice that.
  const isCertain = (part.exact || part.atLeast) && wholes.every((of) => (of.exact || part.value > of.value * 1.9) && mayBound(of, part));
  const isJudged = fitting !== undefined || isCertain;
  if (!isJudged) return null;
  const sign = part.value <= whole.value ? '≤' : '>';
  return makeFigure({
    kind: 'done-within-total',
    verdict: fitting === undefined ? 'fails' : 'holds',
    roles: [
      ['whole', whole],
      ['done', part],
    ],
    working: `${term(part)} ${sign} ${term(whole)}，${written(part, folded)}${fitting === undefined ? '多于' : '不多于'}总数${written(whole, folded)}`,
    culprit: { mention: part },
    doubtful,
  });
}

/** An average, a number after 超过, and a balance bound nothing. */
const NO_BOUND = /[超逾过]$|[日月周年人户村]均|平均|每|[顺逆]差|净/u;
/** A number in 万, or an approximate one, that is this many times as much counts something else. */
const BEYOND = 20;

function mayBound({ value, before }: Mention, part: Mention): boolean {
  const isOther = part.value > value * BEYOND && (part.scale > 1 || !part.exact);
  return !isOther && !NO_BOUND.test(before.slice(-16)) && !/最[高多大]/u.test(part.before);
}
