import type { Heading, Paragraph } from './model';
import { isAnswering } from './fieldRole';
import type { Label, Labels } from './label';
import { readProblemPhrase, type ProblemPhrase } from './problemPhrase';
import type { Source } from '../text/source';

/** The labels directly under each heading, in document order: the fields that siblings share are the frame of a notice. */
export type Fields = ReadonlyMap<Heading, readonly Label[]>;

/** Gathers the labelled paragraphs of each heading. */
export function readFields(paragraphs: readonly Paragraph[], labels: Labels): Fields {
  const fields = new Map<Heading, Label[]>();
  for (const { heading, span } of paragraphs) {
    const label = heading === null ? undefined : labels.get(span.start);
    if (heading === null || label === undefined) continue;
    const known = fields.get(heading);
    if (known === undefined) fields.set(heading, [label]);
    else known.push(label);
  }
  return fields;
}

/** Whether a heading has fields of its own: something answers it, and nothing under it is answered twice or is a problem with a number. */
export function isFramed(fields: Fields, heading: Heading): boolean {
  const labels = fields.get(heading) ?? [];
  if (!labels.some(({ role }) => role !== 'finding' && role !== 'cause')) return false;
  if (labels.some(({ role, number }) => role === 'finding' && number !== null)) return false;
  const once = new Set<string>();
  for (const { words, number } of labels) {
    if (number !== null) continue;
    if (once.has(words)) return false;
    once.add(words);
  }
  return true;
}

/** Whether one of the heading's own labels says what was done. */
export function isAnswered(fields: Fields, heading: Heading): boolean {
  return (fields.get(heading) ?? []).some(({ role }) => isAnswering(role));
}

/**
 * Whose the fields are that stand under some headings: 【进展】 below the last measure of a problem, and of measures below the last alone, is the
 * problem's.
 */
export function ownersOf(source: Source, fields: Fields, framed: readonly Heading[]): ReadonlySet<Heading> {
  return new Set(framed.map((heading) => (isLastMeasure(source, fields, heading) && heading.parent !== null ? heading.parent : heading)));
}

function isLastMeasure({ folded }: Source, fields: Fields, heading: Heading): boolean {
  const { parent, title } = heading;
  if (parent === null || parent.children.length < 2 || parent.children.at(-1) !== heading || fields.has(parent)) return false;
  const phrase = (of: Heading['title']): ProblemPhrase => readProblemPhrase(folded.slice(of.start, of.end));
  if (phrase(parent.title) !== 'sure' || phrase(title) === 'sure') return false;
  return parent.children.every((child) => child === heading || !fields.has(child));
}
