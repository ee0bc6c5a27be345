import type { Level } from '../parse/tree';
import { foldedOf, type Source } from '../text/source';
import { span } from '../text/span';
import { readLabelledProblems } from './labelledProblems';
import type { Heading, Paragraph } from './model';
import { readProblemPhrase, type ProblemPhrase } from './problemPhrase';
import { readProblemRows } from './problemRows';
import type { ProblemPlace } from './problemPlace';

/** At a level where this share of the headings state problems, problems are what its headings are. */
const LEVEL_SHARE = 0.5;
/** At a level where nearly all do, one that is worded otherwise is a problem too. */
const STRONG_LEVEL_SHARE = 0.7;

/**
 * The leaf problems of a notice in document order, wherever its layout puts them: headings of level 1 to 4, 问题： lines, or rows of a table.
 * A problem heading with problem headings under it is a group and no leaf.
 */
export function readProblems(source: Source, headings: readonly Heading[], paragraphs: readonly Paragraph[]): readonly ProblemPlace[] {
  const problems = new Set(readProblemHeadings(source, headings));
  const leaves = [...problems].filter((heading) => !hasProblemBelow(heading, problems));
  const labelled = readLabelledProblems(source, paragraphs, new Set(leaves));
  const rows = readProblemRows(source, paragraphs);
  const replaced = new Set(labelled.map((place) => place.paragraph?.heading ?? null));
  const places = leaves.filter((heading) => !replaced.has(heading)).map((heading) => headingPlace(heading));
  return [...places, ...labelled, ...rows].sort((one, other) => one.span.start - other.span.start);
}

function headingPlace(heading: Heading): ProblemPlace {
  return {
    line: heading.line,
    number: heading.number,
    span: span(heading.marker.start, heading.title.end),
    heading,
    paragraph: null,
    cell: null,
  };
}

function readProblemHeadings(source: Source, headings: readonly Heading[]): readonly Heading[] {
  const inScope = headings.filter((heading) => isInScope(heading));
  const phrases = new Map(inScope.map((heading) => [heading, readProblemPhrase(foldedOf(source, heading.title))] as const));
  const shares = readLevelShares(inScope, phrases);
  return inScope.filter((heading) => {
    const share = shares.get(heading.level) ?? 0;
    const phrase = phrases.get(heading) ?? null;
    if (share < LEVEL_SHARE) return false;
    if (phrase !== null) return true;
    return share >= STRONG_LEVEL_SHARE && heading.body === null && heading.role === null;
  });
}

/** Overview, next steps and clues hold no problems; a part's own title is none where there is something under it. */
function isInScope(heading: Heading): boolean {
  if (heading.role === 'clues') return false;
  if (heading.parent !== null) return isUnderRectification(heading.parent);
  return heading.role === null || (heading.role === 'rectification' && heading.children.length === 0);
}

function isUnderRectification(heading: Heading): boolean {
  if (heading.role === 'clues') return false;
  if (heading.parent !== null) return isUnderRectification(heading.parent);
  return heading.role === null || heading.role === 'rectification';
}

/** For each level the share of its headings that state a problem; 0 where none does surely and not nearly all may. */
function readLevelShares(headings: readonly Heading[], phrases: ReadonlyMap<Heading, ProblemPhrase>): ReadonlyMap<Level, number> {
  const counts = new Map<Level, { all: number; sure: number; possible: number; bare: number }>();
  for (const heading of headings) {
    if (heading.role !== null) continue;
    const count = counts.get(heading.level) ?? { all: 0, sure: 0, possible: 0, bare: 0 };
    const phrase = phrases.get(heading) ?? null;
    count.all += 1;
    if (phrase === 'sure') count.sure += 1;
    if (phrase === 'possible') count.possible += 1;
    if (isBareBelowProblem(heading, phrases)) count.bare += 1;
    counts.set(heading.level, count);
  }
  return new Map(
    [...counts].map(([level, { all, sure, possible, bare }]) => {
      const share = (sure + possible) / all;
      const areMeasures = sure === 0 && bare === all;
      return [level, sure > 0 || (share >= STRONG_LEVEL_SHARE && !areMeasures) ? share : 0] as const;
    }),
  );
}

/** A sentence without a text of its own under what may be a problem: where a whole level is such, it is the measures that answer the problems. */
function isBareBelowProblem({ body, section, parent }: Heading, phrases: ReadonlyMap<Heading, ProblemPhrase>): boolean {
  if (body !== null || section.paragraphs.length > 0 || section.sections.length > 0) return false;
  return parent !== null && (phrases.get(parent) ?? null) !== null;
}

function hasProblemBelow(heading: Heading, problems: ReadonlySet<Heading>): boolean {
  return heading.children.some((child) => problems.has(child) || hasProblemBelow(child, problems));
}
