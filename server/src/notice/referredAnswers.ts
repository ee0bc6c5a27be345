import { foldedOf, type Source } from '../text/source';
import type { Span } from '../text/span';
import { readReferences, type Reference } from './answerReferences';
import { answerLists, areLonger, headingLists, lineLists, restate, type ListApart, type ListedText, type ListItem } from './listsApart';
import type { AnswerReference, Heading } from './model';
import type { ProblemPlace } from './problemPlace';

/** Problems listed in one part, each answered in a later one by its number. */
export interface ReferredAnswers {
  /** The problems in document order. */
  readonly places: readonly ProblemPlace[];
  /** Where the answer of each problem stands, by where the problem begins; null where none names it. */
  readonly answers: ReadonlyMap<number, Span | null>;
  /** Where the last answer begins. */
  readonly last: number;
  /** The words that name the problems, in document order; none where headings do. */
  readonly references: readonly AnswerReference[];
}

/** Fewer references are a way of speaking. */
const LEAST = 3;
/** Nearly all of them name a problem of the list. */
const NAMED_SHARE = 0.8;

/**
 * Finds problems that are listed in one part and answered in a later one by number, paragraph by paragraph or heading by heading; null where there are
 * none. Where the answers do not say that they name a problem, the list must be all there is of its part, and as many must answer it.
 */
export function readReferredAnswers(text: ListedText): ReferredAnswers | null {
  const headed = headingLists(text);
  const references = readReferences(text.source, text.paragraphs);
  const lists = [...headed, ...lineLists(text)].filter(({ items }) => items.length >= LEAST);
  for (const list of [...lists].reverse()) {
    const found = answeredBy(list, references, 0.5);
    if (found !== null) return { ...found, references: namesOf(list.items, references) };
  }
  const apart = lists.filter((list) => list.isAlone && mayList(text.source, list.part));
  if (apart.length === 0) return null;
  for (const { references: loose, areHeadings } of answerLists(text)) {
    const [first] = loose;
    const list = apart.findLast(({ part }) => first !== undefined && part.marker.start < first.part.marker.start);
    const found =
      list === undefined || !areLonger(loose, list) || restate(text.source, loose, list) ? null : answeredBy(list, loose, NAMED_SHARE);
    if (list !== undefined && found !== null) return { ...found, references: areHeadings ? [] : namesOf(list.items, loose) };
  }
  return null;
}

/** What was done to organise the work, or is still to be done, is counted off as well. */
function mayList(source: Source, { role, title }: Heading): boolean {
  return role !== 'next' && (role !== 'overview' || /问题|意见|清单|反馈/u.test(foldedOf(source, title)));
}

function answeredBy(
  { part, items }: ListApart,
  references: readonly Reference[],
  share: number,
): Omit<ReferredAnswers, 'references'> | null {
  const [first] = references;
  if (first === undefined || references.length < LEAST || part.marker.start >= first.part.marker.start) return null;
  const answers = assign(items, references, expectedNumbers(items, references));
  const named = [...answers.values()].filter((answer) => answer !== null).length;
  if (named < references.length * NAMED_SHARE || named < items.length * share) return null;
  return { places: items.map(({ place }) => place), answers, last: references.at(-1)?.answer.start ?? 0 };
}

function namesOf(items: readonly ListItem[], references: readonly Reference[]): readonly AnswerReference[] {
  const expected = expectedNumbers(items, references);
  return references.map(({ words, numeral, number }, index) => ({ span: words, numeral, number, expected: expected.get(index) ?? null }));
}

/**
 * The numbers that references should have, by their place: of those that name no problem of the list, or the same as another, the one that stands where a
 * problem without an answer would be named.
 */
function expectedNumbers(list: readonly ListItem[], references: readonly Reference[]): ReadonlyMap<number, number> {
  const known = new Set(list.map(({ number }) => number));
  const uses = new Map<number, number>();
  for (const { number } of references) uses.set(number, (uses.get(number) ?? 0) + 1);
  const expected = new Map<number, number>();
  const taken = new Set<number>();
  for (const [index, { number }] of references.entries()) {
    if (known.has(number) && uses.get(number) === 1) continue;
    const [before, after] = [references[index - 1]?.number, references[index + 1]?.number];
    const missing = before === undefined ? (after ?? 0) - 1 : before + 1;
    if (!known.has(missing) || uses.has(missing) || taken.has(missing) || (after !== undefined && after !== missing + 1)) continue;
    expected.set(index, missing);
    taken.add(missing);
  }
  return expected;
}

/** Gives each reference to the problem of its number, the first that has no answer yet; where no problem has the number, to the one in its place. */
function assign(
  list: readonly ListItem[],
  references: readonly Reference[],
  expected: ReadonlyMap<number, number>,
): ReadonlyMap<number, Span | null> {
  const answers = new Map<number, Span | null>(list.map(({ place }) => [place.span.start, null]));
  const open = new Map<number, ListItem[]>();
  for (const item of list.toReversed()) {
    const known = open.get(item.number);
    if (known === undefined) open.set(item.number, [item]);
    else known.push(item);
  }
  for (const [index, { number: written, answer }] of references.entries()) {
    const number = expected.get(index) ?? written;
    const placed = open.has(number) ? undefined : list[number - 1];
    const problem = open.get(number)?.pop() ?? placed;
    if (problem !== undefined && answers.get(problem.place.span.start) === null) answers.set(problem.place.span.start, answer);
  }
  return answers;
}
