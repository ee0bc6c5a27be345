import { createLanguageService } from '../../../server/src/languageService';
import type { Notice, Problem } from '../../../server/src/notice/model';
import type { OutlineItem } from '../../../server/src/services/outline/outline';
import { containsSpan, overlaps, type Span } from '../../../server/src/text/span';

/** An item of the outline with those it stands under, the outermost first. */
export interface PlacedItem {
  readonly item: OutlineItem;
  readonly above: readonly OutlineItem[];
}

/** All items of an outline in the order in which they are shown. */
export function flatOutline(items: readonly OutlineItem[], above: readonly OutlineItem[] = []): readonly PlacedItem[] {
  return items.flatMap((item) => [{ item, above }, ...flatOutline(item.children, [...above, item])]);
}

/**
 * What an outline shows elsewhere than where it belongs: every problem once, with its answer within it; every measure under the problem of which
 * the answer holds it; every item within the one above and behind the one before. Empty where all is well.
 */
export function outlineFaults(notice: Notice): readonly string[] {
  const items = flatOutline(createLanguageService().outline(notice));
  const problems = notice.problems.flatMap((problem): readonly string[] => {
    const own = items.filter(({ item }) => item.kind === 'problem' && overlaps(item.selection, problem.span));
    const [shown] = own;
    if (shown === undefined || own.length > 1) return [`the problem in line ${problem.line} is shown ${own.length} times`];
    return answerFaults(notice, problem, shown.item);
  });
  return [...problems, ...items.flatMap(({ item, above }) => measureFaults(notice, item, above)), ...nestingFaults(items)];
}

/** Several problems with one answer stand beside it, and those answered in another part stand apart. */
function isShared({ problems }: Notice, { list, response, isAnsweredApart }: Problem): boolean {
  return isAnsweredApart || list !== null || problems.filter((other) => other.response?.span.start === response?.span.start).length > 1;
}

function answerFaults(notice: Notice, problem: Problem, shown: OutlineItem): readonly string[] {
  const { response, line } = problem;
  if (response === null || isShared(notice, problem)) return [];
  return containsSpan(shown.span, response.span) ? [] : [`the answer to the problem in line ${line} is not within it`];
}

function measureFaults(notice: Notice, item: OutlineItem, above: readonly OutlineItem[]): readonly string[] {
  if (item.kind !== 'measure') return [];
  const own = notice.problems.findLast(({ span }) => span.start <= item.selection.start);
  if (own === undefined) return [`the measure ${item.name} stands before all problems`];
  if (isShared(notice, own)) return [];
  const over = above.findLast(({ kind }) => kind === 'problem');
  if (over === undefined || !overlaps(over.selection, own.span)) return [`the measure ${item.name} is not under its problem`];
  return isCountedAsProblem(notice, item.selection) ? [`the label ${item.name} is shown as a measure`] : [];
}

/** ⟦整改落实2：⟧ of problem 2: a label that has the number of its problem throughout. */
function isCountedAsProblem({ problems }: Notice, { start }: Span): boolean {
  const words = problems.flatMap(({ fields }) => fields).find(({ span }) => span.start === start)?.words;
  if (words === undefined) return false;
  const own = problems.flatMap(({ fields, number }) =>
    fields.filter((field) => field.words === words).map((field) => field.number === number),
  );
  return own.length > 1 && own.every(Boolean);
}

function nestingFaults(items: readonly PlacedItem[]): readonly string[] {
  return items.flatMap(({ item, above }): readonly string[] => {
    const over = above.at(-1);
    const siblings = over?.children ?? items.filter((other) => other.above.length === 0).map((other) => other.item);
    const next = siblings[siblings.indexOf(item) + 1];
    return [
      ...(over === undefined || containsSpan(over.span, item.span) ? [] : [`${item.name} reaches out of ${over.name}`]),
      ...(containsSpan(item.span, item.selection) ? [] : [`${item.name} does not hold its selection`]),
      ...(next === undefined || item.span.end <= next.span.start ? [] : [`${item.name} runs into ${next.name}`]),
    ];
  });
}
