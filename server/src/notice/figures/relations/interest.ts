import { parseChineseNumeral } from '../../../text/numerals';
import type { Figure } from '../figure';
import { INTEREST, INTEREST_AFTER, RATE_BY_TIME, SO_FAR, TERM_OF_LOAN } from '../lexicon/interest';
import type { Role } from '../makeFigure';
import type { Mention, Passage } from '../passage';
import { isMisprintOf, isShifted, someMisprint } from '../slip';
import { productFigure } from '../telling/products';
import { plain, term } from '../wording';

/** 万分之, ‰. */
const SHARES: Readonly<Partial<Record<string, number>>> = { 百: 100, 千: 1000, 万: 10_000, '%': 100, '‰': 1000 };
/** How many of each time a year has; a year of interest has 360 or 365 days. */
const IN_A_YEAR: Readonly<Partial<Record<string, readonly number[]>>> = { 年: [1], 个月: [12], 月: [12], 天: [365, 360], 日: [365, 360] };

/** What a rate by the day, the month or the year comes to. */
interface Rate {
  readonly value: number;
  readonly per: string;
  readonly shown: string;
}

/** 欠缴1500万元，滞纳20天，按日万分之五计收⟦滞纳金15万元⟧; 本金800万元，年利率3.6%，9个月⟦利息21.6万元⟧. */
export function readInterest({ mentions, words, scan: { span } }: Passage): readonly Figure[] {
  if (!/[息金费]/u.test(words) || !/分之|[%‰]/u.test(words)) return [];
  return mentions.flatMap((interest) => {
    if (interest.unit !== '元' || !interest.exact || !isInterest(interest)) return [];
    const near = mentions.filter(({ piece }) => piece.sentence === interest.piece.sentence);
    const [first] = near;
    const sums = near.filter((mention) => mention.unit === '元' && mention !== interest);
    const times = near.filter(({ unit, value, exact }) => TIMES.has(unit) && value < 1000 && exact);
    const [sum, time] = [sums[0], times[0]];
    if (first === undefined || sum === undefined || time === undefined || sums.length > 1 || times.length > 1 || !sum.exact) return [];
    const from = Math.min(first.span.start, first.piece.span.start) - span.start;
    const rate = rateIn(words.slice(from, interest.end - span.start + NEAR));
    const readings = rate === null ? [] : productsOf(sum, rate, time);
    const right = readings.find((exact) => Math.abs(exact - interest.value) <= interest.step / 2 + 1e-6);
    const exact = right ?? readings[0];
    if (rate === null || exact === undefined) return [];
    // 期限3年，⟦已付⟧利息: that of some of the time.
    const mayBeSome = SO_FAR.test(interest.before) || TERM_OF_LOAN.test(time.before);
    return right === undefined && (mayBeSome || !isSlip(interest, exact, [sum, time]))
      ? []
      : [figureOf(interest, { sum, time, rate, exact, fits: right !== undefined })];
  });
}

/** How far behind the interest its rate is looked for. */
const NEAR = 12;
const TIMES: ReadonlySet<string> = new Set(['天', '个月', '年']);

function isInterest({ before, after }: Mention): boolean {
  return INTEREST.test(before.replace(/\s/gu, '')) || INTEREST_AFTER.test(after.trimStart());
}

/** The only rate of some words. */
function rateIn(words: string): Rate | null {
  const [found, other] = [...words.matchAll(RATE_BY_TIME)];
  const { per = '', share = '', numeral = '', number = '', sign = '' } = found?.groups ?? {};
  const parts = SHARES[share || sign];
  if (found === undefined || other !== undefined || parts === undefined) return null;
  const value = number !== '' ? Number(number) : numberOf(numeral);
  return value === null ? null : { value: value / parts, per, shown: `${plain((value / parts) * 100)}%` };
}

/** 五, 一点五, 0.5. */
function numberOf(numeral: string): number | null {
  if (/^[\d.]+$/u.test(numeral)) return Number(numeral);
  const [whole = '', decimals = ''] = numeral.split('点');
  const [one, digits] = [parseChineseNumeral(whole), [...decimals].map((digit) => parseChineseNumeral(digit))];
  return one === null || digits.includes(null) ? null : Number(`${one}.${digits.join('')}`);
}

function productsOf(sum: Mention, { value, per }: Rate, time: Mention): readonly number[] {
  const [rates, times] = [IN_A_YEAR[per] ?? [], IN_A_YEAR[time.unit] ?? []];
  if (isSameTime(per, time.unit)) return [sum.value * value * time.value];
  // By the day over months, the days of the months are not known.
  if (per === '日') return [];
  return rates.flatMap((each) => times.map((many) => (sum.value * value * time.value * each) / many));
}

function isSameTime(one: string, other: string): boolean {
  return one === other || (one === '日' && other === '天') || (one === '月' && other === '个月');
}

function isSlip(interest: Mention, exact: number, among: readonly Mention[]): boolean {
  const rounded = Math.round(exact / interest.step) * interest.step;
  if (isShifted(interest.value, exact) || isMisprintOf(interest, rounded)) return true;
  return among.some((mention) => {
    const meant = (mention.value * interest.value) / exact;
    return someMisprint(mention, meant, meant);
  });
}

function figureOf(
  interest: Mention,
  {
    sum,
    time,
    rate,
    exact,
    fits,
  }: { readonly sum: Mention; readonly time: Mention; readonly rate: Rate; readonly exact: number; readonly fits: boolean },
): Figure {
  const many = isSameTime(rate.per, time.unit) ? '' : ` ÷ ${String(Math.round((sum.value * rate.value * time.value) / exact))}`;
  const parts: readonly Role[] = [
    ['part', sum, '本金'],
    ['part', time, '时间'],
  ];
  return productFigure({ parts, total: interest, exact, fits }, `${term(sum)} × ${rate.shown} × ${term(time)}${many}`);
}
