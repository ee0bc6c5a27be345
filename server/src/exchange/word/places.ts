import { givenSpan, type Source } from '../../text/source';
import type { Span } from '../../text/span';
import type { Segment, WordSource } from './wordSource';

/** A place in a Word document as people find it there. */
export interface WordPlace {
  /** Counted from 1; paragraphs in which nothing is seen do not count. */
  readonly paragraph: number;
  /** The page that its paragraph begins on, where the program that saved the file left a note of it; else null. */
  readonly page: number | null;
}

/** Where a stretch of the text, as it was read, begins in the document that it comes from. */
export function wordPlaceOf(word: WordSource, source: Source, span: Span): WordPlace {
  const segment = segmentAt(word, givenSpan(source, span).start);
  return { paragraph: Math.max(1, segment?.ordinal ?? 1), page: segment?.paragraph.page ?? null };
}

/** `第12段`, `第12段，第3页`. */
export function describeWordPlace({ paragraph, page }: WordPlace): string {
  return page === null ? `第${paragraph}段` : `第${paragraph}段，第${page}页`;
}

/** The stretch that a place of the text is in, or the last one before it; undefined in a document without any. */
export function segmentAt(source: WordSource, offset: number): Segment | undefined {
  return source.segments[segmentIndexAt(source, offset)];
}

/** Which of the stretches that is. */
export function segmentIndexAt({ segments }: WordSource, offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
