import { characterStart } from './characters';
import { codeTable } from './codeTable';
import { span, type Span } from './span';

const [OPENING, CLOSING, STOP] = [1, 2, 4];
const SIGNS = codeTable([
  [OPENING, '“‘《〈(〔【「'],
  [CLOSING, '”’》〉)〕】」'],
  [STOP, '。!?'],
]);

/**
 * The end of the first sentence in a span of width-folded text: the offset after the first 。！？ that stands outside quotation
 * marks, brackets and titles; `null` where there is none. A mark that is never closed is taken as closed after 200 characters.
 */
export function firstSentenceEnd(folded: string, within: Span): number | null {
  let depth = 0;
  let openedAt = within.start;
  for (let at = within.start; at < within.end; at += 1) {
    const sign = SIGNS[folded.charCodeAt(at)] ?? 0;
    if (sign === 0) continue;
    if (sign === OPENING) {
      depth += 1;
      openedAt = at;
    } else if (sign === CLOSING) {
      depth = Math.max(0, depth - 1);
    } else if (depth === 0 || at - openedAt > 200) {
      return at + 1;
    }
  }
  return null;
}

/** The span without the blanks and Markdown stars at its ends. */
export function trimmed(folded: string, of: Span): Span {
  let { start, end } = of;
  while (start < end && isPadding(folded.charCodeAt(start))) start += 1;
  while (end > start && isPadding(folded.charCodeAt(end - 1))) end -= 1;
  return span(start, end);
}

function isPadding(code: number): boolean {
  return code === 0x20 || code === 0x2a || code === 0x0a || code === 0x0d || code === 0xfeff;
}

const CLAUSE_LIMIT = 24;

/** The first clause of a span of width-folded text, up to its first mark and at most 24 characters: a place to point at in a long paragraph. */
export function firstClause(folded: string, of: Span): Span {
  const words = folded.slice(of.start, characterStart(folded, Math.min(of.end, of.start + CLAUSE_LIMIT)));
  const mark = words.search(/[,。;:!?\r\n]/u);
  return span(of.start, of.start + (mark <= 0 ? words.length : mark));
}
