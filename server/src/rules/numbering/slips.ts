/** One slip in numbers that should count 1, 2, 3 …: what stands there, and what should. */
export interface Slip {
  /** Index into the numbers given. */
  readonly index: number;
  readonly expected: number;
  readonly actual: number;
  /**
   * `gap`: numbers are left out. `repeat`: the number before again. `restart`: 1 again. `mistyped`: this one alone is wrong.
   * `swapped`: this and the next. `extra`: without this one the rest counts on.
   */
  readonly kind: 'gap' | 'repeat' | 'restart' | 'mistyped' | 'swapped' | 'extra';
}

/**
 * The slips in a run of numbers, one for each place that goes wrong: what follows a slip is counted on from it, so that one number left out
 * is one slip and no cascade. `first` is what the first of them should be.
 */
export function findSlips(numbers: readonly number[], first = 1): readonly Slip[] {
  const slips: Slip[] = [];
  let expected = first;
  for (let index = 0; index < numbers.length; index += 1) {
    const actual = numbers[index] ?? 0;
    if (actual === expected) {
      expected += 1;
      continue;
    }
    const kind = readKind(numbers, index, expected);
    slips.push({ index, expected, actual, kind });
    if (kind === 'swapped') index += 1;
    expected = nextExpected(kind, expected, actual);
  }
  return slips;
}

function nextExpected(kind: Slip['kind'], expected: number, actual: number): number {
  if (kind === 'mistyped') return expected + 1;
  if (kind === 'swapped') return expected + 2;
  return kind === 'extra' ? expected : actual + 1;
}

function readKind(numbers: readonly number[], index: number, expected: number): Slip['kind'] {
  const actual = numbers[index] ?? 0;
  const next = numbers[index + 1];
  const afterNext = numbers[index + 2];
  if (next === expected && actual === expected + 1 && (afterNext === undefined || afterNext === expected + 2)) return 'swapped';
  if (next === expected && actual !== expected - 1) return 'extra';
  if (next === expected + 1 && next !== actual + 1) return 'mistyped';
  if (actual === 1 && expected > 2) return 'restart';
  if (actual === expected - 1) return 'repeat';
  // 1 2 30 5: what follows goes on about where the count was; 5 8 9: it goes on from what is written.
  return actual < expected || (next !== undefined && expected < next && next < actual) ? 'mistyped' : 'gap';
}
