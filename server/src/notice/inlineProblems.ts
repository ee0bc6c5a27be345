import { firstSentenceEnd } from '../text/sentences';
import { foldedOf, type Source } from '../text/source';
import { span, type Span } from '../text/span';
import { announcedProblems } from './announcedProblems';
import { readLineItems } from './lineItems';
import type { Heading, Paragraph } from './model';
import type { ProblemPlace } from './problemPlace';
import { readProblemPhrase } from './problemPhrase';
import { isInScope } from './wordedProblems';

/** At least this many in as many groups; half of them surely state a fault, or a few where the notice announces as many. */
const [LEAST, LEAST_GROUPS, SURE_SHARE, ANNOUNCED_SHARE] = [4, 2, 0.5, 0.2];
/** One may be missing, or one too many. */
const ONE = 1;
const LONGEST = 60;
/** `针对“…”问题，` where a sentence begins. */
const CLAUSE = /(?:^|(?<=[。;!]))(?:针对|关于)(?:“[^”]{2,80}”|[^。,;:]{4,60}?)(?:的|等)?问题[,:。]/gu;

/** A title and the answer behind it. */
interface Inline {
  readonly title: Span;
  readonly answer: Span;
}

/**
 * The problems of a notice that answers several in one paragraph: 1.⟦台账不全。⟧补录236条。2.⟦巡查不勤。⟧…, or 针对“…”问题，… and again 针对“…”问题，…. Each group has such a
 * paragraph; measures are counted off alike, but state no faults.
 */
export function readInlineProblems(source: Source, paragraphs: readonly Paragraph[]): readonly ProblemPlace[] {
  const found = paragraphs.flatMap((paragraph): readonly { readonly paragraph: Paragraph; readonly items: readonly Inline[] }[] => {
    const { heading } = paragraph;
    if (heading === null || heading.children.length > 0 || !isInScope(heading)) return [];
    const items = itemsIn(source, paragraph.span);
    return items.length > 1 ? [{ paragraph, items }] : [];
  });
  const titles = found.flatMap(({ items }) => items.map(({ title }) => foldedOf(source, title)));
  const groups = new Set(found.map(({ paragraph }): Heading | null => paragraph.heading)).size;
  const [first] = found;
  if (first === undefined || titles.length < LEAST || groups < LEAST_GROUPS) return [];
  const sure = titles.filter((words) => readProblemPhrase(words) === 'sure').length;
  const announced = announcedProblems(source.folded, first.paragraph.span.start);
  const isAnnounced = [titles.length - ONE, titles.length, titles.length + ONE].some((count) => announced.has(count));
  if (sure < titles.length * (isAnnounced ? ANNOUNCED_SHARE : SURE_SHARE)) return [];
  return found.flatMap(({ paragraph, items }) => items.map((item) => placeOf(paragraph, item)));
}

function itemsIn(source: Source, of: Span): readonly Inline[] {
  const items = readLineItems(source, of).flatMap(({ text }): readonly Inline[] => {
    const end = firstSentenceEnd(source.folded, span(text.start, Math.min(text.end, text.start + LONGEST)));
    return end === null || /\d/u.test(source.folded.slice(text.start, end))
      ? []
      : [{ title: span(text.start, end), answer: span(end, text.end) }];
  });
  if (items.length > 1) return items;
  const clauses = [...foldedOf(source, of).matchAll(CLAUSE)];
  return clauses.map(({ index, 0: words }, at): Inline => {
    const start = of.start + index;
    const end = start + words.length;
    return { title: span(start, end), answer: span(end, of.start + (clauses[at + 1]?.index ?? of.end - of.start)) };
  });
}

function placeOf(paragraph: Paragraph, { title, answer }: Inline): ProblemPlace {
  const { line, heading } = paragraph;
  return {
    line,
    number: null,
    numeral: null,
    outer: null,
    span: title,
    heading: null,
    parent: heading,
    paragraph,
    cell: null,
    list: null,
    answer,
  };
}
