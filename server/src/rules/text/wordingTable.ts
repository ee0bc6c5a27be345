import { foldWidth } from '../../text/width';
import type { Severity } from '../rule';

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
  /** Longer texts that hold the wrong form and are right: 部署 for 布署 is silent in 发布署名文章. */
  readonly unless: readonly string[];
  /** Characters that make it right when one stands directly before it (年 before 末完成). */
  readonly notAfter: string;
  /** Characters that make it right when one stands directly behind it. */
  readonly notBefore: string;
}

/** What the rows of a table have in common. */
export interface TableHead {
  readonly source: string;
  readonly atMost?: Severity;
}

/**
 * Reads a table of this project's own form, entry by entry: `部署：布署!布署名 部暑 | 贯彻：惯彻`, or on a line of its own `截至：截止 #说明`. After a wrong form, `!` gives a longer
 * text that is right, `<` the characters that make it right when one stands before it, `>` those behind it. Blank lines are skipped.
 */
export function readTable(head: TableHead, lines: string): readonly WordingRow[] {
  return lines.split(/\n|\|/u).flatMap((line) => {
    const [entry = '', why] = line.split('#').map((part) => part.trim());
    const [right = '', wrongs = ''] = entry.split('：').map((part) => part.trim());
    if (wrongs === '') return [];
    const specs = wrongs.split(' ').filter((spec) => spec !== '');
    return specs.map((spec) => readSpec(spec, { right, why: why ?? null, source: head.source, atMost: head.atMost ?? null }));
  });
}

/** The row with everything that is matched in folded form; hardly any row needs to be changed for it. */
export function foldRow(row: WordingRow): WordingRow {
  const matched = row.wrong + row.unless.join('') + row.notAfter + row.notBefore;
  if (foldWidth(matched) === matched) return row;
  return {
    ...row,
    wrong: foldWidth(row.wrong),
    unless: row.unless.map(foldWidth),
    notAfter: foldWidth(row.notAfter),
    notBefore: foldWidth(row.notBefore),
  };
}

/** The first two characters of the wrong form that the right one does not have: 不泄 of 坚持不泄. Ordinary text seldom has them. */
export function slipWithin(wrong: string, right: string): number {
  for (let at = 0; at + 2 <= wrong.length; at++) if (!right.includes(wrong.slice(at, at + 2))) return at;
  return 0;
}

/** Whether the row's wrong form, which stands at `start` of the folded text, is wrong there. */
export function appliesAt(row: WordingRow, folded: string, start: number): boolean {
  const end = start + row.wrong.length;
  if (row.notAfter !== '' && start > 0 && row.notAfter.includes(folded.charAt(start - 1))) return false;
  if (row.notBefore !== '' && end < folded.length && row.notBefore.includes(folded.charAt(end))) return false;
  return !row.unless.some((longer) => standsIn(longer, row.wrong, folded, start));
}

/** Whether the longer text stands around the wrong form at `start`. */
function standsIn(longer: string, wrong: string, folded: string, start: number): boolean {
  for (let at = longer.indexOf(wrong); at !== -1; at = longer.indexOf(wrong, at + 1)) {
    if (at <= start && folded.startsWith(longer, start - at)) return true;
  }
  return false;
}

function readSpec(spec: string, common: Pick<WordingRow, 'right' | 'why' | 'source' | 'atMost'>): WordingRow {
  if (!spec.includes('!') && !spec.includes('<') && !spec.includes('>'))
    return { wrong: spec, ...common, unless: [], notAfter: '', notBefore: '' };
  const parts = spec.split(/(?=[!<>])/u);
  const those = (sign: string): readonly string[] => parts.filter((part) => part.startsWith(sign)).map((part) => part.slice(1));
  return { wrong: parts[0] ?? '', ...common, unless: those('!'), notAfter: those('<').join(''), notBefore: those('>').join('') };
}
