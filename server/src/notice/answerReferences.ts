import { readSign } from '../text/signs';
import { parseChineseNumeral } from '../text/numerals';
import type { Source } from '../text/source';
import { span, type Span } from '../text/span';
import type { Heading, Paragraph } from './model';

/** A paragraph, or a numbered heading, that says by a number which problem it answers. */
export interface Reference {
  readonly number: number;
  readonly words: Span;
  readonly numeral: Span;
  /** From behind it to the next reference, or to the end of its part. */
  readonly answer: Span;
  readonly part: Heading;
}

/** A number at the head of a paragraph, with what stands around it. */
export interface Count {
  /** `清单#:`, `[#]`, `#是`. */
  readonly form: string;
  readonly number: number;
  readonly numeral: Span;
  readonly words: Span;
  /** Where the text begins. */
  readonly from: number;
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
/** `清单3：` `[3] ` `（3）` `③` `三是` `第3项整改情况：` `对第三个问题，`. */
const COUNT = new RegExp(
  `^(?<before>(?!其中)[\\u4e00-\\u9fff]{0,4}?[第([【〖「〔]{0,2} ?)(?<number>${NUMBER}|[①-⑳])(?<after> ?[)\\]】〗」〕]?[号项条个]?(?:问题|意见|事项|任务)?(?:[\\u4e00-\\u9fff]{0,6}:|[是、.,]| {1,3}|(?<=[)\\]】〗」〕①-⑳])))`,
  'u',
);
/** Longer than any of them. */
const LONGEST = 24;

/** The paragraphs that say outright which problem they answer. */
export function readReferences({ folded }: Source, paragraphs: readonly Paragraph[]): readonly Reference[] {
  return answersOf(
    paragraphs.flatMap(({ span: of, heading }) => {
      if (heading === null || !BEGINNERS.includes(folded.charAt(of.start))) return [];
      const match = REFERENCE.exec(folded.slice(of.start, Math.min(of.end, of.start + LONGEST)));
      const { one, two, three, four, mark = '' } = match?.groups ?? {};
      const written = one ?? two ?? three ?? four;
      if (match === null || written === undefined) return [];
      const at = of.start + match[0].indexOf(written);
      return [
        {
          number: parseChineseNumeral(written) ?? Number(written),
          from: of.start + match[0].length,
          words: span(of.start, of.start + match[0].length - mark.length),
          numeral: span(at, at + written.length),
          part: partOf(heading),
        },
      ];
    }),
  );
}

/** The number that a paragraph begins with; null where it begins otherwise. */
export function readCount({ folded }: Source, { start, end }: Span): Count | null {
  const found = COUNT.exec(folded.slice(start, Math.min(end, start + LONGEST)));
  const { before = '', number = '', after = '' } = found?.groups ?? {};
  if (found === null) return null;
  const at = start + before.length;
  return {
    form: `${before}#${after.trimEnd()}`,
    number: readSign(number)?.number ?? parseChineseNumeral(number) ?? Number(number),
    numeral: span(at, at + number.length),
    words: span(start, at + number.length + after.trimEnd().length),
    from: start + found[0].length,
  };
}

/** References with what each answers: up to the next one. */
export function answersOf(found: readonly (Omit<Reference, 'answer'> & { readonly from: number })[]): readonly Reference[] {
  return found.map(({ from, ...reference }, index): Reference => {
    const end = Math.min(found[index + 1]?.words.start ?? Infinity, reference.part.section.span.end);
    return { ...reference, answer: span(from, Math.max(from, end)) };
  });
}

/** The heading of the part that a heading stands in. */
export function partOf(heading: Heading): Heading {
  let part = heading;
  while (part.parent !== null) part = part.parent;
  return part;
}
