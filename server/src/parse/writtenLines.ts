import type { Source } from '../text/source';
import type { Span } from '../text/span';

/** A line that is not blank, blanks at its ends left out. */
export interface WrittenLine {
  readonly start: number;
  readonly end: number;
  /** Where the line begins, its indent included. */
  readonly lineStart: number;
}

/** The lines of a text that are not blank. */
export function writtenLines({ folded, lineStarts }: Source): readonly WrittenLine[] {
  return lineStarts.flatMap((lineStart, index) => {
    let start = lineStart;
    let end = lineStarts[index + 1] ?? folded.length;
    while (end > start && isBlank(folded.charCodeAt(end - 1))) end -= 1;
    while (start < end && isBlank(folded.charCodeAt(start))) start += 1;
    return start === end ? [] : [{ start, end, lineStart }];
  });
}

/** Whether more than one line ends within a stretch of blanks. */
export function hasBlankLine(folded: string, { start, end }: Span): boolean {
  let ends = 0;
  for (let at = start; at < end; at += 1) {
    if (isLineEnd(folded.charCodeAt(at)) && !(folded.charAt(at) === '\n' && folded.charAt(at - 1) === '\r')) ends += 1;
  }
  return ends > 1;
}

function isLineEnd(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

function isBlank(code: number): boolean {
  return code <= 0x20 || isLineEnd(code);
}
