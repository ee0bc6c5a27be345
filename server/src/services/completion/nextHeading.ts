import type { Heading, Notice } from '../../notice/model';
import { readNotice } from '../../notice/readNotice';
import { withNumber } from '../../parse/formatMarker';
import { lineAt } from '../../text/source';
import { span } from '../../text/span';
import { foldWidth } from '../../text/width';
import { lineFrame, shiftAfter } from '../insertion/insertion';
import { titleLike } from '../insertion/insertProblem';
import type { ContextCompletion } from './completion';

/** What may be typed of a marker at the start of a line: `3`, `3.`, `(二`, `三、`; on width-folded text, after an indent or the marks of a Markdown heading. */
const TYPED =
  /^(?:\s{0,8}|#{1,6} {0,3})(?<typed>[一二三四五六七八九十]{1,3}、?|\((?:[一二三四五六七八九十]{0,3}|\d{0,2})\)?|\d{1,2}[.、]?)$/u;

/** Whether a marker may be begun at the end of `before`, a folded line up to the cursor; cheap. */
export function mayBeginHeading(before: string): boolean {
  return before.length <= 20 && TYPED.test(before);
}

/**
 * The headings that may come next, at a cursor where one is begun: the sibling of the last heading, and of each heading that it stands under;
 * a problem is worded as its neighbours are. What counts on behind it is moved. Nothing where more stands in the line.
 */
export function completeNextHeading(notice: Notice, offset: number): readonly ContextCompletion[] {
  const { source } = notice;
  const line = lineAt(source, offset);
  const start = source.lineStarts[line] ?? 0;
  const end = notice.tree.lines[line]?.span.end ?? offset;
  const typed = TYPED.exec(source.folded.slice(start, offset))?.groups?.typed;
  if (typed === undefined || source.folded.slice(offset, end).trim() !== '') return [];
  // What is begun may read as a heading itself; with blanks in its place the notice reads as it did before, at the same offsets.
  const before = readNotice(
    source.text.slice(0, start) + ' '.repeat(end - start) + source.text.slice(end),
    undefined,
    source.markup,
    notice.layout,
  );
  const replace = span(offset - typed.length, offset);
  const problems = new Set(before.problems.map(({ heading }) => heading));
  return lineageAt(before, start).flatMap((heading) => {
    const marker = withNumber(before.source, heading.block.marker, heading.number + 1);
    if (!foldWidth(marker).startsWith(typed)) return [];
    const isProblem = problems.has(heading);
    const head = marker + lineFrame(before, heading).gap;
    const filterText = source.text.slice(replace.start, offset) + marker.slice(typed.length);
    return [
      {
        label: marker,
        detail: isProblem ? '下一个问题' : '下一个标题',
        text: isProblem ? [head, ...titleLike(before, heading)] : [head],
        replace,
        filterText,
        edits: shiftAfter(before, heading),
      },
    ];
  });
}

/** The last heading before a place, and those above it, innermost first. */
function lineageAt({ headings }: Notice, place: number): readonly Heading[] {
  const chain: Heading[] = [];
  for (let at = headings.findLast(({ marker }) => marker.start < place) ?? null; at !== null; at = at.parent) chain.push(at);
  return chain;
}
