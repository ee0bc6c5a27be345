import { total } from '../arithmetic';
import { levelOf, type Mention, type Passage } from '../passage';
import { roundingOf, type Rounding } from '../rounding';
import { isCount, isLike } from '../vocabulary';

/** So many numbers before a rate are looked at. */
const MOST = 10;
/** So many steps of the last digit apart, a rate of two decimals and a share of sums were meant to be one. */
const NEAR_STEPS = 10;

/** Two numbers, or sums of them, whose quotient a rate may be. */
export interface Quotient {
  readonly parts: readonly Mention[];
  readonly whole: readonly Mention[];
}

/** A quotient as a percentage. */
export function percentOf({ parts, whole }: Quotient): number {
  return (total(parts) / total(whole)) * 100;
}

/** Whether a quotient, rounded, is the rate. */
export function fits(quotient: Quotient, rate: Mention): boolean {
  return total(quotient.whole) > 0 && roundingOfQuotient(quotient, rate) === 'rounded';
}

/** How a quotient stands to the rate: 1.1万 of 1.5万 may be anything from 68 % to 79 %. */
export function roundingOfQuotient(quotient: Quotient, rate: Pick<Mention, 'value' | 'step'>): Rounding {
  const rounding = roundingOf(percentOf(quotient), rate.value, rate.step);
  const { parts, whole } = quotient;
  if (rounding === 'rounded' || ![...parts, ...whole].some(isRounded)) return rounding;
  const least = ((total(parts) - slackOf(parts)) / (total(whole) + slackOf(whole))) * 100;
  const most = ((total(parts) + slackOf(parts)) / (total(whole) - slackOf(whole))) * 100;
  const isWithin = rate.value + rate.step / 2 >= least && rate.value - rate.step / 2 <= most;
  return isWithin ? 'rounded' : rounding;
}

/** 1.1万: decimals before 万 or 亿 are rounded. */
function isRounded({ scale, step }: Mention): boolean {
  return scale >= 10_000 && step < scale;
}

function slackOf(mentions: readonly Mention[]): number {
  return mentions.reduce((sum, mention) => sum + (isRounded(mention) ? mention.step / 2 : 0), 0);
}

/** The exact counts before a rate in its sentence and at its level, nearest first. */
export function countsNear(passage: Passage, rate: Mention): readonly Mention[] {
  const level = levelOf(passage, rate.piece);
  const counts: Mention[] = [];
  for (let index = rate.piece.index; index >= 0 && counts.length < MOST; index -= 1) {
    const piece = level[index];
    if (piece?.sentence !== rate.piece.sentence) break;
    counts.push(...piece.mentions.filter((mention) => mention.index < rate.index && isCount(mention) && mention.exact).reverse());
  }
  return counts.slice(0, MOST);
}

/** Every quotient of two like numbers. */
export function pairsOf(numbers: readonly Mention[]): readonly Quotient[] {
  const quotients: Quotient[] = [];
  for (const part of numbers) {
    for (const whole of numbers) {
      if (part !== whole && isLike(part, whole)) quotients.push({ parts: [part], whole: [whole] });
    }
  }
  return quotients;
}

/** Every share of some of three or more numbers of one unit in all of them: (256.74 + 183.66) ÷ 839.6. */
export function sumsOf(numbers: readonly Mention[]): readonly Quotient[] {
  const [first] = numbers;
  const same = first === undefined ? [] : numbers.filter(({ unit }) => unit === first.unit).slice(0, 5);
  const inOrder = [...same].reverse();
  return same.length < 3 ? [] : subsetsOf(inOrder).map((parts) => ({ parts, whole: inOrder }));
}

/** A share of sums so near a rate of two decimals that it is hardly chance, and yet not the rate. */
export function nearSums(numbers: readonly Mention[], rate: Mention): Quotient | null {
  if (rate.step > 0.01) return null;
  const isNear = (quotient: Quotient): boolean => Math.abs(percentOf(quotient) - rate.value) <= rate.step * NEAR_STEPS;
  // 31 of all that were named before it is no sum: more may be named after it.
  return sumsOf(numbers).find((quotient) => quotient.parts.length > 1 && isNear(quotient)) ?? null;
}

/** The subsets of a few numbers, the empty and the full one left out. */
function subsetsOf(numbers: readonly Mention[]): readonly (readonly Mention[])[] {
  const subsets = numbers.reduce<readonly (readonly Mention[])[]>(
    (all, number) => [...all, ...all.map((subset) => [...subset, number])],
    [[]],
  );
  return subsets.slice(1, -1);
}
