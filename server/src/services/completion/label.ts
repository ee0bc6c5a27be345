import { isAnswering } from '../../notice/fieldRole';
import type { Notice } from '../../notice/model';
import { lineAt, textOf } from '../../text/source';
import { span } from '../../text/span';
import type { ContextCompletion } from './completion';

/** The document's own label at the start of the line below a problem without an answer, or below its fields that are none (问题描述：, 责任单位：): 整改情况：. */
export function completeLabel(notice: Notice, offset: number): readonly ContextCompletion[] {
  const { source, policy, problems, tree } = notice;
  const line = tree.lines[lineAt(source, offset)];
  if (line === undefined || policy.responseLabel === null || offset < line.span.end) return [];
  const typed = textOf(source, line.content);
  const label = policy.responseLabel + (policy.width === 'half' ? ':' : '：');
  const problem = problems.findLast(({ span: of }) => of.end <= line.span.start);
  const above = tree.blocks.findLast((block) => block.line.index < line.index);
  const fields = problem?.fields.filter(({ span: of }) => of.end <= line.span.start) ?? [];
  const isBehindFields = fields.length > 0 && !fields.some(({ role }) => isAnswering(role));
  const isBelow = problem !== undefined && (above?.line.index === lineAt(source, problem.span.end) || isBehindFields);
  if (!isBelow || !label.startsWith(typed) || typed === label) return [];
  const isFree = problem.response === null || problem.response.span.start === line.content.start;
  return isFree
    ? [{ label, detail: '本篇的作答标签', text: [label], replace: span(offset - typed.length, offset), filterText: label, edits: [] }]
    : [];
}
