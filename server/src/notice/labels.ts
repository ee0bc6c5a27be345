import type { Source } from '../text/source';
import { span, type Span } from '../text/span';
import { learnRoles, type LabelUse } from './learnedRoles';
import { roleOfWords, type FieldRole } from './fieldRole';
import type { Label, Labels } from './label';
import { NO_NUMBER, readBare, readOpening, returningWords, type Opening } from './labelOpening';
import { lastCells } from './lastCells';
import type { Layout } from './layout';
import type { Heading, Paragraph } from './model';
import { readSerial } from './serials';

/**
 * The labels of the paragraphs: short openings before a colon, in brackets or bold, that return. Their role follows from their words where these
 * are known, and else from where they stand among the others under one heading after the other.
 */
export function readLabels(source: Source, paragraphs: readonly Paragraph[], layout: Layout | null = null): Labels {
  const uses: LabelUse[] = [];
  const bare = returningWords(source, paragraphs);
  const cells = lastCells(source, paragraphs);
  const openings = new Map<number, Opening>();
  let isFirst = true;
  let owner: Heading | Span | null = null;
  /** Whether the paragraph before is a label alone, so that this one is what it labels. */
  let isLabelled = false;
  paragraphs.forEach((paragraph, index) => {
    const { heading } = paragraph;
    if (index > 0 && heading !== paragraphs[index - 1]?.heading) isFirst = true;
    if (heading !== paragraphs[index - 1]?.heading) owner = heading;
    const opening = cells.has(paragraph.span.start)
      ? { ...NO_NUMBER, span: paragraph.span, words: CELL_WORDS }
      : readSerial(source, paragraph.span) === null
        ? (readOpening(source.folded, paragraph.span) ?? readBare(source, paragraph.span, bare))
        : null;
    if (opening === null) {
      isFirst &&= isLabelled;
      isLabelled = false;
      return;
    }
    // 问题3： begins anew what the frame holds.
    if (opening.number !== null) {
      isFirst = true;
      if (roleOfWords(opening.words) === 'finding') owner = opening.span;
    }
    openings.set(paragraph.span.start, opening);
    const next = paragraphs[index + 1];
    isLabelled = opening.span.end >= paragraph.span.end;
    const isAlone = isLabelled && next?.heading === heading;
    const text = isAlone ? next.span : span(opening.span.end, paragraph.span.end);
    const size = text.end - text.start;
    uses.push({
      words: opening.words,
      number: opening.number,
      owner,
      isFirst,
      size,
      isSentence: source.folded.slice(text.start, text.end).includes('。'),
    });
  });
  const roles = learnRoles(uses, rolesOf(layout));
  const labels = new Map<number, Label>();
  for (const [start, opening] of openings) {
    const role = roles.get(opening.words);
    if (role !== undefined) labels.set(start, { ...opening, role });
  }
  return labels;
}

/** What a column of 完成 and 未完成 is called. */
const CELL_WORDS = '完成状态';

/** The roles of the labels that a layout names. */
function rolesOf(layout: Layout | null): ReadonlyMap<string, FieldRole> {
  const roles = new Map<string, FieldRole>();
  if (layout?.problem.kind === 'line') roles.set(layout.problem.words, 'finding');
  if (layout !== null && layout.answer !== null) roles.set(layout.answer, 'answer');
  return roles;
}

/** The label by its words alone: for a line that is being written. */
export function readKnownLabel(source: Source, of: Span): Label | null {
  const opening = readOpening(source.folded, of);
  const role = opening === null ? null : roleOfWords(opening.words);
  return opening === null || role === null ? null : { ...opening, role };
}
