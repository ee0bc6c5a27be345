import type { Source } from '../text/source';
import { readMarker } from './marker';
import type { Line, Marker } from './tree';

/** A line that may be an item of a series: its marker, the words behind it, and its place among the lines that are not blank. */
export interface SeriesItem {
  readonly line: Line;
  readonly marker: Marker;
  readonly words: string;
  readonly index: number;
}

/** Fewer are no series. */
export const LEAST_ITEMS = 2;
/** No title of a series is longer. */
const LONGEST_TITLE = 120;

/** The lines of a text that are not blank, each with the marker that it has or may have. */
export class MarkedLines {
  readonly #source: Source;
  readonly #lines: readonly Line[];
  readonly #items: readonly (SeriesItem | null)[];
  #parts: Int32Array | null = null;

  constructor(source: Source, lines: readonly Line[], items: readonly (SeriesItem | null)[]) {
    this.#source = source;
    this.#lines = lines;
    this.#items = items;
  }

  /**
   * Whether half of the items, and no fewer than two, are titles with something under them: prose, the first of a list, or a series that does not
   * stand above them. Behind the last —— of a ◆ the next ◆ is under neither.
   */
  areTitles(items: readonly SeriesItem[]): boolean {
    const before = this.#formsBetween(0, items[0]?.index ?? 0);
    const above = new Map<number, ReadonlySet<string>>();
    const taken = new Set(items.map(({ index }) => index));
    const titles = items.filter(({ words, index }) => {
      if (words.length > LONGEST_TITLE || index + 1 >= this.#lines.length || taken.has(index + 1)) return false;
      const next = this.#markerAt(index + 1);
      if (next === null || (next.kind !== 'bare' && next.number === 1)) return true;
      // What stands above does so before the first item, and before the first of this part.
      const part = this.#partOf(index);
      const forms = above.get(part) ?? this.#formsBetween(part, items.find((item) => item.index >= part)?.index ?? part);
      above.set(part, forms);
      return !(before.has(next.form) && forms.has(next.form));
    });
    return titles.length >= LEAST_ITEMS && titles.length * 2 >= items.length && !areEndsOfLists(items, titles.length);
  }

  #formsBetween(start: number, end: number): ReadonlySet<string> {
    const forms = new Set<string>();
    for (let at = start; at < end; at += 1) forms.add(this.#markerAt(at)?.form ?? '');
    return forms;
  }

  /** The marker of a line, of the norm or of a series; null for prose. */
  #markerAt(index: number): Marker | null {
    const line = this.#lines[index];
    return this.#items[index]?.marker ?? (line === undefined ? null : readMarker(this.#source.folded, line.content));
  }

  /** The last 一、 before a line; 0 where there is none. */
  #partOf(index: number): number {
    this.#parts ??= this.#readParts();
    return this.#parts[index] ?? 0;
  }

  #readParts(): Int32Array {
    const parts = new Int32Array(this.#lines.length);
    let part = 0;
    for (let at = 0; at < parts.length; at += 1) {
      const marker = this.#markerAt(at);
      if (marker?.kind === 'ranked' && marker.level === 1) part = at;
      parts[at] = part;
    }
    return parts;
  }
}

/** Whether the items stand in lists of two and more, of which only the last has anything under it: the measures of one problem after another. */
function areEndsOfLists(items: readonly SeriesItem[], titles: number): boolean {
  const taken = new Set(items.map(({ index }) => index));
  const ends = items.filter(({ index }) => !taken.has(index + 1));
  return ends.length >= LEAST_ITEMS && titles === ends.length && ends.every(({ index }) => taken.has(index - 1));
}
