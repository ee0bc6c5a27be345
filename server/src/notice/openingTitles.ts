import { firstSentenceEnd } from '../text/sentences';
import { foldedOf, type Source } from '../text/source';
import { span } from '../text/span';
import type { Labels } from './label';
import type { Heading, Paragraph } from './model';
import type { ProblemPlace } from './problemPlace';
import { readProblemPhrase } from './problemPhrase';
import { isInScope } from './wordedProblems';

/** No title is longer. */
const LONGEST = 60;
/** Fewer are a way of speaking. */
const LEAST = 3;
/** Nearly all paragraphs of the groups open so, and half of them surely state a fault. */
const [SHARE, SURE_SHARE] = [0.8, 0.5];
/** Of a single paragraph below a title the first sentence restates it. */
const PER_GROUP = 1.5;

/** Problems that have no number and no line of their own: below a title, paragraph after paragraph opens with one (⟦关于台账不全的问题。⟧补录236条。) and answers it. */
export function readOpeningTitles(source: Source, paragraphs: readonly Paragraph[], labels: Labels): readonly ProblemPlace[] {
  const groups = new Map<Heading, { all: number; readonly places: ProblemPlace[] }>();
  for (const paragraph of paragraphs) {
    const { heading, span: of } = paragraph;
    if (heading === null || heading.children.length > 0 || heading.body !== null || !isInScope(heading)) continue;
    const group = groups.get(heading) ?? { all: 0, places: [] };
    groups.set(heading, group);
    group.all += 1;
    const end = labels.has(of.start) ? null : firstSentenceEnd(source.folded, span(of.start, Math.min(of.end, of.start + LONGEST)));
    if (end !== null && isTitle(source.folded.slice(of.start, end))) group.places.push(placeOf(paragraph, end));
  }
  const opened = [...groups.values()].filter(({ places }) => places.length > 0);
  const places = opened.flatMap((group) => group.places);
  const all = opened.reduce((sum, group) => sum + group.all, 0);
  const sure = places.filter(({ span: of }) => readProblemPhrase(foldedOf(source, of)) === 'sure').length;
  const isLayout = places.length >= Math.max(LEAST, all * SHARE, opened.length * PER_GROUP) && sure >= places.length * SURE_SHARE;
  return isLayout ? places : [];
}

function isTitle(words: string): boolean {
  return words.endsWith('。') && !/[\d;:]|^[一二三四五六七八九十]{1,3}是/u.test(words);
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
