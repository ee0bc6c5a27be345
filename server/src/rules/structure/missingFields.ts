import { isAnswering } from '../../notice/fieldRole';
import type { FrameField } from '../../notice/frame';
import type { Notice, Problem } from '../../notice/model';
import { paragraphsTouching } from '../../notice/paragraphs';
import { span, type Span } from '../../text/span';
import type { Finding } from '../rule';

/** A field that this many problems have, and this share of them, is one that each should have. */
const LEAST_USES = 3;
const HABIT = 0.8;
/** A shorter answer hardly is one. */
const SCANT = 5;

/** Problems that lack a field of the frame which the others have: 整改成效： or 责任单位： left out, or only its label. */
export function findMissingFields(notice: Notice): readonly Finding[] {
  const { frame, problems } = notice;
  if (frame === null) return [];
  const habitual = frame.fields.filter(({ count }) => count >= LEAST_USES && count >= frame.problems * HABIT && count < frame.problems);
  if (habitual.length === 0) return [];
  return problems.flatMap((problem) => missingOf(notice, problem, habitual));
}

function missingOf(notice: Notice, problem: Problem, habitual: readonly FrameField[]): readonly Finding[] {
  // A problem without an answer or hardly with one, and an answer without its label, are reported as such.
  if (problem.response === null || problem.response.size < SCANT) return [];
  const has = new Set(problem.fields.map(({ words }) => words));
  const isUnlabelled = problem.response.kind !== 'label' && notice.policy.responseKind === 'label';
  const missing = habitual.filter(({ words, role }) => !has.has(words) && !(isUnlabelled && isAnswering(role)));
  return missing.map((field) => toFinding(notice, problem, field));
}

function toFinding(notice: Notice, problem: Problem, field: FrameField): Finding {
  const message = `这个问题没有“${field.words}：”，本篇其他${field.count}个问题都有，请核对是否漏了，或只漏了标签。`;
  return { span: placeOf(notice, problem, field), message, related: [{ span: problem.span, message: '所说的问题' }] };
}

/** Where the field belongs: the first words behind the field that stands before it in the frame; else the problem itself. */
function placeOf({ frame, paragraphs, source }: Notice, problem: Problem, field: FrameField): Span {
  const order = frame?.fields ?? [];
  const before = order.slice(0, order.indexOf(field)).map(({ words }) => words);
  const previous = problem.fields.filter(({ words }) => before.includes(words)).at(-1);
  const end = problem.response?.span.end ?? problem.span.end;
  const from = previous === undefined ? problem.span.end : previous.span.end;
  const behind = paragraphsTouching(paragraphs, span(Math.min(from, end), end)).find(({ span: of }) => of.start >= from);
  const place = behind?.span ?? previous?.span ?? problem.span;
  return span(place.start, Math.min(place.end, place.start + FIRST_WORDS, source.text.length));
}

const FIRST_WORDS = 12;
