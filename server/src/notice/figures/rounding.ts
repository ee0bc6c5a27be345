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

/** A quotient as a message shows it: `88.89%，四舍五入为88.9%`, and `50%` alone where it comes out even. */
export function quotientText(exact: number, step: number, sign = ''): string {
  const rounded = roundedText(exact, step);
  const isEven = Math.abs(Number(rounded) - exact) <= step * 1e-6;
  return isEven ? `${rounded}${sign}` : `${roundedText(exact, step / 10)}${sign}，四舍五入为${rounded}${sign}`;
}

/** A value rounded to the digits of `step`, as written: 88.888 at 0.1 → `88.9`. */
export function roundedText(exact: number, step: number): string {
  const decimals = Math.max(0, Math.round(-Math.log10(step)));
  return (Math.round((exact + Number.EPSILON * exact) / step) * step).toFixed(Math.min(decimals, 15));
}
