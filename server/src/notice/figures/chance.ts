import type { Mention } from './passage';

/**
 * How likely numbers that have nothing to do with each other would meet, or miss each other by one mistaken digit. Both are given as
 * the power of ten against it: 2 where one in a hundred would.
 */

/** How much it proves that a sum meets its whole, among all that were tried: 5458 much, 3 nothing. */
export function proofOfSum(whole: number, among: readonly Mention[], tried: number): number {
  return Math.log10(Math.max(1, whole / gridOf(among))) - Math.log10(Math.max(1, tried));
}

/** How much it proves that a quotient meets a rate shown in such steps. */
export function proofOfRate(step: number, tried: number): number {
  return Math.log10(100 / step) - Math.log10(Math.max(1, tried));
}

/** What all numbers are multiples of: 0.1 where they have a decimal, 100 where all are round. */
export function gridOf(among: readonly Mention[]): number {
  let grid = Math.min(...among.map(({ step }) => step));
  while (among.every(({ value }) => isMultiple(value, grid * 10))) grid *= 10;
  return grid;
}

function isMultiple(value: number, of: number): boolean {
  const times = value / of;
  return value > 0 && Math.abs(times - Math.round(times)) < 1e-6;
}
