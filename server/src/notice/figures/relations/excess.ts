import { BARE_CHANGE, EXCEEDS, LESS, MORE } from '../lexicon/changes';
import { ASKED, OF_NAME } from '../lexicon/differences';
import { IS } from '../lexicon/roles';
import { roundingOf } from '../rounding';
import { isMisprintOf, someMisprint } from '../slip';
import { quotientFigure } from '../telling/rates';
import { isAny, type Term } from '../terms';
import type { Figure } from '../figure';
import { readChanges } from './change';

/** How many numbers back the base is looked for. */
const REACH = 6;
/** ⟦较中标价⟧高出: the base by its name. */
const THAN = /[比较](?<base>[\u4e00-\u9fff]{2,8}?)(?:净?增[加长]|减少|[高多超低少]|上浮|下浮)/u;

/** 中标价1286万元，……较中标价高出78.28万元，⟦超出6.1%⟧; 1250票增加175票，⟦增长14%⟧: by how much, and which share of the base that is. */
export function readExcess(terms: readonly Term[]): readonly Figure[] {
  return terms.flatMap((rate) => {
    const difference = rate.kind === 'percent' && rate.mention.exact ? differenceBefore(terms, rate) : null;
    const base = difference === null ? null : baseOf(terms, difference);
    if (difference === null || base === null || readChanges(terms).some(({ by, verdict }) => by === rate && verdict !== 'open')) return [];
    const { mention, value } = rate;
    const { step } = mention;
    const exact = (difference.value / base.value) * 100;
    const rounding = roundingOf(exact, value, step);
    const fits = rounding === 'rounded';
    const [low, high] = [value - step / 2, value + step / 2].map((share) => share / 100);
    const isSlip =
      isMisprintOf(mention, Math.round(exact / step) * step) ||
      someMisprint(difference.mention, base.value * (low ?? 0), base.value * (high ?? 0)) ||
      someMisprint(base.mention, difference.value / (high ?? 1), difference.value / Math.max(1e-9, low ?? 0));
    if (!fits && !isSlip) return [];
    const reading = { parts: [difference], whole: [base], isRest: false, shape: 'pair', rank: 1, rate, rounding, fits } as const;
    return [quotientFigure({ ...reading, isTogether: false, evidence: [], score: 0 })];
  });
}

/** ⟦高出78.28万元⟧，超出6.1%: both more, or both less. */
function differenceBefore(terms: readonly Term[], rate: Term): Term | null {
  const difference = terms[rate.index - 1];
  if (difference?.kind !== 'count' || !difference.mention.exact || difference.bracket !== rate.bracket) return null;
  if (difference.piece.sentence !== rate.piece.sentence || rate.piece.index - difference.piece.index !== 1) return null;
  if (!(BARE_CHANGE.test(rate.lead) || EXCEEDS.exec(rate.lead)?.index === 0)) return null;
  const signs = [difference, rate].map((term) => signOf(term.lead.slice(-6)));
  return signs[0] !== null && signs[0] === signs[1] ? difference : null;
}

function signOf(words: string): 'more' | 'less' | null {
  if (LESS.test(words) || /[低少下][了于浮出]?/u.test(words)) return 'less';
  return MORE.test(words) || /[超高多][出过于]?|上浮/u.test(words) ? 'more' : null;
}

/** What is named (较⟦中标价⟧), stands right before the change, or is the only plan of the sentence. */
function baseOf(terms: readonly Term[], difference: Term): Term | null {
  const near = terms
    .slice(Math.max(0, difference.index - REACH), difference.index)
    .filter(({ kind, family, mention, piece, is, bracket }) => {
      const isLike = kind === 'count' && family === difference.family && mention.exact && bracket === difference.bracket;
      return isLike && piece.sentence === difference.piece.sentence && (is & (IS.change | IS.average)) === 0;
    });
  const name = THAN.exec(difference.lead)?.groups?.base?.replace(OF_NAME, '');
  if (name !== undefined)
    return near.findLast(({ lead, tail }) => name.length > 1 && (lead.includes(name) || tail.startsWith(name))) ?? null;
  const last = near.at(-1);
  if (last?.piece === difference.piece) return last.index === difference.index - 1 && !isAny(last, IS.become) ? last : null;
  return near.length === 1 && last !== undefined && ASKED.test(last.lead) && EXCEEDS.test(difference.lead) ? last : null;
}
