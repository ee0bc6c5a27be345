import { applyEdits } from '../rules/applyEdits';
import { givenEdit } from '../rules/givenFindings';
import type { Edit } from '../rules/rule';
import type { Markup } from '../text/markup';
import type { Source } from '../text/source';

/** How often a text is built again at most to find the lines that may not be touched; what is not settled by then stays as it is. */
const MOST_TRIALS = 40;

/**
 * The edits, in document order, that leave a text built as it is: all of them, or where some would make a heading or break a link, those of
 * the other lines. Edits of one line stay together, since they may belong together: an opening and a closing bracket.
 */
export function keepingMarkup(text: string, edits: readonly Edit[], markup: Markup): readonly Edit[] {
  let trials = 0;
  const keep = (lines: readonly (readonly Edit[])[]): readonly Edit[] => {
    const all = lines.flat();
    if (all.length === 0 || trials >= MOST_TRIALS) return [];
    trials += 1;
    if (markup.isAlike(text, applyEdits(text, all))) return all;
    const half = lines.length >> 1;
    return half === 0 ? [] : [...keep(lines.slice(0, half)), ...keep(lines.slice(half))];
  };
  return keep(byLine(text, edits));
}

/** The same for edits of a text as it was read, of which blanks and line ends may have been taken out. */
export function keepingMarkupOf(source: Source, edits: readonly Edit[]): readonly Edit[] {
  const given = edits.map((edit) => givenEdit(source, edit));
  const kept = new Set(keepingMarkup(source.given.text, given, source.markup));
  return edits.flatMap((edit, index) => (given[index] !== undefined && kept.has(given[index]) ? [edit] : []));
}

function byLine(text: string, edits: readonly Edit[]): readonly (readonly Edit[])[] {
  const lines: Edit[][] = [];
  let end = -1;
  for (const edit of edits) {
    if (edit.span.start <= end) lines.at(-1)?.push(edit);
    else lines.push([edit]);
    if (edit.span.end > end) end = lineEnd(text, edit.span.end);
  }
  return lines;
}

function lineEnd(text: string, from: number): number {
  const end = text.slice(from).search(/[\r\n]/u);
  return end === -1 ? text.length : from + end;
}
