import { round } from './dates/round';
import { timeline } from './dates/timeline';
import { valid } from './dates/valid';
import { announcedCount } from './numbering/announcedCount';
import { inlineSequence } from './numbering/inlineSequence';
import { levelOrder } from './numbering/levelOrder';
import { markerForm } from './numbering/markerForm';
import { sequence } from './numbering/sequence';
import type { Rule } from './rule';
import { declaredStructure } from './statistics/declaredStructure';
import { doneWithinTotal } from './statistics/doneWithinTotal';
import { listedItems } from './statistics/listedItems';
import { partsSum } from './statistics/partsSum';
import { rate } from './statistics/rate';
import { remainder } from './statistics/remainder';
import { restatedFigure } from './statistics/restatedFigure';
import { contactBlock } from './structure/contactBlock';
import { emptyHeading } from './structure/emptyHeading';
import { opening } from './structure/opening';
import { placeholder } from './structure/placeholder';
import { problemHasResponse } from './structure/problemHasResponse';
import { problemListCoverage } from './structure/problemListCoverage';
import { requiredParts } from './structure/requiredParts';
import { responseLabel } from './structure/responseLabel';
import { signature } from './structure/signature';
import { title } from './structure/title';
import { webResidue } from './structure/webResidue';
import { approximate } from './text/approximate';
import { documentNumber } from './text/documentNumber';
import { invisibleCharacters } from './text/invisibleCharacters';
import { fixedPhrases } from './text/fixedPhrases';
import { grammarSlips } from './text/grammarSlips';
import { markBetweenTitles } from './text/markBetweenTitles';
import { nestedTitleMarks } from './text/nestedTitleMarks';
import { pairedMarks } from './text/pairedMarks';
import { punctuationWidth } from './text/punctuationWidth';
import { redaction } from './text/redaction';
import { repeated } from './text/repeated';
import { sameName } from './text/sameName';
import { straySpace } from './text/straySpace';
import { wording } from './text/wording';

/** Every rule there is, in the order of the docs. Adding a rule is adding its file and a line here. */
export const RULES: readonly Rule[] = [
  title,
  opening,
  requiredParts,
  problemHasResponse,
  problemListCoverage,
  responseLabel,
  emptyHeading,
  contactBlock,
  signature,
  webResidue,
  placeholder,
  sequence,
  levelOrder,
  markerForm,
  inlineSequence,
  announcedCount,
  partsSum,
  doneWithinTotal,
  remainder,
  rate,
  restatedFigure,
  declaredStructure,
  listedItems,
  valid,
  timeline,
  round,
  pairedMarks,
  punctuationWidth,
  nestedTitleMarks,
  markBetweenTitles,
  documentNumber,
  straySpace,
  invisibleCharacters,
  wording,
  fixedPhrases,
  repeated,
  approximate,
  sameName,
  grammarSlips,
  redaction,
];
