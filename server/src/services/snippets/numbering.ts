import type { Notice } from '../../notice/model';
import { formatChineseNumeral, parseChineseNumeral } from '../../text/numerals';
import type { Snippet } from './snippet';

/** The number of a part at the start of a line: 三、下一步工作安排. */
const PART = /^(?<numeral>[一二三四五六七八九十]{1,3})(?=、)/u;

/** The number that a part has which begins at `offset`; null where the text is no notice. */
export function nextPart({ recognised, headings }: Notice, offset: number): number | null {
  if (!recognised) return null;
  const before = headings.findLast(({ level, marker }) => level === 1 && marker.end <= offset);
  return (before?.number ?? 0) + 1;
}

/** A part whose headings count on from `first`; every other snippet, and a part where nothing is known, as it is. */
export function numberParts(snippet: Snippet, first: number | null): Snippet {
  if (first === null || snippet.kind !== 'part') return snippet;
  const own = snippet.lines.flatMap((line) => parseChineseNumeral(PART.exec(line)?.groups?.numeral ?? '') ?? [])[0];
  if (own === undefined || own === first) return snippet;
  const lines = snippet.lines.map((line) =>
    line.replace(PART, (numeral) => formatChineseNumeral((parseChineseNumeral(numeral) ?? own) - own + first)),
  );
  return { ...snippet, lines };
}
