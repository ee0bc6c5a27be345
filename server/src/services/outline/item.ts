import type { Notice } from '../../notice/model';
import { inOneLine } from '../../text/characters';
import { textOf } from '../../text/source';
import type { Span } from '../../text/span';

/** What a line of the outline stands for. */
export type OutlineKind = 'title' | 'part' | 'problem' | 'measure' | 'contact' | 'signature';

/** One line of the outline. */
export interface OutlineItem {
  readonly kind: OutlineKind;
  /** `一、关于“…”问题的整改情况` as written; never empty. */
  readonly name: string;
  /** `已答 · 措施3项` or `缺整改情况` for a problem; empty for all else. */
  readonly detail: string;
  /** The item with all that stands under it; within the span of the item above. */
  readonly span: Span;
  /** The heading itself; within `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** An item that may still get children. */
export interface OpenItem extends OutlineItem {
  readonly children: OpenItem[];
}

/** No more of a measure is shown: its first clause, mostly. */
const LONGEST_NAME = 30;

/** The first clause of a measure, what stands before `from` aside. */
export function clauseFrom({ source }: Notice, start: number, end: number, from = source.folded.indexOf(':', start) + 1): string {
  const clause = source.folded.slice(from, Math.min(end, from + LONGEST_NAME)).search(/[,。;:\n]/u);
  return source.text.slice(start, Math.min(end, from + (clause === -1 ? LONGEST_NAME : clause))).trim();
}

/** An item of which nothing but its own text is known. */
export function leaf(notice: Notice, kind: OutlineKind, span: Span): OpenItem {
  const name = inOneLine(textOf(notice.source, span).trim());
  return { kind, name: name === '' ? '（空）' : name, detail: '', span, selection: span, children: [] };
}
