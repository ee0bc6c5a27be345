import type { Dialect } from './parse';

/** Where more of the lines that hold Chinese than this are indented by four blanks, the blanks are the draft's indent, and no code. */
const INDENTED_SHARE = 0.3;
const INDENTED = /^(?: {4}|\t)[ \t]*(?=\S)/u;
const CHINESE = /\p{Script=Han}/u;

/** What a draft's own habit makes of Markdown: four blanks before a line make it code, unless its paragraphs are indented so. */
export function dialectOf(text: string): Dialect {
  const lines = text.split(/\r\n?|\n/u).filter((line) => CHINESE.test(line));
  const indented = lines.filter((line) => INDENTED.test(line));
  return { hasIndentedCode: indented.length <= lines.length * INDENTED_SHARE };
}
