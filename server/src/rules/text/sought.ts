import { once } from '../../text/once';
import { findPhrases, indexPhrases, type PhraseHit, type PhraseIndex } from '../../text/phrases';
import type { Source } from '../../text/source';
import type { Span } from '../../text/span';
import { LIST_ITEMS, type ListItem } from './orderedLists';
import { FORMULAE } from './tables/formulae';
import { SCARS, type Scar } from './tables/scars';
import { SLIPS, type Slip } from './tables/slips';
import { WORDING_ROWS } from './tables/wordingRows';
import { foldRow, slipWithin, type WordingRow } from './wordingTable';

/** Where in a text the phrases stand that the rules on words look for; each list by start, at one place the longest first. */
export interface Sought {
  readonly wording: readonly PhraseHit<WordingRow>[];
  readonly formulae: readonly PhraseHit<WordingRow>[];
  readonly listItems: readonly PhraseHit<ListItem>[];
  /** 八项规定精神. */
  readonly eightRules: readonly Span[];
  readonly slips: readonly PhraseHit<Slip>[];
  readonly scars: readonly PhraseHit<Scar>[];
}

/** The phrases of all these rules, found in one pass over the text whichever of them asks first. */
export const soughtIn: (source: Source) => Sought = once(({ folded }) => {
  const sought: Lists = { wording: [], formulae: [], listItems: [], eightRules: [], slips: [], scars: [] };
  index ??= makeIndex();
  for (const hit of findPhrases(index, folded)) keep(sought, hit);
  return sought;
});

type Lists = { readonly [Name in keyof Sought]: Sought[Name][number][] };

/** A phrase and whose it is. */
type Phrase =
  | { readonly kind: 'wording' | 'formula'; readonly row: WordingRow }
  | { readonly kind: 'item'; readonly item: ListItem }
  | { readonly kind: 'eight rules' }
  | { readonly kind: 'slip'; readonly slip: Slip }
  | { readonly kind: 'scar'; readonly scar: Scar };

/** Made when the first text is read: whoever only starts up need not wait for it. */
let index: PhraseIndex<Phrase> | null = null;

function makeIndex(): PhraseIndex<Phrase> {
  const entries: readonly (readonly [words: string, phrase: Phrase])[] = [
    ...rowPhrases('wording', WORDING_ROWS),
    ...rowPhrases('formula', FORMULAE),
    ...LIST_ITEMS.map(({ words, ...item }) => [words, { kind: 'item', item }] as const),
    ['八项规定精神', { kind: 'eight rules' }],
    ...SLIPS.map((slip) => [slip.anchor, { kind: 'slip', slip }] as const),
    ...SCARS.map((scar) => [scar.words, { kind: 'scar', scar }] as const),
  ];
  return indexPhrases(entries, (words, phrase) => ('row' in phrase ? slipWithin(words, phrase.row.right) : 0));
}

function rowPhrases(kind: 'wording' | 'formula', rows: readonly WordingRow[]): readonly (readonly [string, Phrase])[] {
  return rows.map((row) => foldRow(row)).map((row) => [row.wrong, { kind, row }] as const);
}

function keep(sought: Lists, { start, end, value }: PhraseHit<Phrase>): void {
  switch (value.kind) {
    case 'wording':
      sought.wording.push({ start, end, value: value.row });
      break;
    case 'formula':
      sought.formulae.push({ start, end, value: value.row });
      break;
    case 'item':
      sought.listItems.push({ start, end, value: value.item });
      break;
    case 'eight rules':
      sought.eightRules.push({ start, end });
      break;
    case 'slip':
      sought.slips.push({ start, end, value: value.slip });
      break;
    case 'scar':
      sought.scars.push({ start, end, value: value.scar });
      break;
  }
}
