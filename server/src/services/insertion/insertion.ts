import type { Heading, Notice } from '../../notice/model';
import { readNumberingRuns } from '../../notice/numberingRuns';
import type { Edit } from '../../rules/rule';
import { lineAt, textOf } from '../../text/source';
import { byPlace } from '../edits';
import { writeNumbers } from '../numbers';
import type { FillIn } from './fillIn';

/** Something new in its place, and what moves to make room for it. */
export interface Insertion {
  /** Where it goes; nothing is replaced. */
  readonly at: number;
  readonly text: FillIn;
  /** Numbers that move, of headings, items and references; in document order, none at `at`. */
  readonly edits: readonly Edit[];
}

/** What stands around the content of a heading's line, to be written again around the next one's. */
export interface LineFrame {
  /** The line end, and an empty line where the document leaves one below the heading. */
  readonly break: string;
  /** Indent and Markdown marks before the marker. */
  readonly before: string;
  /** Blanks between marker and title. */
  readonly gap: string;
  /** Markdown marks at the end. */
  readonly after: string;
  /** Where the line ends, its line end left out. */
  readonly end: number;
}

/** Reads the frame of a heading's line. */
export function lineFrame(notice: Notice, { block: { line, marker, text } }: Heading): LineFrame {
  const { source, tree } = notice;
  const next = tree.lines[line.index + 1];
  const isSpaced = next !== undefined && next.content.start === next.content.end && tree.lines[line.index + 2] !== undefined;
  const lineBreak = lineBreakAt(notice, line.span.end);
  return {
    break: isSpaced ? lineBreak + lineBreak : lineBreak,
    before: source.text.slice(line.span.start, line.content.start),
    gap: source.text.slice(marker.span.end, text.start),
    after: source.text.slice(line.content.end, line.span.end).trimEnd(),
    end: line.span.end,
  };
}

/** The line end that the line of `offset` has; LF where it is the last. */
export function lineBreakAt({ source }: Notice, offset: number): string {
  const line = lineAt(source, offset);
  return /\r?\n$|\r$/u.exec(source.text.slice(source.lineStarts[line], source.lineStarts[line + 1]))?.[0] ?? '\n';
}

/** The blanks that the line of `offset` begins with. */
export function indentAt(notice: Notice, offset: number): string {
  const line = notice.tree.lines[lineAt(notice.source, offset)];
  return line === undefined ? '' : (/^\s*/u.exec(textOf(notice.source, line.span))?.[0] ?? '');
}

/** Moves by one the headings that count on from this one without a gap, and the references to them. */
export function shiftAfter(notice: Notice, heading: Heading): readonly Edit[] {
  const run = readNumberingRuns(notice.source, notice.headings).find(({ headings }) => headings.includes(heading));
  const later = run?.headings.slice(run.headings.indexOf(heading) + 1) ?? [];
  const gap = later.findIndex(({ number }, index) => number !== heading.number + 1 + index);
  const counted = gap === -1 ? later : later.slice(0, gap);
  return writeNumbers(notice, new Map(counted.map((each) => [each, each.number + 1] as const))).edits.toSorted(byPlace);
}
