import { formatItem } from '../../notice/formatItem';
import type { Enumeration } from '../../notice/model';
import type { Edit } from '../../rules/rule';

/** Moves by one the items that count on from the item at `index` without a gap. */
export function shiftItems({ style, items }: Enumeration, index: number): readonly Edit[] {
  const first = items[index]?.number ?? 0;
  const later = items.slice(index + 1);
  const gap = later.findIndex(({ number }, place) => number !== first + 1 + place);
  return (gap === -1 ? later : later.slice(0, gap)).flatMap(({ number, marker }): readonly Edit[] => {
    const text = formatItem(style, number + 1);
    return text === null ? [] : [{ span: marker, text }];
  });
}
