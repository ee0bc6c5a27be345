import type { Mention } from './passage';

/** How a misprinted number may have been meant: the values that one mistaken digit, or two that changed places, would make right. */
export interface Slip {
  /** What the number would be. */
  readonly meant: number;
  readonly mention: Mention;
}

/** The digits of a number as shown, decimals included: 1.2万 → 12. */
function digitsOf({ value, step }: Mention): string {
  return String(Math.round(value / step));
}

/** Whether one number may be another misprinted: one digit, two neighbours that changed places, a digit too many or too few. */
export function isMisprintOf(shown: Mention, meant: number): boolean {
  const [one, other] = [digitsOf(shown), String(Math.round(meant / shown.step))];
  if (meant <= 0 || one === other || Math.abs(meant / shown.step - Math.round(meant / shown.step)) > 1e-6) return false;
  if (one.length === other.length) {
    const differing = [...one].flatMap((digit, at) => (digit === other.charAt(at) ? [] : [at]));
    const [first = 0, second = 0] = differing;
    if (differing.length === 1) return true;
    return (
      differing.length === 2 &&
      second === first + 1 &&
      one.charAt(first) === other.charAt(second) &&
      one.charAt(second) === other.charAt(first)
    );
  }
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  return (
    short.length > 1 &&
    long.length === short.length + 1 &&
    [...Array(long.length).keys()].some((at) => long.slice(0, at) + long.slice(at + 1) === short)
  );
}

/** In how many ways one digit of the numbers can be mistaken. */
export function waysToSlip(among: readonly Mention[]): number {
  return among.reduce((ways, mention) => ways + 9 * digitsOf(mention).length, 0);
}

/**
 * How much it tells that two sides miss each other by so little, or by one mistaken digit: the power of ten against chance, of so many values
 * that the gap might have had.
 */
export function proofOfMiss(among: readonly Mention[], gap: { readonly steps: number; readonly isSlip: boolean }, values: number): number {
  const near = Math.log10(Math.max(1, values) / (2 * gap.steps + 1));
  if (!gap.isSlip) return Math.max(0, near);
  // Many ways make the same gap: a unit more here is a unit less there.
  const longest = Math.max(...among.map((mention) => digitsOf(mention).length));
  const gaps = Math.min(waysToSlip(among), 18 * longest);
  return Math.max(0, near, Math.log10(Math.max(1, values) / gaps));
}
