import { IS } from '../lexicon/roles';
import type { Respective } from '../respective';
import { isAny, type Term } from '../terms';
import { isLike } from './changeTerms';
import { isMoreOf, judgeChange, type ChangeReading } from './changeVerdict';

/** 95件134人，去年同期为200件377人，同比⟦分别下降52.50%、64.46%⟧. */
export function respectively(
  terms: readonly Term[],
  { by, head: verb, together: { first, count, at } }: { readonly by: Term; readonly head: Term; readonly together: Respective },
): ChangeReading | null {
  const before = terms.slice(Math.max(0, first - count * 4), first);
  const formers = before.slice(-count);
  const [head, former] = [formers[0], formers[at]];
  if (head === undefined || former === undefined || formers.length < count || !isAny(head, IS.former)) return null;
  const now = before.slice(-2 * count, -count);
  const isParallel = now.length === count && now.every((term, place) => isLike(term, formers[place] ?? by));
  const only = before.slice(0, -count).filter((term) => isLike(term, former) && !isAny(term, IS.change));
  const one = isParallel ? now[at] : only.length === 1 ? only[0] : undefined;
  return one === undefined ? null : judgeChange({ by, now: one, former, difference: null }, isMoreOf(verb));
}

/** 由30日压缩至15日，由15日压缩至7日，⟦分别压缩15日和8日⟧. */
export function oneEach(
  terms: readonly Term[],
  { by, head, together: { first, count, at } }: { readonly by: Term; readonly head: Term; readonly together: Respective },
): ChangeReading | null {
  const before = terms.slice(Math.max(0, first - count * 2), first);
  const isPaired =
    before.length === count * 2 && before.every((term, place) => isAny(term, place % 2 === 0 ? IS.from | IS.former : IS.become));
  const [former, now] = before.slice(at * 2, at * 2 + 2);
  if (!isPaired || former === undefined || now === undefined || !isLike(now, former)) return null;
  return judgeChange({ by, now, former, difference: null }, isMoreOf(head));
}
