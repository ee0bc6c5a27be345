/** How a quotient stands to the number that is given for it. */
export type Rounding = 'rounded' | 'truncated' | 'different';

/**
 * Whether `shown` is `exact` rounded (half up or, by GB/T 8170, half to even) at `step`, one in its last digit;
 * or only cut off there, which the norm does not allow.
 */
export function roundingOf(exact: number, shown: number, step: number): Rounding {
  const dust = step * 1e-6;
  if (Math.abs(exact - shown) <= step / 2 + dust) return 'rounded';
  return exact >= shown && exact < shown + step ? 'truncated' : 'different';
}

/** A value rounded to the digits of `step`, as written: 88.888 at 0.1 → `88.9`. */
export function roundedText(exact: number, step: number): string {
  const decimals = Math.max(0, Math.round(-Math.log10(step)));
  return (Math.round((exact + Number.EPSILON * exact) / step) * step).toFixed(Math.min(decimals, 15));
}
