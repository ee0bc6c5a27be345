import { foldedOf, type Source } from '../text/source';
import { isAnswering, roleOfWords, type FieldRole } from './fieldRole';
import type { Heading } from './model';

/** Headings that are fields of the problem above them, with what each is for. */
export type FieldHeadings = ReadonlyMap<Heading, FieldRole>;

/** Longer titles are no labels. */
const LONGEST = 14;
/** A title that says what a field is for does so under problem after problem. */
const LEAST_PARENTS = 2;

/** Finds `1.问题描述` `2.整改措施` `3.整改成效` under problem after problem: titles that are the words of a label, with nothing but text under them. */
export function readFieldHeadings(source: Source, headings: readonly Heading[]): FieldHeadings {
  const found: { readonly heading: Heading; readonly words: string; readonly role: FieldRole }[] = [];
  const parents = new Map<string, Set<Heading>>();
  for (const heading of headings) {
    const { parent, title, children } = heading;
    if (parent === null || children.length > 0) continue;
    const words = labelOf(source, title);
    const role = words === null ? null : roleOfWords(words);
    if (words === null || role === null) continue;
    found.push({ heading, words, role });
    const known = parents.get(words);
    if (known === undefined) parents.set(words, new Set([parent]));
    else known.add(parent);
  }
  const returning = found.filter(({ words }) => (parents.get(words)?.size ?? 0) >= LEAST_PARENTS);
  const answered = new Set(returning.flatMap(({ heading, role }) => (isAnswering(role) ? heading.parent : [])));
  return new Map(
    returning.filter(({ heading }) => isAlone(heading) || answered.has(heading.parent)).map(({ heading, role }) => [heading, role]),
  );
}

/** Whether the title is a label and no more; one that is what it labels (1.问题：台账不全) is a field where another of the fields answers it. */
function isAlone({ title }: Heading): boolean {
  return title.end - title.start <= LONGEST;
}

/** The words of a title that is a label, or of the label that it opens with. */
function labelOf(source: Source, { start, end }: Heading['title']): string | null {
  if (end - start <= LONGEST) return foldedOf(source, { start, end }).replace(/[。:]$/u, '');
  return /^(?<words>[\u4e00-\u9fff]{2,8}):./u.exec(source.folded.slice(start, start + LONGEST))?.groups?.words ?? null;
}

/** Whether one of the headings right under another is its answer. */
export function hasAnswerBelow(fields: FieldHeadings, { children }: Heading): boolean {
  return children.some((child) => isAnswering(fields.get(child) ?? 'finding'));
}
