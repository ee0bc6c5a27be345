import { firstSentenceEnd } from '../text/sentences';
import { foldedOf, type Source } from '../text/source';
import { span, type Span } from '../text/span';
import { announcedProblems } from './announcedProblems';
import { answerWithin } from './fieldRole';
import type { Labels } from './label';
import type { Heading, Paragraph } from './model';
import type { ProblemPlace } from './problemPlace';
import { opensAsProblem, readProblemPhrase } from './problemPhrase';
import { RUN_IN_MARKS, splitAtMark } from './runInMarks';
import { isInScope } from './wordedProblems';

/** No title is longer. */
const LONGEST = 60;
/** Fewer are a way of speaking. */
const LEAST = 3;
/** Nearly all paragraphs of the groups open so, and half of them surely state a fault; a few, where the notice announces as many problems. */
const [SHARE, SURE_SHARE, ANNOUNCED_SHARE] = [0.8, 0.5, 0.2];
/** Of a single paragraph below a title the first sentence restates it. */
const PER_GROUP = 1.5;
/** One may be missing, or one too many. */
const ONE = 1;

/** The paragraphs right under a heading, with the titles that some of them open with. */
interface Group {
  readonly paragraphs: Paragraph[];
  readonly titles: Map<Paragraph, Span>;
}

/** Where the title ends that a paragraph opens with; null where it opens with none. */
type TitleReader = (source: Source, of: Span) => Span | null;

/** What parts title and answer: a full stop, brackets around the title, a stroke or a label. */
const READERS: readonly TitleReader[] = [
  readSentence,
  readBracketed,
  ...RUN_IN_MARKS.map(
    (mark): TitleReader =>
      (source, of) =>
        splitAtMark(source, of, mark)?.title ?? null,
  ),
];

/**
 * Problems that have no number and no line of their own: below a title, paragraph after paragraph opens with one (⟦关于台账不全的问题。⟧补录236条。) and answers
 * it.
 */
export function readOpeningTitles(source: Source, paragraphs: readonly Paragraph[], labels: Labels): readonly ProblemPlace[] {
  const own = paragraphs.filter(
    ({ heading }) => heading !== null && heading.children.length === 0 && heading.body === null && isInScope(heading),
  );
  if (own.length < LEAST) return [];
  for (const [at, readTitle] of READERS.entries()) {
    const groups = groupsOf(own, (of) => (labels.has(of.start) ? null : readTitle(source, of)));
    if (isLayout(source, groups, at === 0)) return groups.flatMap((group) => placesIn(source, group));
  }
  return [];
}

function groupsOf(paragraphs: readonly Paragraph[], readTitle: (of: Span) => Span | null): readonly Group[] {
  const groups = new Map<Heading | null, Group>();
  for (const paragraph of paragraphs) {
    const group = groups.get(paragraph.heading) ?? { paragraphs: [], titles: new Map<Paragraph, Span>() };
    groups.set(paragraph.heading, group);
    group.paragraphs.push(paragraph);
    const title = readTitle(paragraph.span);
    if (title !== null) group.titles.set(paragraph, title);
  }
  return [...groups.values()].filter(({ titles }) => titles.size > 0);
}

function isLayout(source: Source, groups: readonly Group[], areSentences: boolean): boolean {
  const titles = groups.flatMap((group) => [...group.titles.values()]);
  const [first] = titles;
  const all = groups.reduce((sum, group) => sum + group.paragraphs.length, 0);
  if (first === undefined || titles.length < Math.max(LEAST, all * SHARE, groups.length * PER_GROUP)) return false;
  const words = titles.map((title) => foldedOf(source, title).replace(/^【|】$/gu, ''));
  const sure = words.filter((each) => readProblemPhrase(each) === 'sure').length;
  if (sure >= titles.length * SURE_SHARE || (areSentences && words.every(opensAsProblem))) return true;
  const answered = titles.filter(({ end }) => answerWithin(source.folded.slice(end, end + LONGEST_LABEL)) === 0).length;
  if (areSentences && answered >= titles.length * SHARE) return true;
  const announced = announcedProblems(source.folded, first.start);
  return sure >= titles.length * ANNOUNCED_SHARE && [all - ONE, all, all + ONE].some((count) => announced.has(count));
}

const LONGEST_LABEL = 12;

function readSentence({ folded }: Source, { start, end }: Span): Span | null {
  const stop = firstSentenceEnd(folded, span(start, Math.min(end, start + LONGEST)));
  const words = stop === null ? '' : folded.slice(start, stop);
  return stop !== null && words.endsWith('。') && !/[\d;:]|^[一二三四五六七八九十]{1,3}是/u.test(words) ? span(start, stop) : null;
}

/** `【台账不全】补录236条。` */
function readBracketed({ folded }: Source, { start, end }: Span): Span | null {
  const words = /^【[^【】\d]{4,40}】(?=.{8})/u.exec(folded.slice(start, Math.min(end, start + LONGEST)))?.[0];
  return words === undefined ? null : span(start, start + words.length);
}

/** The titles of a group, and what stands among them without an answer. */
function placesIn({ folded }: Source, { paragraphs, titles }: Group): readonly ProblemPlace[] {
  return paragraphs.flatMap((paragraph) => {
    const { start, end } = paragraph.span;
    const isLost = end - start <= LONGEST && !folded.slice(start, end - 1).includes('。');
    const title = titles.get(paragraph) ?? (isLost ? paragraph.span : null);
    return title === null ? [] : [placeOf(paragraph, title.end)];
  });
}

function placeOf(paragraph: Paragraph, end: number): ProblemPlace {
  const { line, heading, span: of } = paragraph;
  return {
    line,
    number: null,
    numeral: null,
    outer: null,
    span: span(of.start, end),
    heading: null,
    parent: heading,
    paragraph,
    cell: null,
    list: null,
  };
}
