import { DAY_RATE, GOOD_DAYS, SHARE_OF_DAYS } from '../lexicon/rates';
import type { Figure } from '../figure';
import { makeFigure } from '../makeFigure';
import { roundedText, roundingOf } from '../rounding';
import { isMisprintOf, someMisprint } from '../slip';
import { plain, term as shown } from '../wording';
import type { Term } from '../terms';
import { daysIn } from './daily';

/** The days of a year. */
const [DAYS, LEAP_DAYS] = [365, 366];
/** What names the whole year that the days are of. */
const YEAR = /全年|年度|\d{4}年(?![\d\s]{1,4}月)|[去上]年/u;

function isDays({ unit, mention }: Term): boolean {
  return unit === '天' && mention.exact;
}

/** How many days the time has that some words name: a year, or a part of one. */
function spansOf(words: string): readonly number[] {
  const part = daysIn(words);
  if (part?.days.every((days) => days < LONGEST_PART) === true) return part.days;
  const year = /(?<year>20\d\d)年(?!\s?\d)/u.exec(words)?.groups?.year;
  if (year !== undefined) return [Number(year) % 4 === 0 ? LEAP_DAYS : DAYS];
  return YEAR.test(words) ? [DAYS, LEAP_DAYS] : [];
}

/** The days of three quarters. */
const LONGEST_PART = 275;

/** 全年优良天数318天，⟦优良天数比例87.1%⟧: a share of the days of a year, which need not be stated. */
export function readDayRates(terms: readonly Term[]): readonly Figure[] {
  return terms.flatMap((rate) => {
    const [days] = terms.slice(rate.index - 1, rate.index).filter(isDays);
    if (days === undefined || rate.kind !== 'percent' || !rate.mention.exact) return [];
    if (!DAY_RATE.test(rate.lead) && !(SHARE_OF_DAYS.test(rate.lead) && GOOD_DAYS.test(days.lead))) return [];
    const isOnly = !terms.some((term) => term !== days && term.unit === '天' && term.piece.sentence === days.piece.sentence);
    const words = (days.piece.before?.text ?? '') + days.piece.words(days.piece.span.start, days.mention.span.start);
    const spans = spansOf(words);
    if (!isOnly || days.piece.sentence !== rate.piece.sentence || spans.length === 0) return [];
    const { value, mention } = rate;
    const all = spans.find((each) => roundingOf((days.value / each) * 100, value, mention.step) === 'rounded') ?? spans[0] ?? DAYS;
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
        working: `${shown(days.mention)} ÷ ${all < DAYS ? '' : '全年'}${plain(all)}天 = ${roundedText(exact, mention.step)}%，${fits ? '与文中相符' : `文中${shown(mention)}%不符`}`,
        culprit: { mention },
      }),
    ];
  });
}
