import { isHanAt } from '../../text/marks';
import type { Span } from '../../text/span';
import type { Heading, NoticeOutline, Paragraph } from '../model';
import type { Scan } from './scan';

/** Paragraphs that follow each other below one heading: what one states may be the whole of what the next states. */
export interface Stretch {
  readonly span: Span;
  /** It stands before the first problem, where totals are declared. */
  readonly isOverview: boolean;
}

/** Stretches are cut at a paragraph where they are longer, so that a keystroke in one costs little. */
const LONGEST_STRETCH = 4000;

/** The paragraphs of a document in stretches. */
export function stretchesOf(outline: NoticeOutline, overviewEnd: number): readonly Stretch[] {
  const { folded } = outline.source;
  const starts = new Set(outline.problems.flatMap((problem) => (problem.kind === 'line' ? problem.line : [])));
  const stretches: { span: { start: number; end: number }; readonly isOverview: boolean; readonly heading: Heading | null }[] = [];
  for (const { span, line, heading } of proseOf(outline)) {
    const isOverview = line < overviewEnd;
    const last = stretches.at(-1);
    const mayGoOn =
      last?.isOverview === isOverview &&
      !starts.has(line) &&
      outline.labels.get(span.start)?.role !== 'state' &&
      span.end - last.span.start <= LONGEST_STRETCH;
    if (last !== undefined && mayGoOn && (last.heading === heading ? isBlank : isItemMark)(folded, last.span.end, span.start))
      last.span.end = span.end;
    else stretches.push({ span: { ...span }, isOverview, heading });
  }
  return stretches;
}

/** The paragraphs, and the numbered lines that are a sentence each and state no problem: `（1）排查隐患12处，其中…。` */
function proseOf({ source: { folded }, paragraphs, headings, problems }: NoticeOutline): readonly Paragraph[] {
  const stated = new Set(problems.map(({ heading }) => heading));
  const sentences = headings.flatMap((heading): readonly Paragraph[] => {
    const { title, body, line } = heading;
    const words = folded.slice(title.start, title.end);
    const isSentence = SENTENCE_END.test(words) && (/\d/u.test(words) || (body === null && words.length > SHORT_LINE));
    return isSentence && !stated.has(heading) ? [{ span: title, line, heading }] : [];
  });
  return sentences.length === 0 ? paragraphs : [...paragraphs, ...sentences].sort((one, other) => one.span.start - other.span.start);
}

/** 3、检举281件;⟦(见表一)⟧: a note in brackets may stand behind the mark. */
const SENTENCE_END = /[。;!](?:\([^()]{1,40}\))?$/u;

/** Whether nothing but blanks and line ends lie between. */
function isBlank(folded: string, start: number, end: number): boolean {
  return end >= start && end - start <= 200 && folded.slice(start, end).trim() === '';
}

/** Whether a number alone lies between, before the next item of a list that goes on: 受理97件：⏎⟦1.⟧市容38件；⏎⟦2.⟧物业41件. */
function isItemMark(folded: string, start: number, end: number): boolean {
  return ':;。'.includes(folded.charAt(start - 1)) && end - start < 16 && ITEM_MARK.test(folded.slice(start, end));
}

const ITEM_MARK = /^\s*\(?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、)]\s*$/u;

/** A line of fewer characters was not broken for its length. */
const SHORT_LINE = 20;

/** A scan without the line ends that break a sentence: behind a comma, or between two words of a long line. */
export function withoutBreaks(scan: Scan): Scan {
  const { folded, marks, span } = scan;
  const breaks = new Set<number>();
  let lineStart = span.start;
  for (const mark of marks) {
    const code = folded.charCodeAt(mark);
    if (code !== LINE_FEED && code !== CARRIAGE_RETURN) continue;
    if (breaksSentence(folded, mark, lineStart)) breaks.add(mark);
    lineStart = mark + 1;
  }
  return breaks.size === 0 ? scan : { ...scan, marks: marks.filter((mark) => !breaks.has(mark)) };
}

const [LINE_FEED, CARRIAGE_RETURN] = [0x0a, 0x0d];

function breaksSentence(folded: string, at: number, lineStart: number): boolean {
  let [before, after] = [at - 1, at + 1];
  while (before > lineStart && isSpace(folded.charCodeAt(before))) before -= 1;
  while (after < folded.length && after - at < 40 && isSpace(folded.charCodeAt(after))) after += 1;
  const last = folded.charAt(before);
  if (last === ',' || last === '、') return true;
  if (isSpace(folded.charCodeAt(before))) return true;
  if (at - lineStart < SHORT_LINE) return false;
  const [isHanBefore, isHanAfter] = [isHanAt(folded, before), isHanAt(folded, after)];
  if (isHanBefore && isHanAfter) return true;
  // 满意的⏎⟦163件⟧, 领办⟦12⏎件⟧: a number begins or ends the line, which is no row of a table and no item of a list.
  const isNumber = isHanBefore
    ? STATED.test(folded.slice(after, after + LONGEST_NUMBER))
    : isHanAfter && isDigit(folded.charCodeAt(before));
  return isNumber && !ROW.test(folded.slice(lineStart, at));
}

/** A number at the start of a line that counts or dates something. */
const STATED = /^\d[\d,.]*\s?[%\u4e00-\u9fff]/u;
const LONGEST_NUMBER = 16;
/** Numbers parted by nothing but blanks. */
const ROW = /[\t|]|[\d%]\s+\d{1,9}(?:\.\d{1,4})?(?:\s|$)/u;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x3000;
}
