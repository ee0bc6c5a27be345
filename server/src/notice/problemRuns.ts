import type { Span } from '../text/span';
import type { Problem } from './model';

/** A problem that is numbered and no heading: 反馈问题3：…, or the row of a table. */
export interface NumberedProblem {
  readonly number: number;
  readonly numeral: Span;
  readonly problem: Problem;
}

/**
 * The numbers of 反馈问题N： lines or of table rows that count together. They may start again under another heading or in another group (反馈意见2—1),
 * or at one, where two follows.
 */
export function readProblemRuns(problems: readonly Problem[]): readonly (readonly NumberedProblem[])[] {
  const numbered = problems.flatMap((problem): readonly NumberedProblem[] => {
    const { number, numeral } = problem;
    return number === null || numeral === null ? [] : [{ number, numeral, problem }];
  });
  const runs: NumberedProblem[][] = [];
  numbered.forEach((each, index) => {
    const current = runs.at(-1);
    const before = numbered[index - 1];
    const next = numbered[index + 1];
    const isElsewhere = before?.problem.parent !== each.problem.parent || before.problem.outer !== each.problem.outer;
    // A row's number may run on from the group before; a code's cannot.
    const isOtherGroup = before?.problem.outer !== each.problem.outer && each.problem.kind === 'line';
    const isFollowed = next?.number === 2 && next.problem.parent === each.problem.parent;
    const startsAnew = each.number === 1 && (isElsewhere || isFollowed);
    const dropsBack = isElsewhere && before !== undefined && each.number < before.number;
    if (current === undefined || isOtherGroup || startsAnew || dropsBack) runs.push([each]);
    else current.push(each);
  });
  return runs;
}
