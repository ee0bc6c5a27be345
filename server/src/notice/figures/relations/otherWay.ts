import { agree } from '../arithmetic';
import { IS } from '../lexicon/roles';
import { isAny, type Term } from '../terms';
import type { Mention } from '../passage';
import { isMisprintOf } from '../slip';
import { sumOfParts } from './addUp';
import type { QuotientReading } from './quotient';
import type { SumReading } from './sumScore';

/**
 * Whether what is left is that of one of the parts, and the whole is what was done of it: 改造2.4万户，占⟦计划2.5万户⟧的96%，余下0.1万户.
 * Such a sum is of other numbers than it seems, and accuses nobody; nor do 可追溯⟦2148份⟧，总运单2153份，断链的5份. That more was done than there was is said by itself.
 */
export function addsUpOtherwise({ whole, parts, opener }: SumReading): boolean {
  const [one, other] = parts;
  if (one === undefined || other === undefined || parts.length > 2) return false;
  const [all, rest] = one.value > other.value ? [one, other] : [other, one];
  return (
    (opener === 'none' || isAny(rest, IS.rest | IS.left)) &&
    agree(all.value, whole.value + rest.value, [all.mention, whole.mention, rest.mention])
  );
}

/**
 * Whether a rate shows that parts have a whole of their own, which is not the one they are held against: 包案52件。已化解79件，⟦化解率91.9%⟧，剩余7件.
 * One slip that makes them that whole is another matter.
 */
export function isOfOwn(whole: Mention, parts: readonly Term[], quotients: readonly QuotientReading[]): boolean {
  return quotients.some(({ fits, isRest, parts: [part], whole: base }) => {
    if (!fits || part === undefined) return false;
    const [all, other] = base;
    // 54人中有18人，⟦比例为33.3%⟧; 有2148份，总运单2153份，⟦可追溯率99.8%⟧: one of them is the whole of another, or of what they are held against.
    if (all !== undefined && other === undefined && !isRest && parts.includes(all) && (parts.includes(part) || part.mention === whole))
      return true;
    if (!parts.includes(part)) return false;
    const isAll = base.length > 1 ? parts.every((each) => base.includes(each)) : parts.length > 1 && sumOfParts(parts) === sumOfParts(base);
    return isAll && !isMisprintOf(whole, sumOfParts(base));
  });
}
