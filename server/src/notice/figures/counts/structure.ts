import type { Span } from '../../../text/span';
import type { Heading, NoticeOutline, Problem } from '../../model';

/** What the problems and the headings above them come to. */
export interface Structure {
  /** The markers of the headings right under the part, the section on clues left out; of the parts where each is an aspect. */
  readonly groups: readonly Span[];
  /** How many groups there are, be they headings or the 2 of 反馈意见2—3; 0 where the problems are in none. */
  readonly groupCount: number;
  /** Every one of these headings says 方面. */
  readonly areAspects: boolean;
  /** How many things there are at each depth from the groups down to the problems; one without any below it counts as one. */
  readonly levels: readonly number[];
  /** How many problems there are; and how many headings one below the groups. */
  readonly problems: readonly number[];
}

/** Counts the problems of a notice and what they stand under; null where there are none. */
export function readStructure(outline: NoticeOutline): Structure | null {
  const { problems } = outline;
  if (problems.length === 0) return null;
  const leaves = new Set(problems.map(({ heading }) => heading));
  const tops = outline.headings.filter(({ parent }) => parent === null);
  const holding = tops.filter(({ children }) =>
    children.some((child) => leaves.has(child) || child.children.some((each) => leaves.has(each))),
  );
  const areParts = holding.length > 1 && holding.every((part) => isAspectHeading(outline, part));
  const parts = areParts ? holding : partsAmong(tops, holding);
  const headings = areParts ? parts : parts.flatMap(({ children }) => children.filter(({ role }) => role !== 'clues'));
  const below = headings.reduce((sum, { children }) => sum + Math.max(1, children.length), 0);
  // Where the headings right under the part are the problems, they are no aspects.
  const areGroups = headings.filter((group) => leaves.has(group)).length * 2 < headings.length;
  const groups = (parts.length === 1 || areParts) && areGroups ? headings.map(({ marker }) => marker) : [];
  const levels = countLevels(problems, areParts);
  return {
    groups,
    groupCount: groups.length > 0 ? groups.length : levels.length > 1 && parts.length < 2 ? (levels[0] ?? 0) : 0,
    areAspects: headings.length > 1 && headings.every((group) => isAspectHeading(outline, group)),
    levels,
    problems: [problems.length, ...(below > headings.length ? [below] : [])],
  };
}

/** The parts of rectification; where none is called so, those that hold problems. */
function partsAmong(tops: readonly Heading[], holding: readonly Heading[]): readonly Heading[] {
  const named = tops.filter(({ role }) => role === 'rectification');
  return named.length > 0 ? named : holding;
}

function isAspectHeading({ source }: NoticeOutline, { title }: Heading): boolean {
  return source.folded.slice(title.start, title.end).includes('方面');
}

/** Where a problem stands: the headings above it from the outermost in, then itself. */
function pathOf(problem: Problem, withParts: boolean): readonly unknown[] {
  const above: unknown[] = problem.outer === null ? [] : [`${String(problem.outer)}—`];
  for (let at = problem.parent; at !== null; at = at.parent) if (withParts || at.parent !== null) above.unshift(at);
  return [...above, problem];
}

function countLevels(problems: readonly Problem[], withParts: boolean): readonly number[] {
  const paths = problems.map((problem) => pathOf(problem, withParts));
  const deepest = Math.max(...paths.map(({ length }) => length));
  return [...Array(deepest).keys()].map((depth) => new Set(paths.map((path) => path[Math.min(depth, path.length - 1)])).size);
}
