import type { Tree } from '../parse/tree';
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
