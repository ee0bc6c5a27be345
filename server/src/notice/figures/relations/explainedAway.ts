import { ENOUGH } from '../weighing';
import type { SumReading } from './sumScore';

/**
 * Sums without those that miss their whole and that another sum, which fits, explains: with more parts it comes to the same whole
 * （1093株，一级48株、二级167株、三级874株，⟦另有名木4株⟧）, or its parts and its whole would be added to each other（⟦42件，县级31件、部门11件⟧，停访39件）.
 */
export function withoutExplained(readings: readonly SumReading[]): readonly SumReading[] {
  const perhaps = readings.filter(({ fits, score }) => fits && score >= 0);
  if (perhaps.length === 0) return readings;
  const fitting = perhaps.filter(({ score }) => score >= ENOUGH.explains);
  // Of a few small numbers one is easily the sum of others.
  const sure = fitting.filter(({ score }) => score >= ENOUGH.fails);
  const isExplained = (reading: SumReading): boolean =>
    perhaps.some((other) => isNoWeaker(reading, other)) ||
    fitting.some((other) => isMoreOf(reading, other)) ||
    sure.some((other) => countsTwice(reading, other) || isSomeOf(reading, other));
  return readings.filter((reading) => reading.fits || !isExplained(reading));
}

/** By how much more a sum that misses its whole must be bound than one of others that meets it; chance meets a small one now and then. */
const CLOSER = 1.3;

/** 第一批25个……第二批31个，已测17个。⟦两批56个⟧: of two sums for one whole that share a part the one that meets it. */
function isNoWeaker({ whole, parts, score }: SumReading, other: SumReading): boolean {
  const shared = parts.filter((part) => other.parts.includes(part)).length;
  // 6名，其中警告1人、记过2人、记大过3人，⟦降级1人⟧: the first of a list, cut short, explain nothing.
  return other.whole === whole && !other.isCut && shared > 0 && shared < parts.length && score < other.score + CLOSER;
}

function isMoreOf({ whole, parts }: SumReading, other: SumReading): boolean {
  return other.whole === whole && other.parts.length > parts.length && parts.every((part) => other.parts.includes(part));
}

/** 114个：⟦市直64个、县区33个⟧、国企17个: some of those that come to their whole. */
function isSomeOf({ parts }: SumReading, other: SumReading): boolean {
  return other.parts.length > Math.max(2, parts.length) && parts.every((part) => other.parts.includes(part));
}

function countsTwice({ parts }: SumReading, other: SumReading): boolean {
  return parts.includes(other.whole) && other.parts.every((part) => parts.includes(part));
}
