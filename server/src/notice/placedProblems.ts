import { foldedOf, type Source } from '../text/source';
import type { Heading } from './model';
import { readRole } from './roles';
import { classOf } from './siblings';
import { isInScope } from './wordedProblems';

/** At least this many headings alike make a list of problems. */
const LEAST_PROBLEMS = 3;

/**
 * The problems of a notice that neither words nor fields show: the headings in the part on rectification that stand alone in their line and
 * have the answer under them. Where what stands under them are items with a text of their own, these are the measures.
 */
export function placedProblems(source: Source, headings: readonly Heading[]): readonly Heading[] {
  const parts = headings.filter(({ parent }) => parent === null);
  const rectification = parts.filter(({ role }) => role === 'rectification');
  const found =
    rectification.length > 0
      ? withAlike(source, rectification, parts).flatMap((part) => problemsIn(source, part.children))
      : topProblems(source, parts);
  const counts = new Map<string, number>();
  for (const heading of found) counts.set(classOf(heading), (counts.get(classOf(heading)) ?? 0) + 1);
  return found.length < LEAST_PROBLEMS ? [] : found.filter((heading) => isInScope(heading));
}

/** The parts, with those beside them that hold headings of the same class: where groups are parts, what stands under some shows what all are. */
function withAlike(source: Source, rectification: readonly Heading[], parts: readonly Heading[]): readonly Heading[] {
  if (rectification.some(({ title }) => readRole(foldedOf(source, title), null) === 'rectification')) return rectification;
  const classes = new Set(rectification.flatMap(({ children }) => children.slice(0, 1).map(classOf)));
  return parts.filter(
    (part) => part.role === 'rectification' || (part.role === null && part.children.some((child) => classes.has(classOf(child)))),
  );
}

/** The problems among siblings: themselves where their text is the answer, else those under them. */
function problemsIn(source: Source, siblings: readonly Heading[]): readonly Heading[] {
  return siblings.flatMap((heading) => (isAnsweredDirectly(source, heading) ? [heading] : problemsIn(source, heading.children)));
}

/** Prose under the title, or items that run in or are a sentence each, which are measures; a title that runs in itself is no group. */
export function isAnsweredDirectly({ folded }: Source, heading: Heading): boolean {
  const { body, section, children } = heading;
  if (body !== null || section.paragraphs.length > 0 || children.length === 0) return true;
  if (children.every((child) => child.body !== null && child.children.length === 0)) return true;
  const isSentence = (child: Heading): boolean => isAlone(child) && '。;'.includes(folded.charAt(child.title.end - 1));
  return children.every(isSentence);
}

/** Whether nothing stands under a title, nor behind it in its line. */
function isAlone({ body, section }: Heading): boolean {
  return body === null && section.paragraphs.length === 0 && section.sections.length === 0;
}

/** Where the parts themselves are the problems: most stand alone in their line, with the answer under them, and no role of their own. */
function topProblems(source: Source, parts: readonly Heading[]): readonly Heading[] {
  const own = parts.filter(({ role }) => role === null);
  const answered = own.filter((part) => part.body === null && isAnsweredDirectly(source, part));
  return answered.length >= LEAST_PROBLEMS && answered.length * 2 > parts.length
    ? answered
    : own.flatMap((part) => problemsIn(source, part.children));
}
