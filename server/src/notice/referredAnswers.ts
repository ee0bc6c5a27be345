import { parseChineseNumeral } from '../text/numerals';
import type { Source } from '../text/source';
import { span, type Span } from '../text/span';
import type { AnswerReference, Heading, Paragraph } from './model';
import { byClass } from './siblings';

/** Problems listed in one part, each answered in a later one by its number. */
export interface ReferredAnswers {
  /** The problems in document order, each with where its answer stands; null where none names it. */
  readonly answers: ReadonlyMap<Heading, Span | null>;
  /** Where the last answer begins. */
  readonly last: number;
  /** The words that name the problems, in document order. */
  readonly references: readonly AnswerReference[];
}

/** What answers are looked for in. */
interface ReferringText {
  readonly source: Source;
  readonly headings: readonly Heading[];
  readonly paragraphs: readonly Paragraph[];
}

/** A paragraph that names the problem it answers. */
interface Reference {
  readonly number: number;
  readonly words: Span;
  readonly numeral: Span;
  /** From behind it to the next reference, or to the end of its part. */
  readonly answer: Span;
  readonly part: Heading;
}

const NUMBER = '[一二三四五六七八九十]{1,3}|\\d{1,3}';
const PROBLEM = '(?:反馈)?(?:问题|意见)';
const STATE = '(?:整改|落实|办理)[进展落实完成情况措施]{0,6}';
/** `对应问题3：`, `针对问题（3）。`, `针对第3个问题，`, `问题3整改情况：`, `【问题3】` at the head of a paragraph. */
const REFERENCE = new RegExp(
  `^(?:(?:对应|针对|关于|对照|回应|就)(?:上述|以上)?的?(?:${PROBLEM} ?\\(?(?<one>${NUMBER})\\)?|第 ?\\(?(?<two>${NUMBER})\\)? ?[个项条点]?${PROBLEM})(?:的?${STATE})?|${PROBLEM} ?\\(?(?<three>${NUMBER})\\)?的?${STATE}|【${PROBLEM} ?\\(?(?<four>${NUMBER})\\)?】)(?<mark>[:,。、]| {1,3}(?=[\\u4e00-\\u9fff])|(?<=】))`,
  'u',
);
const BEGINNERS = '对针关回就反问意【';
/** Longer than any of them. */
const LONGEST = 24;
/** Fewer references are a way of speaking. */
const LEAST = 3;
/** Nearly all of them name a problem of the list. */
const NAMED_SHARE = 0.8;

/** Finds problems that are listed under their headings in one part and answered in a later one, paragraph by paragraph, by number; null where there are none. */
export function readReferredAnswers(text: ReferringText): ReferredAnswers | null {
  const references = readReferences(text);
  const [first] = references;
  if (first === undefined || references.length < LEAST) return null;
  const leaves = text.headings.filter(({ children, parent }) => children.length === 0 && parent !== null);
  const before = leaves.filter(({ marker }) => marker.start < first.part.marker.start);
  const parts = new Set(before.map((heading) => partOf(heading)));
  const lists = [...parts].flatMap((part) => [...byClass(before.filter((heading) => partOf(heading) === part)).values()]);
  for (const list of lists.reverse()) {
    const expected = expectedNumbers(list, references);
    const answers = assign(list, references, expected);
    const named = [...answers.values()].filter((answer) => answer !== null).length;
    if (list.length >= LEAST && named >= references.length * NAMED_SHARE && named * 2 >= list.length)
      return {
        answers,
        last: references.at(-1)?.answer.start ?? 0,
        references: references.map(({ words, numeral, number }, index) => ({
          span: words,
          numeral,
          number,
          expected: expected.get(index) ?? null,
        })),
      };
  }
  return null;
}

function readReferences({ source: { folded }, paragraphs }: ReferringText): readonly Reference[] {
  const found: (Omit<Reference, 'answer'> & { readonly from: number })[] = [];
  for (const { span: of, heading } of paragraphs) {
    if (heading === null || !BEGINNERS.includes(folded.charAt(of.start))) continue;
    const match = REFERENCE.exec(folded.slice(of.start, Math.min(of.end, of.start + LONGEST)));
    const { one, two, three, four, mark = '' } = match?.groups ?? {};
    const written = one ?? two ?? three ?? four;
    if (match === null || written === undefined) continue;
    const at = of.start + match[0].indexOf(written);
    found.push({
      number: parseChineseNumeral(written) ?? Number(written),
      from: of.start + match[0].length,
      words: span(of.start, of.start + match[0].length - mark.length),
      numeral: span(at, at + written.length),
      part: partOf(heading),
    });
  }
  return found.map(({ from, ...reference }, index): Reference => {
    const end = Math.min(found[index + 1]?.words.start ?? Infinity, reference.part.section.span.end);
    return { ...reference, answer: span(from, Math.max(from, end)) };
  });
}

function partOf(heading: Heading): Heading {
  let part = heading;
  while (part.parent !== null) part = part.parent;
  return part;
}

/**
 * The numbers that references should have, by their place: of those that name no problem of the list, or the same as another, the one that stands where a
 * problem without an answer would be named.
 */
function expectedNumbers(list: readonly Heading[], references: readonly Reference[]): ReadonlyMap<number, number> {
  const known = new Set(list.map(({ number }) => number));
  const uses = new Map<number, number>();
  for (const { number } of references) uses.set(number, (uses.get(number) ?? 0) + 1);
  const expected = new Map<number, number>();
  for (const { number: missing } of list) {
    if (uses.has(missing)) continue;
    const place = references.findIndex(({ number }, index) => {
      if (expected.has(index) || (known.has(number) && uses.get(number) === 1)) return false;
      const [before, after] = [references[index - 1], references[index + 1]];
      return (before === undefined || before.number === missing - 1) && (after === undefined || after.number === missing + 1);
    });
    if (place !== -1) expected.set(place, missing);
  }
  return expected;
}

/** Gives each reference to the problem of its number, the first that has no answer yet; where no problem has the number, to the one in its place. */
function assign(
  list: readonly Heading[],
  references: readonly Reference[],
  expected: ReadonlyMap<number, number>,
): ReadonlyMap<Heading, Span | null> {
  const answers = new Map<Heading, Span | null>(list.map((heading) => [heading, null]));
  const numbers = new Set(list.map(({ number }) => number));
  for (const [index, { number: written, answer }] of references.entries()) {
    const number = expected.get(index) ?? written;
    const open = list.find((heading) => heading.number === number && answers.get(heading) === null);
    const placed = numbers.has(number) ? undefined : list[number - 1];
    const problem = open ?? (placed !== undefined && answers.get(placed) === null ? placed : undefined);
    if (problem !== undefined) answers.set(problem, answer);
  }
  return answers;
}
