import { formatItem } from '../../notice/formatItem';
import type { Enumeration, Heading, Notice } from '../../notice/model';
import { numeralLike, withNumber } from '../../parse/formatMarker';
import type { Edit } from '../../rules/rule';
import { textOf } from '../../text/source';
import { touchesOffset, type Span } from '../../text/span';
import { byPlace } from '../edits';
import { problemSpan, sectionSpan } from '../extent';
import { indentAt, lineBreakAt, lineFrame, shiftAfter, type Insertion } from './insertion';
import { shiftItems } from './shiftItems';

/**
 * A new measure after the one at the cursor: the next 二是 or ②, in the sentence or as a paragraph, as its neighbours stand; or the next
 * heading, where measures are headings. The numbers behind it move, and so does the count announced before, where it was right.
 * Null where the cursor is in no enumeration and under no measure.
 */
export function insertMeasure(notice: Notice, offset: number): Insertion | null {
  const enumeration = enumerationAt(notice, offset);
  if (enumeration !== null) return insertItem(notice, enumeration, offset);
  const problems = new Set(notice.problems.map(({ heading }) => heading));
  const measure = notice.headings.findLast(({ section }) => touchesOffset(section.span, offset));
  return measure?.parent && problems.has(measure.parent) ? insertHeading(notice, measure) : null;
}

function insertHeading(notice: Notice, measure: Heading): Insertion {
  const frame = lineFrame(notice, measure);
  const marker = withNumber(notice.source, measure.block.marker, measure.number + 1);
  const at = Math.max(sectionSpan(notice, measure).end, frame.end);
  const head = frame.break + frame.before + marker + frame.gap;
  return { at, text: [head, { field: '措施' }, '。', { field: '做法和成效' }, `。${frame.after}`], edits: shiftAfter(notice, measure) };
}

/** The narrowest enumeration around the cursor, or the last of the response around it. */
function enumerationAt({ enumerations, problems }: Notice, offset: number): Enumeration | null {
  const counting = enumerations.filter(({ style }) => formatItem(style, 1) !== null);
  const around = counting.filter(({ span }) => touchesOffset(span, offset)).sort((one, other) => size(one.span) - size(other.span));
  const response = problems.find((problem) => touchesOffset(problemSpan(problem), offset))?.response;
  const inResponse = counting.findLast(({ span }) => response && response.span.start <= span.start && span.end <= response.span.end);
  return around[0] ?? inResponse ?? null;
}

function size(of: Span): number {
  return of.end - of.start;
}

function insertItem(notice: Notice, enumeration: Enumeration, offset: number): Insertion | null {
  const index = placeOf(enumeration, offset);
  const item = enumeration.items[index];
  const marker = item === undefined ? null : formatItem(enumeration.style, item.number + 1);
  if (item === undefined || marker === null) return null;
  const { at, before, after } = joint(notice, enumeration, index);
  const lead = enumeration.acrossParagraphs ? lineBreakAt(notice, at) + indentAt(notice, item.marker.start) : '';
  const edits = [...shiftItems(enumeration, index), ...announcedEdit(notice, enumeration)];
  return { at, text: [before + lead + marker, { field: '措施' }, after], edits: edits.sort(byPlace) };
}

/** Index of the item that the cursor is in; of the last, where it is outside. */
function placeOf({ items, span }: Enumeration, offset: number): number {
  return touchesOffset(span, offset)
    ? Math.max(
        0,
        items.findLastIndex(({ marker }) => marker.start <= offset),
      )
    : items.length - 1;
}

/** Where the new item joins on, with the marks before and after it: `一是…；二是…⟦；三是…⟧。` and `一是…。⟦二是…。⟧` */
function joint(
  { source }: Notice,
  { items }: Enumeration,
  index: number,
): { readonly at: number; readonly before: string; readonly after: string } {
  const item = items[index]?.span ?? { start: 0, end: 0 };
  const words = textOf(source, item).trimEnd();
  const end = item.start + words.length;
  const stop = words.slice(-1);
  const previous = items[index - 1];
  const separator = previous === undefined ? '' : textOf(source, previous.span).trimEnd().slice(-1);
  if (index === items.length - 1 && stop === '。' && isSemicolon(separator)) return { at: end - 1, before: separator, after: '' };
  if (stop === '。' || isSemicolon(stop)) return { at: end, before: '', after: stop };
  return { at: end, before: '；', after: '' };
}

function isSemicolon(mark: string): boolean {
  return mark === '；' || mark === ';';
}

/** 从3个方面 becomes 从4个方面 where three were listed. */
function announcedEdit({ source }: Notice, { announced, items }: Enumeration): readonly Edit[] {
  if (announced?.count !== items.length) return [];
  return [{ span: announced.span, text: numeralLike(textOf(source, announced.span), items.length + 1) }];
}
