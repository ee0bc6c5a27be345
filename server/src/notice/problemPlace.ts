import { span, type Span } from '../text/span';
import type { LabelledList } from './labelledLists';
import type { Heading, Paragraph } from './model';

/** Where a problem stands, before its response is looked for. */
export interface ProblemPlace {
  /** Zero-based. */
  readonly line: number;
  readonly number: number | null;
  /** Where the number stands in 反馈问题3： or in the first cell of a row; null for headings, whose marker has it, and where there is none. */
  readonly numeral: Span | null;
  /** The number of the group it is counted in: the 2 of 反馈意见2—3：; null where its number stands alone. */
  readonly outer: number | null;
  readonly span: Span;
  readonly heading: Heading | null;
  /** The heading it stands under. */
  readonly parent: Heading | null;
  /** The 问题： line; null for headings and table rows. */
  readonly paragraph: Paragraph | null;
  /** The response's cell in a table row, which may be blank; null for headings and lines. */
  readonly cell: Span | null;
  /** Where the list begins that it is an item of, with others: 存在问题：1.…；2.…。 Null where it stands alone. */
  readonly list: number | null;
  /** Its answer, where others stand behind it in the same paragraph. */
  readonly answer?: Span;
}

/** A heading as the place of a problem. */
export function headingPlace(heading: Heading, list?: LabelledList): ProblemPlace {
  const { kind } = heading.block.marker;
  return {
    line: heading.line,
    number: kind === 'bare' ? null : heading.number,
    numeral: null,
    outer: null,
    span: span(heading.marker.start, heading.title.end),
    heading,
    parent: heading.parent,
    paragraph: null,
    cell: null,
    list: list?.label ?? null,
  };
}
