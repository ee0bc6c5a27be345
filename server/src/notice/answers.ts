import type { Source } from '../text/source';
import { span, type Span } from '../text/span';
import { isAnswering, type FieldRole } from './fieldRole';
import type { Labels } from './label';

/** What fields are read from. */
interface FieldText {
  readonly source: Source;
  readonly labels: Labels;
}

/** An answer that begins within the line of what was found: `审计指出：…。整改情况：…` */
const ANSWER_WITHIN = /(?:整改|落实)[\u4e00-\u9fff]{0,6}:/u;

/**
 * The stretches of prose that say what was done, among those under a problem: what was found, by whom it is done and until when are no answer. A
 * stretch without a label goes on with an answer; behind any other field it is an answer that has lost its label.
 */
export function answersAmong(text: FieldText, pieces: readonly Span[]): readonly Span[] {
  let role: FieldRole | null = null;
  /** Whether a label stood alone, so that the next stretch is what it labels. */
  let isPending = false;
  return pieces.flatMap((piece): readonly Span[] => {
    const label = text.labels.get(piece.start);
    if (label === undefined) {
      const isLabelled = isPending && role !== null && !isAnswering(role);
      isPending = false;
      return isLabelled || (role === 'finding' && isQuoted(text, piece)) ? [] : [piece];
    }
    ({ role } = label);
    isPending = label.span.end >= piece.end;
    if (isAnswering(label.role)) return [piece];
    const within = text.source.folded.slice(label.span.end, piece.end).search(ANSWER_WITHIN);
    if (within === -1) return [];
    role = 'answer';
    return [span(label.span.end + within, piece.end)];
  });
}

/** The inspectors' words go on in a paragraph of quotation. */
function isQuoted({ source: { folded } }: FieldText, { start, end }: Span): boolean {
  return folded.charAt(start) === '“' && /”。?$/u.test(folded.slice(Math.max(start, end - 2), end));
}
