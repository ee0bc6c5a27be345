/** The number that announces a list: 提出⟦三⟧点要求：一是…, 从⟦4⟧个方面抓好整改：①…. */
import { parseChineseNumeral } from '../text/numerals';
import { span, type Span } from '../text/span';
import {
  ASPECT_OF,
  BACKWARD,
  BARE_MEASURES,
  CONCERNED,
  INTRODUCING,
  ITEM_NOUNS,
  MATTER_NOUNS,
  MEASURES,
  NO_LIST,
  OTHER_THINGS,
  TAIL,
} from './announcingWords';

/** A number of items stated before a list, with its digits or numeral. */
export interface Announcement {
  readonly count: number;
  readonly span: Span;
}

/** A number that may announce the list. */
interface Candidate extends Announcement {
  /** Nothing but the list can be what it counts: where it differs from what is listed, one of the two is wrong. */
  readonly isSure: boolean;
}

/** How far before a list its number may stand, in characters. */
const REACH = 90;
/** A number of two digits that differs by more counts something else (5个方面20项措施). */
const MOST_OFF = 4;
const NUMBER = /\d{1,3}|[一二两三四五六七八九十]{1,3}/gu;

const ITEM = new RegExp(`^(?:${MEASURES})?(?<about>[^\\d一二两三四五六七八九十,、]{0,4}?)(?<noun>${ITEM_NOUNS})`, 'u');
const MATTER = new RegExp(`^(?:${MEASURES})?(?<about>[^\\d一二两三四五六七八九十,、]{0,8}?)(?:${MATTER_NOUNS})$`, 'u');
const BARE = new RegExp(`^(?:${BARE_MEASURES})$`, 'u');
/** 从以下三个方面抓好整改。: what is ahead. */
const LOOKING_AHEAD = /(?:以下|如下|下列)$/u;
/** 从三个方面入手，扎实推进整改：, the one number that reaches over a comma. */
const FROM_ASPECTS = /[从分以](?:以下|如下|下列)?$/u;

/**
 * The announcement of a list of `listed` items that begins at `at`: the nearest number of the clause before it that can announce; of several the one
 * that fits, for a text may count other things on the way. Null where no number can, and where the only one may count something else.
 */
export function findAnnouncement(folded: string, from: number, at: number, listed: number): Announcement | null {
  const begin = Math.max(from, at - REACH);
  const sentence = lastSentence(mask(folded.slice(begin, at)));
  if (sentence === null) return null;
  const candidates = candidatesIn(sentence, begin);
  const fitting = candidates.find(({ count }) => count === listed);
  const nearest = fitting ?? candidates[0];
  if (nearest === undefined || (fitting === undefined && (!nearest.isSure || listed < 2 || isFarOff(nearest.count, listed)))) return null;
  return { count: nearest.count, span: nearest.span };
}

function isFarOff(count: number, listed: number): boolean {
  return count > 9 && Math.abs(count - listed) > MOST_OFF;
}

/** What stands in quotation marks, title marks and brackets is a name or a remark; its numbers count nothing here. */
function mask(words: string): string {
  return words.replace(/“[^“”]*”|《[^《》]*》|\([^()]*\)/gu, (quoted) => '口'.repeat(quoted.length));
}

/** The sentence right before a list, without the mark that leads over to it. */
interface Sentence {
  readonly words: string;
  /** Where it begins in what was looked at. */
  readonly offset: number;
  readonly closing: string;
}

function lastSentence(words: string): Sentence | null {
  const end = words.trimEnd().length;
  const closing = words.charAt(end - 1);
  // A line break behind a comma begins something else.
  if (closing === '' || !':,。'.includes(closing) || (closing === ',' && words.includes('\n', end))) return null;
  const body = words.slice(0, end - 1);
  const offset = Math.max(...['。', ';', '!', '?', '\n', ':'].map((mark) => body.lastIndexOf(mark))) + 1;
  return { words: body.slice(offset), offset, closing };
}

/** The numbers of a sentence that may announce, the nearest first. */
function candidatesIn({ words, offset, closing }: Sentence, begin: number): readonly Candidate[] {
  if (NO_LIST.test(words)) return [];
  const lastClause = words.lastIndexOf(',') + 1;
  const found: Candidate[] = [];
  for (const match of words.matchAll(NUMBER)) {
    const clauseStart = words.lastIndexOf(',', match.index) + 1;
    const end = match.index + match[0].length;
    const comma = words.indexOf(',', end);
    const place = { before: words.slice(clauseStart, match.index), rest: words.slice(end, comma === -1 ? undefined : comma) };
    const isSure = sureness(place, closing, clauseStart === lastClause);
    const count = parseChineseNumeral(match[0]) ?? (match[0] === '两' ? 2 : Number(match[0]));
    // 今后一个时期, 一项工作: 一 announces nothing.
    if (isSure === null || count < 1 || (count === 1 && match[0] !== '1')) continue;
    const start = begin + offset + match.index;
    found.unshift({ count, span: span(start, start + match[0].length), isSure });
  }
  return found;
}

/** What stands around a number within its clause. */
interface Place {
  readonly before: string;
  readonly rest: string;
}

/** Whether the number surely announces; null where it cannot. */
function sureness({ before, rest }: Place, closing: string, isLastClause: boolean): boolean | null {
  if (BACKWARD.test(before)) return null;
  const words = rest.replace(TAIL, '');
  const item = ITEM.exec(words);
  const about = item?.groups?.about ?? '';
  const behind = item === null ? '' : words.slice(item[0].length);
  const isAspect = item !== null && !OTHER_THINGS.test(about) && !(item[0].endsWith('方面') && ASPECT_OF.test(behind));
  const matter = MATTER.exec(words);
  const isWhole = (isAspect && behind === '') || BARE.test(words) || (matter !== null && !OTHER_THINGS.test(matter.groups?.about ?? ''));
  if (!isAspect && !isWhole) return null;
  const isIntroduced = INTRODUCING.test(before);
  if (!isLastClause) return isAspect && FROM_ASPECTS.test(before) ? item[0].endsWith('面') : null;
  if (closing === '。' && !(isIntroduced && (isWhole || LOOKING_AHEAD.test(before)))) return null;
  if (closing === ',' && !isIntroduced) return null;
  return isIntroduced || (!CONCERNED.test(before) && isWhole);
}
