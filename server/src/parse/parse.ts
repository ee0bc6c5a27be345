import type { Source } from '../text/source';
import { span } from '../text/span';
import { joinCounters } from './countersAlone';
import { readMarker } from './marker';
import type { MarkClass } from './markForm';
import { Nesting } from './nesting';
import { scanLines } from './scanLines';
import { readSeries, titleSpan, titleStart, type SeriesMarkers } from './series';
import type { Block, HeadingBlock, Level, Line, Marker, Tree } from './tree';

/**
 * Reads any text as a tree of sections. Total: never throws, and every non-blank line is in the tree once. Lines marked as `headings` says are
 * headings, whatever company they keep.
 */
export function parse(source: Source, headings: MarkClass | null = null): Tree {
  const lines = joinCounters(source, scanLines(source));
  const series = readSeries(source, lines, headings);
  const titled = titledLevels(source, lines);
  const nesting = new Nesting(source.text.length);
  const blocks: Block[] = [];
  let heading: HeadingBlock | null = null;
  let carried: Marker | null = null;
  let circled = 0;
  for (const [index, line] of lines.entries()) {
    const read = readBlock(
      source,
      line,
      {
        level: heading?.marker.level ?? 0,
        isTitled: (heading?.line.hashes ?? 0) > 0,
        before: blocks.at(-1),
        next: lines[index + 1],
        circled,
        lines,
        titled,
      },
      series,
    );
    if (read === null) continue;
    if (read.kind === 'heading') carried = carriesOn(source, read.marker, { carried, heading, before: blocks.at(-1) }) ? read.marker : null;
    const block: Block = read.kind === 'heading' && carried !== null ? { kind: 'paragraph', line, span: line.content } : read;
    if (block.kind === 'paragraph') nesting.addParagraph(block);
    else heading = nesting.addHeading(block);
    if (block.kind === 'heading' && block.marker.form === '①') circled = block.marker.number;
    blocks.push(block.kind === 'paragraph' || heading === null ? block : heading);
  }
  return { lines, blocks, root: nesting.close() };
}

/** Where a line stands: the level of the heading above, 0 before the first, and what comes before. */
interface Place {
  readonly level: number;
  /** Whether the heading above is marked as Markdown marks it. */
  readonly isTitled: boolean;
  readonly before: Block | undefined;
  readonly next: Line | undefined;
  /** The number of the last heading marked ①; 0 before the first. */
  readonly circled: number;
  readonly lines: readonly Line[];
  /** The levels of which headings are marked as Markdown marks them. */
  readonly titled: ReadonlySet<Level>;
}

/** How many headings of a level with Markdown's # make a habit: below one of them, numbers of that level without # count off a list. */
const LEAST_TITLED = 2;

function titledLevels({ folded }: Source, lines: readonly Line[]): ReadonlySet<Level> {
  const counts = new Map<Level, number>();
  for (const { hashes, content } of lines) {
    const level = hashes > 0 ? readMarker(folded, content)?.level : undefined;
    if (level !== undefined) counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= LEAST_TITLED).map(([level]) => level));
}

function readBlock(source: Source, line: Line, place: Place, series: SeriesMarkers): Block | null {
  if (line.content.start >= line.content.end) return null;
  const own = series.headings.get(line.index);
  if (own !== undefined) return { kind: 'heading', line, marker: own, text: titleSpan(source.folded, line, own) };
  const marker = readMarker(source.folded, line.content);
  const isListed = marker !== null && line.hashes === 0 && place.titled.has(marker.level) && place.isTitled && place.level >= marker.level;
  if (marker === null || isListed || (marker.level === 5 && isWithinProse(source, line, marker, place))) {
    return { kind: 'paragraph', line, span: span(series.bulleted.get(line.index) ?? line.content.start, line.content.end) };
  }
  return { kind: 'heading', line, marker, text: span(titleStart(source.folded, marker.span.end, line.content.end), line.content.end) };
}

/** What stands before a marker at a line's start. */
interface Foregoing {
  /** The last marker that carried on a list of the prose, null where the line before is of no such list. */
  readonly carried: Marker | null;
  readonly heading: HeadingBlock | null;
  readonly before: Block | undefined;
}

/** Whether a marker goes on with a list that begins within the line before, behind its label: `整改情况：（1）…` and then `（2）…`. */
function carriesOn({ folded }: Source, marker: Marker, { carried, heading, before }: Foregoing): boolean {
  const { form, level, number, kind } = marker;
  if (kind !== 'ranked' || number < 2 || level < 3 || before === undefined) return false;
  if (heading?.marker.form === form && heading.marker.level === level && !opensOtherwise(folded, heading, marker)) return false;
  if (carried !== null) return carried.form === form && carried.level === level;
  if (number > 3) return false;
  const { start, end } = before.line.content;
  const words = folded.slice(start, Math.min(end, start + FIRST_ITEM_WITHIN));
  const first = form.replace('#', '1');
  return words.includes(`:${first}`) || words.includes(`:**${first}`) || words.includes(`: ${first}`);
}

/** Whether the heading opens with a label, and what has a marker like its own does not: `1.问：…` `答：1.…` `2.…`. */
function opensOtherwise(folded: string, { text }: HeadingBlock, { span: of }: Marker): boolean {
  const label = /^[\u4e00-\u9fff]{1,6}:/u.exec(folded.slice(text.start, text.start + 8))?.[0];
  return (
    label !== undefined &&
    !folded
      .slice(of.end, of.end + 10)
      .trimStart()
      .startsWith(label)
  );
}

/** The first item stands behind a label, or behind a title and a label. */
const FIRST_ITEM_WITHIN = 160;

const CIRCLED = /[①-⑳㉑-㉟㊱-㊿]/u;

/** Whether a circled number at a line's start counts off prose: others follow in the line, or it carries on from one within a line before. */
function isWithinProse(
  { folded }: Source,
  line: Line,
  { number, span: of }: Marker,
  { level, before, next, circled, lines }: Place,
): boolean {
  if (CIRCLED.test(folded.slice(of.end, line.content.end))) return true;
  if (level === 5) return false;
  const words = before === undefined ? '' : folded.slice(before.line.content.start, before.line.content.end);
  if (CIRCLED.test(words)) return number > 1 || /[,;、]$/u.test(words);
  if (number === 1 || circled > 0 || CIRCLED.test(folded.charAt(next?.content.start ?? folded.length))) return false;
  return !isSwapped(folded, lines, line.index, number);
}

/** The most lines under a heading. */
const HEADED_WITHIN = 12;

/** ② before ①, each over lines of its own: headings whose numbers are swapped. */
function isSwapped(folded: string, lines: readonly Line[], at: number, number: number): boolean {
  const next = lines.slice(at + 1, at + 1 + HEADED_WITHIN).find(({ content }) => CIRCLED.test(folded.charAt(content.start)));
  return (
    number === 2 &&
    next !== undefined &&
    folded.charAt(next.content.start) === '①' &&
    !CIRCLED.test(folded.slice(next.content.start + 1, next.content.end))
  );
}
