/** A source of choices that gives the same ones for the same seed. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  readonly number: (least: number, most: number) => number;
  readonly pick: <Value>(values: readonly [Value, ...Value[]]) => Value;
  /** True once in `times`. */
  readonly oneIn: (times: number) => boolean;
}

/** Mulberry32: small, fast, and spread well enough for words. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const number = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    number,
    pick: ([first, ...rest]) => [first, ...rest][number(0, rest.length)] ?? first,
    oneIn: (times) => number(1, times) === 1,
  };
}
