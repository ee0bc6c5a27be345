import type { Figure } from '../figure';
import { COMES_OF, RECKONED_ON, RECKONED_SO } from '../lexicon/rates';
import { IS } from '../lexicon/roles';
import { isMisprintOf, isShifted, someMisprint } from '../slip';
import { productFigure } from '../telling/products';
import { isAny, type Term } from '../terms';
import { term as shown } from '../wording';

/** How many numbers behind a rate what it is reckoned on and what it comes to are looked for. */
const REACH = 4;

/** 漏损率由17.3%降到11.8%，按年供水4200万立方米测算，⟦少损失231万立方米⟧: what the change of a rate comes to. */
export function readRateTimes(terms: readonly Term[]): readonly Figure[] {
  return terms.flatMap((now) => {
    const former = terms[now.index - 1];
    if (now.kind !== 'percent' || former?.kind !== 'percent' || former.piece !== now.piece) return [];
    if (!isAny(former, IS.from) || !isAny(now, IS.become) || !former.mention.exact || !now.mention.exact) return [];
    const behind = terms.slice(now.index + 1, now.index + 1 + REACH).filter(({ piece }) => piece.sentence - now.piece.sentence <= 1);
    const base = behind.find(({ kind, lead, tail, mention }) => {
      const isReckoned = RECKONED_ON.test(lead) || RECKONED_SO.test(tail);
      return kind === 'count' && mention.exact && isReckoned;
    });
    const total = base === undefined ? undefined : behind.find((term) => term.index > base.index && term.family === base.family);
    if (base === undefined || total?.piece.sentence !== base.piece.sentence || !total.mention.exact || !COMES_OF.test(total.lead))
      return [];
    const points = Math.abs(former.value - now.value);
    const exact = (points * base.value) / 100;
    const gap = exact - total.value;
    const fits = Math.abs(gap) <= total.mention.step / 2 + 1e-6;
    // The points may be rounded themselves.
    const isNear = Math.abs(gap) <= (Math.min(former.mention.step, now.mention.step) * base.value) / 200;
    const meant = (total.value / base.value) * 100;
    const turn = Math.sign(former.value - now.value);
    const rounded = Math.round(exact / total.mention.step) * total.mention.step;
    const isSlip =
      isMisprintOf(total.mention, rounded) ||
      isShifted(total.value, exact) ||
      isMisprintOf(base.mention, Math.round(total.value / points / (base.mention.step / 100)) * base.mention.step) ||
      someMisprint(former.mention, now.value + turn * meant, now.value + turn * meant) ||
      someMisprint(now.mention, former.value - turn * meant, former.value - turn * meant);
    if (!fits && (isNear || !isSlip)) return [];
    const [more, less] = turn > 0 ? [former, now] : [now, former];
    return [
      productFigure(
        {
          parts: [
            ['part', base.mention],
            ['rate', former.mention],
            ['rate', now.mention],
          ],
          total: total.mention,
          exact,
          fits,
        },
        `(${shown(more.mention)}% − ${shown(less.mention)}%) × ${shown(base.mention)}`,
      ),
    ];
  });
}
