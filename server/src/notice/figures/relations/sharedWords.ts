import { MADE_OF_BOTH } from '../lexicon/pairs';
import type { Term } from '../terms';

/** Whether two signs follow each other in both: 教职工 of 占教职工总数 in ⟦教职工⟧412人. 出口 is not in 进出口. */
export function sharesWord(words: string, { lead, tail }: Pick<Term, 'lead' | 'tail'>): boolean {
  const own = MADE_OF_BOTH.test(words) ? lead + tail : (lead + tail).replace(MADE_OF_BOTH, ' ');
  for (let at = 0; at + 2 <= words.length; at += 1) if (own.includes(words.slice(at, at + 2))) return true;
  return false;
}

/** How much of the words beside a number names what it counts. */
const NOUN = 4;

/** 反馈⟦问题⟧47个, 整改的⟦问题⟧44个: two numbers named by one noun. */
export function nounsShared(one: Term, other: Term): boolean {
  const [lead, tail] = [one.lead.slice(-NOUN), one.tail.slice(0, NOUN)];
  const named = { lead: `${other.lead.slice(-NOUN)} ${other.tail.slice(0, NOUN)}`, tail: '' };
  return sharesWord(lead, named) || sharesWord(tail, named);
}
