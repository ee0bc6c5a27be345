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
import { quotientText, roundedText } from '../rounding';
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
    working: `${left} ÷ ${side(whole)} = ${quotientText(exact, rate.mention.step, '%')}${ends}`,
    culprit: { mention: rate.mention, correction: correctedRate(rate, exact) },
  });
}

/** What stands in place of the digits of a rate; nothing for a numeral. */
function correctedRate({ mention: { step, scale, chinese } }: Term, exact: number): string | null {
  return chinese ? null : roundedText(exact / scale, step / scale);
}

/** What messages call the numbers of a change. */
const FORMER = '原有数';
const NOW = '现有数';
const CHANGE = '增减数';

/** A change: the difference, or its share of what was. */
export function changeFigure(passage: Passage, reading: ChangeReading): Figure {
  return reading.by.kind === 'percent' || reading.by.kind === 'times' ? rateOfChange(reading) : amountOfChange(passage, reading);
}

function rateOfChange({ by, now, former, difference, isMore, exact, verdict }: ChangeReading): Figure {
  const was =
    former === null
      ? `(${term(now.mention)} ${isMore ? '−' : '+'} ${difference === null ? '' : term(difference.mention)})`
      : term(former.mention);
  const isTurned = former !== null && now.value > former.value !== isMore;
  // A fall is shown as what is less, 48 − 39; the other way round only where the text calls it a rise.
  const isBackward = former !== null && now.value < former.value && !isTurned;
  const gap = isBackward ? `(${was} − ${term(now.mention)})` : `(${term(now.mention)} − ${was})`;
  const side = former === null && difference !== null ? term(difference.mention) : gap;
  const { step } = by.mention;
  const sign = by.kind === 'times' ? '倍' : '%';
  const shown = isTurned ? `${roundedText(isMore ? -exact : exact, step / 10)}${sign}` : quotientText(exact, step, sign);
  const holds = verdict === 'holds';
  return makeFigure({
    kind: 'rate',
    subject: 'change-rate',
    verdict: holds ? 'holds' : 'fails',
    roles: [
      former === null ? ['whole', now.mention, NOW] : ['whole', former.mention, FORMER],
      former === null && difference !== null ? ['part', difference.mention, CHANGE] : ['part', now.mention, NOW],
      ['rate', by.mention, '增减幅度'],
    ],
    working: `${side} ÷ ${was} = ${shown}，${holds ? '与文中相符' : `文中${term(by.mention)}${sign}不符`}`,
    culprit: isTurned ? { mention: by.mention } : { mention: by.mention, correction: correctedRate(by, exact) },
  });
}

function amountOfChange({ scan: { folded } }: Passage, { by, now, former, isMore, exact, verdict }: ChangeReading): Figure {
  const holds = verdict === 'holds';
  const was = former ?? now;
  const [more, less] = now.value > was.value ? [now, was] : [was, now];
  return makeFigure({
    kind: isMore ? 'parts-sum' : 'remainder',
    subject: 'change',
    verdict: holds ? 'holds' : 'fails',
    roles: isMore
      ? [
          ['part', was.mention, FORMER],
          ['part', by.mention, CHANGE],
          ['whole', now.mention, NOW],
        ]
      : [
          ['whole', was.mention, FORMER],
          ['done', by.mention, CHANGE],
          ['remaining', now.mention, NOW],
        ],
    working: `${term(more.mention)} − ${term(less.mention)} = ${valueLike(exact, more.mention)}，${holds ? '与' : '文中为'}${written(by.mention, folded)}${holds ? '相符' : ''}`,
    culprit: { mention: by.mention },
  });
}

/** An average, its total and over how many. */
export function averageFigure({ average, total: all, count, factor, scale: times, exact, fits }: AverageReading): Figure {
  const { step, scale } = average.mention;
  const [from, to] = factor === 1 ? ['', ''] : [all.unit, average.unit];
  return makeFigure({
    kind: 'rate',
    subject: 'average',
    verdict: fits ? 'holds' : 'fails',
    roles: [
      ['whole', all.mention],
      ['part', count.mention, '个数'],
      ['rate', average.mention, '平均数'],
    ],
    working: `${term(all.mention)}${from} ÷ ${term(count.mention)}${times === 1 ? '' : ` × ${times}`} = ${quotientText(exact / scale, step / scale)}${to}，${fits ? '与文中相符' : `文中为${term(average.mention)}${to}`}`,
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
    return makeFigure({
      kind: 'rate',
      verdict: fits ? 'holds' : 'fails',
      roles: [
        ...(base ?? []).filter((each) => each !== part).map((each) => ['whole', each.mention] as const),
        ['part', part.mention],
        ['rate', rate.mention],
      ],
      working: `${term(part.mention)} ÷ ${shown}${of} = ${quotientText(exact, rate.mention.step, '%')}${fits ? '，与文中相符' : `，文中${roundedText(rate.value, rate.mention.step)}%不符`}`,
      culprit: { mention: rate.mention, correction: correctedRate(rate, exact) },
    });
  });
}

/** A share stated in words. */
export function fractionFigure({ part, whole, words, span, exact, isChange, fits }: FractionReading): Figure {
  const [more, less] = part.value > whole.value ? [part, whole] : [whole, part];
  const counted = isChange ? `(${term(more.mention)} − ${term(less.mention)})` : term(part.mention);
  const figure = makeFigure({
    kind: 'rate',
    verdict: fits ? 'holds' : 'fails',
    roles: [
      ['whole', whole.mention],
      ['part', part.mention],
    ],
    around: span,
    working: `${counted} ÷ ${term(whole.mention)} = ${exact > 1.5 ? `${plain(Number(exact.toFixed(2)))}倍` : `${plain(Number((exact * 100).toFixed(1)))}%`}，${fits ? `与“${words}”相符` : `文中称“${words}”`}`,
    culprit: { mention: { span } },
  });
  return figure;
}
