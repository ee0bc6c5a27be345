import { isAnswering } from '../../notice/fieldRole';
import type { Label } from '../../notice/label';
import type { EnumerationItem, Notice, Problem } from '../../notice/model';
import { clauseFrom, leaf, type OpenItem } from './item';

/** The measures that answers list within their text, 一是… or ①…, and by labels, 措施1：…. */
export function measureItems(notice: Notice): readonly OpenItem[] {
  const isNumberOfProblem = problemNumbers(notice.problems);
  // The problems of one list share their fields.
  const owners = [...new Map(notice.problems.map((problem) => [problem.fields, problem])).values()];
  return [
    ...listedMeasures(notice).map((item) => listedItem(notice, item)),
    ...owners.flatMap((problem) => labelledItems(notice, problem, isNumberOfProblem)),
  ];
}

/** What responses list, 一是… or ①…; lists within the items of a list are left out. */
function listedMeasures({ problems, enumerations }: Notice): readonly EnumerationItem[] {
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

function listedItem(notice: Notice, { span: of, marker }: EnumerationItem): OpenItem {
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

/** Which labels count the problems, ⟦整改落实1：⟧ ⟦整改落实2：⟧ with one under each, and not the measures under one of them, ⟦措施1：⟧ ⟦措施2：⟧. */
function problemNumbers(problems: readonly Problem[]): (label: Label) => boolean {
  const runningOn = new Set<string>();
  const repeated = new Set<string>();
  for (const { fields } of problems) {
    const own = new Set<string>();
    for (const { words, number } of fields) {
      if (number === null) continue;
      if (own.has(words)) repeated.add(words);
      own.add(words);
      if (number > 1) runningOn.add(words);
    }
  }
  return ({ words, role }) => !repeated.has(words) && (runningOn.has(words) || role === 'answer');
}

/** `措施1：`, `措施2：`, each as far as the next label. */
function labelledItems(notice: Notice, { fields, response }: Problem, isNumberOfProblem: (label: Label) => boolean): readonly OpenItem[] {
  const end = response?.span.end ?? 0;
  return fields.flatMap((field, index): readonly OpenItem[] => {
    const { number, role, span: of } = field;
    if (number === null || !isAnswering(role) || of.start >= end || isNumberOfProblem(field)) return [];
    const next = fields[index + 1]?.span.start ?? end;
    const whole = { start: of.start, end: Math.max(of.end, Math.min(next, end)) };
    return [{ ...leaf(notice, 'measure', of), name: clauseFrom(notice, of.start, whole.end), span: whole }];
  });
}
