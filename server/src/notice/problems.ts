import { isOfClass } from '../parse/markForm';
import { foldedOf, type Source } from '../text/source';
import { hasAnswerBelow, type FieldHeadings } from './fieldHeadings';
import { isFramed, ownersOf, readFields } from './frames';
import { readInlineProblems } from './inlineProblems';
import { readClauses, readLabelledProblems, readNamedLines } from './labelledProblems';
import type { Labels } from './label';
import type { LabelledLists } from './labelledLists';
import { listedInHeadings } from './listedProblems';
import type { Layout, ProblemMark } from './layout';
import type { Heading, Paragraph } from './model';
import { readOpeningTitles } from './openingTitles';
import { headingPlace, type ProblemPlace } from './problemPlace';
import { readProblemPhrase } from './problemPhrase';
import { readProblemRows } from './problemRows';
import type { ReferredAnswers } from './referredAnswers';
import { announcedRunIns, runInProblems } from './runInProblems';
import { runningProblems } from './runningProblems';
import { byClass } from './siblings';
import { placedProblems } from './placedProblems';
import { withTitleNumbers } from './titleNumbers';
import { belowAspects } from './aspects';
import { isInScope, wordedProblems } from './wordedProblems';

/** What problems are looked for in. */
export interface ProblemText {
  readonly source: Source;
  readonly headings: readonly Heading[];
  readonly paragraphs: readonly Paragraph[];
  readonly labels: Labels;
  readonly layout: Layout | null;
  readonly fieldHeadings: FieldHeadings;
  readonly lists: LabelledLists;
  readonly referred: ReferredAnswers | null;
}

/**
 * The leaf problems of a notice in document order, wherever its layout puts them: headings of any form, 问题： lines, or rows of a table. Which
 * headings they are follows from the fields that siblings share, then from their wording, and, where neither shows it, from what stands under them.
 * A problem heading with problem headings under it is a group and no leaf. A layout that somebody named holds, where there is any such problem.
 */
export function readProblems(text: ProblemText): readonly ProblemPlace[] {
  const named = text.layout === null ? [] : namedProblems(text, text.layout.problem);
  if (named.length > 0) return named;
  const { source, paragraphs, labels, lists, referred } = text;
  if (referred !== null) return referred.places;
  const rows = readProblemRows(text);
  const found = readProblemHeadings(text);
  const leaves = belowAspects(
    source,
    [...found].filter((heading) => !hasProblemBelow(heading, found)),
  );
  const titled = readOpeningTitles(source, paragraphs, labels);
  const lines = titled.length > 0 ? titled : readLabelledProblems({ source, paragraphs, labels, lists }, new Set(leaves));
  const hasNone = leaves.length + lines.length + rows.length === 0;
  const inline = hasNone ? readInlineProblems(source, paragraphs) : [];
  if (inline.length > 0) return inline;
  const clauses = hasNone ? readClauses(source, paragraphs) : [];
  if (clauses.length > 0) return clauses;
  const known = hasNone ? unworded(text) : leaves;
  const replaced = new Set(lines.map((place) => place.paragraph?.heading ?? null));
  const headed = known.filter((heading) => !replaced.has(heading)).map((heading) => headingPlace(heading, lists.byItem.get(heading)));
  const places = listedInHeadings(source, withTitleNumbers(source, headed));
  return [...places, ...lines, ...rows].sort((one, other) => one.span.start - other.span.start);
}

/** The problems that neither words nor fields show: by what stands under them, or by how many are announced. */
function unworded({ source, headings }: ProblemText): readonly Heading[] {
  const placed = placedProblems(source, headings);
  return placed.length > 0 ? placed : announcedRunIns(source, headings.filter(isInScope));
}

/** The problems that a named layout says there are. */
function namedProblems(text: ProblemText, problem: ProblemMark): readonly ProblemPlace[] {
  if (problem.kind === 'row') return readProblemRows(text);
  if (problem.kind === 'line') return readNamedLines(text, problem.words);
  const marked = text.headings.filter(({ block, role }) => isOfClass(block.marker, problem.mark) && role !== 'clues');
  const within = marked.filter((heading) => !['overview', 'next', 'clues'].includes(partOf(heading).role ?? ''));
  const found = within.filter((heading) => isInScope(heading));
  return (found.length > 0 ? found : within).map((heading) => headingPlace(heading));
}

/** Headings that are problems by the frame, and by their wording where the frame says nothing against it. */
function readProblemHeadings({ source, headings, paragraphs, labels, fieldHeadings, lists }: ProblemText): ReadonlySet<Heading> {
  const fields = readFields(paragraphs, labels);
  const inScope = headings.filter((heading) => isInScope(heading) && !fieldHeadings.has(heading) && !isListed(heading));
  const own = inScope.filter((heading) => isFramed(fields, heading) || hasAnswerBelow(fieldHeadings, heading));
  const framed = ownersOf(source, fields, own);
  const withClass = framedClass(inScope, framed);
  const listed = inScope.filter((heading) => lists.byItem.has(heading));
  const worded = wordedProblems(source, headings).filter((heading) => !isUnder(heading, framed) && !isListed(heading));
  const runIn = runInProblems(source, inScope).filter((heading) => !isUnder(heading, framed));
  const known = new Set([...withClass, ...worded, ...runningProblems(source, worded), ...runIn, ...listed]);
  return new Set(headings.filter((heading) => known.has(heading)));

  /** What stands in a list under 整改情况： is an answer; what stands under 存在问题： is a problem, unless the heading above is one. */
  function isListed(heading: Heading): boolean {
    const list = lists.byItem.get(heading);
    if (list === undefined) return false;
    return list.role !== 'finding' || (heading.parent !== null && readProblemPhrase(foldedOf(source, heading.parent.title)) !== null);
  }
}

/** Two of a class with a frame are no accident; where most have one, the others are problems too, their fields lost. */
const LEAST_FRAMED = 2;
const FRAMED_SHARE = 0.5;

function framedClass(inScope: readonly Heading[], framed: ReadonlySet<Heading>): ReadonlySet<Heading> {
  const problems = new Set<Heading>();
  if (framed.size < LEAST_FRAMED) return problems;
  for (const members of byClass(inScope).values()) {
    const own = members.filter((heading) => framed.has(heading));
    for (const heading of own) problems.add(heading);
    if (own.length < LEAST_FRAMED) continue;
    const parts = new Set(own.map(partOf));
    const among = members.filter((heading) => parts.has(partOf(heading)) && heading.role === null);
    // Titles with nothing under them may be answered with the next, or have lost their answer: they speak against nothing.
    const speaking = among.filter(({ body, section }) => body !== null || section.paragraphs.length > 0 || section.sections.length > 0);
    if (own.length < speaking.length * FRAMED_SHARE) continue;
    for (const heading of among) if (!isUnder(heading, framed) && !hasProblemBelow(heading, framed)) problems.add(heading);
  }
  return problems;
}

function partOf(heading: Heading): Heading {
  let part = heading;
  while (part.parent !== null) part = part.parent;
  return part;
}

function isUnder({ parent }: Heading, headings: ReadonlySet<Heading>): boolean {
  return parent !== null && (headings.has(parent) || isUnder(parent, headings));
}

function hasProblemBelow(heading: Heading, problems: ReadonlySet<Heading>): boolean {
  return heading.children.some((child) => problems.has(child) || hasProblemBelow(child, problems));
}
