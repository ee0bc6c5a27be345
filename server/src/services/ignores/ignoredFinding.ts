import type { Diagnostic } from '../../rules/runner';
import { fingerprint } from '../../text/fingerprint';
import type { Source } from '../../text/source';
import type { Span } from '../../text/span';

/** One finding that someone has decided about, recognised by what the text says and not by where it stands. */
export interface IgnoredFinding {
  readonly rule: string;
  /** The beginning of the sentence, for people to read. */
  readonly quote: string;
  /** The fingerprint of rule, sentence, the words found fault with and the finding's aspect. */
  readonly key: string;
  /** Why, in the user's words. */
  readonly reason?: string;
  /** Who decided it, and on which day: `2024-03-15`. */
  readonly by?: string;
  readonly date?: string;
}

/** How far a sentence is looked for on either side of a finding. */
const REACH = 300;
const LONGEST_QUOTE = 40;
const SENTENCE_END = /[。!?\n\r]/u;
/** The number before a heading or a measure: it moves when something is put in before it, and its sentence stays what it is. */
const LEADING_MARKER =
  /^[#*]*(?:[一二三四五六七八九十百零]{1,5}、|\([一二三四五六七八九十百零\d]{1,5}\)|\d{1,3}[.、)](?!\d)|[①-⑳]|[一二三四五六七八九十]{1,3}是|第[一二三四五六七八九十]{1,3}[,、])/u;

/**
 * What makes a finding this finding: its rule, the sentence it stands in, and the words it is about; width and blanks aside, and
 * without the numbers that open the line. Editing elsewhere leaves it as it is, editing the sentence does not.
 */
export function identifyFinding({ text, folded }: Source, { rule, span, aspect = '' }: Diagnostic): IgnoredFinding {
  const sentence = sentenceAt(folded, span.start);
  const words = plain(folded.slice(sentence.start, sentence.end));
  const about = plain(folded.slice(span.start, Math.min(span.end, span.start + REACH)));
  const quote = [...text.slice(sentence.start, sentence.end).trim()].slice(0, LONGEST_QUOTE).join('');
  return { rule: rule.id, quote, key: fingerprint([rule.id, words, about, aspect].join('\0')) };
}

function sentenceAt(folded: string, offset: number): Span {
  const before = folded.slice(Math.max(0, offset - REACH), offset);
  let start = before.length;
  while (start > 0 && !SENTENCE_END.test(before.charAt(start - 1))) start -= 1;
  const after = folded.slice(offset, offset + REACH);
  const end = after.search(SENTENCE_END);
  return { start: offset - before.length + start, end: offset + (end === -1 ? after.length : end) };
}

function plain(words: string): string {
  return words.replaceAll(/[\s*]/gu, '').replace(LEADING_MARKER, '');
}
