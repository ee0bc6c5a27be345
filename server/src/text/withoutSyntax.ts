import type { Span } from './span';

/** Stands in the folded text for what is no prose: no letter, no mark, no blank. */
const NEUTRAL = '\ufffc';

const LINE = /[^\r\n]+/gu;
/** What may open a line before its first word. */
const HEAD = /^[ \ufffc>#*_+-]*/u;

/**
 * The folded text without what is no prose: blanks at the head and at the end of a line, so that ⟦`<a id="x"></a>`⟧`一、总体情况` opens with its
 * marker and a line of code is an empty line; within prose a sign that nothing matches. The length stays.
 */
export function withoutSyntax(folded: string, outside: readonly Span[]): string {
  if (outside.length === 0) return folded;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of outside) {
    pieces.push(folded.slice(at, start), folded.slice(start, end).replace(/[^\r\n]/gu, NEUTRAL));
    at = end;
  }
  pieces.push(folded.slice(at));
  return pieces.join('').replace(LINE, withPlainEdges);
}

function withPlainEdges(line: string): string {
  if (!line.includes(NEUTRAL)) return line;
  const head = HEAD.exec(line)?.[0].length ?? 0;
  let end = line.length;
  while (end > head && (line.charAt(end - 1) === ' ' || line.charAt(end - 1) === NEUTRAL)) end -= 1;
  return line.slice(0, head).replaceAll(NEUTRAL, ' ') + line.slice(head, end) + ' '.repeat(line.length - end);
}
