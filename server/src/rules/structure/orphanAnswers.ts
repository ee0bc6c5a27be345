import type { Notice, Problem } from '../../notice/model';
import { paragraphsTouching } from '../../notice/paragraphs';
import { textOf } from '../../text/source';
import { span, type Span } from '../../text/span';
import type { Finding } from '../rule';

/** A second labelled or announced response under one problem, where no other problem has two: the problem between is lost. */
export function findOrphans(notice: Notice): readonly Finding[] {
  const habit = notice.policy.responseKind;
  if (habit === null || habit === 'prose' || notice.problems.length < 3) return [];
  const beginnings = notice.problems.map((problem) => readBeginnings(notice, problem));
  const doubled = beginnings.filter((places) => places.length > 1);
  const places = [...doubled.flatMap((own) => own.slice(1)), ...unowned(notice)];
  if (places.length * 5 > notice.problems.length) return [];
  return places.map((place) => ({
    span: place,
    message: `这里又起了一段“${textOf(notice.source, place).replaceAll('*', '')}”，前面却没有对应的问题标题，请核对是否漏了一个问题。`,
  }));
}

/** Labels of answers right under the title of a group, where a problem stands elsewhere: 一、某站 and then ⟦整改：⟧…. */
function unowned({ problems, policy, labels, paragraphs }: Notice): readonly Span[] {
  const [first, last] = [problems[0], problems.at(-1)];
  if (first === undefined || last === undefined || problems.some(({ kind }) => kind !== 'line')) return [];
  const parents = new Set(problems.map(({ parent }) => parent));
  const answered = new Set(problems.flatMap(({ response }) => response?.span.start ?? []));
  return paragraphs.flatMap(({ span: of, heading }, index) => {
    const label = labels.get(of.start);
    const isFirst = heading !== null && paragraphs[index - 1]?.heading !== heading && parents.has(heading);
    return isFirst &&
      label?.words === policy.responseLabel &&
      of.start > first.span.start &&
      of.start < last.span.start &&
      !answered.has(of.start)
      ? [label.span]
      : [];
  });
}

/** Where responses begin among the paragraphs of one problem, in the document's habitual way. */
function readBeginnings(notice: Notice, problem: Problem): readonly Span[] {
  const { response } = problem;
  if (response === null) return [];
  return paragraphsTouching(notice.paragraphs, response.span)
    .filter(
      (paragraph) =>
        paragraph.heading === (problem.heading ?? problem.parent) &&
        paragraph.span.start >= response.span.start &&
        paragraph.span.end <= response.span.end,
    )
    .flatMap((paragraph) => {
      if (notice.policy.responseKind === 'label') {
        const read = notice.labels.get(paragraph.span.start);
        return read?.words === notice.policy.responseLabel && read.number === null ? [read.span] : [];
      }
      const words = notice.source.folded.slice(paragraph.span.start, Math.min(paragraph.span.end, paragraph.span.start + 40));
      const found = /^(?:主要|重点)?从[\d一二三四五六七八九十两]{1,3}个方面[^。:]{0,16}:/u.exec(words);
      return found === null ? [] : [span(paragraph.span.start, paragraph.span.start + found[0].length)];
    });
}
