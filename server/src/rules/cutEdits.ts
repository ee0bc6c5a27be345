import type { CutKind, Source } from '../text/source';
import { span } from '../text/span';
import type { Edit } from './rule';

/**
 * Edits that take what is not read out of the file: each writes the characters around a cut as they read. In the text as read they change
 * nothing; in the file's own text, where the cut lies between these characters, it is gone.
 */
export function cutEdits({ text, given }: Source, kind: CutKind): readonly Edit[] {
  const edits: { span: { readonly start: number; readonly end: number }; text: string }[] = [];
  for (const cut of given.cuts) {
    if (cut.kind !== kind) continue;
    const [start, end] = [Math.max(0, cut.at - lengthBefore(text, cut.at)), Math.min(text.length, cut.at + lengthAt(text, cut.at))];
    const before = edits.at(-1);
    if (before !== undefined && start < before.span.end) {
      before.span = span(before.span.start, end);
      before.text = text.slice(before.span.start, end);
    } else if (start < end) edits.push({ span: span(start, end), text: text.slice(start, end) });
  }
  return edits;
}

function lengthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function lengthBefore(text: string, at: number): number {
  const code = text.charCodeAt(at - 1);
  return code >= 0xdc00 && code <= 0xdfff ? 2 : 1;
}
