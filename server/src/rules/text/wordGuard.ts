/** One guard for all rules on wrong characters: a slip is one only where it is not cut out of two words that meet (服务⟦务毕⟧业生), and no part of a name. */
import { isHan } from '../../text/marks';
import type { Span } from '../../text/span';
import { countWords, wordsAround, type WordHost, type Words } from '../../text/words';
import { BODIES, SURNAMES, TITLES } from './tables/names';
import { TERMS } from './tables/terms';

/** Where words cannot be separated, only forms this long are taken for slips: two words seldom meet in them. */
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

/** No more words make up a frame. */
const FRAME_WORDS = 2;

/** Whether one character of a place is left over between words, none of which reaches over the place: ⟦主体|则|任⟧. */
export function isPiece(folded: string, place: Span, at: number): boolean {
  const words = wordsAround(folded, place, TERMS);
  if (words === null || reachesOver(words, place.start) || reachesOver(words, place.end)) return false;
  const inside = words.spans.filter(({ start, end }) => start >= place.start && end <= place.end);
  const piece = words.spans.findIndex(({ start, end }) => start === at && end === at + 1);
  return inside.length > FRAME_WORDS && piece !== -1 && !endsName(folded, words, piece);
}

/** 孙绍⟦骋⟧, 叶继⟦红⟧: the last character of a name, whose first is a surname. */
function endsName(folded: string, { spans }: Words, last: number): boolean {
  const [surname, given] = [spans[last - 2], spans[last - 1]];
  return surname !== undefined && given?.end === surname.start + 2 && SURNAMES.includes(folded.charAt(surname.start));
}

/** Whether a word begins before an offset and ends behind it. */
function reachesOver({ spans }: Words, at: number): boolean {
  return spans.some(({ start, end }) => start < at && end > at);
}

/** Whether a word of notices begins at the end of a place and goes on behind it: …社会主义⟦理论⟧自信. */
export function endsInTerm(folded: string, place: Span): boolean {
  const words = wordsAround(folded, place, TERMS);
  if (words === null) return false;
  return words.spans.some(({ start, end }) => start < place.end && end > place.end && isTerm(folded.slice(start, end)));
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

/** How a character that stands twice lies in the words around it. What more words have to be cut for is found out when it is asked. */
export interface Doubling {
  /** A word doubles it: 源源不断, 层层. */
  readonly isOneWord: boolean;
  /** With the character before them, and with the one behind, it makes a word: 提⟦升升⟧学. */
  readonly endsWord: boolean;
  readonly beginsWord: boolean;
  /** Words of two characters or more end right before and begin right behind: 资源⟦和和⟧信息. */
  readonly isBetweenWords: boolean;
  /** Each of the two is a word by itself. */
  readonly areAlone: boolean;
  /** With one of them the text is fewer words. */
  readonly isShorterWithOne: boolean;
  /** A word of notices ends right before: 整改⟦成成⟧果. */
  readonly isBehindTerm: boolean;
  /** A word of notices begins with the second: 局⟦局党组⟧. */
  readonly isBeforeTerm: boolean;
  /** 陆⟦未未⟧: a given name of one character twice, behind a surname and a word, or before a title. */
  readonly isName: boolean;
}

/** The doubling at a place; null where words cannot be separated. */
export function doublingOf(folded: string, place: Span): Doubling | null {
  const words = wordsAround(folded, place, TERMS);
  if (words === null) return null;
  const { start, end } = place;
  const touching = words.spans.filter((word) => word.start < end && word.end > start);
  const before = words.spans.find((word) => word.end === start);
  return {
    isOneWord: touching.some((word) => Math.min(word.end, end) - Math.max(word.start, start) > 1),
    get endsWord() {
      return isWord(folded.slice(start - 1, start + 1));
    },
    get beginsWord() {
      return isWord(folded.slice(end - 1, end + 1));
    },
    isBetweenWords:
      words.spans.some((word) => word.end === start && isLong(word)) && words.spans.some((word) => word.start === end && isLong(word)),
    areAlone: touching.every((word) => word.end - word.start === 1),
    get isShorterWithOne() {
      return readsBetter(words, place, folded.charAt(start));
    },
    isBeforeTerm: touching.some((word) => word.start === start + 1 && isTerm(folded.slice(word.start, word.end))),
    isBehindTerm: before !== undefined && isTerm(folded.slice(before.start, before.end)),
    get isName() {
      return hasTitleBehind(folded, place) || isName(folded, place, words);
    },
  };
}

function isLong({ start, end }: Span): boolean {
  return end - start > 1;
}

function isWord(characters: string): boolean {
  return isHan(characters.charAt(0)) && isHan(characters.charAt(1)) && countWords(characters, TERMS) === 1;
}

function isTerm(word: string): boolean {
  return TERMS.byFirst.get(word.charAt(0))?.includes(word) === true;
}

/** A surname before the place and a title behind it. */
function hasTitleBehind(folded: string, { start, end }: Span): boolean {
  return TITLES.test(folded.slice(end, end + 2)) && SURNAMES.includes(folded.charAt(start - 1));
}
