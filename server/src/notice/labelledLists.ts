import { foldedOf, type Source } from '../text/source';
import { isAnswering, type FieldRole } from './fieldRole';
import type { Labels } from './label';
import type { Heading, Paragraph } from './model';
import { readProblemPhrase } from './problemPhrase';
import { classOf } from './siblings';

/** Headings that are the items of a list under a label of its own line: `存在问题：` with 1. 2. 3. below it, then `整改情况：` with 1. 2. 3. */
export interface LabelledList {
  /** Where the label begins. */
  readonly label: number;
  readonly role: FieldRole;
  readonly items: readonly Heading[];
}

/** The lists of a notice by the offset of their label, and by their items. */
export interface LabelledLists {
  readonly byLabel: ReadonlyMap<number, LabelledList>;
  readonly byItem: ReadonlyMap<Heading, LabelledList>;
}

/** The parts of a notice in which lists are looked for. */
interface ListText {
  readonly source: Source;
  readonly headings: readonly Heading[];
  readonly paragraphs: readonly Paragraph[];
  readonly labels: Labels;
}

/** Finds the lists below labels: headings counted from one that follow a label directly, up to the next label or the next heading numbered one. */
export function readLabelledLists(text: ListText): LabelledLists {
  const byLabel = new Map<number, LabelledList>();
  const byItem = new Map<Heading, LabelledList>();
  let at = 0;
  text.paragraphs.forEach(({ span, heading }, index) => {
    const label = text.labels.get(span.start);
    if (label === undefined || label.span.end < span.end) return;
    // 问题2： is a problem, 整改落实2： its answer.
    if (label.number !== null && !isAnswering(label.role)) return;
    while ((text.headings[at]?.marker.start ?? Infinity) < span.end) at += 1;
    const first = text.headings[at];
    if (first === undefined || (text.paragraphs[index + 1]?.span.start ?? Infinity) < first.marker.start) return;
    const items = itemsFrom(text, at, { above: heading, isAnswer: isAnswering(label.role) });
    // Titles that state faults are answered themselves, whatever stands before the first.
    const areProblems = items.some(({ title }) => readProblemPhrase(foldedOf(text.source, title)) === 'sure');
    if (items.length === 0 || (areProblems && label.role !== 'finding')) return;
    const list = { label: span.start, role: label.role, items };
    byLabel.set(span.start, list);
    for (const item of items) byItem.set(item, list);
  });
  return { byLabel, byItem };
}

/** Where a label stands, and whether it is that of an answer: ①… below it may have no heading above them. */
interface Under {
  readonly above: Heading | null;
  readonly isAnswer: boolean;
}

/** Under the heading that the label stands under, or beside it. */
function isUnder(parent: Heading, above: Heading | null): boolean {
  return parent === above || parent === above?.parent;
}

/** The siblings that count on from the first, under the heading that the label stands under or beside it. Costs the headings within the list. */
function itemsFrom({ headings, labels }: ListText, from: number, { above, isAnswer }: Under): readonly Heading[] {
  const first = headings[from];
  if (first?.number !== 1 || first.block.marker.kind === 'bare') return [];
  const isTop = first.parent === null && (above?.parent ?? null) === null;
  const isBelow = first.parent === null ? isTop && isAnswer && first.level > 1 : isUnder(first.parent, above);
  if (!isBelow) return [];
  const items: Heading[] = [];
  for (let at = from, heading = headings[at]; heading !== undefined && heading.level >= first.level; heading = headings[(at += 1)]) {
    if (heading.parent !== first.parent) continue;
    if (items.length > 0 && (heading.number === 1 || classOf(heading) !== classOf(first))) break;
    items.push(heading);
    // `3.…` with `整改情况：` in a line below: what follows is another list.
    const last = heading.section.paragraphs.at(-1);
    if (last !== undefined && labels.has(last.span.start)) break;
  }
  return items;
}
