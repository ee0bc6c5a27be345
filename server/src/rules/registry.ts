import { inlineSequence } from './numbering/inlineSequence';
import { levelOrder } from './numbering/levelOrder';
import { markerForm } from './numbering/markerForm';
import { sequence } from './numbering/sequence';
import type { Rule } from './rule';
import { contactBlock } from './structure/contactBlock';
import { emptyHeading } from './structure/emptyHeading';
import { problemHasResponse } from './structure/problemHasResponse';
import { responseLabel } from './structure/responseLabel';
import { pairedMarks } from './text/pairedMarks';

/** Every rule there is, in the order of the docs. Adding a rule is adding its file and a line here. */
export const RULES: readonly Rule[] = [
  problemHasResponse,
  responseLabel,
  emptyHeading,
  contactBlock,
  sequence,
  levelOrder,
  markerForm,
  inlineSequence,
  pairedMarks,
];
