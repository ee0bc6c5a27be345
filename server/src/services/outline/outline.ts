import type { Heading, Notice, Problem } from '../../notice/model';
import { containsSpan } from '../../text/span';
import { leaf, type OpenItem, type OutlineItem } from './item';
import { measureItems } from './measures';

export type { OutlineItem, OutlineKind } from './item';

/** The sections of a notice, nested as its headings are, with title, contact block and signature. Empty where the text is no notice. */
export function outlineOf(notice: Notice): readonly OutlineItem[] {
  if (!notice.recognised) return [];
  const problems = new Map(notice.problems.flatMap((problem) => (problem.heading === null ? [] : [[problem.heading, problem] as const])));
  const loose = looseItems(notice);
  const answers = new Answers(notice.problems, loose);
  const closing = closingItems(notice);
  const end = Math.min(notice.source.text.length, ...closing.map((item) => item.span.start));
  return nest([
    ...titleItems(notice),
    ...notice.headings.map((heading) => headingItem(notice, heading, { problems, answers, closing: end })),
    ...loose,
    ...measureItems(notice),
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

/** Where answers are, of which headings are parts that do not stand under their problem. */
class Answers {
  readonly #loose: readonly OpenItem[];
  /** Where the points of an answer begin that is a list of as many as there are problems. */
  readonly #points: ReadonlySet<number | undefined>;
  #at = 0;

  constructor(problems: readonly Problem[], loose: readonly OpenItem[]) {
    this.#loose = loose;
    this.#points = new Set(problems.map(({ response }) => response?.span.start));
  }

  /** Where the answer ends, of a problem without heading, that a heading belongs to; null for others. To be asked in document order. */
  endFor({ marker: { start } }: Heading): number | null {
    while ((this.#loose[this.#at + 1]?.span.start ?? Infinity) <= start) this.#at += 1;
    const own = this.#loose[this.#at]?.span;
    return own !== undefined && own.start < start && start < own.end ? own.end : null;
  }

  isPoint({ title }: Heading): boolean {
    return this.#points.has(title.start);
  }
}

/** What else there is that decides what a heading is; `closing` is where contact block and signature begin. */
interface Around {
  readonly problems: ReadonlyMap<Heading, Problem>;
  readonly answers: Answers;
  readonly closing: number;
}

/** A heading under a problem, or in its answer, is a measure. */
function headingItem(notice: Notice, heading: Heading, { problems, answers, closing }: Around): OpenItem {
  const problem = problems.get(heading);
  const selection = { start: heading.marker.start, end: Math.max(heading.marker.end, heading.title.end) };
  const limit = answers.endFor(heading);
  // Where others run on in its line they stand beside the problem.
  const until = problem?.list === undefined || problem.list === null ? heading.section.span.end : selection.end;
  const isMeasure = limit !== null || answers.isPoint(heading) || isUnder(heading, problems);
  return {
    ...leaf(notice, problem !== undefined ? 'problem' : isMeasure ? 'measure' : 'part', selection),
    detail: problem === undefined ? '' : detailOf(problem),
    span: { start: selection.start, end: Math.max(selection.end, Math.min(until, closing, limit ?? Infinity)) },
  };
}

function isUnder({ parent }: Heading, problems: ReadonlyMap<Heading, Problem>): boolean {
  return parent !== null && (problems.has(parent) || isUnder(parent, problems));
}

/** Problems that no heading opens, ⟦问题：…⟧ or a row of a table, each with the answer that follows it before the next problem. */
function looseItems(notice: Notice): readonly OpenItem[] {
  const { problems } = notice;
  return problems.flatMap((problem, index) => {
    if (problem.heading !== null) return [];
    const selected = leaf(notice, 'problem', problem.span);
    const next = problems[index + 1]?.span.start ?? Infinity;
    const end = Math.min(next, problem.response?.span.end ?? 0);
    return [{ ...selected, detail: detailOf(problem), span: { start: problem.span.start, end: Math.max(problem.span.end, end) } }];
  });
}

function detailOf({ response }: Problem): string {
  if (response === null) return '缺整改情况';
  return response.measures > 1 ? `已答 · 措施${response.measures}项` : '已答';
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
