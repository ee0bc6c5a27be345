import { clausesUpTo, coreOf, holdsClauses, likeness, shareWithin, type Core } from './core';
import type { Target } from './targets';

/** Two that belong together: places in the list and among the targets. */
export interface Pair {
  readonly item: number;
  readonly target: number;
  readonly kind: 'same' | 'part' | 'alike';
}

/** From this likeness on, words that differ are taken for the same problem reworded. */
const ALIKE = 0.5;
/** Between two neighbours that belong together less will do. */
const ALIKE_IN_PLACE = 0.25;
/** What of a problem stands in another one that it was merged into or split from. */
const WITHIN = 0.75;

interface Candidate extends Pair {
  readonly score: number;
}

/** Pairs each problem of a list with the place that answers it, each place once: the most alike first, what stands in the same order before the rest. */
export function pairUp(items: readonly Core[], targets: readonly Target[]): readonly Pair[] {
  const candidates = findCandidates(items, targets).sort(
    (one, other) => other.score - one.score || distance(one, items, targets) - distance(other, items, targets),
  );
  const [itemsTaken, targetsTaken] = [new Set<number>(), new Set<number>()];
  const pairs: Pair[] = [];
  for (const { item, target, kind } of candidates) {
    if (itemsTaken.has(item) || targetsTaken.has(target)) continue;
    itemsTaken.add(item);
    targetsTaken.add(target);
    pairs.push({ item, target, kind });
  }
  return [...pairs, ...pairBetween(items, targets, pairs)];
}

/** How alike the words are where the target quotes the whole problem or its first clauses. */
function findCandidates(items: readonly Core[], targets: readonly Target[]): Candidate[] {
  const byPair = indexPairs(items);
  return targets.flatMap(({ core }, target) => {
    const shared = new Map<number, number>();
    for (const pair of core.pairs) for (const item of byPair.get(pair) ?? []) shared.set(item, (shared.get(item) ?? 0) + 1);
    return [...shared.keys()].flatMap((item): readonly Candidate[] => {
      const listed = items[item];
      if (listed === undefined) return [];
      if (listed.words === core.words) return [{ item, target, kind: 'same', score: 3 }];
      if (holdsClauses(listed, core)) return [{ item, target, kind: 'part', score: 2 + likeness(listed, core) }];
      if (holdsClauses(core, listed)) return [{ item, target, kind: 'part', score: 1 + likeness(listed, core) }];
      const score = likeness(closestWording(listed, core), core);
      return score < ALIKE ? [] : [{ item, target, kind: 'alike', score }];
    });
  });
}

/** The list's words as far as the notice quotes them: all, or the first clauses. */
export function closestWording(listed: Core, written: Core): Core {
  let [best, score] = [listed, likeness(listed, written)];
  for (const count of listed.ends.slice(0, MOST_CLAUSES).keys()) {
    const beginning = coreOf(clausesUpTo(listed, count + 1));
    const each = likeness(beginning, written);
    if (each > score) [best, score] = [beginning, each];
  }
  return best;
}

const MOST_CLAUSES = 6;

function indexPairs(items: readonly Core[]): ReadonlyMap<string, readonly number[]> {
  const byPair = new Map<string, number[]>();
  for (const [index, { pairs }] of items.entries()) {
    for (const pair of pairs) {
      const known = byPair.get(pair);
      if (known === undefined) byPair.set(pair, [index]);
      else known.push(index);
    }
  }
  return byPair;
}

/** How far apart two are in their orders, as shares of the whole. */
function distance({ item, target }: Candidate, items: readonly Core[], targets: readonly Target[]): number {
  return Math.abs(item / items.length - target / targets.length);
}

/** One that is left over between two pairs, on both sides: the same problem in words that differ much. */
function pairBetween(items: readonly Core[], targets: readonly Target[], pairs: readonly Pair[]): readonly Pair[] {
  const targetOf = new Map(pairs.map(({ item, target }) => [item, target] as const));
  const taken = new Set(pairs.map(({ target }) => target));
  return items.flatMap((core, item): readonly Pair[] => {
    if (targetOf.has(item)) return [];
    const before = item === 0 ? -1 : targetOf.get(item - 1);
    const after = item === items.length - 1 ? targets.length : targetOf.get(item + 1);
    if (before === undefined || after !== before + 2 || taken.has(before + 1)) return [];
    const between = targets[before + 1]?.core;
    if (between === undefined || likeness(core, between) < ALIKE_IN_PLACE) return [];
    return [{ item, target: before + 1, kind: 'alike' }];
  });
}

/** The index of the core that holds most of another one's words, as whole clauses or nearly; -1 where none does. */
export function holderOf(part: Core, wholes: readonly (Core | null)[]): number {
  let [best, share] = [-1, WITHIN];
  for (const [index, whole] of wholes.entries()) {
    if (whole === null || whole.words.length <= part.words.length) continue;
    const each = holdsClauses(whole, part) ? 1 : part.pairs.size < 4 ? 0 : shareWithin(whole, part);
    if (each > share || (each === share && best === -1)) [best, share] = [index, each];
  }
  return best;
}
