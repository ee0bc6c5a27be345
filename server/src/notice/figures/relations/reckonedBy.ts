import { RECKONED_BY, RECKONED_SO } from '../lexicon/rates';
import type { Term } from '../terms';
import { mayDivide } from './rateNames';

/** 占比46.5%，⟦是按合同总额8400万元、授予3906万元计算的⟧: the two numbers that a rate is said to be reckoned from; null where none are. */
export function reckonedFrom(terms: readonly Term[], rate: Term): readonly [one: Term, other: Term] | null {
  const [one, other, third] = terms.slice(rate.index + 1, rate.index + 4);
  if (one === undefined || other === undefined || !(mayDivide(one) && mayDivide(other)) || one.family !== other.family) return null;
  if (other.piece.sentence !== rate.piece.sentence || !RECKONED_SO.test(other.tail)) return null;
  if (third?.piece === other.piece && !other.tail.includes('的')) return null;
  return RECKONED_BY.test(one.piece.text) && one.piece.index === rate.piece.index + 1 ? [one, other] : null;
}
