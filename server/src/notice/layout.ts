import { readMarkClass, type MarkClass } from '../parse/markForm';
import { foldWidth } from '../text/width';

/** What the problems of a notice are: headings marked alike, lines that open with one label, or the rows of a table. */
export type ProblemMark =
  { readonly kind: 'heading'; readonly mark: MarkClass } | { readonly kind: 'line'; readonly words: string } | { readonly kind: 'row' };

/** How a notice lays out its problems, as somebody says where reading does not show it. */
export interface Layout {
  /** `（1）/整改情况`. */
  readonly written: string;
  readonly problem: ProblemMark;
  /** The label of the answers; null where they have none, or it need not be said. */
  readonly answer: string | null;
}

/** No layout is longer. */
export const LONGEST_LAYOUT = 40;

/**
 * Reads what marks a problem, and behind a / the label of its answer: `（1）`, `◆/整改成效`, `问题1：`, `审计指出：/整改情况`, `加粗`, `表格`.
 * Null where it is none of these.
 */
export function readLayout(written: string): Layout | null {
  if (written.length > LONGEST_LAYOUT) return null;
  const [mark = '', answer = '', ...rest] = written.trim().split('/');
  const problem = readProblemMark(mark.trim());
  const label = labelWords(answer);
  if (problem === null || rest.length > 0 || (answer.trim() !== '' && label === null)) return null;
  return { written: written.trim(), problem, answer: label };
}

function readProblemMark(mark: string): ProblemMark | null {
  if (mark === '表格') return { kind: 'row' };
  const form = mark === '' ? null : readMarkClass(mark);
  if (form !== null) return { kind: 'heading', mark: form };
  const words = /[:】]$/u.test(foldWidth(mark)) ? labelWords(mark) : null;
  return words === null ? null : { kind: 'line', words };
}

/** The words of a label without number, brackets and colon: `问题1：` → `问题`, `【整改情况】` → `整改情况`. */
function labelWords(written: string): string | null {
  const words = foldWidth(written.trim()).replace(/^【|】?:?$/gu, '');
  return (
    /^(?<words>[\u4e00-\u9fff、]{2,12}?)(?:[一二三四五六七八九十]{1,3}|\d{1,3}(?:[-—.]\d{1,3})?)?$/u.exec(words)?.groups?.words ?? null
  );
}
