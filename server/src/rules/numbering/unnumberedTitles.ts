import type { Heading, Notice, Paragraph } from '../../notice/model';
import { textOf } from '../../text/source';
import { firstClause } from '../../text/sentences';
import type { Span } from '../../text/span';
import type { Finding } from '../rule';

const OPENINGS = ['针对', '关于'];
/** A problem's title in one line, by the word it opens with. */
const TITLE = /^(?<opening>针对|关于)[^。;!?\n]{4,70}问题[”"]?的?(?:整改(?:落实)?(?:情况|进展|进展情况)?)?。?$/u;
/** Longer lines are no titles. */
const LONGEST = 100;
/** So many numbered titles of the form, and nearly all of the problems, make it the document's. */
const LEAST_TITLES = 3;
const HABIT = 0.8;
/** More lines of the form without a number than this are how the notice tells the parts of a problem. */
const MOST_LOST = 2;

/** Lines worded as the numbered titles of the problems are, and without a number: where it was lost, no gap may be left to show it. */
export function findUnnumberedTitles(notice: Notice): readonly Finding[] {
  const alone = notice.paragraphs.filter((paragraph) => titleWord(notice, paragraph) !== null);
  if (alone.length === 0) return [];
  const titles = notice.problems.flatMap(({ heading }) => (heading === null ? [] : [heading]));
  const [opening, model] = openingOf(notice, titles);
  if (opening === null || model === null) return [];
  const numbered = new Set(titles.filter(({ title }) => wordOf(notice, title) === opening));
  const lost = alone.filter((paragraph) => isBelow(paragraph.heading, numbered) && titleWord(notice, paragraph) === opening);
  return lost.length > MOST_LOST ? [] : lost.map((paragraph) => describe(notice, paragraph, model));
}

/** The word that nearly all titles of the problems open with, and one of these titles. */
function openingOf(notice: Notice, titles: readonly Heading[]): readonly [opening: string | null, model: Heading | null] {
  const openings = titles.map(({ title }) => wordOf(notice, title));
  for (const word of OPENINGS) {
    const count = openings.filter((opening) => opening === word).length;
    if (count >= LEAST_TITLES && count >= titles.length * HABIT) return [word, titles[openings.lastIndexOf(word)] ?? null];
  }
  return [null, null];
}

/** The word that a title of a problem opens with; null for any other words. */
function wordOf({ source: { folded } }: Notice, { start, end }: Span): string | null {
  const isOpened = OPENINGS.some((word) => folded.startsWith(word, start));
  return isOpened ? (TITLE.exec(folded.slice(start, Math.min(end, start + LONGEST)))?.groups?.opening ?? null) : null;
}

/** Whether a numbered problem comes before it in its group: the only one of a group may go without a number. */
function isBelow(heading: Heading | null, numbered: ReadonlySet<Heading>): boolean {
  return heading !== null && (numbered.has(heading) || isBelow(heading.parent, numbered));
}

/** The word that a line of its own opens with which is worded as a title is. */
function titleWord(notice: Notice, { span: place, heading }: Paragraph): string | null {
  return heading?.body === place || place.end - place.start > LONGEST ? null : wordOf(notice, place);
}

function describe({ source }: Notice, { span }: Paragraph, model: Heading): Finding {
  return {
    span: firstClause(source.folded, span),
    message: `这一行像是问题标题，前面没有序号；本篇其他问题都编了号（如“${textOf(source, model.marker)}”），请核对是否漏了序号。`,
    related: [{ span: model.marker, message: '同类标题的序号在这里。' }],
    atMost: 'warning',
  };
}
