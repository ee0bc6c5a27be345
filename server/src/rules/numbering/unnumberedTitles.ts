import type { Heading, Notice, Paragraph } from '../../notice/model';
import { foldedOf, textOf } from '../../text/source';
import { firstClause } from '../../text/sentences';
import type { Finding } from '../rule';

/** A problem's title in one line, by the word it opens with. */
const TITLE = /^(?<opening>针对|关于)[^。;!?\n]{4,70}问题[”"]?的?(?:整改(?:落实)?(?:情况|进展|进展情况)?)?。?$/u;
/** So many numbered titles of the form, and nearly all of the problems, make it the document's. */
const LEAST_TITLES = 3;
const HABIT = 0.8;
/** More lines of the form without a number than this are how the notice tells the parts of a problem. */
const MOST_LOST = 2;

/** Lines worded as the numbered titles of the problems are, and without a number: where it was lost, no gap may be left to show it. */
export function findUnnumberedTitles(notice: Notice): readonly Finding[] {
  const titles = notice.problems.flatMap(({ heading }) => (heading === null ? [] : [heading]));
  const [opening, model] = openingOf(notice, titles);
  if (opening === null || model === null) return [];
  const numbered = new Set(titles.filter((heading) => wordOf(notice, heading) === opening));
  const lost = notice.paragraphs.filter((paragraph) => isBelow(paragraph.heading, numbered) && isTitle(notice, paragraph, opening));
  return lost.length > MOST_LOST ? [] : lost.map((paragraph) => describe(notice, paragraph, model));
}

/** The word that nearly all titles of the problems open with, and one of these titles. */
function openingOf(notice: Notice, titles: readonly Heading[]): readonly [opening: string | null, model: Heading | null] {
  const openings = titles.map((heading) => wordOf(notice, heading));
  for (const word of ['针对', '关于']) {
    const count = openings.filter((opening) => opening === word).length;
    if (count >= LEAST_TITLES && count >= titles.length * HABIT) return [word, titles[openings.lastIndexOf(word)] ?? null];
  }
  return [null, null];
}

function wordOf({ source }: Notice, { title }: Heading): string | null {
  return TITLE.exec(foldedOf(source, title).slice(0, 100))?.groups?.opening ?? null;
}

/** Whether a numbered problem comes before it in its group: the only one of a group may go without a number. */
function isBelow(heading: Heading | null, numbered: ReadonlySet<Heading>): boolean {
  return heading !== null && (numbered.has(heading) || isBelow(heading.parent, numbered));
}

/** A line of its own. */
function isTitle({ source }: Notice, { span, heading }: Paragraph, opening: string): boolean {
  if (heading?.body === span) return false;
  const words = source.folded.slice(span.start, Math.min(span.end, span.start + 100));
  return words.length === span.end - span.start && TITLE.exec(words)?.groups?.opening === opening;
}

function describe({ source }: Notice, { span }: Paragraph, model: Heading): Finding {
  return {
    span: firstClause(source.folded, span),
    message: `这一行像是问题标题，前面没有序号；本篇其他问题都编了号（如“${textOf(source, model.marker)}”），请核对是否漏了序号。`,
    related: [{ span: model.marker, message: '同类标题的序号在这里。' }],
    atMost: 'warning',
  };
}
