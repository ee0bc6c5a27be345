import { parseChineseNumeral } from '../text/numerals';
import { foldedOf, type Source } from '../text/source';
import { span } from '../text/span';
import type { Heading, Paragraph } from './model';
import type { ProblemPlace } from './problemPlace';

/** `问题：…`, `反馈问题3：…`, `【问题一】…` at the start of a line, bold in Markdown or not. */
const LABEL = /^【?(?:反馈|具体|存在|巡[视察])?的?问题 ?(?<number>[一二三四五六七八九十]{1,3}|\d{1,3})?】? ?(?:\*\*)?[:】](?:\*\*)? ?/u;
/** One such line is a way of speaking; two are a layout. */
const LEAST_LABELS = 2;

/**
 * Problems of an audit-style layout, 问题：… / 整改情况：…, where they have no heading of their own. Where each leaf heading has one
 * 问题： line under it, the heading is the problem and the line restates it.
 */
export function readLabelledProblems(
  source: Source,
  paragraphs: readonly Paragraph[],
  leaves: ReadonlySet<Heading>,
): readonly ProblemPlace[] {
  const places = paragraphs.flatMap((paragraph) => readPlace(source, paragraph));
  if (places.length < LEAST_LABELS) return [];
  const perHeading = new Map<Heading | null, number>();
  for (const heading of places.map(headingOf)) perHeading.set(heading, (perHeading.get(heading) ?? 0) + 1);
  const restatements = places.map(headingOf).filter((heading) => heading !== null && leaves.has(heading) && perHeading.get(heading) === 1);
  return restatements.length * 2 > places.length ? [] : places;
}

function readPlace(source: Source, paragraph: Paragraph): readonly ProblemPlace[] {
  const found = LABEL.exec(source.folded.slice(paragraph.span.start, Math.min(paragraph.span.end, paragraph.span.start + 24)));
  if (found === null) return [];
  const written = found.groups?.number;
  const number = written === undefined ? null : (parseChineseNumeral(written) ?? Number(written));
  const start = paragraph.span.start + found[0].length;
  const words = foldedOf(source, span(start, paragraph.span.end));
  const response = words.search(/(?:整改|落实)[\u4e00-\u9fff]{0,6}:/u);
  const end = response === -1 ? paragraph.span.end : start + response;
  return [{ line: paragraph.line, number, span: span(start, end), heading: null, paragraph, cell: null }];
}

function headingOf(place: ProblemPlace): Heading | null {
  return place.paragraph?.heading ?? null;
}
