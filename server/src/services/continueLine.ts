import { formatItem } from '../notice/formatItem';
import type { Enumeration, EnumerationItem, Heading, Notice } from '../notice/model';
import { withNumber } from '../parse/formatMarker';
import type { Edit } from '../rules/rule';
import { lineAt, textOf } from '../text/source';
import { span, type Span } from '../text/span';

/**
 * What goes on after Enter, the cursor being on the new line, which is blank: the next item where each item is a paragraph, the next measure where
 * measures are headings with their text, the label after a problem that has no answer yet. Enter after an item without words takes the
 * item away instead. Empty where nothing goes on by itself.
 */
export function continueAfterEnter(notice: Notice, offset: number): readonly Edit[] {
  const line = lineAt(notice.source, offset);
  const [before, here] = [notice.tree.lines[line - 1], notice.tree.lines[line]];
  if (before === undefined || here === undefined || here.content.start < here.content.end || !notice.recognised) return [];
  const cursor = here.span.end;
  const item = itemOpening(notice, before.content);
  if (item !== null) return continueItem(notice, item, before.content, cursor);
  const heading = notice.headings.find((each) => each.line === before.index);
  return heading === undefined ? [] : continueHeading(notice, heading, before.content, cursor);
}

interface OpeningItem {
  readonly enumeration: Enumeration;
  readonly item: EnumerationItem;
}

/** The item that a line begins with, where the line is that item alone. */
function itemOpening({ enumerations }: Notice, line: Span): OpeningItem | null {
  const enumeration = enumerations.find(({ items }) => items.some(({ marker }) => marker.start === line.start));
  const item = enumeration?.items.find(({ marker }) => marker.start === line.start);
  if (enumeration === undefined || item === undefined) return null;
  const inLine = enumeration.items.filter(({ marker }) => line.start <= marker.start && marker.start < line.end);
  return inLine.length === 1 ? { enumeration, item } : null;
}

function continueItem(notice: Notice, { enumeration, item }: OpeningItem, line: Span, cursor: number): readonly Edit[] {
  if (item.marker.end === line.end && item.number > 1) return [{ span: span(line.start, cursor), text: '' }];
  const next = formatItem(enumeration.style, item.number + 1);
  if (next === null || !endsSentence(notice, line)) return [];
  const later = enumeration.items.slice(enumeration.items.indexOf(item) + 1);
  const gap = later.findIndex(({ number }, index) => number !== item.number + 1 + index);
  const shifted = (gap === -1 ? later : later.slice(0, gap)).flatMap(({ number, marker }): readonly Edit[] => {
    const text = formatItem(enumeration.style, number + 1);
    return text === null ? [] : [{ span: marker, text }];
  });
  return [insertion(cursor, next), ...shifted];
}

function endsSentence({ source }: Notice, line: Span): boolean {
  return /[。；;！!]$/u.test(textOf(source, line));
}

function continueHeading(notice: Notice, heading: Heading, line: Span, cursor: number): readonly Edit[] {
  const { source, policy, problems } = notice;
  const problem = problems.find((each) => each.heading === heading);
  if (problem !== undefined) {
    const label = policy.responseLabel;
    const colon = policy.width === 'half' ? ':' : '：';
    return problem.response === null && label !== null ? [insertion(cursor, label + colon)] : [];
  }
  const isListed = heading.level === 5;
  const isMeasure = isListed || (heading.parent !== null && problems.some((each) => each.heading === heading.parent));
  if (!isMeasure) return [];
  if (heading.title.start === heading.title.end) return [{ span: span(line.start, cursor), text: '' }];
  if ((heading.body === null && !isListed) || !endsSentence(notice, line)) return [];
  const next = heading.number + 1;
  const follows = notice.headings[notice.headings.indexOf(heading) + 1];
  if (follows?.parent === heading.parent && follows.number === next) return [];
  return [insertion(cursor, withNumber(source, heading.block.marker, next))];
}

function insertion(at: number, text: string): Edit {
  return { span: span(at, at), text };
}
