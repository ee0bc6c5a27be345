import { foldedOf, type Source } from '../text/source';
import type { Paragraph } from './model';

const CELL = /^[\u4e00-\u9fff]{2,8}$/u;
const LONGEST = 8;
/** So many records that end so are a column. */
const LEAST = 3;

/**
 * Where the last cells of a table begin that a page sets out cell by cell: ⟦完成⟧ or ⟦长期坚持⟧ below each answer and above the next number. They are a few words
 * that return, and label nothing.
 */
export function lastCells(source: Source, paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const words = new Set<string>();
  let below = 0;
  const cells = paragraphs.flatMap(({ span, heading }, index) => {
    if (heading === null || span.end - span.start > LONGEST || paragraphs[index + 1]?.heading === heading) return [];
    const written = foldedOf(source, span);
    if (!CELL.test(written)) return [];
    words.add(written);
    if (paragraphs[index - 1]?.heading === heading) below += 1;
    return [span.start];
  });
  return new Set(below >= LEAST && below * 2 > cells.length && words.size * 2 <= cells.length ? cells : []);
}
