import { formatItem } from '../notice/formatItem';
import type { EnumerationItem, EnumerationStyle, Heading, Notice } from '../notice/model';
import { readNumberingRuns } from '../notice/numberingRuns';
import { readFieldRuns } from '../notice/fieldRuns';
import { readProblemRuns, startOf, type NumberedProblem } from '../notice/problemRuns';
import { numeralLike } from '../parse/formatMarker';
import { lineAt, textOf } from '../text/source';
import { span, type Span } from '../text/span';
import { byPlace } from './edits';
import { headSpan } from './extent';
import { countHeadings, isWithin, writeNumbers, type NumberChange, type NumberEdit } from './numbers';

/** What is to be renumbered. */
export type RenumberScope = 'document' | 'part' | 'from-here';

/**
 * Gives headings, 问题N： lines, rows of tables, 措施N： and enumerations the numbers they should have under the document's own policy: which headings count together, and how
 * markers are written, stays. Numbers outside the scope stay too, and what is inside counts on from them. References move along where it is
 * sure what they mean. `offset` is the cursor: it decides which part, or from where.
 */
export function renumber(notice: Notice, scope: RenumberScope, offset = 0): NumberChange {
  const within = scopeSpan(notice, scope, offset);
  const numbers = countHeadings(readNumberingRuns(notice.source, notice.headings), within);
  const { edits, unsure } = writeNumbers(notice, numbers);
  const items = countingGroups(notice).flatMap((group) => itemEdits(group, within));
  const runs = readProblemRuns(notice.problems);
  const lines = runs.flatMap((run) => lineEdits(notice, run, startOf(run, runs), within));
  const labels = readFieldRuns(notice.problems).flatMap((run) => lineEdits(notice, run, 1, within));
  return { edits: [...edits, ...items, ...lines, ...labels].sort(byPlace), unsure };
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

/** Items that count together. */
interface Group {
  readonly style: EnumerationStyle;
  readonly heading: Heading | null;
  readonly items: EnumerationItem[];
  /** Whether each item begins a line. */
  isList: boolean;
}

/** The enumerations; where a slip wrote 一 in the midst of one, its halves count together, in the order of the text: ⟦一是…二是…一是…四是…⟧ may come as 一二四 and 一. */
function countingGroups(notice: Notice): readonly Group[] {
  const groups: Group[] = [];
  const open = new Map<EnumerationStyle, Group>();
  for (const { style, heading, items } of notice.enumerations) {
    const next: Group = { style, heading, items: [...items], isList: items.every((item) => opensLine(notice, item)) };
    const before = open.get(style);
    if (before !== undefined && carriesOn(notice, before, next)) {
      for (const item of next.items) before.items.push(item);
      before.items.sort((one, other) => one.marker.start - other.marker.start);
      before.isList &&= next.isList;
    } else {
      groups.push(next);
      open.set(style, next);
    }
  }
  return groups;
}

/** Whether a group that begins with 一 is the rest of the one before: its second item counts on, or it has none, in the same paragraph or list; or the two are one list out of order. */
function carriesOn(notice: Notice, before: Group, after: Group): boolean {
  const [first, second] = after.items;
  const last = before.items.at(-1);
  if (first?.number !== 1 || last === undefined || before.heading !== after.heading) return false;
  if (isOutOfOrder(before, after) && areNextLines(notice, last, first)) return true;
  if (second !== undefined && second.number !== before.items.length + 2) return false;
  const isOneLine = lineAt(notice.source, last.marker.start) === lineAt(notice.source, first.marker.start);
  return isOneLine || (before.isList && after.isList);
}

/** Whether two groups hold the numbers of one list, none left out and none twice, the first not its own list: ② and ①③. */
function isOutOfOrder(before: Group, after: Group): boolean {
  if (before.items.every(({ number }, index) => number === index + 1)) return false;
  const numbers = [...before.items, ...after.items].map(({ number }) => number).sort((one, other) => one - other);
  return numbers.every((number, index) => number === index + 1);
}

function areNextLines({ tree, source }: Notice, one: EnumerationItem, other: EnumerationItem): boolean {
  const [from, to] = [lineAt(source, one.marker.start), lineAt(source, other.marker.start)];
  return tree.lines.slice(from + 1, to).every(({ content }) => content.start === content.end);
}

function opensLine(notice: Notice, { marker }: EnumerationItem): boolean {
  return notice.tree.lines[lineAt(notice.source, marker.start)]?.content.start === marker.start;
}

/** The numbers of 问题N：, rows and 措施N：, the first of which should be `first`. */
function lineEdits(
  { source }: Notice,
  run: readonly Pick<NumberedProblem, 'number' | 'numeral'>[],
  first: number,
  within: Span,
): readonly NumberEdit[] {
  let last = first - 1;
  return run.flatMap(({ number, numeral }): readonly NumberEdit[] => {
    last = isWithin(numeral, within) ? last + 1 : number;
    return number === last ? [] : [{ kind: 'item', span: numeral, text: numeralLike(textOf(source, numeral), last) }];
  });
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
