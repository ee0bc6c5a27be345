import type { EnumerationItem, Heading, Notice, Problem } from '../notice/model';
import { textOf } from '../text/source';
import { containsSpan, type Span } from '../text/span';

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
interface OpenItem extends OutlineItem {
  readonly children: OpenItem[];
}

/** The sections of a notice, nested as its headings are, with title, contact block and signature. Empty where the text is no notice. */
export function outlineOf(notice: Notice): readonly OutlineItem[] {
  if (!notice.recognised) return [];
  const measures = measuresOf(notice);
  const problems = new Map(notice.problems.flatMap((problem) => (problem.heading === null ? [] : [[problem.heading, problem] as const])));
  const loose = looseItems(notice);
  const answers = new Answers(notice.problems, loose);
  const closing = closingItems(notice);
  const end = Math.min(notice.source.text.length, ...closing.map((item) => item.span.start));
  return nest([
    ...titleItems(notice),
    ...notice.headings.map((heading) => headingItem(notice, heading, { problems, answers, closing: end })),
    ...loose,
    ...measures.map((measure) => measureItem(notice, measure)),
    ...[...new Map(notice.problems.map((problem) => [problem.fields, problem])).values()].flatMap((problem) =>
      labelledMeasures(notice, problem),
    ),
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

  /** Where a heading must end that belongs to the answer of a problem without heading: before the next; null for others. To be asked in document order. */
  endFor({ marker: { start } }: Heading): number | null {
    while ((this.#loose[this.#at + 1]?.span.start ?? Infinity) <= start) this.#at += 1;
    const [own, next] = [this.#loose[this.#at]?.span, this.#loose[this.#at + 1]?.span];
    return own !== undefined && own.start < start && start < own.end ? (next?.start ?? Infinity) : null;
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

/** `措施1：`, `措施2：`, each as far as the next label. The problems of one list share their fields. */
function labelledMeasures(notice: Notice, { fields, response }: Problem): readonly OpenItem[] {
  const end = response?.span.end ?? 0;
  return fields.flatMap(({ number, role, span: of }, index): readonly OpenItem[] => {
    if (number === null || role === 'finding' || of.start >= end) return [];
    const next = fields[index + 1]?.span.start ?? end;
    const whole = { start: of.start, end: Math.max(of.end, Math.min(next, end)) };
    return [{ ...leaf(notice, 'measure', of), name: clauseFrom(notice, of.start, whole.end), span: whole }];
  });
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

/** What responses list, 一是… or ①…; lists within the items of a list are left out. */
function measuresOf({ problems, enumerations }: Notice): readonly EnumerationItem[] {
  const items: EnumerationItem[] = [];
  const lists = enumerations.toSorted((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
  let next = 0;
  let end = 0;
  for (const { response } of problems) {
    if (response === null) continue;
    for (; next < lists.length && (lists[next]?.span.start ?? 0) < response.span.end; next += 1) {
      const list = lists[next];
      if (list === undefined || list.span.start < response.span.start || list.span.start < end || list.items.length < 2) continue;
      items.push(...list.items);
      end = list.span.end;
    }
  }
  return items;
}

/** No more of a measure is shown: its first clause, mostly. */
const LONGEST_NAME = 30;

function measureItem(notice: Notice, { span: of, marker }: EnumerationItem): OpenItem {
  const end = of.start + notice.source.text.slice(of.start, of.end).trimEnd().length;
  const whole = { start: of.start, end: Math.max(marker.end, end) };
  return {
    kind: 'measure',
    name: clauseFrom(notice, marker.start, whole.end, marker.end),
    detail: '',
    span: whole,
    selection: marker,
    children: [],
  };
}

/** The first clause of a measure, what stands before `from` aside. */
function clauseFrom({ source }: Notice, start: number, end: number, from = source.folded.indexOf(':', start) + 1): string {
  const clause = source.folded.slice(from, Math.min(end, from + LONGEST_NAME)).search(/[,。;:\n]/u);
  return source.text.slice(start, Math.min(end, from + (clause === -1 ? LONGEST_NAME : clause))).trim();
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
