import { foldWidth } from '../../text/width';
import type { Severity } from '../severity';

/** One row of a wording table: what not to write, and what to write in its place. */
export interface WordingRow {
  readonly wrong: string;
  readonly right: string;
  /** Why, in Chinese, a full sentence; null where the two forms say it themselves. */
  readonly why: string | null;
  /** Where the row comes from, in Chinese. */
  readonly source: string;
  /** What the row weighs where that is less than the rule's severity. */
  readonly atMost: Severity | null;
  /** Longer texts that hold the wrong form and are right, which a unit may name for rows of its own. */
  readonly unless: readonly string[];
}

/** The row with everything that is matched in folded form. The project's own tables are written so; a unit's may not be. */
export function foldRow(row: WordingRow): WordingRow {
  return {
    ...row,
    wrong: foldWidth(row.wrong),
    unless: row.unless.map(foldWidth),
  };
}

/** The last two characters of the wrong form that hold what the right one has otherwise: 不泄 of 坚持不泄, 记为 of 以总书记为核心. Ordinary text seldom has them. */
export function slipWithin(wrong: string, right: string): number {
  if (wrong.length < 3) return 0;
  const shorter = Math.min(wrong.length, right.length);
  let alike = 0;
  while (alike < shorter && wrong.charCodeAt(wrong.length - 1 - alike) === right.charCodeAt(right.length - 1 - alike)) alike += 1;
  let at = Math.max(0, Math.min(wrong.length - alike - 1, wrong.length - 2));
  while (at > 0 && right.includes(wrong.slice(at, at + 2))) at -= 1;
  return at;
}

/** Whether the row's wrong form, which stands at `start` of the folded text, is wrong there. */
export function appliesAt(row: WordingRow, folded: string, start: number): boolean {
  return !row.unless.some((longer) => standsIn(longer, row.wrong, folded, start));
}

/** Whether the longer text stands around the wrong form at `start`. */
function standsIn(longer: string, wrong: string, folded: string, start: number): boolean {
  for (let at = longer.indexOf(wrong); at !== -1; at = longer.indexOf(wrong, at + 1)) {
    if (at <= start && folded.startsWith(longer, start - at)) return true;
  }
  return false;
}
