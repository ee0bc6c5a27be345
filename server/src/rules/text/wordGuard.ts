/** One guard for all rules on wrong characters: a slip is one only where it is not cut out of two words that meet (服务⟦务毕⟧业生), and no part of a name. */
import type { Span } from '../../text/span';
import { countWords, wordsAround, type WordHost, type Words } from '../../text/words';
import { BODIES, SURNAMES, TITLES } from './tables/names';
import { TERMS } from './tables/terms';

/** Where words cannot be told apart, only forms this long are taken for slips: two words seldom meet in them. */
const SURE_LENGTH = 4;

/** Whether the form at a place is wrong there: no word reaches over its ends, or the text reads in fewer words with the right form. */
export function isSlip(folded: string, place: Span, right: string, host: WordHost = Intl): boolean {
  const isLong = place.end - place.start >= SURE_LENGTH;
  const words = wordsAround(folded, place, TERMS, host);
  if (words === null) return isLong;
  if (!isLong && isName(folded, place, words)) return false;
  const isCut = reachesOver(words, place.start) || (!isLong && reachesOver(words, place.end));
  return !isCut || readsBetter(words, place, right);
}

/** Whether a word begins before an offset and ends behind it. */
function reachesOver({ spans }: Words, at: number): boolean {
  return spans.some(({ start, end }) => start < at && end > at);
}

/** 深人推进 and 深入推进: the right form makes words of what the wrong one leaves in pieces. */
function readsBetter({ text, start, spans }: Words, place: Span, right: string): boolean {
  const written = text.slice(0, place.start - start) + right + text.slice(place.end - start);
  return (countWords(written, TERMS) ?? Infinity) < spans.length;
}

/** 梁⟦宏扬⟧, 主席⟦尤如⟧俊: a given name behind a surname that is no part of another word, or a surname behind a title. */
function isName(folded: string, place: Span, { spans }: Words): boolean {
  const before = spans.findIndex(({ end }) => end === place.start);
  const surname = spans[before];
  if (surname !== undefined && surname.end - surname.start === 1 && SURNAMES.includes(folded.charAt(surname.start))) {
    const previous = spans[before - 1];
    return previous === undefined || previous.end - previous.start > 1 || BODIES.includes(folded.charAt(previous.start));
  }
  return SURNAMES.includes(folded.charAt(place.start)) && isNamed(folded, folded.slice(place.start, place.end + 1));
}

/** Whether someone of that name has a title somewhere in the text. */
function isNamed(folded: string, name: string): boolean {
  for (let at = folded.indexOf(name); at !== -1; at = folded.indexOf(name, at + 1)) {
    if (TITLES.test(folded.slice(Math.max(0, at - 4), at))) return true;
  }
  return false;
}
