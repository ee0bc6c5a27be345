import type { Heading, Notice, Problem } from '../../notice/model';
import { withNumber } from '../../parse/formatMarker';
import { textOf } from '../../text/source';
import { problemSpan, sectionSpan } from '../extent';
import type { FillIn } from './fillIn';
import { indentAt, lineFrame, shiftAfter, type Insertion } from './insertion';

/**
 * A new problem after the one at the cursor, or after the last one before it: numbered on, worded and answered as its neighbour is, the
 * numbers behind it moved. Null where no problem is a heading.
 */
export function insertProblem(notice: Notice, offset: number): Insertion | null {
  const problems = notice.problems.filter(({ heading }) => heading !== null);
  const problem = problems.findLast(({ span }) => span.start <= offset) ?? problems[0];
  if (!problem?.heading) return null;
  const { heading } = problem;
  const frame = lineFrame(notice, heading);
  const marker = withNumber(notice.source, heading.block.marker, heading.number + 1);
  const text: FillIn = [
    frame.break + frame.before + marker + frame.gap,
    ...titleLike(notice, heading),
    frame.after + frame.break,
    ...responseLike(notice, problem),
  ];
  const at = Math.max(problemSpan(problem).end, sectionSpan(notice, heading).end, frame.end);
  return { at, text, edits: shiftAfter(notice, heading) };
}

/** `针对“…`: up to the first quotation mark, and what follows the closing one. */
const QUOTED = /^(?<before>[^“]{0,10}“)[^”]*(?<after>”.{0,20})$/u;
/** `关于…问题的整改情况`. */
const WORDED = /^(?<before>针对|关于).+?(?<after>的?问题.{0,12})$/u;

/** The title of another heading with a field for what the problem is; a field alone where it is worded otherwise. */
export function titleLike(notice: Notice, heading: Heading): FillIn {
  const title = textOf(notice.source, heading.title);
  const { before, after } = (QUOTED.exec(title) ?? WORDED.exec(title))?.groups ?? {};
  if (before === undefined || after === undefined) return [{ field: '问题' }, title.endsWith('。') ? '。' : ''];
  return [before, { field: '问题' }, after];
}

/** Answered as the neighbour is: by a measure that is a heading, after the label, or in plain prose. */
function responseLike(notice: Notice, { heading, response }: Problem): FillIn {
  const measure = heading?.children[0];
  if (measure !== undefined) {
    const frame = lineFrame(notice, measure);
    const marker = withNumber(notice.source, measure.block.marker, 1);
    return [frame.before + marker + frame.gap, { field: '措施' }, '。', { field: '做法和成效' }, `。${frame.after}`];
  }
  const label = response?.label ? textOf(notice.source, response.label) : labelOf(notice);
  return [(response === null ? '' : indentAt(notice, response.span.start)) + label, { field: '做法和成效' }, '。'];
}

function labelOf({ policy: { responseLabel, width } }: Notice): string {
  return responseLabel === null ? '' : responseLabel + (width === 'half' ? ':' : '：');
}
