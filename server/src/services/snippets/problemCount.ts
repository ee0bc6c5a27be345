import { readNotice } from '../../notice/readNotice';
import { applyEdits } from '../../rules/applyEdits';
import { formatChineseNumeral } from '../../text/numerals';
import { insertProblem } from '../insertion/insertProblem';
import { plainFillIn, type FillIn } from '../insertion/fillIn';
import type { Snippet } from './snippet';

/** No list of problems is longer. */
const MOST = 200;
/** The field that says how many problems there are. */
const COUNT = '【问题数】';

/** A layout with as many problems as were fed back, the further ones after its last, and their number said where it is to be said. */
export function withProblems(layout: Snippet, count: number | null): Snippet {
  if (count === null) return layout;
  let text = layout.lines.join('\n');
  for (let next = readNotice(text).problems.length + 1; next <= Math.min(count, MOST); next += 1) {
    const notice = readNotice(text);
    const insertion = insertProblem(notice, notice.problems.at(-1)?.span.start ?? 0);
    // Where problems are no headings there is nothing to count on from.
    if (insertion === null) break;
    const { at, edits } = insertion;
    text = applyEdits(text, [{ span: { start: at, end: at }, text: plainFillIn(ownFields(insertion.text, next)) }, ...edits]);
  }
  return { ...layout, lines: text.replaceAll(COUNT, String(count)).split('\n') };
}

/** Fields named after their problem: those that are named alike are filled in once. */
function ownFields(text: FillIn, number: number): FillIn {
  return text.map((piece) => (typeof piece === 'string' ? piece : { field: `问题${formatChineseNumeral(number)}${piece.field.replace(/^问题/u, '')}` }));
}
