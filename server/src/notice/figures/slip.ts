import type { Mention } from './passage';

/** How a misprinted number may have been meant: the values that one mistaken digit, or two that changed places, would make right. */
export interface Slip {
  /** What the number would be. */
  readonly meant: number;
  readonly mention: Mention;
}

/** The digits of a number as shown, decimals included: 1.2万 → 12. */
function digitsOf({ value, step }: Pick<Mention, 'value' | 'step'>): string {
  return String(Math.round(value / step));
}

/** Whether one number may be another misprinted: one digit, two neighbours that changed places, a digit too many or too few. */
export function isMisprintOf(shown: Pick<Mention, 'value' | 'step'>, meant: number): boolean {
  const steps = Math.round(meant / shown.step);
  // 37.5万 for 3.75万: the point one place off. Of what is counted one by one there are no tenths.
  if (shown.step !== 1 && digitsOf(shown).length > 2 && Math.abs(meant * 10 - shown.value) < shown.step * 1e-6) return true;
  if (meant <= 0 || Math.abs(meant / shown.step - steps) > 1e-6) return false;
  const [one, other] = [digitsOf(shown), String(steps)];
  if (one.length === other.length) return isOneMistake(one, other);
  return one.length > other.length ? isWithOneMore(one, other) : isWithOneMore(other, one);
}

/** Whether one number is another with its point in the wrong place, or 万 for 亿 or none: 1.5万 for 15万. Of one digit it says nothing. */
export function isShifted(shown: number, meant: number): boolean {
  if (shown <= 0 || meant <= 0) return false;
  const places = Math.round(Math.log10(shown / meant));
  const isSame = places !== 0 && Math.abs(shown / (meant * 10 ** places) - 1) < 1e-6;
  return isSame && Number(meant.toPrecision(1)) !== Number(meant.toPrecision(12));
}

/** Numbers of as many digits: one differs, or two neighbours changed places. */
function isOneMistake(one: string, other: string): boolean {
  const first = firstDifference(one, other);
  return first < one.length && (one.slice(first + 1) === other.slice(first + 1) || isSwapped(one, other, first));
}

/** From the first digit that differs: two neighbours changed places, and no other differs. */
function isSwapped(one: string, other: string, first: number): boolean {
  return (
    one.charAt(first) === other.charAt(first + 1) &&
    one.charAt(first + 1) === other.charAt(first) &&
    one.slice(first + 2) === other.slice(first + 2)
  );
}

/** Whether one number may be another two of whose neighbouring digits changed places. */
export function isSwapOf(shown: Pick<Mention, 'value' | 'step'>, meant: number): boolean {
  const [one, other] = [digitsOf(shown), digitsOf({ value: meant, step: shown.step })];
  if (!isMisprintOf(shown, meant) || one.length !== other.length) return false;
  const first = firstDifference(one, other);
  return one.charAt(first + 1) !== other.charAt(first + 1) && isSwapped(one, other, first);
}

/** The long one has one digit more. */
function isWithOneMore(long: string, short: string): boolean {
  if (short.length < 2 || long.length !== short.length + 1) return false;
  const first = firstDifference(long, short);
  return long.slice(first + 1) === short.slice(first);
}

/** The index of the first digit that differs; the length of the second where none does. */
function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < other.length && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}

/** In how many ways one digit of the numbers can be mistaken. */
export function waysToSlip(among: readonly Mention[]): number {
  return among.reduce((ways, mention) => ways + 9 * digitsOf(mention).length, 0);
}

/** In how many ways two neighbouring digits of the numbers can change places. */
function waysToSwap(among: readonly Mention[]): number {
  return among.reduce(
    (ways, mention) => ways + [...digitsOf(mention)].filter((digit, at, all) => at > 0 && digit !== all[at - 1]).length,
    0,
  );
}

/** Of so many mistaken digits one is of two that changed places. */
const SWAPPED = 2;

/** By how much two sides differ. */
interface Gap {
  readonly steps: number;
  /** One mistaken digit explains it. */
  readonly isSlip: boolean;
  /** Two digits that changed places do: there are few ways to do that. */
  readonly isSwap: boolean;
}

/**
 * How strongly it speaks for a mistake that two sides differ by so little, or by one digit: the power of ten against chance, given how many values
 * the gap might have had.
 */
export function proofOfMiss(among: readonly Mention[], gap: Gap, values: number): number {
  const near = Math.log10(Math.max(1, values) / (2 * gap.steps + 1));
  if (!gap.isSlip) return Math.max(0, near);
  // Many ways make the same gap: a unit more here is a unit less there.
  const longest = Math.max(...among.map((mention) => digitsOf(mention).length));
  const gaps = Math.min(waysToSlip(among), 18 * longest);
  const likely = gap.isSwap ? Math.min(gaps, SWAPPED * Math.max(1, waysToSwap(among))) : gaps;
  return Math.max(0, near, Math.log10(Math.max(1, values) / likely));
}

/** The most values of an interval that are tried. */
const MOST_VALUES = 400;

/** Whether a value within an interval may be what a misprinted number was meant to be. */
export function someMisprint(mention: Pick<Mention, 'value' | 'step'>, low: number, high: number): boolean {
  const { step } = mention;
  const from = Math.ceil(low / step - 1e-6);
  // Counted from the lowest, for beside a number of 17 digits one more is the same number.
  const more = Math.min(Math.floor(high / step + 1e-6) - from, MOST_VALUES);
  for (let tried = 0; tried <= more; tried += 1) if (isMisprintOf(mention, (from + tried) * step)) return true;
  return false;
}
