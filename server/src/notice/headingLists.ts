import type { Source } from '../text/source';
import { span } from '../text/span';
import { findAnnouncement } from './announcement';
import type { Enumeration, Heading } from './model';

/** A list that begins with a line may be announced at the end of the one before. */
const REACH = 100;

/**
 * Headings that are the items of a list: those marked ①, and any that the text before them announces (采取以下3项措施：). They stay headings; this is the
 * view of them that counts.
 */
export function readHeadingLists(source: Source, headings: readonly Heading[]): readonly Enumeration[] {
  const first = headings.filter((heading) => heading.parent !== null && heading.parent.children[0] === heading);
  return first.flatMap((heading) => listsUnder(source, heading.parent, heading.parent?.children ?? []));
}

function listsUnder(source: Source, parent: Heading | null, children: readonly Heading[]): readonly Enumeration[] {
  const lists: Heading[][] = [];
  for (const child of children) {
    const { kind, form } = child.block.marker;
    if (kind === 'bare') continue;
    const current = lists.at(-1);
    if (current?.[0]?.block.marker.form === form && child.number !== 1) current.push(child);
    else lists.push([child]);
  }
  return lists.flatMap((items) => toEnumeration(source, parent, items));
}

function toEnumeration({ folded }: Source, parent: Heading | null, items: readonly Heading[]): readonly Enumeration[] {
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined || parent === null || items.length < 2) return [];
  const { start } = first.marker;
  const announced = findAnnouncement(folded, Math.max(parent.title.start, start - REACH), start, items.length);
  const isCircled = first.block.marker.form === '①';
  if (!isCircled && announced === null) return [];
  return [
    {
      style: isCircled ? '①' : '(1)',
      items: items.map(({ number, marker, section }) => ({ number, marker, span: span(marker.start, section.span.end) })),
      span: span(start, last.section.span.end),
      line: first.line,
      acrossParagraphs: true,
      announced,
      heading: parent,
    },
  ];
}
