/** How many of the second unit one of the first is. */
const FACTORS: readonly (readonly [unit: string, other: string, factor: number])[] = [
  ['公顷', '亩', 15],
  ['平方公里', '公顷', 100],
  ['平方公里', '亩', 1500],
  ['亩', '平方米', 2000 / 3],
  ['公顷', '平方米', 10_000],
  ['公里', '米', 1000],
  ['吨', '千克', 1000],
  ['千克', '斤', 2],
  ['吨', '公斤', 1000],
  ['公斤', '斤', 2],
  ['吨', '斤', 2000],
  ['小时', '分钟', 60],
];

/** ⟦折合⟧684亩: the number before it, in another unit or scale. */
export const CONVERTED = /^\s*(?:约?折?合|约|即|约为|折算为?|相当于)\s*$/u;
/** The same outside a bracket, where 约 and 即 alone say less. */
export const CONVERTED_IN_PROSE = /^\s*(?:约?折?合|折算为?|相当于)约?\s*$/u;

/** How many of one unit another is; null where they measure different things. */
export function factorOf(from: string, to: string): number | null {
  if (from === to) return 1;
  for (const [unit, other, factor] of FACTORS) {
    if (unit === from && other === to) return factor;
    if (unit === to && other === from) return 1 / factor;
  }
  return null;
}

/** ⟦拓宽至⟧6米, ⟦宽⟧8米. */
export const WIDTH = /宽度?(?:[约为达至到]|统一)*$/u;
/** ⟦全长⟧12.5公里. */
export const LENGTH = /(?:长度?|里程)(?:[约为达共]|总计)*$/u;
/** ⟦铺沥青⟧7.5万平方米, 硬化面积: what a road, a ditch or a wall comes to. */
export const AREA = /(?:面积|[铺硬黑刷喷]|浇筑)[^,]{0,5}$/u;
