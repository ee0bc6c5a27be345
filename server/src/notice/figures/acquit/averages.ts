import type { Accused } from './accused';

/** 面积42.3亿平方米，人均3.0平方米；⟦经常锻炼的5.4亿人⟧: what stands behind a ； is not over how many an average is. */
export function isOfOtherCount({ numbers }: Accused): boolean {
  const [count, average] = ['个数', '平均数'].map((called) => numbers.find(({ name }) => name === called)?.mention);
  return count !== undefined && average !== undefined && count.index > average.index && count.piece.group !== average.piece.group;
}
