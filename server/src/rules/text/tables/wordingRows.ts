import type { WordingRow } from '../wordingTable';
import { COMMON_TYPOS } from './commonTypos';
import { IDIOM_TYPOS } from './idioms';
import { OFFICIAL_TYPOS } from './officialTypos';
import { CONTEXT_WORDS, USUAL_FORMS } from './usage';
import { WORD_TYPOS } from './wordTypos';

/** All rows of the rule, in the order of the tables. */
export const WORDING_ROWS: readonly WordingRow[] = [
  ...OFFICIAL_TYPOS,
  ...COMMON_TYPOS,
  ...WORD_TYPOS,
  ...IDIOM_TYPOS,
  ...CONTEXT_WORDS,
  ...USUAL_FORMS,
];
