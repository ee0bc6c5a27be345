import type { Heading, Notice } from '../notice/model';
import type { NumberingRun } from '../notice/numberingRuns';
import { numeralLike, withNumber } from '../parse/formatMarker';
import type { Edit } from '../rules/rule';
import { textOf } from '../text/source';
import type { Span } from '../text/span';
import { crossReferencesOf } from './crossReferences';

/** A change of one number. */
export interface NumberEdit extends Edit {
  readonly kind: 'heading' | 'item' | 'reference';
}

/** The number each heading is to have. */
export type HeadingNumbers = ReadonlyMap<Heading, number>;

/** What it takes to give headings their numbers. */
export interface NumberChange {
  /** Not in order, not overlapping; empty where every number is right. */
  readonly edits: readonly NumberEdit[];
  /** References to a number that moves, of which nobody can be sure what they mean: left as they are, to be looked at. */
  readonly unsure: readonly Span[];
}

/** The numbers that headings should have: counted on within the span, as they are outside it. */
export function countHeadings(runs: readonly NumberingRun[], within: Span): HeadingNumbers {
  const numbers = new Map<Heading, number>();
  for (const run of runs) {
    let last = 0;
    for (const heading of run.headings) {
      last = isWithin(heading.marker, within) ? last + 1 : heading.number;
      numbers.set(heading, last);
    }
  }
  return numbers;
}

/** Whether a marker lies wholly within a span. */
export function isWithin(marker: Span, within: Span): boolean {
  return within.start <= marker.start && marker.end <= within.end;
}

/** Writes the numbers into the headings, each in its own form, and into the references that surely mean them. */
export function writeNumbers(notice: Notice, numbers: HeadingNumbers): NumberChange {
  const changed = [...numbers].filter(([heading, number]) => heading.number !== number);
  if (changed.length === 0) return { edits: [], unsure: [] };
  const headings = changed.map(([heading, number]): NumberEdit => ({
    kind: 'heading',
    span: heading.marker,
    text: withNumber(notice.source, heading.block.marker, number),
  }));
  const moved = new Set(changed.map(([heading]) => heading.number));
  const references = crossReferencesOf(notice);
  return {
    edits: [
      ...headings,
      ...references.flatMap(({ number: place, target }): readonly NumberEdit[] => {
        const number = target === null ? undefined : numbers.get(target);
        if (target === null || number === undefined || number === target.number) return [];
        return [{ kind: 'reference', span: place, text: numeralLike(textOf(notice.source, place), number) }];
      }),
    ],
    unsure: references.flatMap(({ span, value, target }) => (target === null && moved.has(value) ? [span] : [])),
  };
}
