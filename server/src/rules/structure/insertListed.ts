import type { Coverage } from '../../notice/coverage/coverage';
import { readNumberingRuns } from '../../notice/numberingRuns';
import type { Heading, Notice, Problem } from '../../notice/model';
import { withNumber } from '../../parse/formatMarker';
import { lineAt, textOf } from '../../text/source';
import { span, type Span } from '../../text/span';
import type { Edit, Fix } from '../rule';

/** Where a problem of the list is missing, and how it can be put in; null where its neighbour is no heading. */
export interface ListedInsertion {
  /** Empty: between what stands before and after it in the list. */
  readonly span: Span;
  readonly fix: Fix | null;
}

/** The problem at `index` of the list, numbered, worded and answered as its neighbour in the notice is, with a blank to fill in. */
export function insertListed(notice: Notice, { items }: Coverage, index: number): ListedInsertion {
  const words = items[index]?.listed.text ?? '';
  const problemAt = (at: number): Problem | null => items[at]?.targets.at(-1)?.problem ?? null;
  for (let before = index - 1; before >= 0; before -= 1) {
    const problem = problemAt(before);
    if (problem !== null) return insertBehind(notice, problem, words);
  }
  for (let after = index + 1; after < items.length; after += 1) {
    const problem = problemAt(after);
    if (problem !== null) return insertBefore(notice, problem, words);
  }
  return { span: span(notice.source.text.length, notice.source.text.length), fix: null };
}

function insertBehind(notice: Notice, problem: Problem, words: string): ListedInsertion {
  const { heading, response } = problem;
  const end = lineEnd(notice, Math.max(problem.span.end, response?.span.end ?? 0));
  if (heading === null) return { span: span(end, end), fix: null };
  const lines = linesLike(notice, { problem, heading }, { words, number: heading.number + 1 });
  const insertion = { span: span(end, end), text: lines.map((line) => `\n${line}`).join('') };
  return { span: span(end, end), fix: fixOf([insertion, ...shiftFrom(notice, heading, 1)]) };
}

function insertBefore(notice: Notice, problem: Problem, words: string): ListedInsertion {
  const { heading } = problem;
  const start = notice.source.lineStarts[problem.line] ?? 0;
  if (heading === null) return { span: span(start, start), fix: null };
  const lines = linesLike(notice, { problem, heading }, { words, number: heading.number });
  const insertion = { span: span(start, start), text: lines.map((line) => `${line}\n`).join('') };
  return { span: span(start, start), fix: fixOf([insertion, ...shiftFrom(notice, heading, 0)]) };
}

function fixOf(edits: readonly Edit[]): Fix {
  return { title: '按清单补上这个问题', kind: 'suggested', edits: edits.toSorted((one, other) => one.span.start - other.span.start) };
}

/** `针对“…”问题。`, `关于…问题的整改情况`: what stands around the problem's words. */
const WORDED = /^(?<before>(?:针对|关于)[“"]?)[^“”"]+?(?<after>[”"]?的?问题.{0,12})$/u;

/** Heading and response in the neighbour's manner. */
function linesLike(
  notice: Notice,
  { problem, heading }: { readonly problem: Problem; readonly heading: Heading },
  { words, number }: { readonly words: string; readonly number: number },
): readonly string[] {
  const { source, policy } = notice;
  const bare = words.replace(/[。；;.]$/u, '');
  const title = textOf(source, heading.title);
  const { before = '', after = /[。；]$/u.exec(title)?.[0] ?? '' } = WORDED.exec(title)?.groups ?? {};
  const marker = withNumber(source, heading.block.marker, number);
  const gap = source.text.slice(heading.block.marker.span.end, heading.block.text.start);
  const head = `${indentAt(notice, heading.marker.start)}${marker}${gap}${before}${bare}${after}`;
  const label = policy.responseLabel === null ? '' : `${policy.responseLabel}${policy.width === 'half' ? ':' : '：'}`;
  const answer = `${label}【待补充】。`;
  // A run-in heading is answered in its own line.
  if (heading.body !== null) return [head + answer];
  return [head, `${problem.response === null ? '' : indentAt(notice, problem.response.span.start)}${answer}`];
}

/** The numbers that count on without a gap from a heading, or from the one behind it, each one more. */
function shiftFrom(notice: Notice, heading: Heading, skipped: 0 | 1): readonly Edit[] {
  const run = readNumberingRuns(notice.source, notice.headings).find(({ headings }) => headings.includes(heading));
  const later = run?.headings.slice(run.headings.indexOf(heading) + skipped) ?? [];
  const gap = later.findIndex(({ number }, index) => number !== heading.number + skipped + index);
  return (gap === -1 ? later : later.slice(0, gap)).map(({ block, marker, number }) => ({
    span: marker,
    text: withNumber(notice.source, block.marker, number + 1),
  }));
}

function lineEnd({ tree, source }: Notice, offset: number): number {
  return tree.lines[lineAt(source, Math.max(0, offset - 1))]?.span.end ?? source.text.length;
}

/** The blanks and Markdown marks before the content of the line of `offset`. */
function indentAt({ tree, source }: Notice, offset: number): string {
  const line = tree.lines[lineAt(source, offset)];
  return line === undefined ? '' : source.text.slice(line.span.start, line.content.start);
}
