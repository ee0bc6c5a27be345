import { parseChineseNumeral } from '../text/numerals';
import { foldedOf, type Source } from '../text/source';
import { span } from '../text/span';
import type { Heading, Paragraph } from './model';
import type { ProblemPlace } from './problemPlace';

/** `问题：…`, `反馈问题3：…`, `反馈意见：…`, `【问题一】…`, `问题2-1：…`, `问题一　…` at the start of a line, bold in Markdown or not. */
const LABEL =
  /^【?(?:(?:反馈|具体|存在|巡[视察])?的?问题|反馈意见) ?(?:(?<number>[一二三四五六七八九十]{1,3}|\d{1,3})|\d{1,2}-\d{1,2})?(?:】? ?(?:\*\*)?[:】](?:\*\*)? ?|(?<=[一二三四五六七八九十\d]) {1,3}(?=[\u4e00-\u9fff“]))/u;
/** What such a line begins with. */
const LABEL_BEGINNERS = '【反具存巡的问';
/** One such line is a way of speaking; two are a layout. */
const LEAST_LABELS = 2;

/** A line that is a problem's title but for the number: `针对“…”问题。` */
const UNNUMBERED = /^(?:\*\*)?(?:针对|关于)[^。;]{2,100}问题(?:的整改(?:落实)?(?:情况)?)?[。:]?(?:\*\*)?$/u;
const UNNUMBERED_BEGINNERS = '*针关';

/**
 * Problems without a heading of their own: 问题：… of an audit-style layout, and titles without a number. Where a leaf heading has one such
 * line under it, the heading is the problem and the line restates it; 问题：… lines are problems throughout once one heading has two.
 */
export function readLabelledProblems(
  source: Source,
  paragraphs: readonly Paragraph[],
  leaves: ReadonlySet<Heading>,
): readonly ProblemPlace[] {
  const labelled: ProblemPlace[] = [];
  const unnumbered: ProblemPlace[] = [];
  for (const paragraph of paragraphs) {
    const [place, title] = [readPlace(source, paragraph), readUnnumbered(source, paragraph)];
    if (place !== null) labelled.push(place);
    if (title !== null) unnumbered.push(title);
  }
  if (labelled.length + unnumbered.length < LEAST_LABELS) return [];
  const ownProblems = withoutRestatements(labelled, leaves);
  return [...(ownProblems.length > 0 ? labelled : []), ...withoutRestatements(unnumbered, leaves)];
}

function withoutRestatements(places: readonly ProblemPlace[], leaves: ReadonlySet<Heading>): readonly ProblemPlace[] {
  const perHeading = new Map<Heading | null, number>();
  for (const heading of places.map(headingOf)) perHeading.set(heading, (perHeading.get(heading) ?? 0) + 1);
  return places.filter((place) => {
    const heading = headingOf(place);
    return heading === null || !leaves.has(heading) || perHeading.get(heading) !== 1;
  });
}

function readPlace(source: Source, paragraph: Paragraph): ProblemPlace | null {
  if (!LABEL_BEGINNERS.includes(source.folded.charAt(paragraph.span.start))) return null;
  const found = LABEL.exec(source.folded.slice(paragraph.span.start, Math.min(paragraph.span.end, paragraph.span.start + 24)));
  if (found === null) return null;
  const written = found.groups?.number;
  const number = written === undefined ? null : (parseChineseNumeral(written) ?? Number(written));
  const start = paragraph.span.start + found[0].length;
  const words = foldedOf(source, span(start, paragraph.span.end));
  const response = words.search(/(?:整改|落实)[\u4e00-\u9fff]{0,6}:/u);
  const end = response === -1 ? paragraph.span.end : start + response;
  return { line: paragraph.line, number, span: span(start, end), heading: null, paragraph, cell: null };
}

function readUnnumbered(source: Source, paragraph: Paragraph): ProblemPlace | null {
  const { start, end } = paragraph.span;
  if (end - start > 120 || paragraph.heading === null || paragraph.heading.body?.start === start) return null;
  if (!isUnnumberedProblem(foldedOf(source, paragraph.span))) return null;
  return { line: paragraph.line, number: null, span: paragraph.span, heading: null, paragraph, cell: null };
}

/** Whether a line is wholly the title of a problem, without a number. Width folded, without blanks at its ends. */
export function isUnnumberedProblem(line: string): boolean {
  return UNNUMBERED_BEGINNERS.includes(line.charAt(0)) && UNNUMBERED.test(line);
}

function headingOf(place: ProblemPlace): Heading | null {
  return place.paragraph?.heading ?? null;
}
