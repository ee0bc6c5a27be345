import { ENOUGH } from '../weighing';
import type { SumReading } from './sumScore';

/**
 * Sums without those that miss their whole and that another sum, which fits, explains: with more parts it comes to the same whole
 * （1093株，一级48株、二级167株、三级874株，⟦另有名木4株⟧）, or its parts and its whole would be added to each other（⟦42件，县级31件、部门11件⟧，停访39件）.
 */
export function withoutExplained(readings: readonly SumReading[]): readonly SumReading[] {
  const fitting = readings.filter(({ fits, score }) => fits && score >= ENOUGH.explains);
  if (fitting.length === 0) return readings;
  // Of a few small numbers one is easily the sum of others.
  const sure = fitting.filter(({ score }) => score >= ENOUGH.fails);
  const isExplained = (reading: SumReading): boolean =>
    fitting.some((other) => isMoreOf(reading, other)) || sure.some((other) => countsTwice(reading, other));
  return readings.filter((reading) => reading.fits || !isExplained(reading));
}

function isMoreOf({ whole, parts }: SumReading, other: SumReading): boolean {
  return other.whole === whole && other.parts.length > parts.length && parts.every((part) => other.parts.includes(part));
}

function countsTwice({ parts }: SumReading, other: SumReading): boolean {
  return parts.includes(other.whole) && other.parts.every((part) => parts.includes(part));
}
