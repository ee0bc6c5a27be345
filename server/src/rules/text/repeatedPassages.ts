import type { Notice } from '../../notice/model';
import { bitsAt, codeTable } from '../../text/codeTable';
import { firstClause } from '../../text/sentences';
import { span, type Span } from '../../text/span';
import type { Finding } from '../rule';

/** What a mark ends, as the first, second and third bit: a clause, a part of a sentence, a sentence. */
const [CLAUSE, PART, SENTENCE] = [1, 2, 4];
const ENDS = codeTable([
  [CLAUSE, ',。;!?'],
  [PART, '。;!?'],
  [SENTENCE, '。!?'],
]);
/** A clause of fewer characters, its mark included, may be said twice for emphasis. */
const SHORTEST_CLAUSE = 9;
/** Shorter paragraphs recur by right: labels, 已完成整改。 */
const SHORTEST_PARAGRAPH = 24;

/** What may open a clause and is no part of it. */
const MARKER = /(?:^|[\s】:*-])(?:[一二三四五六七八九十]{1,2}[是要]|[①②③④⑤⑥⑦⑧⑨⑩]|\(\d{1,2}\)|\d{1,2}\.)$/u;
const LONGEST_MARKER = 12;

/** Clauses that follow themselves, and paragraphs that stand in the notice twice: what was pasted once too often. */
export function repeatedPassages(notice: Notice): readonly Finding[] {
  return [...repeatedClauses(notice), ...repeatedParagraphs(notice)];
}

/** Where a sentence is one clause, it is reported once. */
function repeatedClauses({ source: { folded }, marks: { offsets } }: Notice): readonly Finding[] {
  const last = [span(0, 0), span(0, 0), span(0, 0)];
  const byEnd = new Map<number, Finding>();
  for (const at of offsets) {
    const ends = bitsAt(ENDS, folded, at);
    if (ends === 0) continue;
    for (let stop = 0; stop < last.length; stop++) {
      const before = last[stop];
      if (before === undefined || (ends & (1 << stop)) === 0) continue;
      const isTwice = isSame(folded, before, at + 1);
      if (isTwice && !byEnd.has(at + 1))
        byEnd.set(at + 1, describe('这一句与前一句相同', span(before.start, before.end), span(before.end, at + 1)));
      last[stop] = span(before.end, at + 1);
    }
  }
  return [...byEnd.values()].filter((finding) => !isChant(folded, finding)).sort((one, other) => one.span.start - other.span.start);
}

/** Three times the same, or more, is a vow or a chant. */
function isChant(folded: string, { span: { start, end } }: Finding): boolean {
  const words = folded.slice(start, end - 1);
  return folded.startsWith(words, end) || folded.startsWith(words, start - 2 * (words.length + 1));
}

/** A web page may give the title twice: what stands before the opening is left alone. */
function repeatedParagraphs({ source: { folded }, paragraphs, opening }: Notice): readonly Finding[] {
  const known = new Map<string, { readonly place: Span; readonly index: number }>();
  const findings: Finding[] = [];
  const isTwice = likelyTwice(folded, paragraphs);
  for (const [index, { span: place }] of paragraphs.entries()) {
    if (place.start < (opening?.span.start ?? 0) || !isTwice(place)) continue;
    const words = folded.slice(place.start, place.end);
    const first = known.get(words);
    if (first === undefined) known.set(words, { place, index });
    else findings.push(describeParagraph(folded, first.place, { place, isNext: index === first.index + 1 }));
  }
  return findings;
}

/** A quick look: whether another paragraph has the length of this one, and its characters at a few places. */
function likelyTwice(folded: string, paragraphs: Notice['paragraphs']): (place: Span) => boolean {
  const counts = new Map<number, number>();
  const keyOf = ({ start, end }: Span): number => {
    const [head, middle] = [folded.charCodeAt(start + 6), folded.charCodeAt((start + end) >> 1)];
    return (((end - start) * 0x1f1f) ^ (head << 8) ^ middle) >>> 0;
  };
  for (const { span: place } of paragraphs) {
    if (place.end - place.start >= SHORTEST_PARAGRAPH) counts.set(keyOf(place), (counts.get(keyOf(place)) ?? 0) + 1);
  }
  return (place) => place.end - place.start >= SHORTEST_PARAGRAPH && (counts.get(keyOf(place)) ?? 0) > 1;
}

/** Whether the clause from the end of one to `end` says the same; the last mark of the first may be another one. */
function isSame(folded: string, one: Span, end: number): boolean {
  const length = end - one.end;
  const extra = one.end - one.start - length;
  if (length < SHORTEST_CLAUSE || extra < 0 || extra > LONGEST_MARKER) return false;
  // 一是组织学习，组织学习，: the first has a marker before it.
  if (extra > 0 && !MARKER.test(folded.slice(one.start, one.start + extra))) return false;
  return folded.startsWith(folded.slice(one.start + extra, one.end - 1), one.end) && !folded.slice(one.end, end).includes('\n');
}

/** Two problems may share an answer; the same paragraph twice in a row is a slip. */
function describeParagraph(folded: string, first: Span, second: { readonly place: Span; readonly isNext: boolean }): Finding {
  const finding = { ...describe('这一段与前面的一段相同', first, second.place), span: firstClause(folded, second.place) };
  return second.isNext ? finding : { ...finding, atMost: 'information' };
}

function describe(fact: string, first: Span, second: Span): Finding {
  return {
    span: second,
    message: `${fact}，疑为重复粘贴；请核对，多余的请删去。`,
    related: [{ span: first, message: '前一处在这里。' }],
    fix: { title: '删去重复的内容', kind: 'suggested', edits: [{ span: second, text: '' }] },
  };
}
