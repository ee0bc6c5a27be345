import type { Figure } from '../figure';
import { IS } from '../lexicon/roles';
import { makeFigure } from '../makeFigure';
import type { Passage } from '../passage';
import type { AverageReading } from '../relations/average';
import type { ChangeReading } from '../relations/changeVerdict';
import type { FractionReading } from '../relations/fraction';
import type { QuotientReading } from '../relations/quotient';
import { percentOf } from '../relations/quotientShapes';
import type { ShareRun } from '../relations/shares';
import { roundedText } from '../rounding';
import { isAny, type Term } from '../terms';
import { plain, sumOf, term, valueLike, written } from '../wording';

/** A rate and the numbers it is the quotient of. */
export function quotientFigure(reading: QuotientReading): Figure {
  const { rate, parts, whole, isRest, fits, rounding } = reading;
  const exact = percentOf(reading);
  const side = (terms: readonly Term[]): string =>
    (terms.length === 1 ? '' : '(') + sumOf(terms.map(({ mention }) => mention)) + (terms.length === 1 ? '' : ')');
  const shown = `文中${roundedText(rate.value, rate.mention.step)}%`;
  const ends = fits ? '，与文中相符' : rounding === 'truncated' ? `，${shown}是截尾` : `，${shown}不符`;
  const left = isRest ? `(${side(whole)} − ${side(parts)})` : side(parts);
  return makeFigure({
    kind: 'rate',
    verdict: fits ? 'holds' : 'fails',
    roles: [
      ...whole.filter((each) => !parts.includes(each)).map((each) => ['whole', each.mention] as const),
      ...parts.map((each) => [isAny(each, IS.done) ? 'done' : 'part', each.mention] as const),
      ['rate', rate.mention],
    ],
    working: `${left} ÷ ${side(whole)} = ${roundedText(exact, rate.mention.step / 10)}%，四舍五入为${roundedText(exact, rate.mention.step)}%${ends}`,
    culprit: { mention: rate.mention, correction: roundedText(exact, rate.mention.step) },
  });
}

/** A change: the difference, or its share of what was. */
export function changeFigure(passage: Passage, { by, now, former, difference, isMore, exact, verdict }: ChangeReading): Figure {
  const holds = verdict === 'holds';
  const { folded } = passage.scan;
  if (by.kind === 'percent' || by.kind === 'times') {
    const was =
      former === null
        ? `(${term(now.mention)} ${isMore ? '−' : '+'} ${difference === null ? '' : term(difference.mention)})`
        : term(former.mention);
    const side = former === null && difference !== null ? term(difference.mention) : `(${term(now.mention)} − ${was})`;
    const sign = by.kind === 'times' ? '倍' : '%';
    const shown = former === null || now.value > former.value ? exact : -exact;
    const rounded = roundedText(exact, by.mention.step);
    const isTurned = former !== null && now.value > former.value !== isMore;
    return makeFigure({
      kind: 'rate',
      verdict: holds ? 'holds' : 'fails',
      roles: [
        ['whole', (former ?? now).mention],
        ['part', (former === null && difference !== null ? difference : now).mention],
        ['rate', by.mention],
      ],
      working: `${side} ÷ ${was} = ${roundedText(shown, by.mention.step / 10)}${sign}，${isTurned ? '' : `四舍五入为${rounded}${sign}，`}${holds ? '与文中相符' : `文中${term(by.mention)}${sign}不符`}`,
      culprit: isTurned ? { mention: by.mention } : { mention: by.mention, correction: rounded },
    });
  }
  const was = former ?? now;
  const [more, less] = now.value > was.value ? [now, was] : [was, now];
  return makeFigure({
    kind: isMore ? 'parts-sum' : 'remainder',
    verdict: holds ? 'holds' : 'fails',
    roles: isMore
      ? [
          ['part', was.mention],
          ['part', by.mention],
          ['whole', now.mention],
        ]
      : [
          ['whole', was.mention],
          ['done', by.mention],
          ['remaining', now.mention],
        ],
    working: `${term(more.mention)} − ${term(less.mention)} = ${valueLike(exact, more.mention)}，${holds ? '与' : '文中为'}${written(by.mention, folded)}${holds ? '相符' : ''}`,
    culprit: { mention: by.mention },
  });
}

/** An average, its total and over how many. */
export function averageFigure({ average, total: all, count, exact, fits }: AverageReading): Figure {
  const { step, scale } = average.mention;
  return makeFigure({
    kind: 'rate',
    verdict: fits ? 'holds' : 'fails',
    roles: [
      ['whole', all.mention],
      ['part', count.mention],
      ['rate', average.mention],
    ],
    working: `${term(all.mention)} ÷ ${term(count.mention)} = ${plain(Number((exact / scale).toPrecision(6)))}，四舍五入为${roundedText(exact / scale, step / scale)}，${fits ? '与文中相符' : `文中为${term(average.mention)}`}`,
    culprit: { mention: average.mention },
  });
}

/** Shares of one base, those that fit and those that do not. */
export function shareFigures({ base, value, fitting, failing }: ShareRun): readonly Figure[] {
  const shown =
    base === null
      ? plain(value)
      : base.length === 1
        ? sumOf(base.map(({ mention }) => mention))
        : `(${sumOf(base.map(({ mention }) => mention))})`;
  const of = base === null ? '（其余各项的占比都对应这个总数）' : '';
  return [...(base === null ? [] : fitting), ...failing].map((share) => {
    const fits = fitting.includes(share);
    const { rate, part } = share;
    const exact = (part.value / value) * 100;
    const rounded = roundedText(exact, rate.mention.step);
    return makeFigure({
      kind: 'rate',
      verdict: fits ? 'holds' : 'fails',
      roles: [
        ...(base ?? []).filter((each) => each !== part).map((each) => ['whole', each.mention] as const),
        ['part', part.mention],
        ['rate', rate.mention],
      ],
      working: `${term(part.mention)} ÷ ${shown}${of} = ${roundedText(exact, rate.mention.step / 10)}%，四舍五入为${rounded}%${fits ? '，与文中相符' : `，文中${roundedText(rate.value, rate.mention.step)}%不符`}`,
      culprit: { mention: rate.mention, correction: rounded },
    });
  });
}

/** A share stated in words. */
export function fractionFigure({ part, whole, words, span, exact, isLess, fits }: FractionReading): Figure {
  const counted = isLess ? `(${term(whole.mention)} − ${term(part.mention)})` : term(part.mention);
  const figure = makeFigure({
    kind: 'rate',
    verdict: fits ? 'holds' : 'fails',
    roles: [
      ['whole', whole.mention],
      ['part', part.mention],
    ],
    around: span,
    working: `${counted} ÷ ${term(whole.mention)} = ${exact > 1.5 ? `${roundedText(exact, 0.01)}倍` : `${roundedText(exact * 100, 0.1)}%`}，${fits ? `与“${words}”相符` : `文中称“${words}”`}`,
    culprit: { mention: { span } },
  });
  return figure;
}
