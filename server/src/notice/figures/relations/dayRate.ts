import { DAY_RATE } from '../lexicon/rates';
import type { Figure } from '../figure';
import { makeFigure } from '../makeFigure';
import { roundedText, roundingOf } from '../rounding';
import { isMisprintOf, someMisprint } from '../slip';
import { plain, term as shown } from '../wording';
import type { Term } from '../terms';

/** The days of a year. */
const [DAYS, LEAP_DAYS] = [365, 366];
/** What names the whole year that the days are of. */
const YEAR = /全年|年度|\d{4}年(?![\d\s]{1,4}月)|[去上]年/u;

/** 全年优良天数318天，⟦优良天数比例87.1%⟧: a share of the days of a year, which need not be stated. */
export function readDayRates(terms: readonly Term[]): readonly Figure[] {
  return terms.flatMap((rate) => {
    const days = terms[rate.index - 1];
    if (rate.kind !== 'percent' || !rate.mention.exact || !DAY_RATE.test(rate.lead) || days?.unit !== '天' || !days.mention.exact)
      return [];
    const isOnly = !terms.some((term) => term !== days && term.unit === '天' && term.piece.sentence === days.piece.sentence);
    const words = (days.piece.before?.text ?? '') + days.piece.words(days.piece.span.start, days.mention.span.start);
    if (!isOnly || days.piece.sentence !== rate.piece.sentence || !YEAR.test(words)) return [];
    const { value, mention } = rate;
    const all = [DAYS, LEAP_DAYS].find((each) => roundingOf((days.value / each) * 100, value, mention.step) === 'rounded') ?? DAYS;
    const exact = (days.value / all) * 100;
    const fits = roundingOf(exact, value, mention.step) === 'rounded';
    const [low, high] = [value - mention.step / 2, value + mention.step / 2].map((each) => (each / 100) * all);
    const isSlip =
      isMisprintOf(mention, Math.round(exact / mention.step) * mention.step) || someMisprint(days.mention, low ?? 0, high ?? 0);
    if (!fits && !isSlip) return [];
    return [
      makeFigure({
        kind: 'rate',
        verdict: fits ? 'holds' : 'fails',
        roles: [
          ['part', days.mention],
          ['rate', mention],
        ],
        working: `${shown(days.mention)} ÷ 全年${plain(all)}天 = ${roundedText(exact, mention.step)}%，${fits ? '与文中相符' : `文中${shown(mention)}%不符`}`,
        culprit: { mention },
      }),
    ];
  });
}
