import type { Scan, ScannedNumber } from './scan';

/** Marks that end a sentence; circled numbers begin one. */
const SENTENCE_MARK = /[。!?|\n\r①-⑳]/u;
/** No sentence of prose has more numbers than this, least of all so close together, in characters from one to the next. */
const MOST_IN_SENTENCE = 48;
const CLOSEST = 12;

/**
 * The scan without the numbers of sentences that are tables or lists of numbers: they state nothing, and comparing each of them
 * with all around it would cost more than all the rest.
 */
export function withoutCrowds(scan: Scan): Scan {
  return scan.numbers.length <= MOST_IN_SENTENCE ? scan : { ...scan, numbers: sentencesOf(scan).filter(isProse).flat() };
}

function isProse(numbers: readonly ScannedNumber[]): boolean {
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined || numbers.length <= MOST_IN_SENTENCE) return true;
  return last.quantity.end - first.quantity.span.start > numbers.length * CLOSEST;
}

/** The numbers of a scan, sentence by sentence. */
function sentencesOf({ folded, marks, numbers }: Scan): readonly (readonly ScannedNumber[])[] {
  const sentences: ScannedNumber[][] = [[]];
  let next = 0;
  for (const number of numbers) {
    let isNew = false;
    for (let mark = marks[next]; mark !== undefined && mark < number.quantity.span.start; mark = marks[next]) {
      isNew ||= SENTENCE_MARK.test(folded.charAt(mark));
      next += 1;
    }
    if (isNew) sentences.push([]);
    sentences.at(-1)?.push(number);
  }
  return sentences;
}
