import { COEFFICIENT } from '../lexicon/rates';
import type { Figure } from '../figure';
import { makeFigure } from '../makeFigure';
import type { Mention, Passage } from '../passage';
import { quotientText, roundingOf } from '../rounding';
import { isMisprintOf, someMisprint } from '../slip';
import { term as shown } from '../wording';

/** 引水3200万立方米，到水2176万立方米，⟦利用系数0.68⟧: the quotient of the two numbers right before it. */
export function readCoefficients({ mentions, words }: Passage): readonly Figure[] {
  if (!/系数|容积率/u.test(words)) return [];
  return mentions.flatMap((rate) => {
    if (rate.kind !== 'bare' || rate.step >= 1 || !rate.exact || !COEFFICIENT.test(rate.before.replace(/\s/gu, ''))) return [];
    const [one, other] = mentions.slice(0, rate.index).slice(-2);
    const areLike = one?.kind === 'count' && other?.kind === 'count' && one.family === other.family && one.exact && other.exact;
    if (!areLike || one.piece.sentence !== rate.piece.sentence || other.value === 0 || one.value === 0) return [];
    const figures = [figureOf(rate, other, one), figureOf(rate, one, other)].filter((figure) => figure !== null);
    const figure = figures.find(({ verdict }) => verdict === 'holds') ?? figures[0];
    return figure === undefined ? [] : [figure];
  });
}

function figureOf(rate: Mention, part: Mention, whole: Mention): Figure | null {
  const { value, step } = rate;
  const exact = part.value / whole.value;
  const fits = roundingOf(exact, value, step) === 'rounded';
  const [low, high] = [value - step / 2, value + step / 2];
  const isSlip =
    isMisprintOf(rate, Math.round(exact / step) * step) ||
    someMisprint(part, low * whole.value, high * whole.value) ||
    someMisprint(whole, part.value / high, part.value / low);
  if (!fits && !isSlip) return null;
  return makeFigure({
    kind: 'rate',
    verdict: fits ? 'holds' : 'fails',
    roles: [
      ['whole', whole],
      ['part', part],
      ['rate', rate],
    ],
    working: `${shown(part)} ÷ ${shown(whole)} = ${quotientText(exact, step)}，${fits ? '与文中相符' : `文中为${shown(rate)}`}`,
    culprit: { mention: rate },
  });
}
