import { parseChineseNumeral } from '../text/numerals';
import { readSign } from '../text/signs';
import type { Source } from '../text/source';
import { span, type Span } from '../text/span';

/** An item of a list that runs on within a line: `2.` and what it says, up to the next. */
export interface LineItem {
  readonly number: number;
  /** Where the number stands, where nothing else counts it: 1. of a line; null for （1）, ① and 一是, which are enumerations. */
  readonly numeral: Span | null;
  /** Without its marker and the mark at its end. */
  readonly text: Span;
}

/** How such items are counted, each where a clause begins: 1. （1） ① 一是, on width-folded text. */
const FORMS: readonly RegExp[] = [
  /(?:^|[;。:,!?]) ?(?<marker>(?<number>\d{1,2})[.、](?!\d))/gu,
  /(?:^|[;。:,!?]) ?(?<marker>\((?<number>\d{1,2})\))/gu,
  /(?<marker>(?<number>[①-⑳]))/gu,
  /(?:^|[;。:,!?]) ?(?<marker>(?<number>[一二三四五六七八九十]{1,3})是)/gu,
];
const LEAST_ITEMS = 2;

/** The items of a stretch that is a list counted from one, from its first character on; empty where it is none. */
export function readLineItems({ folded }: Source, within: Span): readonly LineItem[] {
  const words = folded.slice(within.start, within.end);
  for (const [index, form] of FORMS.entries()) {
    const markers = [...words.matchAll(form)].map(({ index: at, 0: found, groups }) => {
      const [marker, number] = [groups?.marker ?? '', groups?.number ?? ''];
      return { number, start: at + found.length - marker.length, end: at + found.length };
    });
    const [first] = markers;
    if (first?.start !== 0 || markers.length < LEAST_ITEMS || !countsOn(markers.map(({ number }) => valueOf(number)))) continue;
    return markers.map(({ number, start, end }, order) => {
      const text = words.slice(end, markers[order + 1]?.start).replace(/[;。,\s]{1,4}$/u, '');
      const from = within.start + end;
      return {
        number: valueOf(number),
        numeral: index === 0 ? span(within.start + start, within.start + start + number.length) : null,
        text: span(from, from + text.length),
      };
    });
  }
  return [];
}

/** One, two and so on; more than one number that is wrong makes another list of it. */
function countsOn(numbers: readonly number[]): boolean {
  const wrong = numbers.filter((number, index) => number !== index + 1 && number !== (numbers[index - 1] ?? 0) + 1);
  return numbers[0] === 1 && numbers[1] !== 1 && wrong.length <= 1;
}

function valueOf(number: string): number {
  return readSign(number)?.number ?? parseChineseNumeral(number) ?? Number(number);
}
