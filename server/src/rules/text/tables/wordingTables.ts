import type { WordingTable } from '../readTable';
import { COMMON_TYPOS } from './commonTypos';
import { IDIOM_TYPOS } from './idioms';
import { OFFICIAL_TYPOS } from './officialTypos';
import { CONTEXT_WORDS, USUAL_FORMS } from './usage';
import { WORD_TYPOS } from './wordTypos';

/** All tables of the rule, in their order. */
export const WORDING_TABLES: readonly WordingTable[] = [
  OFFICIAL_TYPOS,
  COMMON_TYPOS,
  WORD_TYPOS,
  IDIOM_TYPOS,
  ...CONTEXT_WORDS,
  ...USUAL_FORMS,
];
