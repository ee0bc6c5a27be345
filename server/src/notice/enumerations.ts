import type { Source } from '../text/source';
import { span } from '../text/span';
import { findAnnouncement } from './announcement';
import { findItemMarkers, type ItemMarker } from './itemMarkers';
import type { Enumeration, EnumerationItem, EnumerationStyle, Heading, Paragraph } from './model';

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

/** At most this many groups of one style may go on across paragraphs, one within another. */
const DEEPEST = 3;

/** The groups that an item may still belong to, by style. */
interface OpenGroups {
  /** Those with an item that opens a paragraph, the latest first: within one another may begin and end. */
  readonly across: Map<EnumerationStyle, readonly OpenGroup[]>;
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
  if (item.opensParagraph) {
    const others = (open.across.get(item.style) ?? []).filter((other) => other !== group);
    open.across.set(item.style, [group, ...others].slice(0, DEEPEST));
  }
  open.inline.set(item.style, group);
}

/** Styles that a text may change between within one list: 一要…，二要…，三是…; 首先…。其次…。第三…. */
const KIN: Partial<Record<EnumerationStyle, EnumerationStyle>> = { 一是: '一要', 一要: '一是', 第一: '首先', 首先: '第一' };

/** Where an item belongs: to the group of its paragraph, to the one that runs across paragraphs, or, for a first item, to none yet. */
function chooseGroup(item: FoundItem, open: OpenGroups): OpenGroup | null {
  if (item.number === 1) return null;
  const goesOn = (group: OpenGroup | undefined): boolean => group?.last.number === item.number - 1;
  if (!item.opensParagraph) {
    // 会议指出，一是…。⏎会议指出，二是…。: a paragraph each, with words before the marker.
    const [here, before] = [open.inline.get(item.style), open.previous.get(item.style)];
    return (goesOn(here) ? here : (ofKin(item, open).find(goesOn) ?? here ?? (goesOn(before) ? before : null))) ?? null;
  }
  const [latest, ...outer] = open.across.get(item.style) ?? [];
  const candidates = [latest, open.previous.get(item.style), ...outer].filter((group) => group !== undefined);
  return candidates.find(goesOn) ?? ofKin(item, open).find(goesOn) ?? candidates[0] ?? null;
}

function ofKin({ style }: FoundItem, open: OpenGroups): readonly OpenGroup[] {
  const kin = KIN[style];
  return kin === undefined
    ? []
    : [open.inline.get(kin), ...(open.across.get(kin) ?? []), open.previous.get(kin)].filter((group) => group !== undefined);
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
    if (before !== undefined && isTogether(before, group) && goesOn(before, group)) {
      join(before, group);
      continue;
    }
    latest.set(group.first.style, group);
    joined.push(group);
  }
  return joined;
}

/** Puts the items of a group among those of the one before it. Costs the number of the former where they all stand behind, as nearly always. */
function join(before: OpenGroup, group: OpenGroup): void {
  const isBehind = before.last.marker.start < group.first.marker.start;
  for (const item of group.items) before.items.push(item);
  if (!isBehind) before.items.sort((one, other) => one.marker.start - other.marker.start);
  before.last = before.items.at(-1) ?? group.last;
}

/** Whether two groups may be one list: both begin within a paragraph, or each at the start of one; and the second does not begin within a first that began at one. */
function isTogether({ first: one, last }: OpenGroup, { first: other }: OpenGroup): boolean {
  const isWithin = one.number === 1 && other.marker.start < last.marker.start;
  if (one.paragraph.heading !== other.paragraph.heading || isWithin) return false;
  return one.paragraph === other.paragraph || (one.opensParagraph && other.opensParagraph);
}

function goesOn(before: OpenGroup, after: OpenGroup): boolean {
  const [first, second] = after.items;
  if (first?.number !== 1) return false;
  if (before.items.length === 1 || second === undefined) return true;
  const missed = second.number - before.last.number;
  return second.number !== 2 && (missed === 1 || missed === 2);
}

/** Styles whose opening is an everyday word too count only in company; brackets only from 1 on, as what stands in a line may go on from headings. */
function isEnumeration(group: OpenGroup): boolean {
  if (group.first.style === '(1)' || group.first.style === '1)') return group.first.number === 1 && group.items.length > 1;
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
    announced: announcementOf(source, group),
    heading: first.paragraph.heading,
  };
}

/** A list that begins with a paragraph may be announced at the end of the one before. */
const LINE_REACH = 100;

function announcementOf({ folded }: Source, { first, items }: OpenGroup): Enumeration['announced'] {
  const { start } = first.marker;
  const from = first.opensParagraph ? Math.max(0, start - LINE_REACH) : first.paragraph.span.start;
  return findAnnouncement(folded, from, start, items.length);
}
