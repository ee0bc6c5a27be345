import { foldedOf, type Source } from '../text/source';
import { span } from '../text/span';
import { answersOf, partOf, readCount, type Count, type Reference } from './answerReferences';
import type { Heading, Paragraph } from './model';
import { headingPlace, type ProblemPlace } from './problemPlace';
import { classOf } from './siblings';

/** What lists of problems are looked for in. */
export interface ListedText {
  readonly source: Source;
  readonly headings: readonly Heading[];
  readonly paragraphs: readonly Paragraph[];
}

/** A problem of a list, which an answer may name. */
export interface ListItem {
  readonly number: number;
  readonly place: ProblemPlace;
}

/** Items of one part that are numbered alike. */
export interface ListApart {
  readonly part: Heading;
  readonly items: readonly ListItem[];
  /** Whether the part holds nothing else, and nothing stands under the items. */
  readonly isAlone: boolean;
}

/** The lists of headings of each part, one for each class. */
export function headingLists({ headings }: ListedText): readonly ListApart[] {
  const leaves = headings.filter(({ children, parent }) => children.length === 0 && parent !== null);
  return [...grouped(leaves, (heading) => [partOf(heading), classOf(heading)]).values()].flatMap((own): readonly ListApart[] => {
    const [first] = own;
    if (first === undefined) return [];
    const items = own.map((heading) => ({ number: heading.number, place: headingPlace(heading) }));
    const isBare = ({ body, section, title }: Heading): boolean =>
      body === null && section.paragraphs.length === 0 && title.end - title.start <= LONGEST_ITEM;
    return [{ part: partOf(first), items, isAlone: own.every(isBare) }];
  });
}

/** No item of a list is longer; an answer is longer than the items by half. */
const LONGEST_ITEM = 80;
const LONGER = 1.5;
/** Beside its list a part may have a paragraph or two. */
const MOST_BESIDE = 2;

/** The lists of lines that begin with a number, one for each part and form, where the part holds little else. */
export function lineLists(text: ListedText): readonly ListApart[] {
  const sizes = new Map<Heading, number>();
  for (const { heading } of text.paragraphs) if (heading !== null) sizes.set(partOf(heading), (sizes.get(partOf(heading)) ?? 0) + 1);
  return [...countedLines(text).values()].flatMap((own): readonly ListApart[] => {
    const [first] = own;
    if (first === undefined) return [];
    const items = own.map(({ paragraph, count }) => ({ number: count.number, place: linePlace(text.source, paragraph, count) }));
    const beside = (sizes.get(first.part) ?? 0) - own.length;
    const isAlone = beside <= MOST_BESIDE && items.every(({ place }) => place.span.end - place.span.start <= LONGEST_ITEM);
    return [{ part: first.part, items, isAlone }];
  });
}

/** A paragraph of a part with the number it begins with. */
interface CountedLine {
  readonly part: Heading;
  readonly paragraph: Paragraph;
  readonly count: Count;
}

function countedLines({ source, paragraphs }: ListedText): ReadonlyMap<string, readonly CountedLine[]> {
  const lines = paragraphs.flatMap((paragraph): readonly CountedLine[] => {
    const count =
      paragraph.heading === null || paragraph.heading.body?.start === paragraph.span.start ? null : readCount(source, paragraph.span);
    return count === null || paragraph.heading === null ? [] : [{ part: partOf(paragraph.heading), paragraph, count }];
  });
  return grouped(lines, ({ part, count }) => [part, count.form]);
}

/** The paragraphs and the headings of each part that may answer a list by their numbers, and whether they are headings. */
export function answerLists(text: ListedText): readonly { readonly references: readonly Reference[]; readonly areHeadings: boolean }[] {
  const lines = [...countedLines(text).values()].map((own) => ({
    references: answersOf(own.map(({ part, count: { number, numeral, words, from } }) => ({ number, numeral, words, from, part }))),
    areHeadings: false,
  }));
  const leaves = text.headings.filter(
    ({ children, parent, block }) => children.length === 0 && parent !== null && block.marker.kind !== 'bare',
  );
  const titled = [...grouped(leaves, (heading) => [partOf(heading), classOf(heading)]).values()].filter(areAnswers).map((own) => ({
    references: answersOf(
      own.map((heading) => ({
        number: heading.number,
        numeral: heading.marker,
        words: heading.marker,
        from: heading.title.start,
        part: partOf(heading),
      })),
    ),
    areHeadings: true,
  }));
  return [...lines, ...titled];
}

/** Whether what stands behind the numbers is text and no title: nearly nothing stands under it. */
function areAnswers(headings: readonly Heading[]): boolean {
  return headings.filter(({ section }) => section.paragraphs.length > 0).length * 4 < headings.length;
}

/** Whether answers are longer than what they answer. */
export function areLonger(answers: readonly Reference[], { items }: ListApart): boolean {
  const sizes = (spans: readonly { readonly start: number; readonly end: number }[]): number => {
    const sorted = spans.map(({ start, end }) => end - start).toSorted((one, other) => one - other);
    return sorted[sorted.length >> 1] ?? 0;
  };
  return sizes(answers.map(({ answer }) => answer)) > sizes(items.map(({ place }) => place.span)) * LONGER;
}

/** How much of a title shows that it is said again, and where. */
const [CORE, WITHIN] = [8, 80];

/** Whether what may answer a list says most of its items again: it holds the problems with their answers, and the list only announces them. */
export function restate(source: Source, answers: readonly Reference[], { items }: ListApart): boolean {
  const wordsOf = (start: number, end: number): string =>
    foldedOf(source, span(start, end)).replace(/^[^\u4e00-\u9fff]*(?:关于|针对)?|[“”、,的]/gu, '');
  const heads = answers.map(({ words, answer }) => wordsOf(words.start, Math.min(answer.end, answer.start + WITHIN)));
  const again = items.filter(({ place }, index) => {
    const core = wordsOf(place.heading?.title.start ?? place.span.start, place.span.end).slice(0, CORE);
    return heads.slice(Math.max(0, index - 1), index + 2).some((head) => head.includes(core));
  });
  return again.length * 2 > items.length;
}

function linePlace({ text, folded }: Source, paragraph: Paragraph, { number, numeral, from }: Count): ProblemPlace {
  const { line, heading, span: of } = paragraph;
  const tab = text.indexOf('\t', from);
  let end = tab === -1 ? of.end : Math.min(tab, of.end);
  while (end > from && ' ;。'.includes(folded.charAt(end - 1))) end -= 1;
  return { line, number, numeral, outer: null, span: span(from, end), heading: null, parent: heading, paragraph, cell: null, list: null };
}

/** Things by two keys, in the order of their first. */
function grouped<Thing>(
  things: readonly Thing[],
  keysOf: (thing: Thing) => readonly [Heading, string],
): ReadonlyMap<string, readonly Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const [part, name] = keysOf(thing);
    const key = `${part.marker.start} ${name}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [thing]);
    else known.push(thing);
  }
  return groups;
}
