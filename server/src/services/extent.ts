import type { Heading, Notice, Problem } from '../notice/model';
import { span, type Span } from '../text/span';

/** Where contact block and signature begin, which belong to no section; the text's length where the notice has neither. */
export function closingStart(notice: Notice): number {
  const { contact, signature, source } = notice;
  const places = [contact?.span, signature?.unit, signature?.date];
  return Math.min(source.text.length, ...places.flatMap((place) => (place ? [place.start] : [])));
}

/** A heading with all that stands under it, contact block and signature left out. */
export function sectionSpan(notice: Notice, heading: Heading): Span {
  const head = headSpan(heading);
  let end = Math.min(heading.section.span.end, closingStart(notice));
  while (end > head.end && /\s/u.test(notice.source.folded.charAt(end - 1))) end -= 1;
  return span(head.start, Math.max(head.end, end));
}

/** Marker and title of a heading: ⟦`1.针对“…”问题。`⟧区委…. */
export function headSpan(heading: Heading): Span {
  return span(heading.marker.start, Math.max(heading.marker.end, heading.title.end));
}

/** A problem with its response; without one that stands in another part. */
export function problemSpan({ span: of, response, isAnsweredApart }: Problem): Span {
  return span(of.start, Math.max(of.end, isAnsweredApart ? 0 : (response?.span.end ?? 0)));
}
