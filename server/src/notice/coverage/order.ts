/** An item that stands elsewhere than in the list; `other` is the one it changed places with. */
export interface Move {
  readonly item: number;
  readonly other: number | null;
}

/** The items that stand out of order, in the order of the list, each with the place of its answer. As few as possible are treated as moved. */
export function findMoves(placed: readonly { readonly item: number; readonly at: number }[]): readonly Move[] {
  const kept = longestRun(placed.map(({ at }) => at));
  const moved = [...placed.entries()].flatMap(([index, each]) => (kept.has(index) ? [] : [each]));
  const ranked = placed.toSorted((one, other) => one.at - other.at);
  const rankOf = new Map(ranked.map(({ item }, rank) => [item, rank] as const));
  const exchanged = new Set<number>();
  return moved.flatMap(({ item }): readonly Move[] => {
    if (exchanged.has(item)) return [];
    const index = placed.findIndex((each) => each.item === item);
    const there = ranked[index]?.item ?? item;
    if (there !== item && rankOf.get(item) === placed.findIndex((each) => each.item === there)) {
      exchanged.add(there);
      return [{ item: Math.min(item, there), other: Math.max(item, there) }];
    }
    return [{ item, other: null }];
  });
}

/** The indexes of a longest run of values none of which is less than the one before. */
function longestRun(values: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, value] of values.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) <= value) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = index;
  }
  const run = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) run.add(at);
  return run;
}
