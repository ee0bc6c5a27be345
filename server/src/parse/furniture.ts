import type { Cut, Source } from '../text/source';
import { span, type Span } from '../text/span';
import { readMarker } from './marker';

/** `— 3 —`, `- 3 -`, `第3页`, `第 3 页 共 12 页`, `3/12页`: a page's number in a line of its own, width folded. */
const PAGE_NUMBER =
  /^(?:[-—–─·~] ?){1,2}\d{1,3}(?: ?[-—–─·~]){1,2}$|^第 ?\d{1,3} ?页(?:[,， /]*共 ?\d{1,3} ?页)?$|^\d{1,3} ?\/ ?\d{1,3} ?页?$/u;
const LONGEST_NUMBER = 24;
/** One such line may be anything, unless dashes stand on both sides; two that count on are pages. */
const LEAST_PAGES = 2;
const SURE = /^[-—–─] ?\d{1,3} ?[-—–─]$|^第 ?\d{1,3} ?页[,， /]*共 ?\d{1,3} ?页$/u;
/** A line with a number alone: where there are few, a page's if at least this many lines that are not blank, or this much text, stand before it. */
const NUMBER_ALONE = /^\d{1,3}$/u;
const [LEAST_LINES, LEAST_SIZE] = [12, 450];
const LONGEST_HEAD = 40;

/** A line of a text, its ends and blanks taken off. */
interface TextLine {
  readonly span: Span;
  readonly words: string;
  /** Where the next line begins. */
  readonly next: number;
}

/** The page numbers of a text laid out in pages, with the heads that return beside them, and the blank lines around. */
export function findFurniture(source: Source): readonly Cut[] {
  if (!/\d/u.test(source.folded)) return [];
  const lines = linesOf(source);
  const marked = lines.flatMap((line, index) => (isPageNumber(line.words) ? [index] : []));
  const numbers = marked.length > 0 ? marked : numbersAlone(source, lines);
  const isSure = numbers.some((index) => SURE.test(lines[index]?.words ?? ''));
  if (numbers.length < (isSure ? 1 : LEAST_PAGES) || !countsOn(numbers.map((index) => numberOf(lines[index]?.words ?? '')))) return [];
  const heads = runningHeads(lines, numbers);
  const taken = new Set([...numbers, ...heads]);
  return [...taken]
    .toSorted((one, other) => one - other)
    .flatMap((index): readonly Cut[] => {
      const line = lines[index];
      return line === undefined ? [] : [{ kind: 'furniture', span: span(line.span.start, line.next) }];
    });
}

/** The lines that hold nothing but the number of their page; none where one of them may be anything else: above a title it may be that title's. */
function numbersAlone(source: Source, lines: readonly TextLine[]): readonly number[] {
  const alone = lines.flatMap(({ words }, index) => (NUMBER_ALONE.test(words) ? [index] : []));
  const numbers = alone.map((index) => numberOf(lines[index]?.words ?? ''));
  const countOn = numbers.every((number, place) => place === 0 || number === (numbers[place - 1] ?? 0) + 1);
  if (!countOn || alone.length < LEAST_PAGES) return [];
  const areMany = alone.length >= LEAST_BESIDE && !alone.some((index) => isOverTitle(source, lines, index));
  return areMany || ((numbers[0] ?? 0) <= 2 && alone.every((index, place) => isApart(lines, index, alone[place - 1]))) ? alone : [];
}

/** Fewer numbers are those of pages only where much text stands between them. */
const LEAST_BESIDE = 3;

function isApart(lines: readonly TextLine[], index: number, before: number | undefined): boolean {
  const between = lines.slice(before === undefined ? 0 : before + 1, index).filter(({ words }) => words !== '');
  return between.length >= LEAST_LINES || between.reduce((sum, { words }) => sum + words.length, 0) >= LEAST_SIZE;
}

/** Whether what stands below is short and has no marker of its own. */
function isOverTitle(source: Source, lines: readonly TextLine[], index: number): boolean {
  const below = lines[neighbour(lines, index, 1) ?? lines.length];
  if (below === undefined || below.words.length > LONGEST_TITLE) return false;
  const start = source.folded.indexOf(below.words, below.span.start);
  return readMarker(source.folded, span(start, below.span.end)) === null;
}

const LONGEST_TITLE = 60;

function isPageNumber(words: string): boolean {
  return words.length <= LONGEST_NUMBER && PAGE_NUMBER.test(words);
}

function numberOf(words: string): number {
  return Number(/\d+/u.exec(words)?.[0] ?? NaN);
}

function countsOn(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}

/** Lines next to page numbers that read the same there again and again, and but once elsewhere, as the title may. */
function runningHeads(lines: readonly TextLine[], numbers: readonly number[]): readonly number[] {
  const beside = [...new Set(numbers.flatMap((index) => [neighbour(lines, index, -1), neighbour(lines, index, 1)]))].filter(
    (index) => index !== null,
  );
  const [own, all] = [countWords(beside.map((index) => lines[index])), countWords(lines)];
  return beside.filter((index) => {
    const words = lines[index]?.words ?? '';
    const count = own.get(words) ?? 0;
    const returns = count >= LEAST_PAGES && count * 2 >= numbers.length - 1 && (all.get(words) ?? 0) <= count + 1;
    return returns && words.length <= LONGEST_HEAD && !/[。;:】]/u.test(words);
  });
}

function countWords(lines: readonly (TextLine | undefined)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line?.words ?? '', (counts.get(line?.words ?? '') ?? 0) + 1);
  return counts;
}

/** The next line in a direction that is not blank. */
function neighbour(lines: readonly TextLine[], from: number, step: -1 | 1): number | null {
  for (let index = from + step; index >= 0 && index < lines.length; index += step) if (lines[index]?.words !== '') return index;
  return null;
}

function linesOf({ folded, lineStarts }: Source): readonly TextLine[] {
  return lineStarts.map((start, index) => {
    const next = lineStarts[index + 1] ?? folded.length;
    return {
      span: span(start, next),
      words: folded.length > next || next - start <= 200 ? folded.slice(start, Math.min(next, start + 200)).trim() : '…',
      next,
    };
  });
}
