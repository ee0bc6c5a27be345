import { once } from '../../text/once';
import type { Severity } from '../severity';
import type { WordingRow } from './wordingTable';

/**
 * A table in this project's own form, entry by entry: `部署：布署 部暑 | 贯彻：惯彻`, or on a line of its own `截至：截止 #说明`, parted by just these blanks.
 * Blank lines are skipped. Written width-folded. A row has no exceptions: `wordGuard` says where a wrong form is none.
 */
export interface WordingTable {
  /** Where its entries come from, in Chinese. */
  readonly source: string;
  /** What they weigh where that is less than the rule's severity. */
  readonly atMost?: Severity;
  /** Quotation marks may be left out: an entry stands for the form with them and the one without. */
  readonly quotesOptional?: true;
  readonly entries: string;
}

/** A wrong form with the entry that it stands in. Whoever starts up needs no more of it: most rows are never asked for. */
export interface TableForm {
  readonly wrong: string;
  readonly right: string;
  readonly entry: string;
  readonly table: WordingTable;
}

/** All rows of a table. */
export function readTable(table: WordingTable): readonly WordingRow[] {
  return formsOf(table).map(rowOf);
}

/** All wrong forms of a table, in its order. */
export function formsOf(table: WordingTable): readonly TableForm[] {
  const forms: TableForm[] = [];
  for (const entry of table.entries.split(/\n| \| /u)) {
    const { right, wrongs } = partsOf(entry);
    for (const wrong of wrongs) {
      forms.push({ wrong, right, entry, table });
      if (table.quotesOptional === true && wrong.includes('“')) forms.push({ wrong: bare(wrong), right: bare(right), entry, table });
    }
  }
  return forms;
}

/** The row of a form, read once. */
export const rowOf: (form: TableForm) => WordingRow = once(({ wrong, right, entry, table }) => {
  return { wrong, right, why: partsOf(entry).why, source: table.source, atMost: table.atMost ?? null, unless: [] };
});

const NO_PARTS = { right: '', wrongs: [], why: null };

/** `right：wrong wrong #why` */
function partsOf(entry: string): { readonly right: string; readonly wrongs: readonly string[]; readonly why: string | null } {
  const colon = entry.indexOf('：');
  if (colon === -1) return NO_PARTS;
  const sharp = entry.indexOf(' #', colon);
  const wrongs = sharp === -1 ? entry.slice(colon + 1) : entry.slice(colon + 1, sharp);
  return { right: entry.slice(0, colon), wrongs: wrongs.split(' '), why: sharp === -1 ? null : entry.slice(sharp + 2) };
}

function bare(words: string): string {
  return words.replace(/[“”]/gu, '');
}
