/** How many of the second unit one of the first is. */
const FACTORS: readonly (readonly [unit: string, other: string, factor: number])[] = [
  ['公顷', '亩', 15],
  ['平方公里', '公顷', 100],
  ['平方公里', '亩', 1500],
  ['亩', '平方米', 2000 / 3],
  ['公里', '米', 1000],
  ['吨', '公斤', 1000],
  ['公斤', '斤', 2],
  ['吨', '斤', 2000],
  ['小时', '分钟', 60],
];

/** ⟦折合⟧684亩: the number before it, in another unit or scale. */
export const CONVERTED = /^\s*(?:约?折?合|约|即|约为|折算为?|相当于)\s*$/u;
/** The same outside a bracket, where 约 and 即 alone say less. */
export const CONVERTED_IN_PROSE = /^\s*(?:约?折合|约合|折算为?|相当于)约?\s*$/u;

/** How many of one unit another is; null where they measure different things. */
export function factorOf(from: string, to: string): number | null {
  if (from === to) return 1;
  for (const [unit, other, factor] of FACTORS) {
    if (unit === from && other === to) return factor;
    if (unit === to && other === from) return 1 / factor;
  }
  return null;
}
