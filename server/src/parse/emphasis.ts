import type { Cut } from '../text/source';
import { span } from '../text/span';

/** `**10个问题**` within a line; what it holds begins and ends with a character that shows. */
const BOLD = /(?<open>\*\*)(?=[^\s*])(?<words>[^*\r\n]{1,200})(?<=[^\s*])(?<close>\*\*)/gu;
/** What shows that a text is written with the marks of Markdown: a heading, or lines that are bold as a whole. */
const MARKDOWN = /^ {0,3}#{1,6} |^ {0,3}\*\*[^*\r\n]{2,80}\*\*[ \t]*$/gmu;
/** Where stars hide a name (张**同志、李**同志), nothing else is marked so. */
const LEAST_MARKS = 2;
/** Nothing stands before the emphasis that opens a line but marks of Markdown: it may make the line a title or a label. */
const LINE_START = /(?:^|[\r\n])[ \t\u3000>#+*-]*$/u;
const HAN_OR_MARK = /[\u4e00-\u9fff，。、；：！？（）“”《》【】]/u;

/** The stars around bold words within the lines of Markdown, which are not read: with a blank beside them that is there for their sake. */
export function findEmphasis(text: string): readonly Cut[] {
  if (!text.includes('**') || (text.match(MARKDOWN) ?? []).length < LEAST_MARKS) return [];
  return Array.from(text.matchAll(BOLD)).flatMap(({ index, 0: found, groups }): readonly Cut[] => {
    if (LINE_START.test(text.slice(Math.max(0, index - LONGEST_START), index))) return [];
    const end = index + found.length;
    const words = groups?.words ?? '';
    const isBefore = text.charAt(index - 1) === ' ' && areChinese(text.charAt(index - 2), words.charAt(0));
    const isBehind = text.charAt(end) === ' ' && areChinese(words.charAt(words.length - 1), text.charAt(end + 1));
    return [
      { kind: 'markup', span: span(index - (isBefore ? 1 : 0), index + 2) },
      { kind: 'markup', span: span(end - 2, end + (isBehind ? 1 : 0)) },
    ];
  });
}

const LONGEST_START = 12;

function areChinese(before: string, after: string): boolean {
  return HAN_OR_MARK.test(before) && HAN_OR_MARK.test(after);
}
