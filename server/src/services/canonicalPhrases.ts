import { readTable, type WordingTable } from '../rules/text/readTable';
import { FORMULAE, ORDERED_LISTS } from '../rules/text/tables/formulae';
import { once } from '../text/once';
import { lineAt, type Source } from '../text/source';
import { span, type Span } from '../text/span';
import { foldWidth } from '../text/width';

/** Shorter ones are words like any other. */
const LEAST = 4;

/** The canonical formulae in full, the shorter first. Of those with quotation marks only that form. */
export function canonicalPhrases(): readonly string[] {
  return canonOf(FORMULAE).phrases;
}

/** A formula as it stands in a text. */
export interface PhraseAt {
  readonly span: Span;
  /** As it is to be written. */
  readonly canonical: string;
  /** Why, where the text has it otherwise and the table says so. */
  readonly why: string | null;
  /** Whether the text has it so. */
  readonly isRight: boolean;
  /** What it stands for, in its order: 政治意识, 大局意识, …; empty for most. */
  readonly items: readonly string[];
}

/** The longest formula at a cursor, rightly or wrongly written; null where there is none. */
export function canonicalPhraseAt(source: Source, offset: number): PhraseAt | null {
  const { sought, longest: reach } = canonOf(FORMULAE);
  const start = Math.max(source.lineStarts[lineAt(source, offset)] ?? 0, offset - reach);
  const around = source.folded.slice(start, offset + reach).split('\n', 1)[0] ?? '';
  const at = offset - start;
  const found = sought.filter(({ words }) => standsAt(around, words, at)).sort((one, other) => other.words.length - one.words.length);
  const [longest] = found;
  if (longest === undefined) return null;
  const { words, canonical, why } = longest;
  const begin = start + around.lastIndexOf(words, at);
  const items = ORDERED_LISTS.find(({ name }) => bare(name) === bare(canonical))?.items ?? [];
  return { span: span(begin, begin + words.length), canonical, why, isRight: words === foldWidth(canonical), items };
}

/** The formulae as they are offered and as they are looked for. */
interface Canon {
  readonly phrases: readonly string[];
  /** Everything that may stand in a text, width-folded, with what it should be. */
  readonly sought: readonly { readonly words: string; readonly canonical: string; readonly why: string | null }[];
  /** The length of the longest of these. */
  readonly longest: number;
}

/** Read when a formula is first asked for. */
const canonOf = once((tables: readonly WordingTable[]): Canon => {
  const rows = tables.flatMap(readTable);
  const forms = [...new Set(rows.map(({ right }) => right))];
  const unquoted = new Set(forms.filter((form) => form.includes('“')).map(bare));
  const phrases = forms.filter((form) => form.length >= LEAST && !unquoted.has(form)).sort((one, other) => one.length - other.length);
  const wrong = rows.filter(({ atMost, unless }) => atMost === null && unless.length === 0);
  const sought = [
    ...phrases.map((canonical) => ({ words: foldWidth(canonical), canonical, why: null })),
    ...wrong.map((row) => ({ words: foldWidth(row.wrong), canonical: row.right, why: row.why })),
  ];
  return { phrases, sought, longest: Math.max(...sought.map(({ words }) => words.length)) };
});

/** Whether words stand around a place, their ends included. */
function standsAt(text: string, words: string, at: number): boolean {
  const begin = text.lastIndexOf(words, at);
  return begin !== -1 && at <= begin + words.length;
}

function bare(phrase: string): string {
  return phrase.replace(/[“”]/gu, '');
}
