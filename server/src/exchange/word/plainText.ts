import { withLabel } from './label';
import type { WordText } from './wordText';

/**
 * The text of a Word document, one paragraph a line, the automatic number right before its text, as if all had been typed. A line
 * break within a paragraph is a line end too. Notes follow the paragraph that refers to them.
 */
export function plainText({ paragraphs, notes }: WordText): string {
  const byId = new Map(notes.map(({ id, lines }) => [id, lines]));
  const lines = paragraphs.flatMap((paragraph) => [
    ...paragraph.lines.map(({ text }, index) => (index === 0 ? withLabel(paragraph.label, text) : text)),
    ...paragraph.notes.flatMap((id) => byId.get(id) ?? []),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}
