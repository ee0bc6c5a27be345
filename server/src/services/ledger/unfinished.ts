import type { UnfinishedItem } from '../../notice/ledger';
import type { Notice, Problem } from '../../notice/model';
import { firstSentenceEnd, trimmed } from '../../text/sentences';
import { foldedOf, givenLineAt, textOf } from '../../text/source';
import { span, type Span } from '../../text/span';

/**
 * What says that something is still to be done: 尚未完成, 正在办理, 剩余4条, 预计年底前完成, 长期坚持. What was planned, drawn up or
 * begun is none.
 */
const UNFINISHED =
  /[尚还仍]未|未完成|未整改|未办结|未销号|(?:正在|还在|仍在|正)(?:推进|整改|办理|核查|实施|建设|组织|进行|加快|有序|抓紧|按)|(?:剩余|其余|另有|还有|尚有|仍有)\d{1,6}\p{Script=Han}{1,8}?(?:正在|[未需将拟]|计划|预计)|(?:预计|计划|拟于?|力争|确保)[^。;]{0,20}[前底内]?(?:完成|办结|销号|竣工|到位)|[需须要]?(?:长期坚持|长期整改|持续推进整改)|阶段性(?:完成|成果)|基本完成/u;
const LONGEST = 120;
/** More sentences of one answer than this are not listed. */
const MOST_ITEMS = 20;
const MOST_SENTENCES = 400;

/** The sentences of an answer that say so. */
export function unfinishedIn(notice: Notice, { response }: Problem): readonly UnfinishedItem[] {
  if (response === null) return [];
  const { source } = notice;
  const items: UnfinishedItem[] = [];
  for (const sentence of sentencesIn(source.folded, span(response.label?.end ?? response.span.start, response.span.end))) {
    if (items.length >= MOST_ITEMS) break;
    if (!UNFINISHED.test(foldedOf(source, sentence))) continue;
    const words = textOf(source, sentence).replaceAll(/\s+/gu, '');
    items.push({
      words: words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words,
      line: givenLineAt(source, sentence.start),
      span: sentence,
    });
  }
  return items;
}

function sentencesIn(folded: string, within: Span): readonly Span[] {
  const sentences: Span[] = [];
  let start = within.start;
  while (start < within.end && sentences.length < MOST_SENTENCES) {
    const line = folded.indexOf('\n', start);
    const end = Math.min(within.end, line === -1 ? within.end : line);
    const stop = firstSentenceEnd(folded, span(start, end)) ?? end;
    const place = trimmed(folded, span(start, stop));
    if (place.start < place.end) sentences.push(place);
    start = Math.max(stop, start) + (stop === end ? 1 : 0);
  }
  return sentences;
}
