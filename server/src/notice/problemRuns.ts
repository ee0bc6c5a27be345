import type { Span } from '../text/span';
import type { Problem } from './model';
import { readBorder } from './numberingRuns';

/** A problem that is numbered and no heading: 反馈问题3：…, or the row of a table. */
export interface NumberedProblem {
  readonly number: number;
  readonly numeral: Span;
  readonly problem: Problem;
}

/**
 * The numbers of 反馈问题N： lines or of table rows that count together. They start again in another group (反馈意见2—1); from heading to heading they run on
 * or start again, as most borders show, and below one heading they may start again at one, where two follows.
 */
export function readProblemRuns(problems: readonly Problem[]): readonly (readonly NumberedProblem[])[] {
  const groups = groupNumbered(problems);
  const borders = groups.map((group, index) => borderOf(groups[index - 1], group));
  const continuous = borders.filter((border) => border === 'continuous').length;
  const isContinuous = continuous > borders.filter((border) => border === 'restart').length;
  const runs: NumberedProblem[][] = [];
  for (const [index, group] of groups.entries()) {
    const run = runs.at(-1);
    const border = borders[index];
    const joins =
      border === 'continuous' || (border === 'neither' && !dropsBack(groups[index - 1], group)) || (isContinuous && border !== 'apart');
    if (run !== undefined && joins) for (const each of group) run.push(each);
    else runs.push([...group]);
  }
  return runs;
}

/**
 * What the first of a run should be. Where there is one run alone it need not start at one, for the reader may have missed the first: it counts from the
 * first there is, unless one or two follows.
 */
export function startOf([first, second]: Group, runs: readonly Group[]): number {
  const startsAtOne = runs.length > 1 && runs.some(([each]) => each?.number === 1);
  return startsAtOne || (second !== undefined && second.number < 3) ? 1 : (first?.number ?? 1);
}

/** Numbers below one heading, in one group. */
type Group = readonly NumberedProblem[];

function groupNumbered(problems: readonly Problem[]): readonly Group[] {
  const numbered = problems.flatMap((problem): readonly NumberedProblem[] => {
    const { number, numeral } = problem;
    return number === null || numeral === null ? [] : [{ number, numeral, problem }];
  });
  const groups: NumberedProblem[][] = [];
  numbered.forEach((each, index) => {
    const [before, next] = [numbered[index - 1], numbered[index + 1]];
    const isElsewhere = before?.problem.parent !== each.problem.parent || before.problem.outer !== each.problem.outer;
    // 1, 1, 2: the first is there twice.
    const startsAnew = each.number === 1 && next?.number === 2 && next.problem.parent === each.problem.parent && before?.number !== 1;
    if (isElsewhere || startsAnew) groups.push([each]);
    else groups.at(-1)?.push(each);
  });
  return groups;
}

/** What stands between two groups; `apart` where no number can run on. A row's number may run on from the group before; a code's cannot. */
function borderOf(before: Group | undefined, after: Group): ReturnType<typeof readBorder> | 'apart' {
  const [last, first] = [before?.at(-1)?.problem, after[0]?.problem];
  if (before === undefined || last === undefined || first === undefined) return 'apart';
  if (last.outer !== first.outer && first.kind === 'line') return 'apart';
  if (last.parent === first.parent && last.outer === first.outer) return 'apart';
  return readBorder(
    before.map(({ number }) => number),
    after.map(({ number }) => number),
  );
}

function dropsBack(before: Group | undefined, after: Group): boolean {
  return (after[0]?.number ?? 0) < (before?.at(-1)?.number ?? 0);
}
