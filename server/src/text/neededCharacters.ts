/**
 * The characters one of which any text must hold that a pattern is to be found in; null where there is no such set: 完成|办[结毕] needs 完 or 办.
 * Whoever has many patterns for few words asks by these, a look-up a character, which of them can be found at all.
 *
 * Of each alternative the part that needs the fewest characters counts. What a pattern looks at without taking it (`(?=`, `^`), what may be left
 * out, and classes that exclude need nothing; so do escapes other than digits, for nobody has needed more.
 */
export function neededCharacters(pattern: RegExp): string | null {
  const needed = pattern.ignoreCase ? null : readAlternatives({ source: pattern.source, at: 0 });
  return needed === null ? null : [...needed].join('');
}

/** Null: no character is needed. */
type Needed = ReadonlySet<string> | null;

interface Cursor {
  readonly source: string;
  at: number;
}

/** Up to the end of the pattern, or of its group. */
function readAlternatives(cursor: Cursor): Needed {
  const all = new Set<string>();
  let needsNothing = false;
  for (;;) {
    const needed = readSequence(cursor);
    if (needed === null) needsNothing = true;
    else for (const character of needed) all.add(character);
    const isMore = cursor.source.charAt(cursor.at) === '|';
    cursor.at += 1;
    if (!isMore) return needsNothing ? null : all;
  }
}

function readSequence(cursor: Cursor): Needed {
  let best: Needed = null;
  while (cursor.at < cursor.source.length && !'|)'.includes(cursor.source.charAt(cursor.at))) {
    const needed = readPart(cursor);
    const isNeeded = readQuantifier(cursor);
    if (isNeeded && needed !== null && (best === null || needed.size < best.size)) best = needed;
  }
  return best;
}

function readPart(cursor: Cursor): Needed {
  const { source } = cursor;
  const sign = source.charAt(cursor.at);
  cursor.at += 1;
  if (sign === '(') {
    const opening = /^\?(?:[:=!]|<[=!]|<\w+>)/u.exec(source.slice(cursor.at))?.[0] ?? '';
    cursor.at += opening.length;
    const needed = readAlternatives(cursor);
    return /^\?<?[=!]/u.test(opening) ? null : needed;
  }
  if (sign === '[') return readClass(cursor);
  if (sign === '\\') return readEscape(cursor);
  return '^$.'.includes(sign) ? null : new Set(sign);
}

const DIGITS: Needed = new Set('0123456789');

function readEscape(cursor: Cursor): Needed {
  const name = cursor.source.charAt(cursor.at);
  cursor.at += 1;
  if (name === 'd') return DIGITS;
  if (name === 'k') cursor.at = cursor.source.indexOf('>', cursor.at) + 1;
  if (name === 'p' || name === 'u')
    cursor.at += cursor.source.charAt(cursor.at) === '{' ? cursor.source.indexOf('}', cursor.at) - cursor.at + 1 : 4;
  return /[a-z0-9]/iu.test(name) ? null : new Set(name);
}

function readClass(cursor: Cursor): Needed {
  const end = /^(?:\\.|[^\]\\])*/u.exec(cursor.source.slice(cursor.at))?.[0].length ?? 0;
  const inside = cursor.source.slice(cursor.at, cursor.at + end);
  cursor.at += end + 1;
  const isPlain = !/^\^|\\[a-ce-z]|.-./iu.test(inside);
  return isPlain ? new Set(inside.replace(/\\d/gu, '0123456789').replaceAll('\\', '')) : null;
}

/** Whether what stands before it must be there at least once. */
function readQuantifier(cursor: Cursor): boolean {
  const found = /^(?:[?*+]|\{(?<least>\d+)(?:,\d*)?\})\??/u.exec(cursor.source.slice(cursor.at));
  if (found === null) return true;
  cursor.at += found[0].length;
  return !/^[?*]/u.test(found[0]) && found.groups?.least !== '0';
}
