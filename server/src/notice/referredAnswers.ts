import { parseChineseNumeral } from '../text/numerals';
import type { Source } from '../text/source';
import { span, type Span } from '../text/span';
import type { Heading, Paragraph } from './model';
import { byClass } from './siblings';

/** Problems listed in one part, each answered in a later one by its number. */
export interface ReferredAnswers {
  /** The problems in document order, each with where its answer stands; null where none names it. */
  readonly answers: ReadonlyMap<Heading, Span | null>;
  /** Where the last answer begins. */
  readonly last: number;
}

/** What answers are looked for in. */
interface ReferringText {
  readonly source: Source;
  readonly headings: readonly Heading[];
  readonly paragraphs: readonly Paragraph[];
}

/** A paragraph that names the problem it answers: ⟦对应问题3：⟧完善制度…. */
interface Reference {
  readonly number: number;
  /** From its first word to the next reference, or to the end of its part. */
  readonly answer: Span;
  readonly part: Heading;
}

const NUMBER = '[一二三四五六七八九十]{1,3}|\\d{1,3}';
/** `对应问题3：`, `针对第3个问题，`, `问题3整改情况：` at the head of a paragraph. */
const REFERENCE = new RegExp(
  `^(?:(?:对应|针对|关于|对照|就)(?:上述|以上|反馈)?的?(?:问题 ?(?<one>${NUMBER})|第 ?(?<two>${NUMBER}) ?[个项条]?(?:反馈)?(?:问题|意见))(?:的?整改[进展落实完成情况]{0,6})?|(?:反馈)?问题 ?(?<three>${NUMBER})的?(?:整改|落实|办理)[进展落实完成情况措施]{0,6})[:,]`,
  'u',
);
const BEGINNERS = '对针关就反问';
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
    const answers = assign(list, references);
    const named = [...answers.values()].filter((answer) => answer !== null).length;
    if (list.length >= LEAST && named >= references.length * NAMED_SHARE && named * 2 >= list.length)
      return { answers, last: references.at(-1)?.answer.start ?? 0 };
  }
  return null;
}

function readReferences({ source: { folded }, paragraphs }: ReferringText): readonly Reference[] {
  const found: { readonly number: number; readonly start: number; readonly part: Heading }[] = [];
  for (const { span: of, heading } of paragraphs) {
    if (heading === null || !BEGINNERS.includes(folded.charAt(of.start))) continue;
    const { one, two, three } = REFERENCE.exec(folded.slice(of.start, Math.min(of.end, of.start + LONGEST)))?.groups ?? {};
    const written = one ?? two ?? three;
    if (written !== undefined)
      found.push({ number: parseChineseNumeral(written) ?? Number(written), start: of.start, part: partOf(heading) });
  }
  return found.flatMap(({ number, start, part }, index): readonly Reference[] => {
    const end = Math.min(found[index + 1]?.start ?? Infinity, part.section.span.end);
    return start < end ? [{ number, answer: span(start, end), part }] : [];
  });
}

function partOf(heading: Heading): Heading {
  let part = heading;
  while (part.parent !== null) part = part.parent;
  return part;
}

/** Gives each reference to the problem of its number, the first that has no answer yet; where no problem has the number, to the one in its place. */
function assign(list: readonly Heading[], references: readonly Reference[]): ReadonlyMap<Heading, Span | null> {
  const answers = new Map<Heading, Span | null>(list.map((heading) => [heading, null]));
  const numbers = new Set(list.map(({ number }) => number));
  for (const { number, answer } of references) {
    const open = list.find((heading) => heading.number === number && answers.get(heading) === null);
    const placed = numbers.has(number) ? undefined : list[number - 1];
    const problem = open ?? (placed !== undefined && answers.get(placed) === null ? placed : undefined);
    if (problem !== undefined) answers.set(problem, answer);
  }
  return answers;
}
