import type { Heading, Notice, Paragraph } from '../../notice/model';
import { isPlainTitle } from '../../parse/plainTitles';
import { textOf } from '../../text/source';
import { firstClause } from '../../text/sentences';
import type { Span } from '../../text/span';
import type { Finding } from '../rule';

/** Longer lines are no titles. */
const LONGEST = 100;
const SHORTEST = 6;
/** A wording is the document's where at least this many marked titles share it, and nearly all problems do. */
const LEAST_TITLES = 3;
const HABIT = 0.8;
/** Where more lines than this have the wording and no marker, the notice marks the parts of a problem so. */
const MOST_LOST = 2;
/** How many characters at either end make a wording. */
const [OPENING, ENDING] = [2, 2];
/** 问题的整改情况 and the like end a title as 问题 does. */
const TAIL = /(?:的?整改(?:落实)?(?:情况|进展|进展情况)?)?[”"]?[。.]?$/u;

/** Lines worded as the marked titles of the problems, without a marker. Where the last one lost its marker, no gap in the numbers shows it. */
export function findUnnumberedTitles(notice: Notice): readonly Finding[] {
  const titles = notice.problems.flatMap(({ heading }) => (heading === null || isPlainTitle(heading.block.marker) ? [] : [heading]));
  const wording = wordingOf(notice, titles);
  if (wording === null) return [];
  const marked = new Set(titles.filter(({ title }) => isWorded(notice, title, wording)));
  const model = [...marked].at(-1);
  if (model === undefined) return [];
  const lost = notice.paragraphs.filter((paragraph) => isTitleLine(notice, paragraph, wording) && isBelow(paragraph.heading, marked));
  return lost.length > MOST_LOST ? [] : lost.map((paragraph) => describe(notice, paragraph, model));
}

/** How the titles of the problems begin and end. */
interface Wording {
  readonly opening: string;
  readonly ending: string;
}

/** The first and last words that nearly all titles of the problems share; null where they share none. */
function wordingOf(notice: Notice, titles: readonly Heading[]): Wording | null {
  if (titles.length < LEAST_TITLES) return null;
  const cores = titles.map(({ title }) => coreOf(notice, title));
  const opening = shared(cores.map((core) => core.slice(0, OPENING)));
  const ending = shared(cores.map((core) => core.slice(-ENDING)));
  return opening === null || ending === null ? null : { opening, ending };
}

function shared(words: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const each of words) counts.set(each, (counts.get(each) ?? 0) + 1);
  for (const [each, count] of counts) if (count >= LEAST_TITLES && count >= words.length * HABIT) return each;
  return null;
}

/** The words of a title without what follows its 问题. */
function coreOf({ source: { folded } }: Notice, { start, end }: Span): string {
  return folded.slice(start, Math.min(end, start + LONGEST)).replace(TAIL, '');
}

function isWorded(notice: Notice, title: Span, { opening, ending }: Wording): boolean {
  const core = coreOf(notice, title);
  return core.length >= SHORTEST && core.startsWith(opening) && core.endsWith(ending);
}

/** A line of its own that is all title. */
function isTitleLine(notice: Notice, { span: place, heading }: Paragraph, wording: Wording): boolean {
  if (heading?.body === place || place.end - place.start > LONGEST || !isWorded(notice, place, wording)) return false;
  return !/[。;!?]/u.test(coreOf(notice, place));
}

/** Whether a marked problem comes before it in its group: the only one of a group may go without a marker. */
function isBelow(heading: Heading | null, marked: ReadonlySet<Heading>): boolean {
  return heading !== null && (marked.has(heading) || isBelow(heading.parent, marked));
}

function describe({ source }: Notice, { span }: Paragraph, model: Heading): Finding {
  const { kind } = model.block.marker;
  const marker = textOf(source, model.marker);
  const message =
    kind === 'bare'
      ? `这一行像是问题标题，前面没有标记；本篇其他问题都有（${marker === '' ? '如加粗' : `如“${marker}”`}），请核对是否漏了。`
      : `这一行像是问题标题，前面没有序号；本篇其他问题都编了号（如“${marker}”），请核对是否漏了序号。`;
  const place = model.marker.start < model.marker.end ? model.marker : model.title;
  return {
    span: firstClause(source.folded, span),
    message,
    related: [{ span: place, message: '同类标题的序号在这里。' }],
    atMost: 'warning',
  };
}
