import { countCharacters } from '../text/characters';
import { foldedOf, type Source } from '../text/source';
import { span, type Span } from '../text/span';
import type { LabelledLists } from './labelledLists';
import { readLineItems } from './lineItems';
import type { Problem, Response } from './model';
import type { ProblemPlace } from './problemPlace';

/** What answers to lists of problems are read from. */
interface AnswerText {
  readonly source: Source;
  readonly lists: LabelledLists;
}

/**
 * Gives the fields behind a list of problems to each of them, and the answer: where it is a list of as many items, item by item, else the whole. `problems` stand in the
 * order of their `places`.
 */
export function withListedAnswers(text: AnswerText, problems: readonly Problem[], places: readonly ProblemPlace[]): readonly Problem[] {
  const answered = [...problems];
  for (let from = 0; from < places.length;) {
    const list = places[from]?.list ?? null;
    let end = from + 1;
    while (list !== null && places[end]?.list === list) end += 1;
    if (end - from > 1) answerList(text, answered, from, end);
    from = end;
  }
  return answered;
}

function answerList(text: AnswerText, problems: Problem[], from: number, end: number): void {
  const { fields = [], response: whole = null } = problems[end - 1] ?? {};
  for (let at = from; at < end; at += 1) {
    const problem = problems[at];
    if (problem !== undefined) problems[at] = { ...problem, fields };
  }
  if (whole === null || problems.slice(from, end - 1).some(({ response }) => response !== null)) return;
  const items = itemsOf(text, whole);
  for (let at = from; at < end; at += 1) {
    const problem = problems[at];
    const item = items.length === end - from ? items[at - from] : undefined;
    if (problem !== undefined)
      problems[at] = { ...problem, response: item === undefined ? whole : partOf(text.source, whole, item, at > from) };
  }
}

/** The items of an answer, behind its label or in the lines below. */
function itemsOf({ source, lists }: AnswerText, { span: of, label }: Response): readonly Span[] {
  const below = lists.byLabel.get(of.start)?.items;
  if (below !== undefined) return below.map(({ title, section }) => span(title.start, section.span.end));
  const start = label?.end ?? of.start;
  return readLineItems(source, span(start, of.end)).map(({ text }) => text);
}

function partOf(source: Source, whole: Response, item: Span, isLater: boolean): Response {
  return { ...whole, span: item, label: isLater ? null : whole.label, size: countCharacters(foldedOf(source, item)), measures: 1 };
}
