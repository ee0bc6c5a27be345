import { AMISS, ARRIVED, LOST, NEGATED_VERB, NEGATION, OPPOSITES, PRESENT } from '../lexicon/rates';
import { IS } from '../lexicon/roles';
import { isAny, type Term } from '../terms';
import type { RateContext } from './rateContext';
import type { RateName } from './rateNames';

/** ⟦网上⟧受理5618件，窗口受理1267件，⟦网办⟧比例81.6%: one of two ways of the same. */
export function areTwoWays({ lead }: Term, whole: readonly Term[], { name }: RateName): boolean {
  const [way, verb] = [name.charAt(0), lead.slice(-2)];
  const [other, more] = whole.filter((each) => each.lead !== lead);
  const isOne = other !== undefined && more === undefined && other.lead.endsWith(verb) && !other.lead.includes(way);
  return isOne && way !== '' && lead.includes(way) && !verb.includes(way);
}

/** 已完成30个，未完成5个; 合格30批次，不合格5批次: there is no third. */
export function areOpposed(part: Term, whole: readonly Term[]): boolean {
  const others = whole.filter((each) => each !== part);
  const isDone = isAny(part, IS.done) && !isAny(part, IS.left);
  const isUndone = isAny(part, IS.left | IS.state);
  if (others.every((each) => (isDone && isAny(each, IS.left | IS.state)) || (isUndone && isAny(each, IS.done)))) return true;
  return others.some(
    (each) => /[不未没]/u.test(each.lead.slice(-8) + part.lead.slice(-8)) || (AMISS.test(part.lead) && PRESENT.test(each.lead)),
  );
}

/** ⟦未销号⟧1件 and 销号率, ⟦合格⟧831批 and 不合格率: the one is what is missing to the other. */
export function isDenied({ lead }: Term, { rate, name: { form, name } }: RateContext): boolean {
  // 不再符合条件的86户，⟦符合条件的⟧占96%.
  const subject = form === 'share' ? rate.lead.slice(0, Math.max(0, rate.lead.indexOf('占'))).replace(/的$/u, '') : '';
  if (subject.length > 1 && NEGATED_VERB.test(lead.slice(0, Math.max(0, lead.indexOf(subject))))) return true;
  const [words, verb, isNot] = [lead.slice(-8), name.slice(-2), NEGATION.test(name)];
  // 4800张，不合理72张，合格率98.5%.
  if (!isNot && !AMISS.test(name) && OPPOSITES.some(([sound, unsound]) => sound.test(name) && unsound.test(words))) return true;
  const places = [...verb].map((sign) => lead.lastIndexOf(sign));
  return name.length > 1 && !places.includes(-1) && NEGATED_VERB.test(lead.slice(0, Math.min(...places))) !== isNot;
}

/** 引水3200万方，⟦到水⟧2176万方，渗漏损失率32%: what is lost of what set out. */
export function isArrived({ lead }: Term, { name: { name } }: RateContext): boolean {
  return LOST.test(name) && ARRIVED.test(lead.slice(-3)) && !LOST.test(lead);
}
