/**
 * A reading that several ask for and that is the same as long as what it is read from: made when first asked for, kept as long
 * as that. Only for pure functions of values that never change.
 */
export function once<Read extends object, Result>(read: (from: Read) => Result): (from: Read) => Result {
  const known = new WeakMap<Read, { readonly result: Result }>();
  return (from) => {
    const made = known.get(from);
    if (made !== undefined) return made.result;
    const result = read(from);
    known.set(from, { result });
    return result;
  };
}
