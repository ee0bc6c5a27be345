import type { Notice, Paragraph } from '../../notice/model';
import { characterStart } from '../../text/characters';
import { span, type Span } from '../../text/span';
import type { Finding } from '../rule';

/** What a paragraph of prose ends with, closing quotation marks and brackets aside. */
const ENDINGS = '。;!?:…';
const CLOSINGS = '”’》〉)〕】」』"* \r\n';
/** How many of the paragraphs of prose must be ended before one that is not is a slip. */
const LEAST_ENDED = 9;
const HABIT = 0.9;
/** How many characters of the unfinished end are shown. */
const SHOWN = 8;

/** Paragraphs of several sentences whose last one has no full stop, in a notice where the others all have: cut short, or broken in two. */
export function unfinishedParagraphs(notice: Notice): readonly Finding[] {
  const { folded } = notice.source;
  const prose = notice.paragraphs.filter((paragraph) => isProse(notice, paragraph));
  const unfinished = prose.map((paragraph) => lastCharacter(folded, paragraph.span)).filter((at) => !ENDINGS.includes(folded.charAt(at)));
  const ended = prose.length - unfinished.length;
  if (ended < LEAST_ENDED || ended < prose.length * HABIT) return [];
  return unfinished.map((at) => describe(notice, at));
}

/** Prose of the body: what runs in after a title, or has a full stop in it; other lines may be titles, labels or cells. What stands in the contact block or is left of a web page is none. */
function isProse({ source: { folded }, opening, contact, signature, title }: Notice, { span: place, heading }: Paragraph): boolean {
  const from = opening?.span.start ?? title?.span.end ?? 0;
  const to = contact?.span.start ?? signature?.unit?.start ?? Infinity;
  if (place.start < from || place.end > to) return false;
  const words = folded.slice(place.start, place.end);
  return (words.includes('。') || heading?.body === place) && !words.includes('\t');
}

/** The last character of the sentence itself; a remark in brackets may follow its full stop. */
function lastCharacter(folded: string, place: Span): number {
  let at = place.end - 1;
  while (at > place.start && CLOSINGS.includes(folded.charAt(at))) at -= 1;
  if (folded.charAt(at + 1) !== ')') return at;
  const stop = place.start + folded.slice(place.start, at).lastIndexOf('(') - 1;
  return folded.charAt(stop) === '。' ? stop : at;
}

function describe({ source: { text } }: Notice, at: number): Finding {
  const place = span(characterStart(text, Math.max(0, at - SHOWN + 1)), at + 1);
  return {
    span: place,
    message: `这一段到“…${text.slice(place.start, place.end)}”为止，末尾没有句号；请核对是否没有写完，或者一段被断成了两段。`,
  };
}
