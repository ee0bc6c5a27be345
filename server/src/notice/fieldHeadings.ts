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
    if (parent === null || title.end - title.start > LONGEST || children.length > 0) continue;
    const words = foldedOf(source, title).replace(/[。:]$/u, '');
    const role = roleOfWords(words);
    if (role === null) continue;
    found.push({ heading, words, role });
    const known = parents.get(words);
    if (known === undefined) parents.set(words, new Set([parent]));
    else known.add(parent);
  }
  const returning = found.filter(({ words }) => (parents.get(words)?.size ?? 0) >= LEAST_PARENTS);
  return new Map(returning.map(({ heading, role }) => [heading, role]));
}

/** Whether one of the headings right under another is its answer. */
export function hasAnswerBelow(fields: FieldHeadings, { children }: Heading): boolean {
  return children.some((child) => isAnswering(fields.get(child) ?? 'finding'));
}
