import { parseChineseNumeral } from '../text/numerals';
import { readSign } from '../text/signs';
import type { Source } from '../text/source';
import { span, type Span } from '../text/span';
import type { Enumeration, EnumerationItem, EnumerationStyle, Heading, Paragraph } from './model';

/**
 * What opens an item within prose, on width-folded text: 一是, 一要, ①, 第一， 首先， 一方面， 其一，
 * 一是 and the like count only at the start of a paragraph or after a mark: 统一是, 之一是 and 第一是 are words.
 */
const ITEM =
  /(?<sign>[①-⑳㉑-㉟㊱-㊿])|(?<=^|[。;:,、”)!?\s*])(?:(?<numeral>[一二三四五六七八九十]{1,3})(?<kind>是|要(?![素点求件害职闻领义务]))|第(?<ordinal>[一二三四五六七八九十]{1,3})[,、](?!第)|(?<which>首先|其次|再次|最后),|(?<side>一方面|另一方面),?|其(?<place>[一二三四五]),)/gu;

/** What announces a count right before the first item: 从4个方面抓好整改： */
const ANNOUNCEMENT =
  /(?<count>\d{1,3}|[一二两三四五六七八九十]{1,3})(?:[个大项条点]|方面)(?:方面|层面|环节|维度|措施|举措|重点|工作|抓手)?[^。;:]{0,20}:\s?$/u;

/** An item as found, before it is known which group it belongs to. */
interface FoundItem {
  readonly style: EnumerationStyle;
  readonly number: number;
  readonly marker: Span;
  readonly paragraph: Paragraph;
  readonly opensParagraph: boolean;
}

/** A group while it may still grow. */
interface OpenGroup {
  readonly first: FoundItem;
  last: FoundItem;
  readonly items: FoundItem[];
}

/** Every enumeration of the prose in document order, within a paragraph or with an item a paragraph. */
export function readEnumerations(source: Source, paragraphs: readonly Paragraph[]): readonly Enumeration[] {
  const groups: OpenGroup[] = [];
  let across = new Map<EnumerationStyle, OpenGroup>();
  let heading: Heading | null = null;
  let previous = new Map<EnumerationStyle, OpenGroup>();
  for (const paragraph of paragraphs) {
    if (paragraph.heading !== heading) {
      heading = paragraph.heading;
      across = new Map();
      previous = new Map();
    }
    const inline = new Map<EnumerationStyle, OpenGroup>();
    for (const item of findItems(source, paragraph)) {
      const open = chooseGroup(item, across, inline, previous);
      const group = open ?? { first: item, last: item, items: [] };
      if (open === null) groups.push(group);
      group.items.push(item);
      group.last = item;
      if (item.opensParagraph) across.set(item.style, group);
      inline.set(item.style, group);
    }
    for (const [style, group] of inline) previous.set(style, group);
  }
  return groups.filter((group) => isEnumeration(group)).map((group) => close(source, group));
}

/** Where an item belongs: to the group of its paragraph, to the one that runs across paragraphs, or, for a first item, to none yet. */
function chooseGroup(
  item: FoundItem,
  across: ReadonlyMap<EnumerationStyle, OpenGroup>,
  inline: ReadonlyMap<EnumerationStyle, OpenGroup>,
  previous: ReadonlyMap<EnumerationStyle, OpenGroup>,
): OpenGroup | null {
  if (item.number === 1) return null;
  if (!item.opensParagraph) return inline.get(item.style) ?? null;
  const candidates = [across.get(item.style), previous.get(item.style)].filter((group) => group !== undefined);
  return candidates.find((group) => group.last.number === item.number - 1) ?? candidates[0] ?? null;
}

/** Styles whose opening is an everyday word too count only in company. */
function isEnumeration(group: OpenGroup): boolean {
  return group.items.length > 1 || group.first.style === '一是' || group.first.style === '①';
}

function findItems(source: Source, paragraph: Paragraph): readonly FoundItem[] {
  const words = source.folded.slice(paragraph.span.start, paragraph.span.end);
  const items: FoundItem[] = [];
  for (const found of words.matchAll(ITEM)) {
    const read = readItem(found.groups ?? {});
    if (read === null) continue;
    const start = paragraph.span.start + found.index;
    items.push({ ...read, marker: span(start, start + found[0].replace(/,$/u, '').length), paragraph, opensParagraph: found.index <= 2 });
  }
  return items;
}

function readItem(
  groups: Readonly<Record<string, string | undefined>>,
): { readonly style: EnumerationStyle; readonly number: number } | null {
  const { sign, numeral, kind, ordinal, which, side, place } = groups;
  if (sign !== undefined) return { style: '①', number: readSign(sign)?.number ?? 0 };
  if (numeral !== undefined) return numbered(kind === '是' ? '一是' : '一要', numeral);
  if (ordinal !== undefined) return numbered('第一', ordinal);
  if (place !== undefined) return numbered('其一', place);
  if (which !== undefined) return { style: '首先', number: ['首先', '其次', '再次', '最后'].indexOf(which) + 1 };
  return { style: '一方面', number: side === '一方面' ? 1 : 2 };
}

function numbered(style: EnumerationStyle, numeral: string): { readonly style: EnumerationStyle; readonly number: number } | null {
  const number = parseChineseNumeral(numeral);
  return number === null ? null : { style, number };
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
  return { count, span: span(from + found.index, from + found.index + written.length) };
}
