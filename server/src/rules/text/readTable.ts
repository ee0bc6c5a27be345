import { once } from '../../text/once';
import type { Severity } from '../severity';
import type { WordingRow } from './wordingTable';

/**
 * A table in this project's own form, entry by entry: `部署：布署!布署名 部暑 | 贯彻：惯彻`, or on a line of its own `截至：截止 #说明`, parted by just these blanks. After a wrong form, `!` gives a longer
 * text that is right, `<` the characters that make it right when one stands before it, `>` those behind it. Blank lines are skipped. Written width-folded.
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
    const { right, specs } = partsOf(entry);
    const isPlain = !CONDITION.test(entry);
    for (const spec of specs) {
      const wrong = isPlain ? spec : wrongOf(spec);
      forms.push({ wrong, right, entry, table });
      if (table.quotesOptional === true && wrong.includes('“')) forms.push({ wrong: bare(wrong), right: bare(right), entry, table });
    }
  }
  return forms;
}

/** The row of a form, read once. */
export const rowOf: (form: TableForm) => WordingRow = once(({ wrong, entry, table }) => {
  const { right, specs, why } = partsOf(entry);
  const common = { why, source: table.source, atMost: table.atMost ?? null };
  const spec = specs.find((each) => wrongOf(each) === wrong);
  if (spec !== undefined) return { wrong, right, ...common, ...conditionsOf(spec) };
  const quoted = conditionsOf(specs.find((each) => bare(wrongOf(each)) === wrong) ?? '');
  return { wrong, right: bare(right), ...common, ...quoted, unless: quoted.unless.map(bare) };
});

/** What parts a wrong form from its conditions. */
const CONDITION = /[!<>]/u;
const NO_PARTS = { right: '', specs: [], why: null };

/** `right：spec spec #why` */
function partsOf(entry: string): { readonly right: string; readonly specs: readonly string[]; readonly why: string | null } {
  const colon = entry.indexOf('：');
  if (colon === -1) return NO_PARTS;
  const sharp = entry.indexOf(' #', colon);
  const specs = sharp === -1 ? entry.slice(colon + 1) : entry.slice(colon + 1, sharp);
  return { right: entry.slice(0, colon), specs: specs.split(' '), why: sharp === -1 ? null : entry.slice(sharp + 2) };
}

function wrongOf(spec: string): string {
  const end = spec.search(CONDITION);
  return end === -1 ? spec : spec.slice(0, end);
}

function conditionsOf(spec: string): Pick<WordingRow, 'unless' | 'notAfter' | 'notBefore'> {
  const parts = spec.split(/(?=[!<>])/u);
  const those = (sign: string): readonly string[] => parts.filter((part) => part.startsWith(sign)).map((part) => part.slice(1));
  return { unless: those('!'), notAfter: those('<').join(''), notBefore: those('>').join('') };
}

function bare(words: string): string {
  return words.replace(/[“”]/gu, '');
}
