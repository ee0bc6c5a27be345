/** A character beyond the basic plane (生僻字 such as 𠮷, emoji) is two code units. Whoever cuts a text at a count of code units goes by this. */

/** Whether an offset stands between the two halves of one character. */
export function splitsCharacter(text: string, offset: number): boolean {
  const after = text.charCodeAt(offset);
  if (!(after >= 0xdc00 && after <= 0xdfff)) return false;
  const before = text.charCodeAt(offset - 1);
  return before >= 0xd800 && before <= 0xdbff;
}

/** `offset`, or one less where it stands within a character. */
export function characterStart(text: string, offset: number): number {
  return splitsCharacter(text, offset) ? offset - 1 : offset;
}

/** The beginning of some words in one line, at most `limit` code units, `……` in place of the rest where there is more. */
export function shortened(words: string, limit: number): string {
  const line = inOneLine(words);
  return line.length > limit ? `${line.slice(0, characterStart(line, limit - 2))}……` : line;
}

/** Words with a blank where a line of them ends: a heading whose number stands above its title. */
export function inOneLine(words: string): string {
  return words.includes('\n') ? words.replace(/\s+/gu, ' ') : words;
}

/** Blanks, control characters, and the stars of Markdown: everything up to the blank, and `*`. */
const UNCOUNTED = /[^!-)+-\u{10ffff}]+/gu;

/** How many characters some words have, blanks and marks of emphasis left out. */
export function countCharacters(words: string): number {
  return words.replace(UNCOUNTED, '').length;
}
