import { trimmed } from '../text/sentences';
import type { Source } from '../text/source';
import { span, type Span } from '../text/span';
import type { Paragraph } from './model';
import { paragraphsTouching } from './paragraphs';

/** What an answer is read from. */
interface ApartText {
  readonly source: Source;
  readonly paragraphs: readonly Paragraph[];
  readonly closing: number;
}

/** The paragraphs of an answer that stands in another part; where it is a numbered line of one sentence, that. */
export function piecesApart({ source, paragraphs, closing }: ApartText, apart: Span | null): readonly Span[] {
  if (apart === null || apart.start >= closing) return [];
  const within = span(apart.start, Math.min(apart.end, closing));
  const pieces = paragraphsTouching(paragraphs, within).flatMap(({ span: of }) =>
    of.end > apart.start ? [span(Math.max(of.start, apart.start), of.end)] : [],
  );
  if (pieces.length > 0) return pieces;
  const line = trimmed(source.folded, within);
  return line.start < line.end ? [line] : [];
}
