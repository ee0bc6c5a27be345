import { span, type Span } from '../../text/span';

/** What opens a page of a site generator: names and values between two lines of `---` (YAML) or `+++` (TOML). What is not closed is none. */
const FRONT_MATTER = /^(?<fence>---|\+\+\+)[ \t]*\r?\n(?:[\s\S]*?\n)??\k<fence>[ \t]*(?=\r?\n|$)/u;

/** Where the front matter of a document stands; empty where it has none. */
export function frontMatterOf(text: string): Span {
  return span(0, FRONT_MATTER.exec(text)?.[0].length ?? 0);
}

/** The text with blanks in place of its front matter, for a parser that knows none. The length stays. */
export function withoutFrontMatter(text: string): string {
  const { end } = frontMatterOf(text);
  return text.slice(0, end).replace(/[^\r\n]/gu, ' ') + text.slice(end);
}
