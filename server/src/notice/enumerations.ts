import { parseChineseNumeral } from '../text/numerals';
import type { Source } from '../text/source';
import { span } from '../text/span';
import { findItemMarkers, type ItemMarker } from './itemMarkers';
import type { Enumeration, EnumerationItem, EnumerationStyle, Heading, Paragraph } from './model';

/** What announces a count right before the first item: 从4个方面抓好整改： */
const ANNOUNCEMENT =
  /(?<count>\d{1,3}|[一二两三四五六七八九十]{1,3})(?:[个大项条点]|方面)(?:方面|层面|环节|维度|措施|举措|重点|工作|抓手)?[^。;:]{0,20}:\s?$/u;

/** What lies between the articles of a text and what of them is told. */
const CONTENTS = /^[^,]{1,6}条,[^:]*(?:内容|规定|包括|修订)/u;

/** An item as found, before it is known which group it belongs to. */
interface FoundItem extends ItemMarker {
  readonly paragraph: Paragraph;
  readonly opensParagraph: boolean;
}

/** A group while it may still grow. */
interface OpenGroup {
  readonly first: FoundItem;
  last: FoundItem;
  readonly items: FoundItem[];
}

/** The groups that an item may still belong to, by style. */
interface OpenGroups {
  /** Items that open paragraphs. */
  readonly across: Map<EnumerationStyle, OpenGroup>;
  /** Items of the paragraph at hand. */
  readonly inline: Map<EnumerationStyle, OpenGroup>;
  /** The last group of each style in the paragraphs before. */
  readonly previous: Map<EnumerationStyle, OpenGroup>;
}

/** Every enumeration of the prose in document order, within a paragraph or with an item a paragraph. */
export function readEnumerations(source: Source, paragraphs: readonly Paragraph[]): readonly Enumeration[] {
  const groups: OpenGroup[] = [];
  const open: OpenGroups = { across: new Map(), inline: new Map(), previous: new Map() };
  let heading: Heading | null = null;
  for (const paragraph of paragraphs) {
    const items = findItems(source, paragraph);
    if (items.length === 0) continue;
    if (paragraph.heading !== heading) {
      heading = paragraph.heading;
      open.across.clear();
      open.previous.clear();
    }
    for (const item of items) placeItem(item, open, groups);
    for (const [style, group] of open.inline) open.previous.set(style, group);
    open.inline.clear();
  }
  return joinRepeated(groups)
    .filter((group) => isEnumeration(group))
    .map((group) => close(source, group));
}

function placeItem(item: FoundItem, open: OpenGroups, groups: OpenGroup[]): void {
  const known = chooseGroup(item, open);
  const group = known ?? { first: item, last: item, items: [] };
  if (known === null) groups.push(group);
  group.items.push(item);
  group.last = item;
  if (item.opensParagraph) open.across.set(item.style, group);
  open.inline.set(item.style, group);
}

/** Where an item belongs: to the group of its paragraph, to the one that runs across paragraphs, or, for a first item, to none yet. */
function chooseGroup(item: FoundItem, open: OpenGroups): OpenGroup | null {
  if (item.number === 1) return null;
  if (!item.opensParagraph) {
    // 会议指出，一是…。⏎会议指出，二是…。: a paragraph each, with words before the marker.
    const before = open.previous.get(item.style);
    return open.inline.get(item.style) ?? (before?.last.number === item.number - 1 ? before : null);
  }
  const candidates = [open.across.get(item.style), open.previous.get(item.style)].filter((group) => group !== undefined);
  return candidates.find((group) => group.last.number === item.number - 1) ?? candidates[0] ?? null;
}

/**
 * A group that begins at one where the group before it is not done goes on with it, one number wrong: 一是…一是…三是…, ①②①④, 二是…一是…三是….
 * A group that counts on from its own one is another list.
 */
function joinRepeated(groups: readonly OpenGroup[]): readonly OpenGroup[] {
  const joined: OpenGroup[] = [];
  const latest = new Map<EnumerationStyle, OpenGroup>();
  for (const group of groups) {
    const before = latest.get(group.first.style);
    if (before !== undefined && isTogether(before.first, group.first) && goesOn(before, group)) {
      for (const item of group.items) before.items.push(item);
      before.last = group.last;
      continue;
    }
    latest.set(group.first.style, group);
    joined.push(group);
  }
  return joined;
}

/** Whether two first items may be of one list: both within a paragraph, or each at the start of one. */
function isTogether(one: FoundItem, other: FoundItem): boolean {
  if (one.paragraph.heading !== other.paragraph.heading) return false;
  return one.paragraph === other.paragraph || (one.opensParagraph && other.opensParagraph);
}

function goesOn(before: OpenGroup, after: OpenGroup): boolean {
  const [first, second] = after.items;
  if (first?.number !== 1) return false;
  if (before.items.length === 1 || second === undefined) return true;
  const missed = second.number - before.last.number;
  return second.number !== 2 && (missed === 1 || missed === 2);
}

/** Styles whose opening is an everyday word too count only in company; brackets only from (1) on, as what stands in a line may go on from headings. */
function isEnumeration(group: OpenGroup): boolean {
  if (group.first.style === '(1)') return group.first.number === 1 && group.items.length > 1;
  return group.items.length > 1 || group.first.style === '一是' || group.first.style === '①';
}

function findItems(source: Source, paragraph: Paragraph): readonly FoundItem[] {
  return findItemMarkers(source.folded, paragraph.span).map(({ style, number, marker }) => {
    // Markdown emphasis may stand before the first item.
    const opensParagraph = marker.start - paragraph.span.start <= 2;
    return { style, number, marker, paragraph, opensParagraph };
  });
}

function close(source: Source, group: OpenGroup): Enumeration {
  const { first, last } = group;
  const items = group.items.map((item, index): EnumerationItem => {
    const next = group.items[index + 1];
    const end = next?.paragraph === item.paragraph ? next.marker.start : item.paragraph.span.end;
    return { number: item.number, marker: item.marker, span: span(item.marker.start, end) };
  });
  return {
    style: first.style,
    items,
    span: span(first.marker.start, last.paragraph.span.end),
    line: first.paragraph.line,
    acrossParagraphs: first.paragraph !== last.paragraph,
    announced: readAnnouncement(source, first),
    heading: first.paragraph.heading,
  };
}

function readAnnouncement(source: Source, first: FoundItem): Enumeration['announced'] {
  const from = Math.max(first.paragraph.span.start, first.marker.start - 60);
  const before = source.folded.slice(from, first.marker.start);
  const found = ANNOUNCEMENT.exec(before);
  const written = found?.groups?.count;
  if (found === null || written === undefined) return null;
  const count = parseChineseNumeral(written) ?? Number(written);
  // 《条例》共39条，主要内容包括：… and 今后一个时期 announce nothing.
  if (/^一个(?:时期|阶段|周期)/u.test(found[0]) || CONTENTS.test(found[0])) return null;
  return { count, span: span(from + found.index, from + found.index + written.length) };
}
