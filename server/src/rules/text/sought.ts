import { once } from '../../text/once';
import { findPhrases, indexPhrases, type PhraseEntry, type PhraseHit, type PhraseIndex } from '../../text/phrases';
import type { Source } from '../../text/source';
import type { Span } from '../../text/span';
import { watchHalves, type NearFrame } from './frameHalves';
import { LIST_ITEMS, type ListItem } from './orderedLists';
import { formsOf, rowOf, type TableForm, type WordingTable } from './readTable';
import { LONG_FORMULAE } from './tables/canon';
import { FORMULAE } from './tables/formulae';
import { SCARS, type Scar } from './tables/scars';
import { SLIPS, type Slip } from './tables/slips';
import { WORDING_TABLES } from './tables/wordingTables';
import { slipWithin, type WordingRow } from './wordingTable';

/**
 * The rare characters that rules start from, by what they may be part of. A rule looks around the places of its own and nowhere else; whoever makes it look
 * for more adds the characters here.
 */
const RARE_CHARACTERS = {
  /** ×× 【…】 待补充 [ ] 2024年 月 日: whatever `structure/blanks` knows begins with one of these. */
  blanks: '×Xx【_某待此请T[(年第${',
  /** 近…余, 超过…以上. */
  approximations: '近约超逾少低至最',
  /** 2021—2023年. */
  dashes: '—–―-',
  /** 〔2021〕5号. */
  documentNumbers: '〔([【',
} as const;

type RareKind = keyof typeof RARE_CHARACTERS;

/** The first or the last characters of a long formula, from which the rest is compared. */
export interface FormulaPart {
  readonly formula: string;
  readonly isHead: boolean;
}

/** Where in a text the phrases and characters stand that rules look for; each list by start, phrases at one place the longest first. */
export interface Sought {
  readonly wording: readonly PhraseHit<WordingRow>[];
  readonly formulae: readonly PhraseHit<WordingRow>[];
  /** The beginnings and ends of long formulae. */
  readonly formulaParts: readonly PhraseHit<FormulaPart>[];
  readonly listItems: readonly PhraseHit<ListItem>[];
  /** 八项规定精神. */
  readonly eightRules: readonly Span[];
  readonly slips: readonly PhraseHit<Slip>[];
  readonly scars: readonly PhraseHit<Scar>[];
  /** Where all but one character of a frame stands. */
  readonly nearFrames: readonly NearFrame[];
  /** The offset of every character that stands right behind another one like it. */
  readonly doubled: readonly number[];
  /** The offsets of the characters of `RARE_CHARACTERS`. */
  readonly places: Readonly<Record<RareKind, readonly number[]>>;
}

/** All of it, found in one pass over the text whichever rule asks first. */
export const soughtIn: (source: Source) => Sought = once(({ folded }) => {
  index ??= makeIndex();
  const nearFrames: NearFrame[] = [];
  const { hits, doubled, places } = findPhrases(index, folded, watchHalves(folded, nearFrames));
  const lists: Lists = { wording: [], formulae: [], formulaParts: [], listItems: [], eightRules: [], slips: [], scars: [] };
  for (const hit of hits) keep(lists, hit);
  const [blanks = [], approximations = [], dashes = [], documentNumbers = []] = places;
  return { ...lists, nearFrames, doubled, places: { blanks, approximations, dashes, documentNumbers } };
});

type Lists = { readonly [Name in Exclude<keyof Sought, 'nearFrames' | 'doubled' | 'places'>]: Sought[Name][number][] };

/** A phrase and whose it is. */
type Phrase =
  | { readonly kind: 'wording' | 'formula'; readonly form: TableForm }
  | { readonly kind: 'part'; readonly part: FormulaPart }
  | { readonly kind: 'item'; readonly item: ListItem }
  | { readonly kind: 'eight rules' }
  | { readonly kind: 'slip'; readonly slip: Slip }
  | { readonly kind: 'scar'; readonly scar: Scar };

/** Made when the first text is read: whoever only starts up need not wait for it. */
let index: PhraseIndex<Phrase> | null = null;

function makeIndex(): PhraseIndex<Phrase> {
  const entries: PhraseEntry<Phrase>[] = [];
  addForms(entries, 'wording', WORDING_TABLES);
  addForms(entries, 'formula', FORMULAE);
  for (const formula of LONG_FORMULAE) {
    const half = formula.length >> 1;
    entries.push(middleOut(formula.slice(0, half), { kind: 'part', part: { formula, isHead: true } }));
    entries.push(middleOut(formula.slice(half), { kind: 'part', part: { formula, isHead: false } }));
  }
  for (const { words, ...item } of LIST_ITEMS) entries.push(middleOut(words, { kind: 'item', item }));
  entries.push(middleOut('八项规定精神', { kind: 'eight rules' }));
  for (const slip of SLIPS) entries.push(middleOut(slip.anchor, { kind: 'slip', slip }));
  for (const scar of SCARS) entries.push(middleOut(scar.words, { kind: 'scar', scar }));
  return indexPhrases(entries, [
    RARE_CHARACTERS.blanks,
    RARE_CHARACTERS.approximations,
    RARE_CHARACTERS.dashes,
    RARE_CHARACTERS.documentNumbers,
  ]);
}

function addForms(entries: PhraseEntry<Phrase>[], kind: 'wording' | 'formula', tables: readonly WordingTable[]): void {
  for (const table of tables) {
    for (const form of formsOf(table))
      entries.push({ phrase: form.wrong, anchor: slipWithin(form.wrong, form.right), value: { kind, form } });
  }
}

/** Looked for by the two characters in the middle: where two words meet, which are rarer together than each word (作纪 of 工作纪律). */
function middleOut(phrase: string, value: Phrase): PhraseEntry<Phrase> {
  return { phrase, value, anchor: (phrase.length - 1) >> 1 };
}

function keep(lists: Lists, { start, end, value }: PhraseHit<Phrase>): void {
  switch (value.kind) {
    case 'wording':
      lists.wording.push({ start, end, value: rowOf(value.form) });
      break;
    case 'formula':
      lists.formulae.push({ start, end, value: rowOf(value.form) });
      break;
    case 'part':
      lists.formulaParts.push({ start, end, value: value.part });
      break;
    case 'item':
      lists.listItems.push({ start, end, value: value.item });
      break;
    case 'eight rules':
      lists.eightRules.push({ start, end });
      break;
    case 'slip':
      lists.slips.push({ start, end, value: value.slip });
      break;
    case 'scar':
      lists.scars.push({ start, end, value: value.scar });
      break;
  }
}
