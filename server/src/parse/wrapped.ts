import type { Cut, Source } from '../text/source';
import { span, type Span } from '../text/span';
import { hasBlankLine, writtenLines, type WrittenLine } from './writtenLines';
import { readForm, readMarker } from './marker';
import { COUNTED_FORMS, SIGNS } from './markerForms';

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
    if (next === undefined || !runsOn(source, { line, next, after: lines[index + 2], opened }, column)) {
      opened = next?.start ?? opened;
      return;
    }
    if (isFull(source, line, next, column) && !isEnded(source.folded, line)) running += 1;
    wraps.push({ kind: 'wrap', span: span(line.end, next.start) });
  });
  const long = lines.filter(
    (line) => widthOf(source.text, span(line.lineStart, Math.min(line.end, line.lineStart + WIDEST)), column.measure) * 2 > column.margin,
  );
  return running >= LEAST_WRAPS && running >= long.length * WRAPPED_SHARE ? wraps : [];
}

/** How many lines run on into the next, and which share of those longer than half the column, where a text is wrapped. */
const LEAST_WRAPS = 4;
const WRAPPED_SHARE = 0.2;
const ENDED = /[。!?;:”)》】]/u;

/** What the characters of a line are: all, those that are not Latin, and the marks among these that some fonts set narrow. */
interface Characters {
  readonly all: number;
  readonly wide: number;
  readonly marks: number;
}

/** How wide characters are, and by how much a line at the margin may be shorter: a character that did not fit, or marks that moved with it. */
interface Measure {
  readonly width: (characters: Characters) => number;
  readonly slack: number;
}

/** Chinese text by columns, its quotation marks wide or narrow, or by characters. */
const MEASURES: readonly Measure[] = [
  { width: ({ all, wide }) => all + wide, slack: 3 },
  { width: ({ all, wide, marks }) => all + wide - marks, slack: 3 },
  { width: ({ all }) => all, slack: 1 },
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
/** No line of a wrapped text ends further beyond its margin than this: by the largest slack, and by two marks that hang. */
const BEYOND = 5;
/** No more of the lines than this are longer than the margin. */
const OVERLONG_SHARE = 0.04;

/** The margin at which most long lines end; null where lines are as long as their paragraphs. */
function readColumn({ text, folded }: Source, lines: readonly WrittenLine[]): Column | null {
  // Of most texts that are not wrapped this says so, whatever the measure: a character is at least one column wide.
  const overlong = lines.filter(({ lineStart, end }) => end - lineStart > WIDEST + BEYOND).length;
  if (overlong > lines.length * OVERLONG_SHARE) return null;
  const isIndented =
    lines.filter(({ start, lineStart }) => start - lineStart >= 2 && folded.slice(lineStart, start).trim() === '').length > 1;
  let best: { readonly column: Column; readonly count: number } | null = null;
  const characters = lines.map((line) => charactersOf(text, withoutHanging(folded, line)));
  for (const measure of MEASURES) {
    const widths = characters.map(measure.width);
    const found = readMargin(widths, measure.slack);
    if (found !== null && found.count > (best?.count ?? 0))
      best = { column: { measure, margin: found.margin, isIndented }, count: found.count };
  }
  return best?.column ?? null;
}

/** A line up to the marks at its end, which may stand beyond the margin; of a long one no more than shows that it is. */
function withoutHanging(folded: string, { lineStart, end }: WrittenLine): Span {
  const furthest = Math.min(end, lineStart + 2 * WIDEST);
  let last = furthest;
  while (last > lineStart && furthest - last < 2 && ',。、;:!?.”’》)】'.includes(folded.charAt(last - 1))) last -= 1;
  return span(lineStart, last);
}

function readMargin(widths: readonly number[], slack: number): { readonly margin: number; readonly count: number } | null {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best: { readonly margin: number; readonly count: number } | null = null;
  let longer = widths.filter((width) => width > WIDEST + slack).length;
  for (let margin = WIDEST; margin >= NARROWEST && longer <= widths.length * OVERLONG_SHARE; margin -= 1) {
    let count = 0;
    for (let width = margin - slack; width <= margin; width += 1) count += counts.get(width) ?? 0;
    if (count > 0 && count >= (best?.count ?? 0)) best = { margin, count };
    longer += counts.get(margin + slack) ?? 0;
  }
  return best;
}

/** A line, the two behind it, and where the paragraph at hand begins. */
interface Break {
  readonly line: WrittenLine;
  readonly next: WrittenLine;
  readonly after: WrittenLine | undefined;
  readonly opened: number;
}

function runsOn(source: Source, { line, next, after, opened }: Break, column: Column): boolean {
  const { folded } = source;
  if (hasBlankLine(folded, span(line.end, next.lineStart)) || next.start - next.lineStart >= 2) return false;
  if (endsAsTitle(folded, line)) return false;
  if (isLabelled(folded, next))
    return isFull(source, line, next, column) && BEGUN.test(folded.slice(Math.max(opened, line.end - LONGEST_BEGUN), line.end));
  const ended = isEnded(folded, line);
  // A line that ends early without a mark is a title.
  if (ended && after !== undefined && isTitleAlone(source, next, after, column)) return false;
  if (!isFull(source, line, next, column)) return !ended && isCutShort(folded, opened, line.end) && !beginsBlock(source, next);
  if (beginsBlock(source, next)) return ended ? countsWithin(folded, opened, next) : !isTitle(source, opened, line.end);
  return !ended || column.isIndented || widthOf(source.text, span(line.lineStart, line.end), column.measure) >= column.margin - 1;
}

/** Whether a line has no mark and ends where the word behind it would fit. */
function isTitleAlone(source: Source, line: WrittenLine, after: WrittenLine, column: Column): boolean {
  return !/[,。;:、!?]/u.test(source.folded.slice(line.start, line.end)) && !isFull(source, line, after, column);
}

/** Whether the next line's first word did not fit. */
function isFull({ text, folded }: Source, line: WrittenLine, next: WrittenLine, { measure, margin }: Column): boolean {
  return widthOf(text, span(line.lineStart, line.end), measure) + widthOf(text, firstWord(folded, next), measure) > margin;
}

/** Whether a line comes to a stop, emphasis behind it aside. */
export function isEnded(folded: string, { start, end }: WrittenLine): boolean {
  let at = end;
  while (at > start && '*_'.includes(folded.charAt(at - 1))) at -= 1;
  return ENDED.test(folded.charAt(at - 1));
}

/** The title of the whole, which may fill its line. */
function endsAsTitle(folded: string, { end }: WrittenLine): boolean {
  return end < TITLE_WITHIN && /(?:通报|报告|公告|公示)$/u.test(folded.slice(Math.max(0, end - 2), end));
}

const TITLE_WITHIN = 200;

/** A line that words were taken from ends before the margin, in the midst of its prose. */
function isCutShort(folded: string, start: number, end: number): boolean {
  return !/[。!?;:”)》】\d]/u.test(folded.charAt(end - 1)) && /[,。]/u.test(folded.slice(start, end));
}

/** A paragraph that opens with a marker and has not come to a full stop may be a title of one line. */
function isTitle({ folded }: Source, start: number, end: number): boolean {
  return readMarker(folded, span(start, end)) !== null && !folded.slice(start, end).includes('。');
}

/** A sentence of which a word or two stand in the line: …向我们反映。⟦联系⟧ before 电话：…; what is labelled anew stands behind a whole one. */
const BEGUN = /[。;][^。;,:]{1,4}$/u;
const LONGEST_BEGUN = 6;

/** `整改时限：`, `反馈意见2—3：`, `问题清单第3号：` and the like. */
const LABEL =
  /^(?:(?:【|\*\*|\()?[\u4e00-\u9fff]{2,8}(?:\d{1,2}(?:[-—.]\d{1,2})?|\([一二三四五六七八九十]{1,3}\)|第(?:\d{1,3}|[一二三四五六七八九十]{1,3})[号项条个件点则])?(?:】|\*\*|\))? ?[:】]|\([\u4e00-\u9fff]{2,8}\)$|[\u4e00-\u9fff]{2,8}\([一二三四五六七八九十]{1,3}\)$)/u;
const OPENER = /^(?:\d\d(?= )|[#>【]|——|\*\*|[-*+•] )/u;

/** Whether a line opens with a label. */
export function isLabelled(folded: string, { start, end }: WrittenLine): boolean {
  return LABEL.test(folded.slice(start, Math.min(end, start + 16)));
}

/** Whether a line begins with a marker of any form. */
export function beginsBlock({ folded }: Source, { start, end }: WrittenLine): boolean {
  const content = span(start, end);
  if (SIGNS.includes(folded.charAt(start)) || OPENER.test(folded.slice(start, start + 3)) || readMarker(folded, content) !== null)
    return true;
  return COUNTED_FORMS.some((form) => form.beginners.includes(folded.charAt(start)) && readForm(folded, content, form) !== null);
}

/** Whether the paragraph has the number before in its midst: 主要做法：①…。 before ②…. */
function countsWithin(folded: string, opened: number, { start, end }: WrittenLine): boolean {
  const marker = readMarker(folded, span(start, end));
  if (marker === null || marker.number < 2) return false;
  const paragraph = folded.slice(Math.max(opened, start - FARTHEST), start);
  for (let at = 1; at < paragraph.length; at += 1) {
    if (!BEFORE_ITEM.includes(paragraph.charAt(at - 1))) continue;
    const before = readMarker(folded, span(start - paragraph.length + at, start));
    if (before !== null && before.form === marker.form && before.number === marker.number - 1) return true;
  }
  return false;
}

/** What an item within a paragraph stands behind. */
const BEFORE_ITEM = ':。;,';
/** No item is longer. */
const FARTHEST = 2000;

/** Letters and digits stay together, and marks that may not begin a line stay with what they follow. */
const FIRST_WORD = /(?:[\w.,%+/@-]+|[“‘《(【〔「]*.)[,。、;:!?”’》)】〕」%]{0,2}/uy;

function firstWord(folded: string, { start, end }: WrittenLine): { readonly start: number; readonly end: number } {
  FIRST_WORD.lastIndex = start;
  const length = FIRST_WORD.exec(folded)?.[0].length ?? 1;
  return span(start, Math.min(end, start + length));
}

function widthOf(text: string, place: Pick<Span, 'start' | 'end'>, measure: Measure): number {
  return measure.width(charactersOf(text, place));
}

function charactersOf(text: string, { start, end }: Pick<Span, 'start' | 'end'>): Characters {
  let [wide, marks] = [0, 0];
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 0xff) continue;
    wide += 1;
    if (code >= 0x2000 && code <= 0x22ff) marks += 1;
  }
  return { all: end - start, wide, marks };
}
