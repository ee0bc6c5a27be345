import type { Source } from '../text/source';
import { span, type Span } from '../text/span';
import { answerWithin, isAnswering, type FieldRole } from './fieldRole';
import type { Labels } from './label';

/** What fields are read from. */
interface FieldText {
  readonly source: Source;
  readonly labels: Labels;
}

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
    const within = answerWithin(text.source.folded.slice(label.span.end, piece.end));
    if (within === -1) return [];
    role = 'answer';
    return [span(label.span.end + within, piece.end)];
  });
}

/** The inspectors' words go on in a paragraph of quotation. */
function isQuoted({ source: { folded } }: FieldText, { start, end }: Span): boolean {
  return folded.charAt(start) === '“' && /”。?$/u.test(folded.slice(Math.max(start, end - 2), end));
}
