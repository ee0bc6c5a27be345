import type { Heading } from './model';
import { classOf } from './siblings';
import { isInScope } from './wordedProblems';

/** At least this many headings alike make a list of problems. */
const LEAST_PROBLEMS = 3;

/**
 * The problems of a notice that neither words nor fields show: the headings in the part on rectification that stand alone in their line and
 * have the answer under them. Where what stands under them are items with a text of their own, these are the measures.
 */
export function placedProblems(headings: readonly Heading[]): readonly Heading[] {
  const parts = headings.filter(({ parent }) => parent === null);
  const rectification = parts.filter(({ role }) => role === 'rectification');
  const found = rectification.length > 0 ? rectification.flatMap((part) => problemsIn(part.children)) : topProblems(parts);
  const counts = new Map<string, number>();
  for (const heading of found) counts.set(classOf(heading), (counts.get(classOf(heading)) ?? 0) + 1);
  return found.length < LEAST_PROBLEMS ? [] : found.filter((heading) => isInScope(heading));
}

/** The problems among siblings: themselves where their text is the answer, else those under them. */
function problemsIn(siblings: readonly Heading[]): readonly Heading[] {
  return siblings.flatMap((heading) => (isAnsweredDirectly(heading) ? [heading] : problemsIn(heading.children)));
}

/** Prose under the title, or items that run in, which are measures; a title that runs in itself is no group. */
export function isAnsweredDirectly(heading: Heading): boolean {
  const { body, section, children } = heading;
  if (body !== null || section.paragraphs.length > 0 || children.length === 0) return true;
  return children.every((child) => child.body !== null && child.children.length === 0);
}

/** Where the parts themselves are the problems: most stand alone in their line, with the answer under them, and no role of their own. */
function topProblems(parts: readonly Heading[]): readonly Heading[] {
  const own = parts.filter(({ role }) => role === null);
  const answered = own.filter((part) => part.body === null && isAnsweredDirectly(part));
  return answered.length >= LEAST_PROBLEMS && answered.length * 2 > parts.length
    ? answered
    : own.flatMap((part) => problemsIn(part.children));
}
