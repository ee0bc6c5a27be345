import type { Cut, Source } from '../text/source';
import { span } from '../text/span';
import { hasBlankLine, writtenLines, type WrittenLine } from './writtenLines';
import { readMarker } from './marker';

/**
 * The line breaks within the paragraphs of hard-wrapped text, as copied from a PDF or a mail: nearly all lines end at one margin, most without
 * a mark. A break is one of these where the next line's first word did not fit, and that line begins nothing of its own.
 */
export function findWraps(source: Source): readonly Cut[] {
  const lines = writtenLines(source);
  if (lines.length <= LEAST_WRAPS) return [];
  const column = readColumn(source, lines);
  if (column === null) return [];
  const wraps: Cut[] = [];
  let running = 0;
  let opened = lines[0]?.start ?? 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || !runsOn(source, { line, next, opened }, column)) {
      opened = next?.start ?? opened;
      return;
    }
    if (!ENDED.test(source.folded.charAt(line.end - 1))) running += 1;
    wraps.push({ kind: 'wrap', span: span(line.end, next.start) });
  });
  return running >= LEAST_WRAPS && running >= lines.length * WRAPPED_SHARE ? wraps : [];
}

/** So many lines run on into the next, and this share of all, where a text is wrapped. */
const LEAST_WRAPS = 4;
const WRAPPED_SHARE = 0.15;
const ENDED = /[。!?;:”)》】]/u;

/** How wide a character is. */
type Measure = (code: number) => number;

/** Chinese text by columns, its quotation marks wide or narrow, or by characters. */
const MEASURES: readonly Measure[] = [
  (code) => (code > 0xff ? 2 : 1),
  (code) => (code > 0xff && (code < 0x2000 || code > 0x22ff) ? 2 : 1),
  () => 1,
];

/** The column that a text was set in. */
interface Column {
  readonly measure: Measure;
  readonly margin: number;
  /** Whether paragraphs begin with an indent. */
  readonly isIndented: boolean;
}

/** Text is wrapped at widths between these, in columns. */
const [NARROWEST, WIDEST] = [20, 160];
/** A line at the margin may be this much shorter: a character that did not fit, or a mark that may not begin a line. */
const SLACK = 3;
/** No more of the lines than this are longer than the margin. */
const OVERLONG_SHARE = 0.04;

/** The margin at which most long lines end; null where lines are as long as their paragraphs. */
function readColumn({ text, folded }: Source, lines: readonly WrittenLine[]): Column | null {
  const isIndented =
    lines.filter(({ start, lineStart }) => start - lineStart >= 2 && folded.slice(lineStart, start).trim() === '').length > 1;
  let best: { readonly column: Column; readonly count: number } | null = null;
  for (const measure of MEASURES) {
    const widths = lines.map(({ lineStart, end }) => widthOf(text, span(lineStart, Math.min(end, lineStart + 2 * WIDEST)), measure));
    const found = readMargin(widths);
    if (found !== null && found.count > (best?.count ?? 0))
      best = { column: { measure, margin: found.margin, isIndented }, count: found.count };
  }
  return best?.column ?? null;
}

function readMargin(widths: readonly number[]): { readonly margin: number; readonly count: number } | null {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best: { readonly margin: number; readonly count: number } | null = null;
  for (let margin = NARROWEST; margin <= WIDEST; margin += 1) {
    let count = 0;
    for (let width = margin - SLACK; width <= margin; width += 1) count += counts.get(width) ?? 0;
    if (count > (best?.count ?? 0)) best = { margin, count };
  }
  if (best === null) return null;
  const { margin } = best;
  return widths.filter((width) => width > margin + SLACK).length <= widths.length * OVERLONG_SHARE ? best : null;
}

/** A line, the next one, and where the paragraph at hand begins. */
interface Break {
  readonly line: WrittenLine;
  readonly next: WrittenLine;
  readonly opened: number;
}

function runsOn(source: Source, { line, next, opened }: Break, { measure, margin, isIndented }: Column): boolean {
  const { text, folded } = source;
  if (hasBlankLine(folded, span(line.end, next.lineStart)) || next.start - next.lineStart >= 2) return false;
  const isEnded = ENDED.test(folded.charAt(line.end - 1));
  if (isLabelled(folded, next)) return false;
  const width = widthOf(text, span(line.lineStart, line.end), measure);
  if (width + widthOf(text, firstWord(folded, next), measure) <= margin)
    return isCutShort(folded, opened, line.end) && !beginsBlock(source, next);
  if (beginsBlock(source, next)) return !isEnded && !isTitle(source, opened, line.end);
  return !isEnded || isIndented || width >= margin - 1;
}

/** A line that words were taken from ends before the margin, in the midst of its prose. */
function isCutShort(folded: string, start: number, end: number): boolean {
  return !/[。!?;:”)》】\d]/u.test(folded.charAt(end - 1)) && /[,。]/u.test(folded.slice(start, end));
}

/** A paragraph that opens with a marker and has not come to a full stop may be a title of one line. */
function isTitle({ folded }: Source, start: number, end: number): boolean {
  return readMarker(folded, span(start, end)) !== null && !folded.slice(start, end).includes('。');
}

/** `整改时限：` and the like. */
const LABEL = /^(?:【|\*\*)?[\u4e00-\u9fff]{2,8}\d{0,2}(?:】|\*\*)? ?[:】]/u;
const BULLET = /^(?:[#>●★▲◆■]|——|[-*+•] )/u;

function isLabelled(folded: string, { start, end }: WrittenLine): boolean {
  return LABEL.test(folded.slice(start, Math.min(end, start + 14)));
}

function beginsBlock({ folded }: Source, { start, end }: WrittenLine): boolean {
  return readMarker(folded, span(start, end)) !== null || BULLET.test(folded.slice(start, start + 2));
}

/** Letters and digits stay together, and marks that may not begin a line stay with what they follow. */
const FIRST_WORD = /(?:[\w.,%+/-]+|[“‘《(【〔「]*.)[,。、;:!?”’》)】〕」%]{0,2}/uy;

function firstWord(folded: string, { start, end }: WrittenLine): { readonly start: number; readonly end: number } {
  FIRST_WORD.lastIndex = start;
  const length = FIRST_WORD.exec(folded)?.[0].length ?? 1;
  return span(start, Math.min(end, start + length));
}

function widthOf(text: string, { start, end }: { readonly start: number; readonly end: number }, measure: Measure): number {
  let width = 0;
  for (let at = start; at < end; at += 1) width += measure(text.charCodeAt(at));
  return width;
}
