/**
 * The characters one of which any text must hold that a pattern is to be found in; null where there is no such set: 完成|办[结毕] needs 完 or 办.
 * Whoever has many patterns for few words asks by these, a look-up a character, which of them can be found at all.
 *
 * Of each alternative the part that needs the fewest characters counts. What a pattern looks at without taking it (`(?=`, `^`), what may be left
 * out, and classes that exclude need nothing; so do escapes other than digits, for nobody has needed more. A first check reads some hundred
 * patterns before any of this code is fast, so that it goes sign by sign and makes nothing but strings.
 */
export function neededCharacters(pattern: RegExp): string | null {
  return pattern.ignoreCase ? null : readAlternatives({ source: pattern.source, at: 0 });
}

/** Null: no character is needed. */
type Needed = string | null;

interface Cursor {
  readonly source: string;
  at: number;
}

/** Up to the end of the pattern, or of its group. */
function readAlternatives(cursor: Cursor): Needed {
  let all = '';
  let needsNothing = false;
  for (;;) {
    const needed = readSequence(cursor);
    if (needed === null) needsNothing = true;
    else all += needed;
    const isMore = cursor.source.charAt(cursor.at) === '|';
    cursor.at += 1;
    if (!isMore) return needsNothing ? null : all;
  }
}

function readSequence(cursor: Cursor): Needed {
  const { source } = cursor;
  let best: Needed = null;
  for (let sign = source.charAt(cursor.at); sign !== '' && sign !== '|' && sign !== ')'; sign = source.charAt(cursor.at)) {
    const needed = readPart(cursor, sign);
    const isNeeded = readQuantifier(cursor);
    if (isNeeded && needed !== null && (best === null || needed.length < best.length)) best = needed;
  }
  return best;
}

function readPart(cursor: Cursor, sign: string): Needed {
  cursor.at += 1;
  if (sign === '(') return readGroup(cursor);
  if (sign === '[') return readClass(cursor);
  if (sign === '\\') return readEscape(cursor);
  return sign === '^' || sign === '$' || sign === '.' ? null : sign;
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
  return looks ? null : needed;
}

const DIGITS = '0123456789';

function readEscape(cursor: Cursor): Needed {
  const name = cursor.source.charAt(cursor.at);
  cursor.at += 1;
  if (name === 'd') return DIGITS;
  if (name === 'k') cursor.at = cursor.source.indexOf('>', cursor.at) + 1;
  if (name === 'p' || name === 'u')
    cursor.at += cursor.source.charAt(cursor.at) === '{' ? cursor.source.indexOf('}', cursor.at) - cursor.at + 1 : 4;
  return isLetterOrDigit(name) ? null : name;
}

/** From behind its bracket. A class that excludes, has a range or an escape other than `\d` needs nothing that can be listed. */
function readClass(cursor: Cursor): Needed {
  const { source } = cursor;
  let isPlain = source.charAt(cursor.at) !== '^';
  let members = '';
  for (let at = cursor.at; ; at += 1) {
    const sign = source.charAt(at);
    if (sign === ']' || sign === '') {
      cursor.at = at + 1;
      return isPlain ? members : null;
    }
    if (sign === '-' && at > cursor.at && source.charAt(at + 1) !== ']') isPlain = false;
    if (sign !== '\\') members += sign;
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
