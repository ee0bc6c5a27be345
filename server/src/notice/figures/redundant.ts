import type { Figure } from './figure';

/** A breakdown that was summed makes its part-within-whole claims redundant, and a product the average of its numbers. */
export function withoutPartsOfSums(figures: readonly Figure[]): readonly Figure[] {
  const sums = figures.filter(({ kind }) => kind === 'parts-sum');
  if (sums.length === 0) return figures;
  const members = sums.map(({ numbers }) => new Set(numbers.map(({ span }) => span.start)));
  return figures.filter(
    ({ kind, subject, numbers }) =>
      (kind !== 'done-within-total' && subject !== 'average') || !members.some((sum) => numbers.every(({ span }) => sum.has(span.start))),
  );
}
