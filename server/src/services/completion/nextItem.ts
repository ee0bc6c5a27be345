import { formatItem } from '../../notice/formatItem';
import type { Enumeration, Notice } from '../../notice/model';
import { lineAt } from '../../text/source';
import { span } from '../../text/span';
import type { ContextCompletion } from './completion';
import { shiftItems } from '../insertion/shiftItems';

/** A mark that ends an item, and what may be typed of the next one: `；`, `。三`. */
const AFTER_ITEM = /[。;](?<typed>[一二三四五六七八九十①-⑳第其]{0,3})$/u;

/** Whether the words before a cursor may be the end of an item; cheap, so that a document need not be read for it. */
export function mayEndItem(folded: string): boolean {
  return AFTER_ITEM.test(folded.slice(-4));
}

/** The next item of the enumeration within the paragraph that ends at the cursor: 二是 after `一是…；`. */
export function completeNextItem(notice: Notice, offset: number): readonly ContextCompletion[] {
  const { source } = notice;
  const start = source.lineStarts[lineAt(source, offset)] ?? 0;
  const found = AFTER_ITEM.exec(source.folded.slice(Math.max(start, offset - 4), offset));
  if (found === null) return [];
  const typed = found.groups?.typed ?? '';
  const begun = notice.enumerations.flatMap((enumeration): readonly { readonly enumeration: Enumeration; readonly index: number }[] => {
    const index = enumeration.items.findLastIndex(({ marker }) => start <= marker.start && marker.end <= offset - typed.length);
    return index === -1 ? [] : [{ enumeration, index }];
  });
  const last = begun.at(-1);
  const item = last?.enumeration.items[last.index];
  if (last === undefined || item === undefined) return [];
  const label = formatItem(last.enumeration.style, item.number + 1);
  if (!label?.startsWith(typed)) return [];
  const replace = span(offset - typed.length, offset);
  return [{ label, detail: '下一项', text: [label], replace, filterText: label, edits: shiftItems(last.enumeration, last.index) }];
}
