import { foldedOf, type Source } from '../text/source';
import { span } from '../text/span';
import type { Label } from './label';
import { readLineItems } from './lineItems';
import type { Heading } from './model';
import type { ProblemPlace } from './problemPlace';
import { readProblemPhrase } from './problemPhrase';
import { classOf } from './siblings';

/** Labels of problems, not of their signs: 存在问题：, 反馈意见：, 巡察指出：, but not 问题表现：. */
const LISTING = /(?:问题|意见|指出|事项|任务|不足)$/u;
/** A longer item says more than a fault, in characters. */
const LONGEST_ITEM = 80;

/**
 * The problems that one line lists: 存在问题：⟦1.…；2.…；3.…⟧. Empty where it is one problem, and where the heading above states it: what is listed then is
 * how it shows.
 */
export function listedInLine(source: Source, place: ProblemPlace, label: Label | undefined): readonly ProblemPlace[] {
  if (label?.number !== null || !LISTING.test(label.words)) return [];
  if (place.parent === null || readProblemPhrase(foldedOf(source, place.parent.title)) !== null) return [];
  return readLineItems(source, place.span).map(({ number, numeral, text }) => ({
    ...place,
    number,
    numeral,
    span: text,
    list: place.span.start,
  }));
}

/**
 * The problems with those that run on in the line of one of them, itself the first: `1.巡查留痕少。2.台账不全。3.检修拖延。`, answered in the lines below. Where
 * one such line of a class is, the others are too, their answers lost.
 */
export function listedInHeadings(source: Source, places: readonly ProblemPlace[]): readonly ProblemPlace[] {
  const lists = places.map((place) => listedInHeading(source, place));
  const listing = new Set(
    places.flatMap(({ heading }, index) => (lists[index]?.length && heading && isAnsweredBelow(heading) ? classOf(heading) : [])),
  );
  return places.flatMap((place, index) => {
    const list = lists[index];
    return list?.length && place.heading !== null && listing.has(classOf(place.heading)) ? list : [place];
  });
}

function listedInHeading(source: Source, place: ProblemPlace): readonly ProblemPlace[] {
  const { heading } = place;
  const body = heading?.body ?? null;
  if (heading === null || body === null || heading.number !== 1) return [];
  const { start } = heading.marker;
  const items = readLineItems(source, span(start, body.end));
  if (items.some(({ text }) => text.end - text.start > LONGEST_ITEM || foldedOf(source, text).includes('。'))) return [];
  const paragraph = { span: body, line: heading.line, heading };
  return items.map(({ number, text }, index) =>
    index === 0
      ? { ...place, span: span(start, text.end), list: start }
      : { ...place, heading: null, number, span: text, paragraph, list: start },
  );
}

function isAnsweredBelow({ section }: Heading): boolean {
  return section.paragraphs.length > 0 || section.sections.length > 0;
}
