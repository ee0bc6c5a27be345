import type { Notice } from '../notice/model';
import { lineAt, type Source } from '../text/source';
import type { Span } from '../text/span';
import { problemSpan, sectionSpan } from './extent';

/** What a fold hides. */
export type FoldKind = 'section' | 'problem' | 'response' | 'enumeration' | 'contact';

/** A stretch that can be folded away under its first line. */
export interface Fold {
  readonly kind: FoldKind;
  /** From the start of what stays to be seen to the end of what is hidden; always over more than one line. */
  readonly span: Span;
}

/**
 * Sections, problems, responses, enumerations with an item a paragraph, and the contact block, in document order. Of several that begin
 * on one line only the longest counts, since a line has one place to fold at.
 */
export function foldsOf(notice: Notice): readonly Fold[] {
  if (!notice.recognised) return [];
  const all = candidates(notice).filter(({ span: of }) => lineAt(notice.source, of.start) < lineAt(notice.source, of.end));
  return onePerLine(notice.source, all);
}

function candidates(notice: Notice): readonly Fold[] {
  return [
    ...notice.headings.map((heading) => ({ kind: 'section', span: sectionSpan(notice, heading) }) as const),
    ...notice.problems.map((problem) => ({ kind: 'problem', span: problemSpan(problem) }) as const),
    ...notice.problems.flatMap(({ response }) => (response === null ? [] : [{ kind: 'response', span: response.span } as const])),
    ...notice.enumerations.map(({ span: of }) => ({ kind: 'enumeration', span: of }) as const),
    ...(notice.contact === null ? [] : [{ kind: 'contact', span: notice.contact.span } as const]),
  ];
}

function onePerLine(source: Source, folds: readonly Fold[]): readonly Fold[] {
  const byLine = new Map<number, Fold>();
  for (const fold of folds) {
    const line = lineAt(source, fold.span.start);
    const known = byLine.get(line);
    if (known === undefined || known.span.end < fold.span.end) byLine.set(line, fold);
  }
  return [...byLine.values()].sort((one, other) => one.span.start - other.span.start);
}
