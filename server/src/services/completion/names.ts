import type { Notice } from '../../notice/model';
import { span } from '../../text/span';
import type { ContextCompletion } from './completion';

/** Marks that open a name, with what closes it. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['《', '》'],
  ['“', '”'],
]);
const OPENED = /(?<open>[《“])(?<typed>[^《》“”。;,\n]{0,20})$/u;
const NAME = /(?<open>[《“])(?<words>[^《》“”\n]{2,60})[》”]/gu;
/** A quotation that stands once is a quotation; one that comes again is a name. */
const LEAST_QUOTED = 2;

/** Whether the words before a cursor open a title or a quotation; cheap. */
export function mayOpenName(folded: string): boolean {
  return OPENED.test(folded.slice(-21));
}

/** The titles that the notice gives already, and the quoted names that it gives again and again; the most frequent first. */
export function completeNames(notice: Notice, offset: number): readonly ContextCompletion[] {
  const { text, folded } = notice.source;
  const opened = OPENED.exec(folded.slice(Math.max(0, offset - 21), offset));
  const { open, typed = '' } = opened?.groups ?? {};
  const closing = CLOSING.get(open ?? '');
  if (closing === undefined) return [];
  const start = offset - typed.length;
  const end = text.charAt(offset) === closing ? '' : closing;
  const detail = open === '《' ? '本篇用过的文件名' : '本篇用过的提法';
  return namesIn(notice, open ?? '', start).flatMap((words) => {
    if (!words.startsWith(typed) || words === typed) return [];
    return [{ label: words, detail, text: [words + end], replace: span(start, offset), filterText: words, edits: [] }];
  });
}

/** `except` is where the name stands that is being written. */
function namesIn({ source }: Notice, open: string, except: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const found of source.text.matchAll(NAME)) {
    const words = found.groups?.words ?? '';
    if (found.groups?.open === open && found.index + 1 !== except) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const least = open === '《' ? 1 : LEAST_QUOTED;
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([, one], [, other]) => other - one)
    .map(([words]) => words);
}
