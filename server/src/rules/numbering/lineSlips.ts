import type { Notice } from '../../notice/model';
import { readProblemRuns, startOf, type NumberedProblem } from '../../notice/problemRuns';
import { numeralLike } from '../../parse/formatMarker';
import { span, type Span } from '../../text/span';
import { textOf } from '../../text/source';
import type { Edit, Finding } from '../rule';
import { withBoundedFixes } from './boundedFixes';
import { findSlips, type Slip } from './slips';

/** A slip in a run of numbers. */
interface PlacedSlip {
  readonly run: readonly NumberedProblem[];
  readonly slip: Slip;
  readonly before: NumberedProblem | undefined;
  readonly at: NumberedProblem;
}

/** Where the numbers of 反馈问题N： lines or of table rows do not count on. */
export function findLineSlips(notice: Notice): readonly Finding[] {
  const runs = readProblemRuns(notice.problems);
  const slips = runs.flatMap((run) =>
    findSlips(
      run.map(({ number }) => number),
      startOf(run, runs),
    ).flatMap((slip): readonly PlacedSlip[] => {
      const at = run[slip.index];
      return at === undefined ? [] : [{ run, slip, before: run[slip.index - 1], at }];
    }),
  );
  return withBoundedFixes(slips, (each, offersFix) => toFinding(notice, each, offersFix));
}

function toFinding(notice: Notice, { run, slip, before, at }: PlacedSlip, offersFix: boolean): Finding {
  const { expected, actual } = slip;
  const finding: Finding = {
    span: markerOf(notice, at),
    message: `问题序号不连续：${previousWords(before, expected)}，这里应为${expected}，现为${actual}。`,
    related: before === undefined ? [] : [{ span: markerOf(notice, before), message: `上一个序号“${before.number}”` }],
  };
  if (!offersFix) return finding;
  return { ...finding, fix: { title: `从“${actual}”起依次改为“${expected}”……`, kind: 'suggested', edits: renumber(notice, run, slip) } };
}

/** The number that the count continues from, in words. */
function previousWords(before: NumberedProblem | undefined, expected: number): string {
  if (before === undefined) return '这一组应从1编起';
  return before.number === expected - 1 || before.number === expected ? `上一个是${before.number}` : `上一个应为${expected - 1}`;
}

/** Renumbers the problems from the slip on, up to the first that is right already. */
function renumber({ source }: Notice, run: readonly NumberedProblem[], slip: Slip): readonly Edit[] {
  const edits: Edit[] = [];
  for (const [offset, { number, numeral }] of run.slice(slip.index).entries()) {
    const wanted = slip.expected + offset;
    if (number === wanted) break;
    edits.push({ span: numeral, text: numeralLike(textOf(source, numeral), wanted) });
  }
  return edits;
}

/** What stands before the problem in its line: `反馈问题3：`, `3` and the blank after it. Never empty in a line with a number. */
function markerOf({ tree, source }: Notice, { problem }: NumberedProblem): Span {
  const start = tree.lines[problem.line]?.content.start ?? problem.span.start;
  const written = textOf(source, span(start, problem.span.start)).trimEnd();
  return written.length === 0 ? problem.span : span(start, start + written.length);
}
