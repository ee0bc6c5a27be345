/** Where the missing half of a pair belongs, where the text says so. */
import { characterStart } from '../../text/characters';
import { readMarks, type Marks } from '../../text/markPairs';
import { twinOf } from '../../text/marks';
import { createSource, lineAt, type Source } from '../../text/source';
import { span } from '../../text/span';
import { applyEdits } from '../applyEdits';
import type { Fix } from '../rule';

/** A place for a mark, and whether the text leaves no other. */
interface Place {
  readonly at: number;
  readonly certain: boolean;
}

/** Names of documents end in these words. */
const DOCUMENT_WORDS =
  '办法|规定|规则|条例|细则|意见|通知|通报|方案|制度|规划|计划|清单|准则|纲要|要点|措施|指引|指南|协议|报告|决定|决议|公告|台账|守则|规程|流程|标准';
const TITLE_END = new RegExp(`^(?<title>[^。;《》]{2,60}?(?:${DOCUMENT_WORDS})(?:\\([^()]{1,12}\\))?)(?=[,、。;:《)”]|$)`, 'u');
/** What stands alone in brackets: （试行）. */
const BRACKETED = /^(?:试行|暂行|试点|修订稿?|草案|征求意见稿|讨论稿|党组|以下简称)/u;
const BRACKETED_END = /(?:试行|暂行|试点|修订稿?|草案|征求意见稿|讨论稿|党组)$/u;
/** The longest quotation that is looked up elsewhere in the document. */
const LONGEST_TWICE = 40;

/** The fix for an opening mark without its closing one. */
export function fixUnclosed(source: Source, marks: Marks, at: number): Fix | null {
  const line = lineOf(source, at);
  const rest = source.folded.slice(at + 1, line.end);
  const mark = source.folded.charAt(at);
  const place = closingPlace(source, marks, { at, mark, rest, start: line.start });
  const twin = twinOf(mark);
  return place === null || twin === null ? null : insertion(source, { at, place, mark: widthOf(source, at, twin) });
}

/** The fix for a closing mark without its opening one. */
export function fixUnopened(source: Source, marks: Marks, at: number): Fix | null {
  const line = lineOf(source, at);
  const before = source.folded.slice(line.start, at);
  const mark = source.folded.charAt(at);
  const place = openingPlace(source, marks, { at, mark, before });
  const twin = twinOf(mark);
  return place === null || twin === null ? null : insertion(source, { at, place, mark: widthOf(source, at, twin) });
}

/** `〔2021)`, `“…"`, `“…“`: the closing one is changed, or the opening one where that is the straight quote. */
export function fixMismatch(source: Source, fault: { readonly open: number; readonly close: number }): Fix | null {
  const [open, close] = [source.folded.charAt(fault.open), source.folded.charAt(fault.close)];
  if (twinOf(close) === open) return fixReversed(source, fault, open, close);
  const isOpenWrong = open === '"' || (open === close && twinOf(open) !== null && '”’》'.includes(open));
  const twin = twinOf(isOpenWrong ? close : open);
  if (twin === null) return null;
  const at = isOpenWrong ? fault.open : fault.close;
  const title = `把「${source.text.charAt(at)}」改为「${twin}」`;
  return proved(source, {
    title,
    kind: 'safe',
    edits: [{ span: span(at, at + 1), text: widthOf(source, isOpenWrong ? fault.close : fault.open, twin) }],
  });
}

/** `”…“`: the two have changed places. */
function fixReversed(source: Source, fault: { readonly open: number; readonly close: number }, open: string, close: string): Fix | null {
  const edits = [
    { span: span(fault.open, fault.open + 1), text: close },
    { span: span(fault.close, fault.close + 1), text: open },
  ];
  return proved(source, { title: `对调「${open}」与「${close}」`, kind: 'safe', edits });
}

function closingPlace(
  source: Source,
  marks: Marks,
  where: { readonly at: number; readonly mark: string; readonly rest: string; readonly start: number },
): Place | null {
  const { at, mark, rest } = where;
  if (mark === '〔') return /^\d{4}(?!\d)/u.test(rest) ? { at: at + 5, certain: true } : null;
  if (mark === '(') {
    const marker =
      source.folded.slice(where.start, at).trim() === ''
        ? /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?=[^\d一二三四五六七八九十)])/u.exec(rest)
        : null;
    const length = (marker ?? BRACKETED.exec(rest))?.[0].length;
    return length === undefined ? null : { at: at + 1 + length, certain: true };
  }
  const known = quotedElsewhere(source, marks, mark, (content) => rest.startsWith(content));
  if (known > 0) return { at: at + 1 + known, certain: true };
  if (mark === '《') {
    const title = TITLE_END.exec(rest)?.groups?.title;
    return title === undefined ? null : { at: at + 1 + title.length, certain: true };
  }
  return mark === '“' ? closingQuotePlace(marks, source, at, rest) : null;
}

/** In a heading `针对“…问题` the quotation ends before 问题 where the other headings' quotations do. */
function closingQuotePlace(marks: Marks, source: Source, at: number, rest: string): Place | null {
  const habit = marks.pairs.filter((pair) => source.folded.startsWith('”问题', pair.close)).length;
  const problem = rest.lastIndexOf('问题');
  const isHeading = /^[^,;。]{0,14}(?:针对|关于)$/u.test(source.folded.slice(lineOf(source, at).start, at).trim());
  if (habit >= 2 && isHeading && problem > 1) return { at: at + 1 + problem, certain: true };
  const stop = rest.search(/[,;:、。)]|$/u);
  return stop >= 2 && stop <= 12 ? { at: at + 1 + stop, certain: false } : null;
}

function openingPlace(
  source: Source,
  marks: Marks,
  where: { readonly at: number; readonly mark: string; readonly before: string },
): Place | null {
  const { at, mark, before } = where;
  if (mark === '〕') return /(?:^|\D)\d{4}$/u.test(before) ? { at: at - 4, certain: true } : null;
  if (mark === ')') {
    const length = BRACKETED_END.exec(before.slice(-8))?.[0].length;
    return length === undefined ? null : { at: at - length, certain: true };
  }
  const open = twinOf(mark) ?? '';
  const known = quotedElsewhere(source, marks, open, (content) => before.endsWith(content));
  if (known > 0) return { at: at - known, certain: true };
  if (mark === '》') {
    const from = before.lastIndexOf('》') + 1;
    const isList = from > 0 && /^[^《》。；;,]{4,60}$/u.test(before.slice(from)) && /^(?:关于|中共|\d{4}年)/u.test(before.slice(from));
    const about = before.lastIndexOf('关于');
    if (isList) return { at: at - before.length + from, certain: true };
    return about > from && at - before.length + about > 0 ? { at: at - before.length + about, certain: false } : null;
  }
  const habit = marks.pairs.filter((pair) => /(?:针对|关于)$/u.test(source.folded.slice(Math.max(0, pair.open - 2), pair.open))).length;
  const heading = /^[^,;。]{0,12}(?:针对|关于)/u.exec(before.trimStart())?.[0].length;
  return mark === '”' && habit >= 2 && heading !== undefined ? { at: at - before.trimStart().length + heading, certain: true } : null;
}

/** The length of the longest quotation of the document, in marks of the kind, that fits the place; 0 for none. */
function quotedElsewhere(source: Source, marks: Marks, open: string, fits: (content: string) => boolean): number {
  let longest = 0;
  for (const pair of marks.pairs) {
    const length = pair.close - pair.open - 1;
    if (length < 2 || length <= longest || length > LONGEST_TWICE || source.folded.charAt(pair.open) !== open) continue;
    if (fits(source.folded.slice(pair.open + 1, pair.close))) longest = length;
  }
  return longest;
}

function insertion(source: Source, wanted: { readonly at: number; readonly place: Place; readonly mark: string }): Fix | null {
  const { place, mark } = wanted;
  const nearby = source.text.slice(characterStart(source.text, Math.max(0, place.at - 4)), place.at);
  const around = (nearby.split(/[\r\n]/u).at(-1) ?? '').trim();
  const title = around === '' ? `补上「${mark}」` : `在“${around}”后补上「${mark}」`;
  return proved(source, { title, kind: place.certain ? 'safe' : 'suggested', edits: [{ span: span(place.at, place.at), text: mark }] });
}

/** The fix, where the line has one fault less after it. */
function proved(source: Source, fix: Fix): Fix | null {
  const line = lineOf(source, fix.edits[0]?.span.start ?? 0);
  const before = source.text.slice(line.start, line.end);
  const after = applyEdits(
    before,
    fix.edits.map((edit) => ({ ...edit, span: span(edit.span.start - line.start, edit.span.end - line.start) })),
  );
  const faultsIn = (words: string): number => readMarks(createSource(words, source.markup)).faults.length;
  return faultsIn(after) < faultsIn(before) ? fix : null;
}

/** The mark in the width that its partner has: `)` to `(`, `）` to `（`. */
function widthOf(source: Source, partner: number, mark: string): string {
  const isFull = source.text.charCodeAt(partner) >= 0xff01 && source.text.charCodeAt(partner) <= 0xff5e;
  return isFull && mark.length === 1 && mark.charCodeAt(0) < 0x7f ? String.fromCharCode(mark.charCodeAt(0) + 0xfee0) : mark;
}

function lineOf(source: Source, at: number): { readonly start: number; readonly end: number } {
  const line = lineAt(source, at);
  const start = source.lineStarts[line] ?? 0;
  let end = source.lineStarts[line + 1] ?? source.text.length;
  while (end > start && '\r\n'.includes(source.text.charAt(end - 1))) end--;
  return { start, end };
}
