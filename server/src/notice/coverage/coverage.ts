import { textOf } from '../../text/source';
import type { NoticeOutline } from '../model';
import type { ListedProblem, ProblemList } from '../problemList';
import { changesBetween, isForPublic, type Change } from './changes';
import { coreOf, holdsClauses, type Core } from './core';
import { closestWording, holderOf, pairUp } from './match';
import { findMoves, type Move } from './order';
import { ancestors, endOfTarget, groupTargets, lineTargets, problemTargets, type Target } from './targets';

/**
 * What became of a problem of the list: answered in its own words or in part of them, in other words (for the public or not), together with
 * others, in several places, through the problems under its heading, within a paragraph, or not at all.
 */
export type ItemState = 'same' | 'reworded' | 'for-public' | 'merged' | 'split' | 'group' | 'within' | 'dropped';

/** One problem of the list, and where the notice answers it. */
export interface CoveredItem {
  readonly listed: ListedProblem;
  readonly state: ItemState;
  /** In document order; empty where it is dropped. */
  readonly targets: readonly Target[];
  /** Where its words differ. */
  readonly changes: readonly Change[];
}

/** A list held against a notice. */
export interface Coverage {
  /** In the order of the list. */
  readonly items: readonly CoveredItem[];
  /** Problems of the notice that the list does not have. */
  readonly extra: readonly Target[];
  /** What stands elsewhere than in the list, by index of `items`. */
  readonly moves: readonly Move[];
  /** Whether list and notice hardly have anything in common. */
  readonly isForeign: boolean;
}

/** A longer list is not held against a notice. */
export const MOST_COMPARED = 1000;
/** With less of the list in the notice, it is another notice's. */
const LEAST_COMMON = 0.2;

/** Holds a list of problems against a notice. */
export function readCoverage(notice: NoticeOutline, list: ProblemList): Coverage {
  const listed = list.problems.slice(0, MOST_COMPARED);
  const cores = listed.map(({ text }) => coreOf(text));
  const targets = problemTargets(notice).slice(0, MOST_COMPARED);
  const placed = placeAll(notice, cores, targets);
  const items = listed.map((each, index) => coverItem(notice, each, { core: cores[index] ?? coreOf(''), ...(placed[index] ?? DROPPED) }));
  const used = new Set(items.flatMap((item) => item.targets));
  const over = new Set([...used].flatMap(({ heading, problem }) => (problem === null && heading !== null ? [heading] : [])));
  const isOver = (target: Target): boolean =>
    [...used].some(({ span }) => span.start > target.span.start && span.start < endOfTarget(target));
  const extra = targets.filter(
    (target) => !used.has(target) && !ancestors(target.heading).some((heading) => over.has(heading)) && !isOver(target),
  );
  const common = items.filter(({ state }) => state !== 'dropped').length;
  const inOrder = items.flatMap(({ targets: [first], state }, item) =>
    first === undefined || state === 'group' ? [] : [{ item, at: first.span.start }],
  );
  return { items, extra, moves: findMoves(inOrder), isForeign: items.length > 0 && common < items.length * LEAST_COMMON };
}

/** Where an item was found. */
interface Placed {
  readonly state: 'alike' | 'same' | 'merged' | 'split' | 'group' | 'within' | 'dropped';
  readonly targets: readonly Target[];
}

const DROPPED: Placed = { state: 'dropped', targets: [] };

function placeAll(notice: NoticeOutline, items: readonly Core[], targets: readonly Target[]): readonly Placed[] {
  const placed = new Map<number, Placed>();
  for (const { item, target, kind } of pairUp(items, targets)) {
    const found = targets[target];
    if (found !== undefined) placed.set(item, { state: kind === 'alike' ? 'alike' : 'same', targets: [found] });
  }
  placeInGroups(notice, items, placed);
  mergeRest(items, targets, placed);
  splitRest(items, targets, placed);
  const rest = items.flatMap((core, item) => (placed.has(item) || core.words.length < 6 ? [] : [{ core, item }]));
  const lines = rest.length === 0 ? [] : lineTargets(notice);
  for (const { core, item } of rest) {
    const line = lines.find((each) => each.core.words.startsWith(core.words));
    if (line !== undefined) placed.set(item, { state: 'within', targets: [line] });
  }
  return [...items.keys()].map((item) => placed.get(item) ?? DROPPED);
}

/** Problems of a list that is less fine than the notice: its headings over problems. */
function placeInGroups(notice: NoticeOutline, items: readonly Core[], placed: Map<number, Placed>): void {
  const rest = items.flatMap((core, item) => (placed.has(item) ? [] : [{ core, item }]));
  if (rest.length === 0) return;
  const groups = groupTargets(notice);
  for (const { item, target } of pairUp(
    rest.map(({ core }) => core),
    groups,
  )) {
    const [index, group] = [rest[item]?.item, groups[target]];
    if (index !== undefined && group !== undefined) placed.set(index, { state: 'group', targets: [group] });
  }
}

/** Problems that stand in the words of one that answers another: all of them are answered there. */
function mergeRest(items: readonly Core[], targets: readonly Target[], placed: Map<number, Placed>): void {
  for (const [item, core] of items.entries()) {
    if (placed.has(item)) continue;
    const holder =
      targets[
        holderOf(
          core,
          targets.map((target) => target.core),
        )
      ];
    if (holder === undefined) continue;
    const together = [...placed].filter(([, each]) => each.targets[0] === holder);
    placed.set(item, { state: together.length > 0 ? 'merged' : 'alike', targets: [holder] });
    for (const [other, each] of together) placed.set(other, { ...each, state: 'merged' });
  }
}

/** Places left over whose words stand in a problem that is answered elsewhere. */
function splitRest(items: readonly Core[], targets: readonly Target[], placed: Map<number, Placed>): void {
  const used = new Set([...placed.values()].flatMap((each) => each.targets));
  for (const target of targets.filter((each) => !used.has(each))) {
    const item = holderOf(target.core, items);
    const known = placed.get(item);
    if (item === -1 || known === undefined || known.state === 'merged' || known.state === 'group') continue;
    const all = [...known.targets, target].sort((one, other) => one.span.start - other.span.start);
    placed.set(item, { state: 'split', targets: all });
  }
}

function coverItem(notice: NoticeOutline, listed: ListedProblem, { core, state, targets }: Placed & { readonly core: Core }): CoveredItem {
  const [target] = targets;
  if (state !== 'alike' || target === undefined) return { listed, state: state === 'alike' ? 'dropped' : state, targets, changes: [] };
  const changes = changesBetween(closestWording(core, target.core).words, target.core.words);
  const isSaidInFull = holdsClauses(target.core, core) || textOf(notice.source, target.span).includes(listed.text);
  if (changes.length === 0 || isSaidInFull) return { listed, state: 'same', targets, changes: [] };
  return { listed, state: changes.every(isForPublic) ? 'for-public' : 'reworded', targets, changes };
}
