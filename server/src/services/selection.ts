import type { Heading, Notice } from '../notice/model';
import { lineAt, type Source } from '../text/source';
import { containsSpan, span, touchesOffset, type Span } from '../text/span';
import { problemSpan, sectionSpan } from './extent';

/**
 * What “expand selection” goes through from a cursor, innermost first, each wider than the one before: what stands in quotation marks or
 * brackets, clause, sentence, paragraph, response, problem, the sections around it, the whole text. Any text has these.
 */
export function selectionsAt(notice: Notice, offset: number): readonly Span[] {
  const { source } = notice;
  const at = Math.max(0, Math.min(offset, source.text.length));
  const line = notice.tree.lines[lineAt(source, at)];
  const content = line?.content ?? span(at, at);
  const inLine = touchesOffset(content, at) ? [...partsOfLine(source, content, at), content] : [];
  return widening([...inLine, ...structuresAt(notice, at), span(0, source.text.length)]);
}

/** Quotation, clause, sentence. */
function partsOfLine(source: Source, content: Span, at: number): readonly Span[] {
  const sentence = between(source, content, at, '。!?;');
  return [...enclosed(source, sentence, at), between(source, sentence, at, '。!?;,:')].sort(bySize).concat(sentence);
}

/** The stretch between two marks around `at`, the closing one included. */
function between(source: Source, within: Span, at: number, marks: string): Span {
  let start = at;
  while (start > within.start && !marks.includes(source.folded.charAt(start - 1))) start -= 1;
  let end = at;
  while (end < within.end && !marks.includes(source.folded.charAt(end))) end += 1;
  return span(start, Math.min(end + 1, within.end));
}

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['〈', '〉'],
  ['(', ')'],
  ['〔', '〕'],
  ['【', '】'],
]);

/** What stands between each pair of marks around `at`, without and with the marks. */
function enclosed(source: Source, within: Span, at: number): readonly Span[] {
  const open: { readonly at: number; readonly closing: string }[] = [];
  const found: Span[] = [];
  for (let index = within.start; index < within.end; index += 1) {
    const character = source.folded.charAt(index);
    const closing = PAIRS.get(character);
    if (closing !== undefined) open.push({ at: index, closing });
    else if (open.at(-1)?.closing === character) {
      const opening = open.pop()?.at ?? index;
      if (opening < at && at <= index) found.push(span(opening + 1, index), span(opening, index + 1));
    }
  }
  return found;
}

function structuresAt(notice: Notice, at: number): readonly Span[] {
  const problem = notice.problems.find((each) => touchesOffset(problemSpan(each), at));
  const enumeration = notice.enumerations.find((each) => touchesOffset(each.span, at));
  const heading = notice.headings.findLast((each) => touchesOffset(sectionSpan(notice, each), at));
  return [
    ...(enumeration === undefined ? [] : [...enumeration.items.map((item) => item.span), enumeration.span]),
    ...(problem?.response ? [problem.response.span] : []),
    ...(problem === undefined ? [] : [problemSpan(problem)]),
    ...ancestors(heading ?? null).map((each) => sectionSpan(notice, each)),
  ].filter((of) => touchesOffset(of, at));
}

function ancestors(heading: Heading | null): readonly Heading[] {
  const chain: Heading[] = [];
  for (let at = heading; at !== null; at = at.parent) chain.push(at);
  return chain;
}

/** In order of size, each holding the one before; what crosses another or says nothing new is left out. */
function widening(spans: readonly Span[]): readonly Span[] {
  const chain: Span[] = [];
  for (const of of spans.toSorted(bySize)) {
    const last = chain.at(-1);
    if (of.start === of.end) continue;
    if (last === undefined || (containsSpan(of, last) && of.end - of.start > last.end - last.start)) chain.push(of);
  }
  return chain;
}

function bySize(one: Span, other: Span): number {
  return one.end - one.start - (other.end - other.start);
}
