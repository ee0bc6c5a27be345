import { BARE_CHANGE, IN_ORDER, LESS, MORE, OTHER_CHANGE, QUICKER, REACHED } from '../lexicon/changes';
import { IS } from '../lexicon/roles';
import type { Term } from '../terms';

/** Whether a number is a change, and of the numbers beside it: not 物流费用同比降低15%. */
export function isChangeTerm({ is, lead, mention }: Term): boolean {
  if ((is & IS.change) === 0 || !mention.exact) return false;
  if (!BARE_CHANGE.test(lead.replace(IN_ORDER, '')) || (is & IS.beside) !== 0) return false;
  const words = lead.slice(-14);
  return (MORE.test(words) !== LESS.test(words) || QUICKER.test(words)) && !OTHER_CHANGE.test(words);
}

/** Whether two numbers may be one and the same, before and after. */
export function isLike(one: Term, other: Term): boolean {
  return one.kind === other.kind && one.family === other.family && one.mention.exact && other.mention.exact;
}

/** 由500公里⟦降至⟧300公里, 由500公里⟦达到⟧1500公里: what it has become of the number before it. */
export function isBecome(now: Term, former: Term): boolean {
  return (now.is & IS.become) !== 0 || ((former.is & IS.from) !== 0 && former.piece === now.piece && REACHED.test(now.lead));
}
