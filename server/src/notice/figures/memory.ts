import type { Span } from '../../text/span';
import type { Statement } from './claims/restated';
import type { Figure, FigureNumber } from './figure';

/** What a paragraph says in figures by itself. */
export interface ParagraphClaims {
  readonly figures: readonly Figure[];
  readonly statements: readonly Statement[];
}

interface Remembered {
  readonly span: Span;
  readonly claims: ParagraphClaims;
}

/**
 * What the paragraphs of a document said in its last two versions, kept by whoever keeps the document: of a keystroke only its own
 * paragraph is read again. A paragraph is known by its words and those around it that a reader of numbers may look at.
 */
export interface FigureMemory {
  paragraphs: ReadonlyMap<string, Remembered>;
  /** Those of the version before: what is typed is often taken back. */
  former: ReadonlyMap<string, Remembered>;
}

/** A memory of nothing yet. */
export function figureMemory(): FigureMemory {
  return { paragraphs: new Map(), former: new Map() };
}

/** How far before and after a paragraph its readers may look, in characters. */
const [BEFORE, AFTER] = [16, 80];

/** Reads paragraphs by `read`, those that the memory does not know; what it knows of paragraphs no longer there it forgets. Without a memory all. */
export function remembering(
  memory: FigureMemory | null,
  text: string,
): { readonly claimsOf: (span: Span, read: (span: Span) => ParagraphClaims) => ParagraphClaims; readonly finish: () => void } {
  if (memory === null) return { claimsOf: (span, read) => read(span), finish: () => undefined };
  const { paragraphs, former } = memory;
  const next = new Map<string, Remembered>();
  return {
    claimsOf: (span, read) => {
      // What stands around is part of the key, and where the text begins or ends.
      const [before0, after0] = [Math.min(BEFORE, span.start), Math.min(AFTER, text.length - span.end)];
      const words = `${before0},${after0},${text.slice(span.start - before0, span.end + after0)}`;
      const before = paragraphs.get(words) ?? former.get(words);
      const isKnown = before !== undefined && before.span.end - before.span.start === span.end - span.start;
      const claims = isKnown ? moved(before.claims, span.start - before.span.start) : read(span);
      next.set(words, { span, claims });
      return claims;
    },
    finish: () => {
      memory.former = paragraphs;
      memory.paragraphs = next;
    },
  };
}

function moved(claims: ParagraphClaims, by: number): ParagraphClaims {
  if (by === 0) return claims;
  return {
    figures: claims.figures.map((figure) => movedFigure(figure, by)),
    statements: claims.statements.map((statement) => movedStatement(statement, by)),
  };
}

function movedFigure(figure: Figure, by: number): Figure {
  const { span, numbers, places, culprit } = figure;
  return {
    ...figure,
    span: movedSpan(span, by),
    numbers: numbers.map((number) => movedNumber(number, by)),
    places: places.map((place) => movedSpan(place, by)),
    culprit: culprit === null ? null : { span: movedSpan(culprit.span, by), correction: culprit.correction },
  };
}

function movedStatement({ key, numbers: [first, ...rest], shown, role }: Statement, by: number): Statement {
  return { key, numbers: [movedNumber(first, by), ...rest.map((number) => movedNumber(number, by))], shown, role };
}

function movedNumber(number: FigureNumber, by: number): FigureNumber {
  return { ...number, span: movedSpan(number.span, by) };
}

function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
