import { parseChineseNumeral } from '../text/numerals';
import type { Source } from '../text/source';
import { span, type Span } from '../text/span';
import { readDress } from './dress';
import { readMarker } from './marker';
import type { Line, Marker } from './tree';

/** `01` `1.` `（一）` `①` `第一部分` `PART 01` `NO.3`, and `问题一` between signs: a number, with the word that it counts, and nothing else. Width folded. */
const ALONE =
  /^(?:(?<word>(?![附图表第])[\u4e00-\u9fff]{2,6}?) ?\(?(?<number>\d{1,2}|[一二三四五六七八九十]{1,3})\)?|(?:[A-Za-z]{1,8}\.? {0,2})?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、)]?|[([【〔] ?(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?[)\]】〕][、.]?|[①-⑳]|第 ?(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?(?:个?方面|个?部分|个?问题|板块|[类批章节项条个号点]))$/u;
const LONGEST_ALONE = 14;
/** No title is longer. */
const LONGEST_TITLE = 60;
/** One such line may be anything. */
const LEAST_ALONE = 2;

/**
 * The lines of a page that sets the number of a heading above its title, in a line of its own (01, then 台账不全, again and again): each such
 * number is one line with the title below it, which leaves its own line blank.
 */
export function joinCounters(source: Source, lines: readonly Line[]): readonly Line[] {
  const written = lines.filter(({ content }) => content.start < content.end);
  const titles = new Map<Line, Line>();
  const counts = new Map<string, number>();
  for (const [at, line] of written.entries()) {
    const form = formAlone(source, line);
    const title = written[at + 1];
    if (form === null || title === undefined || !isTitle(source, title, written[at + 2])) continue;
    titles.set(line, title);
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const joined = new Map<Line, Line>();
  for (const [line, title] of titles) {
    if ((counts.get(formAlone(source, line) ?? '') ?? 0) < LEAST_ALONE) continue;
    joined.set(line, { ...line, content: span(line.content.start, title.content.end) });
    joined.set(title, { ...title, content: span(title.content.end, title.content.end) });
  }
  return joined.size === 0 ? lines : lines.map((line) => joined.get(line) ?? line);
}

/** The form of a number that stands alone; null for any other line. */
function formAlone({ folded }: Source, { content }: Line): string | null {
  if (content.end - content.start > LONGEST_ALONE) return null;
  const dress = readDress(folded, content);
  const { start, end } = dress?.words ?? content;
  const found = ALONE.exec(folded.slice(start, end));
  // 问题一 without a dress is a label.
  return found !== null && (dress !== null || found.groups?.word === undefined)
    ? folded.slice(content.start, content.end).replace(/\d+|[一二三四五六七八九十]+|[①-⑳]/u, '#')
    : null;
}

/** `—— 问题一 ——` with its title in the line below, as a marker that counts where others do; null for any other line. */
export function readWordAbove(folded: string, content: Span): Marker | null {
  const end = folded.indexOf('\n', content.start);
  if (end === -1 || end > content.start + LONGEST_ALONE || end >= content.end) return null;
  const above = span(content.start, content.start + folded.slice(content.start, end).trimEnd().length);
  const words = readDress(folded, above)?.words ?? above;
  const { word, number } = ALONE.exec(folded.slice(words.start, words.end))?.groups ?? {};
  if (word === undefined || number === undefined) return null;
  const at = words.start + folded.slice(words.start, words.end).indexOf(number, word.length);
  return {
    kind: 'counted',
    level: 1,
    number: parseChineseNumeral(number) ?? Number(number),
    form: `${word}#`,
    numeral: span(at, at + number.length),
    span: above,
  };
}

/** A short line without a number, a label or a stop of its own, with something under it. */
function isTitle(source: Source, line: Line, below: Line | undefined): boolean {
  const { start, end } = line.content;
  if (below === undefined || end - start > LONGEST_TITLE || readMarker(source.folded, line.content) !== null) return false;
  const words = source.folded.slice(start, end);
  return formAlone(source, line) === null && /[\u4e00-\u9fff]{2}/u.test(words) && !/[,;:、|\t]$|^[^:]{1,12}:|\|/u.test(words);
}
