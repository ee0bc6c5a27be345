import type { Source } from '../text/source';
import { span, type Span } from '../text/span';
import type { Line } from './tree';

/** Markdown marks that may open a line: quote signs, list bullets (• as pages have them; of a task with its box), heading signs and emphasis, with the blanks between them. */
const LINE_OPENING = /[ \ufeff]*(?:> *)*(?:(?<bullet>[-*+•]) +(?:\[[ x]\] +)?)?(?<hashes>#{1,6}(?=[^#]))? *(?:\*\*|__)? */iuy;

/** What those marks begin with. */
const MARKDOWN = '>-*+•#_';

/** Splits a source into lines and finds what each one says, Markdown marks and blanks aside. */
export function scanLines(source: Source): readonly Line[] {
  const { lineStarts, text } = source;
  return lineStarts.map((start, index) => {
    const next = lineStarts[index + 1] ?? text.length;
    return scanLine(source, index, span(start, withoutLineEnd(text, start, next)));
  });
}

function scanLine(source: Source, index: number, line: Span): Line {
  const { folded } = source;
  let start = line.start;
  while (start < line.end && isBlank(folded.charCodeAt(start))) start += 1;
  let hashes = 0;
  let bullet = '';
  // Most lines have no marks.
  if (start < line.end && MARKDOWN.includes(folded.charAt(start))) {
    LINE_OPENING.lastIndex = line.start;
    const groups = LINE_OPENING.exec(folded)?.groups;
    hashes = groups?.hashes?.length ?? 0;
    bullet = groups?.bullet ?? '';
    start = Math.min(LINE_OPENING.lastIndex, line.end);
  }
  let end = line.end;
  while (end > start && isTrailingMark(folded.charCodeAt(end - 1), hashes > 0)) end -= 1;
  return { index, span: line, content: span(start, end), hashes, bullet };
}

const BLANK = 0x20;
const BYTE_ORDER_MARK = 0xfeff;
const STAR = 0x2a;
const HASH = 0x23;

function isBlank(code: number): boolean {
  return code === BLANK || code === BYTE_ORDER_MARK;
}

/** Blanks, and the closing marks of Markdown emphasis and of a Markdown heading. */
function isTrailingMark(code: number, inHeading: boolean): boolean {
  return isBlank(code) || code === STAR || (code === HASH && inHeading);
}

/** LF, CR, and the soft ends of a line. */
function isLineEnd(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

function withoutLineEnd(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && isLineEnd(text.charCodeAt(end - 1))) end -= 1;
  return end;
}
