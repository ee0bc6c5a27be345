import type { Heading, Paragraph } from './model';
import { isAnswering } from './fieldRole';
import type { Label, Labels } from './label';
import { readProblemPhrase, type ProblemPhrase } from './problemPhrase';
import { byClass, classOf } from './siblings';
import { foldedOf, type Source } from '../text/source';

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
 * problem's, and so is 整改情况： below the last of the sentences that say how it shows.
 */
export function ownersOf(source: Source, fields: Fields, framed: readonly Heading[]): ReadonlySet<Heading> {
  const last = framed.filter((heading) => isLastOfSeveral(fields, heading));
  const faulty = faultyClasses(
    source,
    last.flatMap(({ parent }) => parent ?? []),
  );
  const isOwned = ({ parent, title }: Heading): boolean => {
    if (parent === null) return false;
    if (faulty.has(classOf(parent))) return true;
    return phraseOf(source, parent.title) === 'sure' && phraseOf(source, title) !== 'sure';
  };
  const owned = new Set(last.filter(isOwned));
  return new Set(framed.map((heading) => (owned.has(heading) && heading.parent !== null ? heading.parent : heading)));
}

/** Whether a heading is the last of several, and alone of these and the one above has fields. */
function isLastOfSeveral(fields: Fields, heading: Heading): boolean {
  const { parent } = heading;
  if (parent === null || parent.children.length < 2 || parent.children.at(-1) !== heading || fields.has(parent)) return false;
  return parent.children.every((child) => child === heading || !fields.has(child));
}

/** At least so many titles of a class, and this share of them, surely state a fault where problems stand above what shows them. */
const [LEAST_FAULTY, FAULTY_SHARE, SHOWING_SHARE] = [2, 0.25, 0.5];

/** The classes of titles that state faults, none of them an aspect, over sentences of which no more than half do. */
function faultyClasses(source: Source, parents: readonly Heading[]): ReadonlySet<string> {
  const isSure = ({ title }: Heading): boolean => phraseOf(source, title) === 'sure';
  return new Set(
    [...byClass(parents)].flatMap(([key, own]) => {
      const below = own.flatMap(({ children }) => children);
      const faulty = own.filter(isSure).length;
      const isFaulty =
        faulty >= Math.max(LEAST_FAULTY, own.length * FAULTY_SHARE) && below.filter(isSure).length <= below.length * SHOWING_SHARE;
      const areAspects = own.some(({ title }) => foldedOf(source, title).includes('方面'));
      return isFaulty && !areAspects ? [key] : [];
    }),
  );
}

function phraseOf(source: Source, title: Heading['title']): ProblemPhrase {
  return readProblemPhrase(foldedOf(source, title));
}
