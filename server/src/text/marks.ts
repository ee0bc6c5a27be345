/**
 * The marks of a text: everything that pairs, separates or ends, and the blanks. Found once for each version of a
 * document; the rules on marks go from one to the next (about one character in eight) and never over the text again.
 */

/** Points, quotation marks, brackets, title marks and the blank, as they stand in folded text. */
const MARKS = '"\'(),.:;?![]<>、。“”‘’《》〈〉〔〕【】「」『』 ';

const IS_MARK = new Uint8Array(0x10000);
for (const mark of MARKS) IS_MARK[mark.charCodeAt(0)] = 1;

/** The offsets of all marks in folded text, in order. */
export function findMarks(folded: string): readonly number[] {
  const offsets: number[] = [];
  for (let at = 0; at < folded.length; at++) {
    if (IS_MARK[folded.charCodeAt(at)] === 1) offsets.push(at);
  }
  return offsets;
}

/** The kind of the straight quote `"`, which opens and closes. */
export const STRAIGHT = 11;

const KINDS = new Int8Array(0x10000);
[...'“‘《〈(〔【[「『'].forEach((mark, index) => (KINDS[mark.charCodeAt(0)] = index + 1));
[...'”’》〉)〕】]」』'].forEach((mark, index) => (KINDS[mark.charCodeAt(0)] = -index - 1));
KINDS['"'.charCodeAt(0)] = STRAIGHT;

/** The kind of the mark at an offset of folded text: 1 to 10 open (“ ‘ 《 〈 ( …), their twins −1 to −10 close, 0 does not pair. */
export function markKind(folded: string, at: number): number {
  const kind = KINDS[folded.charCodeAt(at)] ?? 0;
  return kind === -2 && isApostrophe(folded, at) ? 0 : kind;
}

/** The closing mark to an opening one and the other way round, in folded form; `null` for anything else. Straight quotes have no twin. */
export function twinOf(mark: string): string | null {
  return TWINS.get(mark) ?? null;
}

/**
 * Every Chinese character, radicals, 々 and the rarest included, as the inside of a character class: what `\p{Script=Han}` is, which takes longer
 * to be looked up than a notice to be read.
 */
export const HAN =
  '\\u2e80-\\u2fd5\\u3005\\u3007\\u3021-\\u3029\\u3038-\\u303b\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufad9\\u{20000}-\\u{323af}';

/** Whether the character is a Chinese one (the common block, extension A and 〇); `undefined` and marks are not. */
export function isHan(character: string | undefined): boolean {
  return character !== undefined && isHanAt(character, 0);
}

/** Whether a Chinese character stands at an offset; false outside the text. */
export function isHanAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

/** An English apostrophe (it’s) is no quotation mark. */
function isApostrophe(folded: string, at: number): boolean {
  return isLatin(folded.charCodeAt(at - 1)) && isLatin(folded.charCodeAt(at + 1));
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

const TWINS: ReadonlyMap<string, string> = new Map(
  ['“”', '‘’', '《》', '〈〉', '()', '〔〕', '【】', '[]', '「」', '『』'].flatMap((pair) => {
    const [open, close] = [pair.charAt(0), pair.charAt(1)];
    return [
      [open, close],
      [close, open],
    ] as const;
  }),
);
