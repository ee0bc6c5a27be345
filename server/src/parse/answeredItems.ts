import { readMarker } from './marker';
import type { SeriesItem } from './markedLines';
import type { Line } from './tree';

/** A title and the label behind it: 一是⟦学用结合不紧。整改落实：⟧组织研讨4次。 */
const ANSWERED = /^(?<title>[^。;:]{2,60})[。;,] ?(?<label>[\u4e00-\u9fff]{2,8}):/u;
/** The same label where the title has a line of its own. */
const BELOW = /^(?<label>[\u4e00-\u9fff]{2,8}):/u;
/** Titles of aspects: where they stand above the lists, each list may begin anew. */
const ASPECT = '方面';
const LONGEST_HEAD = 80;
/** So many of the items, and no fewer, are answered by the same label. */
const [LEAST, SHARE] = [3, 0.7];

/**
 * Of items that prose counts off with (一是, 其一，) those that count problems: from the first that is answered to the last, nearly every one is a short title with
 * the same label behind it and a longer text behind that. They run on below titles of parts or groups; below a numbered problem they would be its measures.
 */
export function answeredItems<Item extends SeriesItem>(folded: string, lines: readonly Line[], all: readonly Item[]): readonly Item[] {
  if (all.length < LEAST) return [];
  const counts = new Map<string, number>();
  const labels = all.map((item) => labelOf(folded, lines, item));
  for (const label of labels) if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1);
  const [best, count] = [...counts].reduce<readonly [string, number]>((one, other) => (other[1] > one[1] ? other : one), ['', 0]);
  const end = labels.lastIndexOf(best) + 1;
  const [last, next] = [all[end - 1], all[end]];
  // The last of all may have lost its answer.
  const isLost = last !== undefined && next?.marker.number === last.marker.number + 1 && next.index - last.index <= 2;
  const items = all.slice(labels.indexOf(best), isLost ? end + 1 : end);
  if (count < Math.max(LEAST, items.length * SHARE)) return [];
  return items.every((item, at) => item.marker.number !== 1 || isBelowGroup(folded, lines, item, at === 0)) ? items : [];
}

function labelOf(folded: string, lines: readonly Line[], { words, index }: SeriesItem): string | null {
  const { title, label } = ANSWERED.exec(words.slice(0, LONGEST_HEAD))?.groups ?? {};
  if (title !== undefined && label !== undefined) return words.length > title.length * 2 + label.length ? label : null;
  const below = lines[index + 1]?.content;
  if (below === undefined || words.length > LONGEST_HEAD || below.end - below.start < words.length) return null;
  return BELOW.exec(folded.slice(below.start, Math.min(below.end, below.start + LONGEST_HEAD)))?.groups?.label ?? null;
}

/** Whether a list begins below the title of a part or, where it is not the first, of an aspect. */
function isBelowGroup(folded: string, lines: readonly Line[], { index }: SeriesItem, isFirst: boolean): boolean {
  const above = lines[index - 1]?.content;
  if (above === undefined) return false;
  if (folded.slice(above.start, Math.min(above.end, above.start + LONGEST_HEAD)).includes(ASPECT)) return true;
  return isFirst && (readMarker(folded, above)?.level ?? 1) <= 2;
}
