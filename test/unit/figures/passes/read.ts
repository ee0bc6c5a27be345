import { forEachPassage } from '../../../../server/src/notice/figures/passages';
import type { Passage } from '../../../../server/src/notice/figures/passage';
import { readTerms, type Term } from '../../../../server/src/notice/figures/terms';
import { foldWidth } from '../../../../server/src/text/width';

/** A text as the first passes have it: its one passage and the terms in it. */
export interface Read {
  readonly passage: Passage;
  readonly terms: readonly Term[];
}

/** Reads a text passage by passage. */
export function readAll(text: string): readonly Read[] {
  const folded = foldWidth(text);
  const all: Read[] = [];
  forEachPassage({ text: folded, folded }, { start: 0, end: folded.length }, (passage) => all.push({ passage, terms: readTerms(passage) }));
  return all;
}

/** Reads a text of one passage. */
export function read(text: string): Read {
  const [only, other] = readAll(text);
  if (only === undefined || other !== undefined) throw new Error(`No passage, or several: ${text}`);
  return only;
}

/** `12 + 10 + 8`. */
export function values(terms: readonly Term[]): string {
  return terms.map(({ value }) => String(value)).join(' + ');
}
