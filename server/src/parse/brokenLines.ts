import { isDigit } from '../text/digits';
import type { Cut, Source } from '../text/source';
import { span } from '../text/span';
import { beginsBlock, isEnded, isLabelled } from './wrapped';
import { hasBlankLine, writtenLines, type WrittenLine } from './writtenLines';

/** Marks that close or part, and so begin no line. */
const NO_BEGINNING = '，。、；：！？）》”’】％,;:!?)%';
/** The unit of a number that stands at the end of the line before: 结余1512.6⏎⟦万元⟧. What begins words, too (个人, 家中), is one before a mark alone. */
const UNIT =
  /^(?:个百分点|[万亿]元?(?![众事物无])|元(?!旦)|平方米|立方米|公里|公斤|公顷|人次|余?[万亿]?[个项件条份次名人家户处所套台辆座宗起篇期亩吨米](?=[,。、;:)]))/u;
const LONGEST_UNIT = 6;
/** Shorter lines are titles, cells and fields, in characters. */
const LEAST_LENGTH = 16;
/** How much longer or shorter other lines of the paragraph may be. */
const SLACK = 2;

/**
 * The line breaks within a paragraph of a text that has its lines whole elsewhere, as pasting leaves them. Sure are those before what cannot begin a
 * line, a mark or the unit of a number, and those within a quotation; the lines above and below that are as long and come to no stop run on with them.
 */
export function findBrokenLines(source: Source): readonly Cut[] {
  const lines = writtenLines(source);
  const broken = new Set<number>();
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next === undefined) return;
    // A title that is parted has its answer below it.
    if (isQuoteParted(source, line, next)) broken.add(index);
    if (!isSure(source, line, next)) return;
    broken.add(index);
    const length = line.end - line.lineStart;
    for (let at = index - 1; at >= 0 && runsOn(source, lines, at, length); at -= 1) broken.add(at);
    for (let at = index + 1; runsOn(source, lines, at, length); at += 1) broken.add(at);
  });
  return [...broken]
    .toSorted((one, other) => one - other)
    .flatMap((index): readonly Cut[] => {
      const [line, next] = [lines[index], lines[index + 1]];
      return line === undefined || next === undefined ? [] : [{ kind: 'wrap', span: span(line.end, next.start) }];
    });
}

function isSure(source: Source, line: WrittenLine, next: WrittenLine): boolean {
  const { folded, text } = source;
  if (line.end - line.start < LEAST_LENGTH) return false;
  const endsInDigit = isDigit(folded.charCodeAt(line.end - 1));
  if (!endsInDigit && !NO_BEGINNING.includes(text.charAt(next.start))) return false;
  if (hasBlankLine(folded, span(line.end, next.lineStart))) return false;
  if (/[|\t]/u.test(text.slice(line.start, line.end)) || !/[,。;、]/u.test(folded.slice(line.start, line.end))) return false;
  return !endsInDigit || NO_BEGINNING.includes(text.charAt(next.start)) || UNIT.test(folded.slice(next.start, next.start + LONGEST_UNIT));
}

/** Whether a quotation opens in the one line and closes in the other: （一）关于“巡查⏎走过场”的问题. */
function isQuoteParted(source: Source, line: WrittenLine, next: WrittenLine): boolean {
  const { folded } = source;
  if (next.end - next.start > LONGEST_TITLE || line.end - line.start > LONGEST_TITLE) return false;
  const closing = folded.slice(next.start, next.end).search(/[“”]/u);
  if (closing === -1 || folded.charAt(next.start + closing) !== '”') return false;
  const written = folded.slice(line.start, line.end);
  const isOpen = written.split('“').length > written.split('”').length;
  return isOpen && !hasBlankLine(folded, span(line.end, next.lineStart)) && !beginsBlock(source, next) && !isLabelled(folded, next);
}

const LONGEST_TITLE = 60;

/** Whether the line at a place, which is about as long as one that is broken, goes on in the next. */
function runsOn(source: Source, lines: readonly WrittenLine[], at: number, length: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (line === undefined || next === undefined || Math.abs(line.end - line.lineStart - length) > SLACK) return false;
  if (hasBlankLine(source.folded, span(line.end, next.lineStart)) || next.start - next.lineStart >= 2) return false;
  return !isEnded(source.folded, line) && !beginsBlock(source, next) && !isLabelled(source.folded, next);
}
