import type { Notice, Problem } from '../../notice/model';
import { span, type Span } from '../../text/span';
import { textOf } from '../../text/source';
import type { Finding } from '../rule';
import { findSlips } from './slips';

/** A problem that is numbered and no heading: 反馈问题3：…, or the row of a table. */
interface NumberedLine {
  readonly number: number;
  readonly problem: Problem;
}

/**
 * Where the numbers of 反馈问题N： lines or of table rows do not count on. They may start again at one in another group, and need not start
 * at one where the reader may have missed the first.
 */
export function findLineSlips(notice: Notice): readonly Finding[] {
  return readRuns(notice.problems).flatMap((run) =>
    findSlips(run.map(({ number }) => number)).flatMap(({ index, expected, actual }) => {
      const [before, at] = [run[index - 1], run[index]];
      if (before === undefined || at === undefined) return [];
      return [
        {
          span: markerOf(notice, at.problem),
          message: `问题序号不连续：上一个是${before.number}，这里应为${expected}，现为${actual}。`,
          related: [{ span: markerOf(notice, before.problem), message: `上一个序号“${before.number}”` }],
        },
      ];
    }),
  );
}

function readRuns(problems: readonly Problem[]): readonly (readonly NumberedLine[])[] {
  const runs: NumberedLine[][] = [];
  for (const problem of problems) {
    const { number, heading } = problem;
    if (heading !== null || number === null) continue;
    const current = runs.at(-1);
    if (current === undefined || number === 1) runs.push([{ number, problem }]);
    else current.push({ number, problem });
  }
  return runs;
}

/** What stands before the problem in its line: `反馈问题3：`, `3` and the blank after it. Never empty in a line with a number. */
function markerOf({ tree, source }: Notice, problem: Problem): Span {
  const start = tree.lines[problem.line]?.content.start ?? problem.span.start;
  const written = textOf(source, span(start, problem.span.start)).trimEnd();
  return written.length === 0 ? problem.span : span(start, start + written.length);
}
