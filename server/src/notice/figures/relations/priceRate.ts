import type { Figure } from '../figure';
import { ASKED, ASKED_AFTER, GAP, LESS_RATE, MORE_RATE, PAID, PAID_AFTER } from '../lexicon/prices';
import { makeFigure } from '../makeFigure';
import { quotientText } from '../rounding';
import { isMisprintOf, someMisprint } from '../slip';
import { sumOf, term as shown } from '../wording';
import type { Term } from '../terms';
import { sumOfTerms } from './quotientShapes';

/** A rate by which prices lie below or above others, and the numbers that it follows from. */
export interface PriceRateReading {
  readonly rate: Term;
  readonly asked: readonly Term[];
  /** What was paid, or the gap alone. */
  readonly paid: readonly Term[];
  readonly gap: Term | null;
  readonly exact: number;
  readonly fits: boolean;
}

/** 预算2600万元，中标2498万元，⟦节约率3.9%⟧; 较698万元的评估价溢价44万元，⟦溢价率6.3%⟧. */
export function readPriceRates(terms: readonly Term[]): readonly PriceRateReading[] {
  return terms.flatMap((rate) => {
    const found = rate.kind === 'percent' && rate.mention.exact ? (LESS_RATE.exec(rate.lead) ?? MORE_RATE.exec(rate.lead)) : null;
    const reading = found === null ? null : readingOf(terms, rate, found.groups?.all === undefined ? 0 : 1);
    return reading === null ? [] : [reading];
  });
}

/** What the rate follows from in its sentence; in the one before as well where it is that of all. */
function readingOf(terms: readonly Term[], rate: Term, back: number): PriceRateReading | null {
  const near = terms.slice(0, rate.index).filter(({ kind, family, mention, piece }) => {
    const isNear = rate.piece.sentence - piece.sentence <= back;
    return isNear && kind === 'count' && family === '元' && mention.exact;
  });
  const gaps = near.filter(({ lead }) => GAP.test(lead));
  const prices = near.filter((term) => !gaps.includes(term));
  const sold = prices.filter(({ tail }) => PAID_AFTER.test(tail));
  const asked = prices.filter((term) => !sold.includes(term) && (ASKED.test(term.lead) || ASKED_AFTER.test(term.tail)));
  const paid = prices.filter((term) => sold.includes(term) || (PAID.test(term.lead) && !asked.includes(term)));
  if (asked.length === 0 || (asked.length > 1 && back === 0)) return null;
  if (paid.length === asked.length) return judged({ rate, asked, paid, gap: null });
  const [gap, other] = gaps;
  return gap === undefined || other !== undefined || asked.length > 1 ? null : judged({ rate, asked, paid: [], gap });
}

function judged({ rate, asked, paid, gap }: Pick<PriceRateReading, 'rate' | 'asked' | 'paid' | 'gap'>): PriceRateReading | null {
  const { mention, value } = rate;
  const { step } = mention;
  const base = sumOfTerms(asked);
  const difference = gap?.value ?? (LESS_RATE.test(rate.lead) ? base - sumOfTerms(paid) : sumOfTerms(paid) - base);
  const exact = (difference / base) * 100;
  const numbers = [...asked, ...paid, ...(gap === null ? [] : [gap])];
  const coarse = numbers.reduce((sum, each) => sum + (each.mention.step < each.mention.scale ? each.mention.step / 2 : 0), 0);
  const fits = Math.abs(exact - value) <= step / 2 + Math.min((coarse / base) * 100, step / 2) + 1e-9;
  if (fits) return { rate, asked, paid, gap, exact, fits };
  const [low, high] = [(value - step / 2) / 100, (value + step / 2) / 100];
  const isLess = LESS_RATE.test(rate.lead);
  // What each number would be, were the rate right.
  const meant = (share: number): readonly [one: number, other: number] => {
    const factor = isLess ? 1 - share : 1 + share;
    return gap === null ? [base * factor, sumOfTerms(paid) / factor] : [base * share, gap.value / share];
  };
  const last = gap ?? paid.at(-1);
  const [only] = asked;
  const areMisprinted = (of: Term | undefined, at: 0 | 1): boolean => {
    const ends = [meant(low)[at], meant(high)[at]];
    return of !== undefined && asked.length === 1 && someMisprint(of.mention, Math.min(...ends), Math.max(...ends));
  };
  const isSlip = isMisprintOf(mention, Math.round(exact / step) * step) || areMisprinted(last, 0) || areMisprinted(only, 1);
  return isSlip && !rate.lead.includes('平均') ? { rate, asked, paid, gap, exact, fits } : null;
}

/** A rate by which prices lie below or above others. */
export function priceRateFigure({ rate, asked, paid, gap, exact, fits }: PriceRateReading): Figure {
  const [base, result] = [asked, paid].map((terms) => sumOf(terms.map(({ mention }) => mention)));
  const whole = asked.length > 1 ? `(${base ?? ''})` : (base ?? '');
  const isLess = LESS_RATE.test(rate.lead);
  const [more, less] = isLess ? [base, result] : [result, base];
  const difference =
    gap === null ? `(${more ?? ''} − ${(isLess ? paid : asked).length > 1 ? `(${less ?? ''})` : (less ?? '')})` : shown(gap.mention);
  const { step } = rate.mention;
  return makeFigure({
    kind: 'rate',
    verdict: fits ? 'holds' : 'fails',
    roles: [
      ...asked.map(({ mention }) => ['whole', mention] as const),
      ...[...paid, ...(gap === null ? [] : [gap])].map(({ mention }) => ['part', mention] as const),
      ['rate', rate.mention],
    ],
    working: `${difference} ÷ ${whole} = ${quotientText(exact, step, '%')}，${fits ? '与文中相符' : `文中${shown(rate.mention)}%不符`}`,
    culprit: { mention: rate.mention },
  });
}
