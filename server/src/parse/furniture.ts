import type { Cut, Source } from '../text/source';
import { span, type Span } from '../text/span';

/** `— 3 —`, `- 3 -`, `第3页`, `第 3 页 共 12 页`, `3/12页`: a page's number in a line of its own, width folded. */
const PAGE_NUMBER =
  /^(?:[-—–─·~] ?){1,2}\d{1,3}(?: ?[-—–─·~]){1,2}$|^第 ?\d{1,3} ?页(?:[,， /]*共 ?\d{1,3} ?页)?$|^\d{1,3} ?\/ ?\d{1,3} ?页?$/u;
const LONGEST_NUMBER = 24;
/** One such line may be anything, unless dashes stand on both sides; two that count on are pages. */
const LEAST_PAGES = 2;
const SURE = /^[-—–─] ?\d{1,3} ?[-—–─]$|^第 ?\d{1,3} ?页[,， /]*共 ?\d{1,3} ?页$/u;
/** A line with a number alone: a page's where at least this many lines that are not blank, or this much text, separate it from the page number before, and it is the next one. */
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
  const numbers = marked.length > 0 ? marked : numbersAlone(lines);
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

/** The lines that hold nothing but the number of their page; none where one of them may be anything else. */
function numbersAlone(lines: readonly TextLine[]): readonly number[] {
  const alone = lines.flatMap(({ words }, index) => (NUMBER_ALONE.test(words) ? [index] : []));
  const [first] = alone;
  if (first === undefined || alone.length < LEAST_PAGES || numberOf(lines[first]?.words ?? '') > 2) return [];
  const areApart = alone.every((index, place) => {
    const before = alone[place - 1];
    const between = lines.slice(before === undefined ? 0 : before + 1, index).filter(({ words }) => words !== '');
    const isPage = between.length >= LEAST_LINES || between.reduce((sum, { words }) => sum + words.length, 0) >= LEAST_SIZE;
    return isPage && (before === undefined || numberOf(lines[index]?.words ?? '') === numberOf(lines[before]?.words ?? '') + 1);
  });
  return areApart ? alone : [];
}

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
