import type { Tree } from '../parse/tree';
import type { Span } from '../text/span';
import type { Heading, Paragraph } from './model';

/** Every run of prose in document order, each with the nearest heading above it: lines, and the bodies of run-in headings. */
export function readParagraphs(tree: Tree, headings: readonly Heading[]): readonly Paragraph[] {
  const byLine = new Map(headings.map((heading) => [heading.line, heading] as const));
  const paragraphs: Paragraph[] = [];
  let current: Heading | null = null;
  for (const block of tree.blocks) {
    if (block.kind === 'paragraph') {
      paragraphs.push({ span: block.span, line: block.line.index, heading: current });
      continue;
    }
    current = byLine.get(block.line.index) ?? current;
    if (current?.body) paragraphs.push({ span: current.body, line: current.line, heading: current });
  }
  return paragraphs;
}

/** The paragraphs that share anything with a span, in document order. Costs the number of them, not that of all. */
export function paragraphsTouching(paragraphs: readonly Paragraph[], within: Span): readonly Paragraph[] {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.span.end ?? 0) <= within.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((paragraphs[end]?.span.start ?? Infinity) < within.end) end += 1;
  return paragraphs.slice(low, end);
}
