/**
 * What a text must hold that a pattern is to be found in, at least one of it: two characters side by side, or one; null where there is no such
 * set. 完成|办[结毕]|共 needs 完成, 办结, 办毕 or 共. As one string, two places for each: the second is `NONE` where one character stands alone.
 * Whoever has many patterns for few words asks by these, a look-up a character, which of them can be found at all.
 *
 * Of each alternative the part counts that is hardest to find. What a pattern looks at without taking it (`(?=`, `^`), what may be left
 * out, and classes that exclude need nothing; so do escapes other than digits, for nobody has needed more. A first check reads some hundred
 * patterns before any of this code is fast, so that it goes sign by sign and makes nothing but strings.
 */
export function neededCharacters(pattern: RegExp): string | null {
  return pattern.ignoreCase ? null : readAlternatives({ source: pattern.source, at: 0, signs: '', isTaken: false, ease: NEVER });
}

/** In place of the second character where there is but one. */
export const NONE = '\0';

/** Null: nothing is needed. */
type Needed = string | null;

interface Cursor {
  readonly source: string;
  at: number;
  /** Of the part that was read last: its one character, any of these; empty where it may be another, or more. */
  signs: string;
  /** Whether it takes anything of the text: `^` and `(?=` do not. */
  isTaken: boolean;
  /** How easily what the part, or the alternatives, that were read last need is found in a text. */
  ease: number;
}

/** A character alone is found as often as this many pairs, a mark as often as this many; and what needs nothing always. */
const [ALONE, MARK, NEVER] = [8, 100, Infinity];
const MARKS = ',;:。、';
/** More pairs are not worth their places. */
const MOST_PAIRS = 200;

/** Up to the end of the pattern, or of its group. */
function readAlternatives(cursor: Cursor): Needed {
  let all = '';
  let ease = 0;
  for (;;) {
    all += readSequence(cursor) ?? '';
    ease += cursor.ease;
    const isMore = cursor.source.charAt(cursor.at) === '|';
    cursor.at += 1;
    if (isMore) continue;
    cursor.ease = ease;
    return ease === NEVER ? null : all;
  }
}

/** What is hardest to find of what stands side by side: two parts of one character each, such a part alone, or a group. */
function readSequence(cursor: Cursor): Needed {
  const { source } = cursor;
  let ease = NEVER;
  let one = '';
  let other = '';
  let group: Needed = null;
  let before = '';
  for (let sign = source.charAt(cursor.at); sign !== '' && sign !== '|' && sign !== ')'; sign = source.charAt(cursor.at)) {
    const needed = readPart(cursor, sign);
    const { signs, isTaken } = cursor;
    const isNeeded = readQuantifier(cursor);
    const pairs = before.length * signs.length;
    if (isNeeded && pairs > 0 && pairs < MOST_PAIRS && pairs < ease) {
      ease = pairs;
      one = before;
      other = signs;
      group = null;
    }
    if (isNeeded && cursor.ease < ease) {
      ease = cursor.ease;
      one = signs;
      other = '';
      group = needed;
    }
    if (isTaken) before = isNeeded ? signs : '';
  }
  cursor.ease = ease;
  return ease === NEVER ? null : (group ?? listOf(one, other));
}

/** Each of some characters with each of others behind it, or alone where there are no others. */
function listOf(signs: string, others: string): string {
  let all = '';
  for (let at = 0; at < signs.length; at += 1) {
    if (others === '') all += signs.charAt(at) + NONE;
    for (let next = 0; next < others.length; next += 1) all += signs.charAt(at) + others.charAt(next);
  }
  return all;
}

/** What a group needs; for a part of one character, `cursor.signs` says it. */
function readPart(cursor: Cursor, sign: string): Needed {
  cursor.at += 1;
  if (sign === '(') return readGroup(cursor);
  cursor.isTaken = sign !== '^' && sign !== '$';
  const signs = sign === '[' ? readClass(cursor) : sign === '\\' ? readEscape(cursor) : cursor.isTaken && sign !== '.' ? sign : '';
  cursor.signs = signs;
  cursor.ease = signs === '' ? NEVER : signs.length * (MARKS.includes(signs.charAt(0)) ? MARK : ALONE);
  return null;
}

/** From behind its bracket: `(?:`, `(?<name>`, and what only looks, `(?=`, `(?!`, `(?<=`, `(?<!`. */
function readGroup(cursor: Cursor): Needed {
  const { source, at } = cursor;
  let looks = false;
  if (source.charAt(at) === '?') {
    const isBehind = source.charAt(at + 1) === '<';
    const kind = source.charAt(isBehind ? at + 2 : at + 1);
    looks = kind === '=' || kind === '!';
    cursor.at = looks || !isBehind ? at + (isBehind ? 3 : 2) : source.indexOf('>', at) + 1;
  }
  const needed = readAlternatives(cursor);
  if (looks) cursor.ease = NEVER;
  cursor.isTaken = !looks;
  cursor.signs = '';
  return needed;
}

const DIGITS = '0123456789';

function readEscape(cursor: Cursor): string {
  const name = cursor.source.charAt(cursor.at);
  cursor.at += 1;
  if (name === 'd') return DIGITS;
  if (name === 'k') cursor.at = cursor.source.indexOf('>', cursor.at) + 1;
  if (name === 'p' || name === 'u')
    cursor.at += cursor.source.charAt(cursor.at) === '{' ? cursor.source.indexOf('}', cursor.at) - cursor.at + 1 : 4;
  return isLetterOrDigit(name) ? '' : name;
}

/** Ranges of more characters are not listed: `A-Z` is, Chinese characters are not. */
const LONGEST_RANGE = 32;

/** From behind its bracket. A class that excludes, has a long range or an escape other than `\d` needs nothing that can be listed. */
function readClass(cursor: Cursor): string {
  const { source } = cursor;
  let isPlain = source.charAt(cursor.at) !== '^';
  let members = '';
  for (let at = cursor.at; ; at += 1) {
    const sign = source.charAt(at);
    if (sign === ']' || sign === '') {
      cursor.at = at + 1;
      return isPlain ? members : '';
    }
    if (sign === '-' && at > cursor.at && source.charAt(at + 1) !== ']') {
      const [from, to] = [source.charCodeAt(at - 1), source.charCodeAt(at + 1)];
      isPlain &&= to - from < LONGEST_RANGE;
      for (let code = from + 1; isPlain && code < to; code += 1) members += String.fromCharCode(code);
    } else if (sign !== '\\') members += sign;
    else {
      at += 1;
      const escaped = source.charAt(at);
      if (escaped === 'd') members += DIGITS;
      else if (isLetterOrDigit(escaped) || escaped === '-') isPlain = false;
      else members += escaped;
    }
  }
}

function isLetterOrDigit(sign: string): boolean {
  return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9');
}

/** Whether what stands before it must be there at least once. */
function readQuantifier(cursor: Cursor): boolean {
  const { source, at } = cursor;
  const sign = source.charAt(at);
  if (sign !== '?' && sign !== '*' && sign !== '+' && sign !== '{') return true;
  const end = sign === '{' ? source.indexOf('}', at) : at;
  cursor.at = source.charAt(end + 1) === '?' ? end + 2 : end + 1;
  return sign === '+' || (sign === '{' && Number.parseInt(source.slice(at + 1, end), 10) > 0);
}
