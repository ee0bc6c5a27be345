import { parseChineseNumeral } from '../text/numerals';
import { foldedOf, type Source } from '../text/source';
import { span, type Span } from '../text/span';
import { answerWithin } from './fieldRole';
import type { Label, Labels } from './label';
import type { LabelledLists } from './labelledLists';
import { bulletedBelow } from './bulletedProblems';
import { listedInLine } from './listedProblems';
import type { Heading, Paragraph } from './model';
import type { ProblemPlace } from './problemPlace';
import { readSerial } from './serials';

/** `问题一　…`, `问题一、…`: a number and blanks or a point, without a colon. */
const BLANK_MARK =
  /^(?:\*\*)?(?:反馈|具体|存在)?问题 ?(?<number>[一二三四五六七八九十]{1,3}|\d{1,3})(?: {1,3}|[、.·] ?(?![一二三四五六七八九十]{1,3}[、,]))(?=[\u4e00-\u9fff“])/u;
/** What such a line begins with. */
const BLANK_BEGINNERS = '*反具存问';
/** What labelled problems are looked for in. */
export interface LabelledText {
  readonly source: Source;
  readonly paragraphs: readonly Paragraph[];
  readonly labels: Labels;
  readonly lists: LabelledLists;
}

/** One such line is a way of speaking; two are a layout. */
const LEAST_LABELS = 2;

/** Fewer lines without a heading above are a way of speaking. */
const LEAST_UNHEADED = 3;

/** A line that is a problem's title but for the number: `针对“…”问题。` */
const UNNUMBERED = /^(?:\*\*)?(?:针对|关于)[^。;]{2,100}问题(?:的整改(?:落实)?(?:情况)?)?[。:]?(?:\*\*)?$/u;
const UNNUMBERED_BEGINNERS = '*针关';

/**
 * Problems without a heading of their own: 问题：… of an audit-style layout, and titles without a number. Where a leaf heading has one such
 * line under it, the heading is the problem and the line restates it; 问题：… lines are problems throughout once one heading has two.
 */
export function readLabelledProblems(text: LabelledText, leaves: ReadonlySet<Heading>): readonly ProblemPlace[] {
  const { source, paragraphs } = text;
  const labelled: ProblemPlace[] = [];
  const unnumbered: ProblemPlace[] = [];
  /** The problems that each labelled line lists; none where it is one. */
  const lists: (readonly ProblemPlace[])[] = [];
  const isNested = [...text.labels.values()].some((label) => label.role === 'finding' && label.outer !== null);
  const descriptions = descriptionsOf(text.labels);
  for (const [index, paragraph] of paragraphs.entries()) {
    // 反馈意见1： is a group where there is 反馈意见1—2：.
    const own = text.labels.get(paragraph.span.start);
    if (isNested && own?.role === 'finding' && own.number !== null && own.outer === null) continue;
    if (own !== undefined && (descriptions.has(own) || text.lists.byLabel.has(paragraph.span.start))) continue;
    const [found, title] = [readPlace(text, paragraph, paragraphs[index + 1]), readUnnumbered(source, paragraph)];
    // 问题一、 is a group, too, where 具体表现1—1： stands below it.
    if (isNested && own === undefined && found !== null && found.outer === null) continue;
    const place = found === null ? null : withSerial(text, found, paragraphs[index - 1]);
    if (place !== null) labelled.push(place);
    if (place !== null)
      lists.push(
        own !== undefined && own.span.end >= paragraph.span.end ? bulletedBelow(text, place, index) : listedInLine(source, place, own),
      );
    if (title !== null) unnumbered.push(title);
  }
  if (labelled.length + unnumbered.length < LEAST_LABELS) return [];
  const listing = lists.filter(({ length }) => length > 0).length;
  const all =
    listing >= LEAST_LABELS && listing * 2 >= labelled.length
      ? labelled.flatMap((place, index) => (lists[index]?.length ? lists[index] : [place]))
      : labelled;
  const ownProblems = withoutRestatements(all, leaves);
  // Above all headings such a line is a title where several are.
  const titles =
    unnumbered.filter(({ parent }) => parent === null).length < LEAST_UNHEADED
      ? unnumbered.filter(({ parent }) => parent !== null)
      : unnumbered;
  return [...(ownProblems.length > 0 ? all : []), ...withoutRestatements(titles, leaves)];
}

/** The 问题描述： that stand next behind a 问题（一）：…, before anything answers it: they say more of that problem and are none of their own. */
function descriptionsOf(labels: Labels): ReadonlySet<Label> {
  const inOrder = [...labels.values()].sort((one, other) => one.span.start - other.span.start);
  return new Set(
    inOrder.filter(({ role, number }, index) => {
      const before = inOrder[index - 1];
      return role === 'finding' && number === null && before?.role === 'finding' && before.number !== null;
    }),
  );
}

/** The lines that open with the label that a layout names. */
export function readNamedLines(text: LabelledText, words: string): readonly ProblemPlace[] {
  return text.paragraphs.flatMap((paragraph, index) => {
    const isNamed = text.labels.get(paragraph.span.start)?.words === words;
    return isNamed ? (readPlace(text, paragraph, text.paragraphs[index + 1]) ?? []) : [];
  });
}

/** `针对“…”问题，`, `针对台账不全的问题，` or `一是关于“…”的问题。` at the head of a paragraph that goes on with the answer. */
const CLAUSE =
  /^(?:\*\*)?(?:[一二三四五六七八九十]{1,3}是)?(?:针对|关于)(?:“[^”]{2,80}”|(?!上述|以上|[该这]|巡[视察]|反馈)[^,。;:]{4,60}?)(?:的|等)?问题(?:[,:。](?=[^\n]{10})|[,:。]?$)/u;
const CLAUSE_BEGINNERS = `${UNNUMBERED_BEGINNERS}一二三四五六七八九十`;
/** Fewer such paragraphs are a way of speaking. */
const LEAST_CLAUSES = 3;

/** Problems that have no line of their own: paragraph after paragraph names one and answers it. */
export function readClauses(source: Source, paragraphs: readonly Paragraph[]): readonly ProblemPlace[] {
  const places = paragraphs.flatMap((paragraph): readonly ProblemPlace[] => {
    const { start, end } = paragraph.span;
    if (!CLAUSE_BEGINNERS.includes(source.folded.charAt(start))) return [];
    const found = CLAUSE.exec(source.folded.slice(start, Math.min(end, start + 200)));
    if (found === null || paragraph.heading === null) return [];
    const place = span(start, start + found[0].length);
    return [
      {
        line: paragraph.line,
        number: null,
        numeral: null,
        outer: null,
        span: place,
        heading: null,
        parent: paragraph.heading,
        paragraph,
        cell: null,
        list: null,
      },
    ];
  });
  return places.length < LEAST_CLAUSES ? [] : places;
}

function withoutRestatements(places: readonly ProblemPlace[], leaves: ReadonlySet<Heading>): readonly ProblemPlace[] {
  const perHeading = new Map<Heading | null, number>();
  for (const heading of places.map(headingOf)) perHeading.set(heading, (perHeading.get(heading) ?? 0) + 1);
  return places.filter((place) => {
    const heading = headingOf(place);
    return heading === null || !leaves.has(heading) || perHeading.get(heading) !== 1;
  });
}

/** The problem behind its label, or, where the label stands alone in its line, in the next. */
function readPlace({ source, labels }: LabelledText, paragraph: Paragraph, next: Paragraph | undefined): ProblemPlace | null {
  const { start, end } = paragraph.span;
  const mark = labels.get(start) ?? readBlankMark(source, paragraph.span);
  if (mark === null || ('role' in mark && mark.role !== 'finding')) return null;
  const below = mark.span.end < end || next?.heading !== paragraph.heading || labels.has(next.span.start) ? null : next.span;
  const from = below?.start ?? skipBlanks(source.folded, mark.span.end, end);
  const until = below?.end ?? end;
  const words = foldedOf(source, span(from, until));
  const response = answerWithin(words);
  const place = span(from, response === -1 ? until : from + response);
  return {
    line: paragraph.line,
    number: mark.number,
    numeral: mark.numeral,
    outer: mark.outer,
    span: place,
    heading: null,
    parent: paragraph.heading,
    paragraph,
    cell: null,
    list: null,
  };
}

/** A problem without a number of its own has the one in the line before: `序号：3`. */
function withSerial({ source }: LabelledText, place: ProblemPlace, before: Paragraph | undefined): ProblemPlace {
  return place.number !== null || before === undefined ? place : { ...place, ...readSerial(source, before.span) };
}

function readBlankMark({ folded }: Source, { start, end }: Span): Pick<Label, 'span' | 'number' | 'numeral' | 'outer'> | null {
  if (!BLANK_BEGINNERS.includes(folded.charAt(start))) return null;
  const found = BLANK_MARK.exec(folded.slice(start, Math.min(end, start + 24)));
  const written = found?.groups?.number;
  if (found === null || written === undefined) return null;
  const at = start + found[0].lastIndexOf(written);
  return {
    span: span(start, start + found[0].length),
    number: parseChineseNumeral(written) ?? Number(written),
    numeral: span(at, at + written.length),
    outer: null,
  };
}

function skipBlanks(folded: string, from: number, to: number): number {
  let at = from;
  while (at < to && folded.charCodeAt(at) === 0x20) at += 1;
  return at;
}

function readUnnumbered(source: Source, paragraph: Paragraph): ProblemPlace | null {
  const { start, end } = paragraph.span;
  if (end - start > 120 || paragraph.heading?.body?.start === start) return null;
  if (!isUnnumberedProblem(foldedOf(source, paragraph.span))) return null;
  return {
    line: paragraph.line,
    number: null,
    numeral: null,
    outer: null,
    span: paragraph.span,
    heading: null,
    parent: paragraph.heading,
    paragraph,
    cell: null,
    list: null,
  };
}

/** Whether a line is wholly the title of a problem, without a number. Width folded, without blanks at its ends. */
export function isUnnumberedProblem(line: string): boolean {
  return UNNUMBERED_BEGINNERS.includes(line.charAt(0)) && UNNUMBERED.test(line);
}

function headingOf(place: ProblemPlace): Heading | null {
  return place.paragraph?.heading ?? null;
}
