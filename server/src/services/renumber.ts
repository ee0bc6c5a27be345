import { formatItem } from '../notice/formatItem';
import type { Enumeration, EnumerationItem, EnumerationStyle, Heading, Notice } from '../notice/model';
import { readNumberingRuns } from '../notice/numberingRuns';
import { numeralLike, withNumber } from '../parse/formatMarker';
import type { Edit } from '../rules/rule';
import { lineAt, textOf } from '../text/source';
import { span, type Span } from '../text/span';
import { crossReferencesOf } from './crossReferences';
import { headSpan } from './extent';

/** What is to be renumbered. */
export type RenumberScope = 'document' | 'part' | 'from-here';

/** A change of one number. */
export interface NumberEdit extends Edit {
  readonly kind: 'heading' | 'item' | 'reference';
}

/** What renumbering comes to. */
export interface Renumbering {
  /** In document order, not overlapping; empty where every number is right. */
  readonly edits: readonly NumberEdit[];
  /** References to a number that moves, of which nobody can be sure what they mean: left as they are, to be looked at. */
  readonly unsure: readonly Span[];
}

/**
 * Gives headings and enumerations the numbers they should have under the document's own policy: which headings count together, and how
 * markers are written, stays. Numbers outside the scope stay too, and what is inside counts on from them. References move along where it is
 * sure what they mean. `offset` is the cursor, which tells which part, or from where.
 */
export function renumber(notice: Notice, scope: RenumberScope, offset = 0): Renumbering {
  const within = scopeSpan(notice, scope, offset);
  const numbers = headingNumbers(notice, within);
  const headings = [...numbers].flatMap(([heading, number]) => headingEdits(notice, heading, number));
  const items = countingGroups(notice).flatMap((group) => itemEdits(group, within));
  const { edits, unsure } = moveReferences(notice, numbers);
  return { edits: [...headings, ...items, ...edits].sort((one, other) => one.span.start - other.span.start), unsure };
}

/** A part is the section around the cursor that has headings below it, its own heading aside. */
function scopeSpan(notice: Notice, scope: RenumberScope, offset: number): Span {
  const whole = span(0, notice.source.text.length);
  if (scope === 'document') return whole;
  if (scope === 'from-here') return span(notice.source.lineStarts[lineAt(notice.source, offset)] ?? 0, whole.end);
  const part = notice.headings.findLast(
    ({ children, marker, section }) => children.length > 0 && marker.start <= offset && offset <= section.span.end,
  );
  return part === undefined ? whole : span(headSpan(part).end, part.section.span.end);
}

/** The number each heading should have; outside the scope the one it has. */
function headingNumbers(notice: Notice, within: Span): ReadonlyMap<Heading, number> {
  const numbers = new Map<Heading, number>();
  for (const run of readNumberingRuns(notice.source, notice.headings)) {
    let last = 0;
    for (const heading of run.headings) {
      last = isWithin(heading.marker, within) ? last + 1 : heading.number;
      numbers.set(heading, last);
    }
  }
  return numbers;
}

function isWithin(marker: Span, within: Span): boolean {
  return within.start <= marker.start && marker.end <= within.end;
}

function headingEdits(notice: Notice, heading: Heading, number: number): readonly NumberEdit[] {
  if (heading.number === number) return [];
  return [{ kind: 'heading', span: heading.marker, text: withNumber(notice.source, heading.block.marker, number) }];
}

/** Items that count together. */
interface Group {
  readonly style: EnumerationStyle;
  readonly items: readonly EnumerationItem[];
}

/** The enumerations; where a slip wrote 一 in the midst of one, its two halves count together. */
function countingGroups(notice: Notice): readonly Group[] {
  const groups: Group[] = [];
  const open = new Map<EnumerationStyle, { enumeration: Enumeration; index: number }>();
  for (const enumeration of notice.enumerations) {
    const before = open.get(enumeration.style);
    const known = before === undefined ? undefined : groups[before.index];
    if (before !== undefined && known !== undefined && carriesOn(notice, known, before.enumeration, enumeration)) {
      groups[before.index] = { style: known.style, items: [...known.items, ...enumeration.items] };
      open.set(enumeration.style, { enumeration, index: before.index });
    } else {
      groups.push({ style: enumeration.style, items: enumeration.items });
      open.set(enumeration.style, { enumeration, index: groups.length - 1 });
    }
  }
  return groups;
}

/** Whether a group that begins with 一 is the rest of the one before: its second item counts on, or it has none, in the same paragraph or list. */
function carriesOn(notice: Notice, group: Group, before: Enumeration, after: Enumeration): boolean {
  const [first, second] = after.items;
  const last = group.items.at(-1);
  if (first?.number !== 1 || last === undefined || before.heading !== after.heading) return false;
  if (second !== undefined && second.number !== group.items.length + 2) return false;
  const oneParagraph = lineAt(notice.source, last.marker.start) === lineAt(notice.source, first.marker.start);
  return oneParagraph || [...group.items, ...after.items].every((item) => opensLine(notice, item));
}

function opensLine(notice: Notice, { marker }: EnumerationItem): boolean {
  return notice.tree.lines[lineAt(notice.source, marker.start)]?.content.start === marker.start;
}

function itemEdits({ style, items }: Group, within: Span): readonly NumberEdit[] {
  let last = 0;
  return items.flatMap((item): readonly NumberEdit[] => {
    last = isWithin(item.marker, within) ? last + 1 : item.number;
    const text = formatItem(style, last);
    if (item.number === last || text === null) return [];
    return [{ kind: 'item', span: item.marker, text }];
  });
}

function moveReferences(notice: Notice, numbers: ReadonlyMap<Heading, number>): Renumbering {
  const moved = new Set([...numbers].flatMap(([heading, number]) => (heading.number === number ? [] : [heading.number])));
  if (moved.size === 0) return { edits: [], unsure: [] };
  const edits: NumberEdit[] = [];
  const unsure: Span[] = [];
  for (const { span: of, number: place, value, target } of crossReferencesOf(notice)) {
    const written = textOf(notice.source, place);
    const number = target === null ? undefined : numbers.get(target);
    if (target === null && moved.has(value)) unsure.push(of);
    if (target !== null && number !== undefined && number !== target.number)
      edits.push({ kind: 'reference', span: place, text: numeralLike(written, number) });
  }
  return { edits, unsure };
}
