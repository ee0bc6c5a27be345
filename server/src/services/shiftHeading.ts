import type { Heading, Notice } from '../notice/model';
import { readNotice } from '../notice/readNotice';
import { readNumberingRuns } from '../notice/numberingRuns';
import { withNumber } from '../parse/formatMarker';
import type { Level } from '../parse/tree';
import { applyEdits } from '../rules/applyEdits';
import type { Edit } from '../rules/rule';
import { lineAt } from '../text/source';
import { span } from '../text/span';
import { formatChineseNumeral } from '../text/numerals';
import { circledNumber } from '../text/signs';
import { thenEdits } from './edits';
import { countHeadings, writeNumbers } from './numbers';

/**
 * Raises (`-1`) or lowers (`1`) the heading in the line of the cursor by a level, with all headings under it: each gets the marker that the
 * document has at its new level and its number there, and what counted with it closes up. Null where the line is no heading, or
 * there is no such level.
 */
export function shiftHeading(notice: Notice, offset: number, by: -1 | 1): readonly Edit[] | null {
  const index = notice.headings.findIndex(({ line }) => line === lineAt(notice.source, offset));
  const heading = notice.headings[index];
  if (heading?.block.marker.kind !== 'ranked') return null;
  const moved = withDescendants(heading);
  const markers = moved.map((each) => remarked(notice, each, by, each === heading ? provisionalNumber(notice, index, by) : each.number));
  const edits = markers.flatMap((edit) => (edit === null ? [] : [edit]));
  if (edits.length < moved.length) return null;
  return thenEdits(edits, settleNumbers(notice, edits, index, moved.length));
}

function withDescendants(heading: Heading): readonly Heading[] {
  return [heading, ...heading.children.flatMap((child) => withDescendants(child))];
}

/** About what the number will be, so that the heading is read as part of the right list before it is counted. */
function provisionalNumber({ headings }: Notice, index: number, by: -1 | 1): number {
  const heading = headings[index];
  if (heading === undefined) return 1;
  if (by === -1) return heading.parent?.level === heading.level - 1 ? heading.parent.number + 1 : heading.number;
  const before = headings.slice(0, index).findLast(({ level }) => level <= heading.level + 1);
  return before?.level === heading.level + 1 ? before.number + 1 : 1;
}

function remarked(notice: Notice, heading: Heading, by: -1 | 1, number: number): Edit | null {
  const level = LEVELS.find((each) => each === heading.level + by);
  return level === undefined ? null : { span: heading.marker, text: markerAt(notice, level, number) };
}

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

/** As most headings of the level are marked; by the norm where there are none. */
function markerAt({ source, headings, policy }: Notice, level: Level, number: number): string {
  const form = policy.levels.find((each) => each.level === level)?.form;
  const example = headings.find(({ block }) => block.marker.level === level && block.marker.form === form);
  if (example !== undefined) return withNumber(source, example.block.marker, number);
  const [open, close] = policy.width === 'half' ? ['(', ')'] : ['（', '）'];
  switch (level) {
    case 1:
      return `${formatChineseNumeral(number)}、`;
    case 2:
      return open + formatChineseNumeral(number) + close;
    case 3:
      return `${number}.`;
    case 4:
      return open + String(number) + close;
    case 5:
      return circledNumber(number);
  }
}

/** Counts the lists that the moved headings came from or went to, from the first of them on, in the text that `edits` leave. */
function settleNumbers(before: Notice, edits: readonly Edit[], index: number, count: number): readonly Edit[] {
  const after = readNotice(applyEdits(before.source.text, edits), undefined, before.source.markup, before.layout);
  const first = after.headings[index];
  if (first === undefined || after.headings.length !== before.headings.length) return [];
  const places = new Map(after.headings.map((heading, place) => [heading, place] as const));
  const left = readNumberingRuns(before.source, before.headings).find(({ headings }) =>
    headings.some((each) => each === before.headings[index]),
  );
  const touched = new Set(left?.headings.map((heading) => before.headings.indexOf(heading)));
  for (let place = index; place < index + count; place += 1) touched.add(place);
  const runs = readNumberingRuns(after.source, after.headings).filter(({ headings }) =>
    headings.some((heading) => touched.has(places.get(heading) ?? -1)),
  );
  const numbers = countHeadings(runs, span(first.marker.start, after.source.text.length));
  return writeNumbers(after, numbers).edits;
}
