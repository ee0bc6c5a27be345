import { FORMULAE, ORDERED_LISTS } from '../rules/text/tables/formulae';
import { lineAt, type Source } from '../text/source';
import { span, type Span } from '../text/span';
import { foldWidth } from '../text/width';

/** Shorter ones are words like any other. */
const LEAST = 4;

/** The canonical formulae, each way of writing them. */
const FORMS: readonly string[] = [...new Set(FORMULAE.map(({ right }) => right))];
/** The forms that are written with quotation marks, without these. */
const UNQUOTED: ReadonlySet<string> = new Set(FORMS.filter((form) => form.includes('“')).map(bare));

/** The canonical formulae in full, the shorter first. Of those with quotation marks only that form. */
export const CANONICAL_PHRASES: readonly string[] = FORMS.filter((form) => form.length >= LEAST && !UNQUOTED.has(form)).sort(
  (one, other) => one.length - other.length,
);

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
  const start = Math.max(source.lineStarts[lineAt(source, offset)] ?? 0, offset - LONGEST);
  const around = source.folded.slice(start, offset + LONGEST).split('\n', 1)[0] ?? '';
  const at = offset - start;
  const found = SOUGHT.filter(({ words }) => standsAt(around, words, at)).sort((one, other) => other.words.length - one.words.length);
  const [longest] = found;
  if (longest === undefined) return null;
  const { words, canonical, why } = longest;
  const begin = start + around.lastIndexOf(words, at);
  const items = ORDERED_LISTS.find(({ name }) => bare(name) === bare(canonical))?.items ?? [];
  return { span: span(begin, begin + words.length), canonical, why, isRight: words === foldWidth(canonical), items };
}

/** Everything that may stand in a text, width-folded, with what it should be. */
const SOUGHT: readonly { readonly words: string; readonly canonical: string; readonly why: string | null }[] = [
  ...CANONICAL_PHRASES.map((canonical) => ({ words: foldWidth(canonical), canonical, why: null })),
  ...FORMULAE.filter(({ atMost, unless }) => atMost === null && unless.length === 0).map(({ wrong, right, why }) => ({
    words: foldWidth(wrong),
    canonical: right,
    why,
  })),
];
const LONGEST = Math.max(...SOUGHT.map(({ words }) => words.length));

/** Whether words stand around a place, their ends included. */
function standsAt(text: string, words: string, at: number): boolean {
  const begin = text.lastIndexOf(words, at);
  return begin !== -1 && at <= begin + words.length;
}

function bare(phrase: string): string {
  return phrase.replace(/[“”]/gu, '');
}
