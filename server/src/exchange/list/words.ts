import { readMarker } from '../../parse/marker';
import { span } from '../../text/span';
import { foldWidth } from '../../text/width';

/** A text on one line: line ends within a cell go, and blanks beside Chinese characters with them. */
export function onOneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/(?<=[a-z\d])\n(?=[a-z\d])/giu, ' ')
    .replaceAll('\n', '')
    .trim();
}

/** Words and the number before them: `（一）`, `3.`, `问题一：`, `一是`. */
export interface MarkedWords {
  readonly marker: string;
  readonly number: number | null;
  readonly words: string;
}

/** Takes the number off the beginning of a text. */
export function takeMarker(text: string): MarkedWords {
  const folded = foldWidth(text);
  const labelled = /^【?(?:(?:反馈|具体|主要)?问题|意见) ?(?<digits>[一二三四五六七八九十百]{1,4}|\d{1,3}) ?】? ?[:、.】]? ?/u.exec(folded);
  if (labelled !== null) return { marker: labelled.groups?.digits ?? '', number: null, words: text.slice(labelled[0].length).trim() };
  const marker = readMarker(folded, span(0, text.length));
  if (marker === null || marker.span.end >= text.length) return { marker: '', number: null, words: text };
  return {
    marker: text.slice(0, marker.span.end).replace(/[、.．]$/u, ''),
    number: marker.number,
    words: text.slice(marker.span.end).trim(),
  };
}

/** The items of a cell that counts them off, one a line or one behind the other; the whole cell where it does not. */
export function splitItems(text: string): readonly string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const numbered = lines.map((line) => takeMarker(line).number);
  if (lines.length > 1 && numbered.every((number, index) => number === index + 1)) return lines;
  const inLine = splitInLine(onOneLine(text));
  if (inLine.length > 1) return inLine;
  return lines.length > 1 && isCounted(numbered) ? joinLoose(lines, numbered) : [onOneLine(text)].filter((line) => line !== '');
}

/** 1. and 2. stand at the beginning of lines, with lines between them that carry on. */
function isCounted(numbers: readonly (number | null)[]): boolean {
  const found = numbers.filter((number) => number !== null);
  return numbers[0] === 1 && found.length > 1 && found.every((number, index) => number === index + 1);
}

function joinLoose(lines: readonly string[], numbers: readonly (number | null)[]): readonly string[] {
  const items: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (numbers[index] === null && items.length > 0) items.push(`${items.pop() ?? ''}${line}`);
    else items.push(line);
  }
  return items;
}

/** Where an item may begin within a line: behind a mark that ends the one before. */
const ITEM_BEHIND_MARK = /(?<=[。；;！!]) ?(?=\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳]|[一二三四五六七八九十]{1,2}是)/u;
const FIRST_ITEM = /^(?:1[.．、](?!\d)|[（(]1[）)]|①|一是)/u;

function splitInLine(text: string): readonly string[] {
  if (!FIRST_ITEM.test(text)) return [text];
  return text.split(ITEM_BEHIND_MARK).map((item) => item.trim());
}

/** An item without its number: `1.完善制度。` → `完善制度。` */
export function itemWords(item: string): string {
  return takeMarker(item)
    .words.replace(/^[一二三四五六七八九十]{1,2}是[，,]?/u, '')
    .trim();
}
