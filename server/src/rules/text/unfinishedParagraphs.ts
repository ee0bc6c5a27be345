import type { Notice, Paragraph } from '../../notice/model';
import { characterStart } from '../../text/characters';
import { isHanAt } from '../../text/marks';
import { lineAt } from '../../text/source';
import { span, touchesOffset, type Span } from '../../text/span';
import type { Finding, Fix } from '../rule';

/** What a paragraph of prose ends with, closing quotation marks and brackets aside. */
const ENDINGS = '。;!?:…';
const CLOSINGS = '”’》〉)〕】」』"* \r\n';
/** How many of the paragraphs of prose must be ended before one that is not is a slip, and before several are. */
const LEAST_ENDED = 6;
const HABIT = 0.9;
/** A line this long with a comma in it is prose too, though its only sentence may have lost its full stop. */
const LONG = 20;
/** A title without a number is shorter than this. */
const LONGER_THAN_TITLES = 36;
/** Fields, notes and captions end without a full stop: 责任单位：…, 附件：…, 图2：…. */
const FIELD =
  /^(?:责任|牵头|配合|协助|完成时限|整改时限|附件|备注|注|来源|联系|(?:相关|法规)?链接|图[一二三四五六七八九十\d]*)[^,。]{0,8}:/u;
/** How many characters of the unfinished end are shown. */
const SHOWN = 8;

/** Paragraphs of several sentences whose last one has no full stop, in a notice where the others all have: cut short, or broken in two. */
export function unfinishedParagraphs(notice: Notice): readonly Finding[] {
  const body = notice.paragraphs.filter((paragraph) => isOfBody(notice, paragraph));
  const prose = body.filter((paragraph) => isProse(notice, paragraph));
  const unfinished = unfinishedAmong(notice, prose);
  const ended = prose.length - unfinished.length;
  if (ended < LEAST_ENDED || (unfinished.length > 1 && ended < prose.length * HABIT)) return [];
  if (unfinished.length > 0) return unfinished.map((at) => describe(notice, at));
  const lines = longLines(notice, body);
  const [at, ...others] = unfinishedAmong(notice, lines);
  if (at === undefined || others.length > 0) return [];
  const isSure = lines.some((line) => touchesOffset(line.span, at) && !mayBeTitle(notice, line));
  return [{ ...describe(notice, at), ...(isSure ? {} : { atMost: 'information' as const }) }];
}

/** A title is short, or stands above the text that it heads: below a heading or another line that is no prose. */
function mayBeTitle(notice: Notice, line: Paragraph): boolean {
  if (line.span.end - line.span.start < LONGER_THAN_TITLES) return true;
  const before = notice.paragraphs[notice.paragraphs.indexOf(line) - 1];
  return before?.heading !== line.heading || !isProse(notice, before);
}

/** Where the sentences end that no mark ends. */
function unfinishedAmong({ source: { folded } }: Notice, paragraphs: readonly Paragraph[]): readonly number[] {
  return paragraphs
    .map(({ span: place }) => lastCharacter(folded, place))
    .filter((at) => !ENDINGS.includes(folded.charAt(at)) && !folded.startsWith('..', at - 1));
}

/** What stands in the contact block or is left of a web page is not of the body; tables are none either. */
function isOfBody({ source: { folded }, opening, contact, signature, title }: Notice, { span: place }: Paragraph): boolean {
  const from = opening?.span.start ?? title?.span.end ?? 0;
  const to = contact?.span.start ?? signature?.unit?.start ?? Infinity;
  return place.start >= from && place.end <= to && !/[\t|]/u.test(folded.slice(place.start, place.end));
}

/** What runs in after a title, or has a full stop in it; other lines may be titles, labels or cells. */
function isProse({ source: { folded } }: Notice, { span: place, heading }: Paragraph): boolean {
  return heading?.body === place || folded.slice(place.start, place.end).includes('。');
}

/** Long lines without a full stop that are no problems. */
function longLines(notice: Notice, body: readonly Paragraph[]): readonly Paragraph[] {
  const problems = new Set(notice.problems.map((problem) => lineAt(notice.source, problem.span.start)));
  return body.filter((paragraph) => {
    const { span: place } = paragraph;
    const words = notice.source.folded.slice(place.start, place.end);
    return (
      words.length >= LONG &&
      words.includes(',') &&
      !FIELD.test(words) &&
      !problems.has(lineAt(notice.source, place.start)) &&
      !isProse(notice, paragraph)
    );
  });
}

/** Who took the picture or wrote the lines: 本报记者 张三 摄, 新华社发（张三 摄）. */
const CREDIT = /^[^,;:]{0,16}(?:记者|通讯员|摄影|供图|供稿|撰稿)[^,;:]{0,12}$|^[^,;:]{1,24}摄$/u;

/** The last character of the sentence itself; a remark in brackets, or a credit, may follow its full stop. */
function lastCharacter(folded: string, place: Span): number {
  const at = withoutClosings(folded, place.start, place.end);
  const words = folded.slice(place.start, at + 1);
  if (folded.charAt(at + 1) === ')') {
    const stop = withoutClosings(folded, place.start, place.start + words.lastIndexOf('('));
    if (ENDINGS.includes(folded.charAt(stop))) return stop;
  }
  const stop = words.lastIndexOf('。');
  return stop !== -1 && CREDIT.test(words.slice(stop + 1)) ? place.start + stop : at;
}

/** The last character before `end` that closes nothing. */
function withoutClosings(folded: string, start: number, end: number): number {
  let at = end - 1;
  while (at > start && CLOSINGS.includes(folded.charAt(at))) at -= 1;
  return at;
}

function describe({ source: { text, folded } }: Notice, at: number): Finding {
  if (folded.charAt(at) === '.' && isHanAt(folded, at - 1)) {
    const stop = span(at, at + 1);
    const fix: Fix = { title: '把段末的“.”改为“。”', kind: 'suggested', edits: [{ span: stop, text: '。' }] };
    return { span: stop, message: '段末用了英文句点“.”，中文里应为“。”。', fix };
  }
  const place = span(characterStart(text, Math.max(0, at - SHOWN + 1)), at + 1);
  return {
    span: place,
    message: `这一段到“…${text.slice(place.start, place.end)}”为止，末尾没有句号；请核对是否没有写完，或者一段被断成了两段。`,
  };
}
