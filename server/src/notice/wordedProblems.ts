import { foldedOf, type Source } from '../text/source';
import type { Heading } from './model';
import { readProblemPhrase, type ProblemPhrase } from './problemPhrase';
import { byClass, classOf } from './siblings';

/** In a class where this share of the headings state problems, problems are what its headings are. */
const CLASS_SHARE = 0.5;
/** In a class where nearly all do, one that is worded otherwise is a problem too. */
const STRONG_SHARE = 0.7;

/** The headings that state problems by their words, groups of problems included. */
export function wordedProblems(source: Source, headings: readonly Heading[]): readonly Heading[] {
  const inScope = headings.filter((heading) => isInScope(heading));
  const phrases = new Map(inScope.map((heading) => [heading, readProblemPhrase(foldedOf(source, heading.title))] as const));
  const shares = readShares(inScope, phrases);
  const quoted = quotedClasses(source, inScope);
  const answered = answeredClasses(inScope);
  const groups = new Set(inScope.filter((heading) => phrases.get(heading) !== null).map(({ parent }) => parent));
  return inScope.filter((heading) => {
    const isQuoted = quoted.has(classOf(heading)) && heading.body === null;
    const share = isQuoted ? 1 : (shares.get(classOf(heading)) ?? 0);
    const phrase = phrases.get(heading) ?? null;
    if (share < CLASS_SHARE) return false;
    if (phrase !== null) return true;
    return (
      (share >= STRONG_SHARE || (answered.has(classOf(heading)) && groups.has(heading.parent))) &&
      heading.body === null &&
      heading.role === null
    );
  });
}

/** At least this many sentences alike, and nearly all of their class, are the inspectors' own. */
const LEAST_QUOTED = 3;
const QUOTED_SHARE = 0.8;

/**
 * Classes whose titles are sentences that stand alone, each with the text that answers it, under titles that have no text: what was found in the
 * inspectors' own words, known fault or not (（1）家庭医生签而不约。). Measures run in, or have titles that are no sentence.
 */
function quotedClasses({ folded }: Source, headings: readonly Heading[]): ReadonlySet<string> {
  const isQuoted = ({ body, section, title, parent }: Heading): boolean =>
    body === null &&
    section.paragraphs.length > 0 &&
    folded.charAt(title.end - 1) === '。' &&
    (parent === null || parent.section.paragraphs.length === 0);
  return new Set(
    [...byClass(headings)]
      .filter(([, all]) => all.length >= LEAST_QUOTED && all.filter(isQuoted).length >= all.length * QUOTED_SHARE)
      .map(([key]) => key),
  );
}

/** Classes of which each heading is a title of its own line over text and no other headings: where half of them state problems, those beside them do. */
function answeredClasses(headings: readonly Heading[]): ReadonlySet<string> {
  const isAnswered = ({ body, section }: Heading): boolean =>
    body === null && section.paragraphs.length > 0 && section.sections.length === 0;
  return new Set([...byClass(headings)].filter(([, all]) => all.length >= LEAST_QUOTED && all.every(isAnswered)).map(([key]) => key));
}

/** Overview, next steps and clues hold no problems; a part's own title is none where there is something under it. */
export function isInScope(heading: Heading): boolean {
  if (heading.role === 'clues') return false;
  if (heading.parent !== null) return isUnderRectification(heading.parent);
  return heading.role === null || (heading.role === 'rectification' && heading.children.length === 0);
}

function isUnderRectification(heading: Heading): boolean {
  if (heading.role === 'clues') return false;
  if (heading.parent !== null) return isUnderRectification(heading.parent);
  return heading.role === null || heading.role === 'rectification';
}

/** For each class the share of its headings that state a problem; 0 where none does surely and not nearly all may. */
function readShares(headings: readonly Heading[], phrases: ReadonlyMap<Heading, ProblemPhrase>): ReadonlyMap<string, number> {
  const counts = new Map<string, { all: number; sure: number; possible: number; bare: number }>();
  for (const heading of headings) {
    if (heading.role !== null) continue;
    const count = counts.get(classOf(heading)) ?? { all: 0, sure: 0, possible: 0, bare: 0 };
    const phrase = phrases.get(heading) ?? null;
    count.all += 1;
    if (phrase === 'sure') count.sure += 1;
    if (phrase === 'possible') count.possible += 1;
    if (isBareBelowProblem(heading, phrases)) count.bare += 1;
    counts.set(classOf(heading), count);
  }
  return new Map(
    [...counts].map(([key, { all, sure, possible, bare }]) => {
      const share = (sure + possible) / all;
      const areMeasures = sure === 0 && bare === all;
      return [key, sure > 0 || (share >= STRONG_SHARE && !areMeasures) ? share : 0] as const;
    }),
  );
}

/** A sentence without a text of its own under what may be a problem: where a whole class is such, it is the measures that answer the problems. */
function isBareBelowProblem({ body, section, parent }: Heading, phrases: ReadonlyMap<Heading, ProblemPhrase>): boolean {
  if (body !== null || section.paragraphs.length > 0 || section.sections.length > 0) return false;
  return parent !== null && (phrases.get(parent) ?? null) !== null;
}
