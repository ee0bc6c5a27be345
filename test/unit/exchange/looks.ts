const NAMES = ['charAt', 'indexOf', 'slice'] as const;

/** How many characters of texts are looked at or copied while something runs, by the methods that readers of characters use. */
export function looksDuring(run: () => unknown): number {
  let looks = 0;
  const [charAt, indexOf, slice] = NAMES.map(
    (name) => Reflect.get(String.prototype, name) as (this: string, ...given: unknown[]) => unknown,
  );
  if (charAt === undefined || indexOf === undefined || slice === undefined) throw new Error('a string has no such method');
  Object.assign(String.prototype, {
    charAt(this: string, at: number): unknown {
      looks += 1;
      return charAt.call(this, at);
    },
    indexOf(this: string, wanted: string, from = 0): unknown {
      const found = Number(indexOf.call(this, wanted, from));
      looks += (found === -1 ? this.length : found + 1) - from;
      return found;
    },
    slice(this: string, start?: number, end?: number): unknown {
      const piece = String(slice.call(this, start, end));
      looks += piece.length;
      return piece;
    },
  });
  try {
    run();
    return looks;
  } finally {
    Object.assign(String.prototype, { charAt, indexOf, slice });
  }
}
