import fc from 'fast-check';

/** A form of claim: texts of it that are true, and texts that are false by one of their numbers. */
export interface Form {
  readonly name: string;
  readonly yes: fc.Arbitrary<string>;
  readonly no: fc.Arbitrary<string>;
}

/** What a false text is off by: one to `most` too many or too few. */
export function slip(most: number): fc.Arbitrary<number> {
  return fc.tuple(fc.integer({ min: 1, max: most }), fc.constantFrom(1, -1)).map(([size, sign]) => size * sign);
}

/** The sum of some numbers. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** `警告3人、严重警告4人`: a number for each name, as far as there are numbers. */
export function named(names: readonly string[], numbers: readonly number[], unit: string, mark = '、'): string {
  return numbers.map((number, index) => `${names[index % names.length] ?? ''}${number}${unit}`).join(mark);
}
