import type { Heading, Notice, Problem } from '../notice/model';
import { textOf } from '../text/source';
import { containsSpan, type Span } from '../text/span';

/** What a line of the outline stands for. */
export type OutlineKind = 'title' | 'part' | 'problem' | 'contact' | 'signature';

/** One line of the outline. */
export interface OutlineItem {
  readonly kind: OutlineKind;
  /** `一、关于“…”问题的整改情况` as written; never empty. */
  readonly name: string;
  /** `已整改` or `缺整改情况` for a problem; empty for all else. */
  readonly detail: string;
  /** The item with all that stands under it; within the span of the item above. */
  readonly span: Span;
  /** The heading itself; within `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** An item that may still get children. */
interface OpenItem extends OutlineItem {
  readonly children: OpenItem[];
}

/** The sections of a notice, nested as its headings are, with title, contact block and signature. Empty where the text is no notice. */
export function outlineOf(notice: Notice): readonly OutlineItem[] {
  if (!notice.recognised) return [];
  const problems = new Map(notice.problems.flatMap((problem) => (problem.heading === null ? [] : [[problem.heading, problem] as const])));
  const loose = notice.problems.filter((problem) => problem.heading === null);
  const closing = closingItems(notice);
  const end = Math.min(notice.source.text.length, ...closing.map((item) => item.span.start));
  return nest([
    ...titleItems(notice),
    ...notice.headings.map((heading) => headingItem(notice, heading, problems.get(heading), end)),
    ...loose.map((problem) => ({ ...leaf(notice, 'problem', problem.span), detail: detailOf(problem) })),
    ...closing,
  ]);
}

function titleItems(notice: Notice): readonly OpenItem[] {
  return notice.title === null ? [] : [{ ...leaf(notice, 'title', notice.title.span), name: notice.title.text }];
}

function closingItems(notice: Notice): readonly OpenItem[] {
  const { contact, signature } = notice;
  const signed = signature?.unit ?? signature?.date ?? null;
  return [
    ...(contact === null ? [] : [{ ...leaf(notice, 'contact', contact.span), name: '联系方式' }]),
    ...(signed === null ? [] : [leaf(notice, 'signature', signed)]),
  ];
}

/** `closing` is where contact block and signature begin, which belong to no section. */
function headingItem(notice: Notice, heading: Heading, problem: Problem | undefined, closing: number): OpenItem {
  const selection = { start: heading.marker.start, end: Math.max(heading.marker.end, heading.title.end) };
  const end = Math.max(selection.end, Math.min(heading.section.span.end, closing));
  return {
    ...leaf(notice, problem === undefined ? 'part' : 'problem', selection),
    detail: problem === undefined ? '' : detailOf(problem),
    span: { start: selection.start, end },
  };
}

function detailOf(problem: Problem): string {
  return problem.response === null ? '缺整改情况' : '已整改';
}

function leaf(notice: Notice, kind: OutlineKind, span: Span): OpenItem {
  const name = textOf(notice.source, span).trim();
  return { kind, name: name === '' ? '（空）' : name, detail: '', span, selection: span, children: [] };
}

/** Puts each item under the innermost one that holds it. */
function nest(items: readonly OpenItem[]): readonly OutlineItem[] {
  const roots: OpenItem[] = [];
  const open: OpenItem[] = [];
  for (const item of items.toSorted((one, other) => one.span.start - other.span.start || other.span.end - one.span.end)) {
    while (open.length > 0 && !holds(open.at(-1), item)) open.pop();
    (open.at(-1)?.children ?? roots).push(item);
    open.push(item);
  }
  return roots;
}

function holds(outer: OpenItem | undefined, inner: OpenItem): boolean {
  return outer !== undefined && containsSpan(outer.span, inner.span);
}
