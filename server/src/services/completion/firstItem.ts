import { formatItem } from '../../notice/formatItem';
import type { EnumerationStyle, Notice } from '../../notice/model';
import { lineAt } from '../../text/source';
import { span } from '../../text/span';
import type { ContextCompletion } from './completion';

/** What a list follows, on width-folded text: the label, or words that announce it. */
const OPENED = /(?:整改情况|整改措施|整改进展|措施|做法|工作|方面|如下|整改|以下\p{Script=Han}{0,6}):$/u;

/** Whether a list may begin at the end of `before`, a folded line up to the cursor; cheap. */
export function mayOpenList(before: string): boolean {
  return OPENED.test(before.slice(-12));
}

/** The first item of a list behind the words that announce it, counted as the notice counts most of its lists. */
export function completeFirstItem(notice: Notice, offset: number): readonly ContextCompletion[] {
  const { source } = notice;
  const line = lineAt(source, offset);
  const start = source.lineStarts[line] ?? 0;
  const end = notice.tree.lines[line]?.span.end ?? offset;
  if (!mayOpenList(source.folded.slice(Math.max(start, offset - 12), offset)) || source.folded.slice(offset, end).trim() !== '') return [];
  const style = usualStyle(notice);
  const label = style === null ? null : formatItem(style, 1);
  return label === null
    ? []
    : [{ label, detail: '列举的第一项', text: [label], replace: span(offset, offset), filterText: label, edits: [] }];
}

/** The style of most lists; null where the notice has none. */
function usualStyle({ enumerations }: Notice): EnumerationStyle | null {
  const counts = new Map<EnumerationStyle, number>();
  for (const { style } of enumerations) if (formatItem(style, 1) !== null) counts.set(style, (counts.get(style) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}
