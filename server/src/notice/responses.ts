import { BOLD_SENTENCE } from '../parse/bareMarker';
import { countCharacters } from '../text/characters';
import { foldedOf, type Source } from '../text/source';
import { span, type Span } from '../text/span';
import type { Enumeration, Heading, Paragraph, Problem, Response, ResponseKind } from './model';
import { answersAmong } from './answers';
import type { FieldHeadings } from './fieldHeadings';
import { isAnswering } from './fieldRole';
import { isUnnumberedProblem } from './labelledProblems';
import type { Label, Labels } from './label';
import type { LabelledLists } from './labelledLists';
import { readKnownLabel } from './labels';
import { withListedAnswers } from './listedAnswers';
import { withSharedAnswers } from './sharedAnswers';
import { paragraphsTouching } from './paragraphs';
import { piecesApart } from './piecesApart';
import type { ProblemPlace } from './problemPlace';
import type { ReferredAnswers } from './referredAnswers';
import { classOf } from './siblings';

/** `主要从4个方面抓好整改：`, `采取以下三项措施：`. */
const ANNOUNCEMENT =
  /^[^。:]{0,12}(?:从|采取|做好|抓好|开展)了?(?:以下)?(?:\d{1,2}|[一二三四五六七八九十两]{1,3})[个项条点]?(?:方面|层面|举措|措施|工作)?[^。:]{0,20}:/u;

/** What responses are looked for in. */
export interface ResponseText {
  readonly source: Source;
  readonly paragraphs: readonly Paragraph[];
  readonly labels: Labels;
  readonly lists: LabelledLists;
  readonly enumerations: readonly Enumeration[];
  readonly headings: readonly Heading[];
  readonly fieldHeadings: FieldHeadings;
  readonly referred: ReferredAnswers | null;
  /** Offset at which invitation, next steps without a heading, or totals begin; the text's length where there is none. */
  readonly closing: number;
}

/** Looks up the response of each problem place; one answer may be for several of them. */
export function readResponses(text: ResponseText, places: readonly ProblemPlace[]): readonly Problem[] {
  const problems = places.map((place, index): Problem => {
    const { line, number, numeral, outer, span: of, heading, parent, list } = place;
    const isAnsweredApart = text.referred?.answers.has(of.start) === true;
    const pieces = readPieces(text, place, places[index + 1]);
    // ⟦对应问题3：⟧ says whose answer it is, and is no label that all share.
    const response = readResponse(text, place, pieces, !isAnsweredApart);
    return {
      line,
      number,
      numeral,
      outer,
      span: of,
      heading,
      parent,
      kind: kindOfPlace(place),
      list,
      isAnsweredApart,
      fields: fieldsOf(text, place, places[index + 1]),
      response,
    };
  });
  return withSharedAnswers(text.source, withListedAnswers(text, problems, places));
}

function kindOfPlace({ heading, cell }: ProblemPlace): Problem['kind'] {
  return heading !== null ? 'heading' : cell === null ? 'line' : 'row';
}

/** The labels between a problem and the next. */
function fieldsOf(text: ResponseText, place: ProblemPlace, next: ProblemPlace | undefined): readonly Label[] {
  if (place.cell !== null || place.answer !== undefined) return [];
  const within = span(place.span.end, extentEnd(text, place, next));
  return paragraphsTouching(text.paragraphs, within).flatMap(({ span: of }) => text.labels.get(of.start) ?? []);
}

function extentEnd(text: ResponseText, place: ProblemPlace, next: ProblemPlace | undefined): number {
  return Math.min(sectionEnd(text.source, place), startOf(text.source, next) ?? text.source.text.length, text.closing);
}

/** The stretches of prose that answer a problem, in document order. */
function readPieces(text: ResponseText, place: ProblemPlace, next: ProblemPlace | undefined): readonly Span[] {
  const own = place.cell ?? place.answer;
  if (own !== undefined) return own.start < own.end ? [own] : [];
  const { source, paragraphs } = text;
  const apart = text.referred?.answers.get(place.span.start);
  if (apart !== undefined) return piecesApart(text, apart);
  const end = extentEnd(text, place, next);
  const start = place.span.end;
  const answering = paragraphsTouching(paragraphs, span(start, end)).filter((paragraph) => !isOtherField(text, paragraph, start));
  const pieces = answering.map(({ span: of }) => span(of.start < start ? skipMarks(source, start, of.end) : of.start, of.end));
  const answers = answersAmong(text, withoutRestatement(source, withoutQuoted(text, place, pieces))).filter((piece) =>
    /[\u4e00-\u9fffA-Za-z\d]/u.test(source.folded.slice(piece.start, Math.min(piece.end, piece.start + 50))),
  );
  const prose = withListed(text, answers, end);
  if (place.heading === null) return withSentences(text, prose, span(start, end));
  return prose.length > 0 ? prose : sentencesBelow(source, place.heading);
}

/** Behind a problem that ends within its line: 存在问题：1.…；2.…⟦。⟧整改情况：…. */
function skipMarks({ folded }: Source, from: number, end: number): number {
  let at = from;
  while (at < end && ' ;。'.includes(folded.charAt(at))) at += 1;
  return at;
}

/** What stands under a title such as 问题描述 is no answer; the items of a list under a label are taken with the label. */
function isOtherField({ fieldHeadings, lists }: ResponseText, { heading, span: of }: Paragraph, from: number): boolean {
  if (heading === null) return false;
  const role = fieldHeadings.get(heading);
  if (role !== undefined) return !isAnswering(role);
  const list = heading.marker.start < from ? undefined : lists.byItem.get(heading);
  return list !== undefined && (list.role !== 'finding' || of.start === heading.body?.start);
}

/** The stretches with the items of the list that one of them stands over: `整改情况：` and, each a heading, 1. 2. 3. */
function withListed({ lists }: ResponseText, pieces: readonly Span[], until: number): readonly Span[] {
  return pieces.flatMap((piece): readonly Span[] => {
    const items = lists.byLabel.get(piece.start)?.items ?? [];
    return [piece, ...items.map(({ title, section }) => span(title.start, Math.max(title.end, Math.min(section.span.end, until))))];
  });
}

/** A second sentence in the line of the problem is what was found, too, where a labelled answer follows it. */
function withoutQuoted({ labels }: ResponseText, { heading }: ProblemPlace, pieces: readonly Span[]): readonly Span[] {
  const [first, ...rest] = pieces;
  if (first === undefined || heading?.body?.start !== first.start || labels.has(first.start)) return pieces;
  return rest.some(({ start }) => isAnswering(labels.get(start)?.role ?? 'finding')) ? rest : pieces;
}

/** Measures that are a sentence each and nothing more: `（1）制定考核办法，纳入年度考核。` */
function sentencesBelow(source: Source, { children }: Heading): readonly Span[] {
  return children.flatMap((child) => (isMeasure(source, child) ? [child.title] : sentencesBelow(source, child)));
}

/** The same under a 问题： line, which has no heading: the pieces and the headings among them that are a sentence. */
function withSentences({ source, headings }: ResponseText, pieces: readonly Span[], within: Span): readonly Span[] {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle]?.marker.start ?? 0) < within.start) low = middle + 1;
    else high = middle;
  }
  const sentences: Span[] = [];
  for (let heading = headings[low]; heading !== undefined && heading.marker.start < within.end; heading = headings[(low += 1)]) {
    if (heading.body === null && isMeasure(source, heading)) sentences.push(heading.title);
  }
  return sentences.length === 0 ? pieces : [...pieces, ...sentences].sort((one, other) => one.start - other.start);
}

function isMeasure(source: Source, { title }: Heading): boolean {
  return title.end - title.start >= LEAST_MEASURE && /[。;!]$/u.test(source.folded.slice(title.start, title.end));
}

const LEAST_MEASURE = 12;
/** The first of a level, after a line's end: 1. and (1), ① and A. */
const FIRST_MARKER = /^[\s*]*(?:\(?1[.、)]|①|A[.、])/u;

/** The problem said once more before its response (`针对“…”问题。`) is no part of the response. */
function withoutRestatement(source: Source, pieces: readonly Span[]): readonly Span[] {
  const [first] = pieces;
  if (first === undefined) return pieces;
  if (first.end - first.start > 120) return pieces;
  return isUnnumberedProblem(source.folded.slice(first.start, first.end)) ? pieces.slice(1) : pieces;
}

/** Where a problem begins, its label included: the 问题： of the next line is no answer to this one, nor is 问题编号：3 above that. */
function startOf({ text }: Source, place: ProblemPlace | undefined): number | undefined {
  if (place?.paragraph === null || place === undefined) return place?.span.start;
  const { start } = place.paragraph.span;
  let at = place.numeral?.start ?? start;
  if (at >= start) return start;
  while (at > 0 && !'\r\n'.includes(text.charAt(at - 1))) at -= 1;
  return at;
}

/** Where 1.…2.…3. begin anew under each 问题： line, or sentences in bold stand under them, these are measures, and the problem stands in what is around them. */
function aroundMeasures(source: Source, heading: Heading | null): Heading | null {
  if (heading === null) return null;
  if (heading.block.marker.form === BOLD_SENTENCE) return heading.parent;
  if (heading.number < 2) return heading;
  const { end } = heading.section.span;
  const next = heading.parent?.children.find(({ marker }) => marker.start >= end);
  const beginsAnew = next?.number === 1 && classOf(next) === classOf(heading);
  return beginsAnew || FIRST_MARKER.test(source.folded.slice(end, end + 12)) ? heading.parent : heading;
}

function sectionEnd(source: Source, place: ProblemPlace): number {
  const heading = place.heading ?? aroundMeasures(source, place.paragraph?.heading ?? null);
  return heading === null ? source.text.length : heading.section.span.end;
}

function readResponse(text: ResponseText, place: ProblemPlace, pieces: readonly Span[], mayBeLabelled: boolean): Response | null {
  const { source, enumerations } = text;
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return null;
  const label = mayBeLabelled ? (text.labels.get(first.start) ?? readKnownLabel(source, first)) : null;
  const whole = span(first.start, last.end);
  const labelSize = label === null ? 0 : label.span.end - label.span.start;
  const size = pieces.reduce((sum, piece) => sum + countCharacters(foldedOf(source, piece)), 0) - labelSize;
  return {
    kind: kindOf(source, first, label !== null),
    span: whole,
    label: label?.span ?? null,
    labelWords: label?.words ?? null,
    size: Math.max(0, size),
    measures: countMeasures(place.heading, whole, enumerations),
  };
}

function kindOf(source: Source, first: Span, labelled: boolean): ResponseKind {
  if (labelled) return 'label';
  const opening = source.folded.slice(first.start, Math.min(first.end, first.start + 60));
  return opening.includes(':') && ANNOUNCEMENT.test(opening) ? 'announced' : 'prose';
}

function countMeasures(heading: Heading | null, within: Span, enumerations: readonly Enumeration[]): number {
  if (heading !== null && heading.children.length > 0) return heading.children.length;
  const inside = enumerationsWithin(enumerations, within).filter((enumeration) => enumeration.style !== '一方面');
  return Math.max(
    1,
    inside.reduce((sum, enumeration) => sum + enumeration.items.length, 0),
  );
}

function enumerationsWithin(enumerations: readonly Enumeration[], within: Span): readonly Enumeration[] {
  let low = 0;
  let high = enumerations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((enumerations[middle]?.span.start ?? 0) < within.start) low = middle + 1;
    else high = middle;
  }
  const inside: Enumeration[] = [];
  for (let index = low; index < enumerations.length; index += 1) {
    const enumeration = enumerations[index];
    if (enumeration === undefined || enumeration.span.start >= within.end) break;
    inside.push(enumeration);
  }
  return inside;
}
