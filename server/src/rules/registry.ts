import type { Rule } from './rule';
import { pairedMarks } from './text/pairedMarks';

/** Every rule there is, in the order of the docs. Adding a rule is adding its file and a line here. */
export const RULES: readonly Rule[] = [pairedMarks];
