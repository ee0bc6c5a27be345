import { parse } from '../parse/parse';
import { readSource } from '../parse/readSource';
import { readMarks } from '../text/markPairs';
import type { Markup } from '../text/markup';
import type { Source } from '../text/source';
import { annexStart } from './annex';
import { readClosing } from './closing';
import { readContact, readInvitation } from './contact';
import { readEnumerations } from './enumerations';
import { readFieldHeadings } from './fieldHeadings';
import { readOpening, readTitle } from './frontMatter';
import { readFrame } from './frame';
import { findFigures } from './figures/findFigures';
import type { FigureMemory } from './figures/memory';
import { readHeadingLists } from './headingLists';
import { readHeadings } from './headings';
import type { Notice, NoticeOutline } from './model';
import { readLabelledLists } from './labelledLists';
import { readLabels } from './labels';
import type { Layout } from './layout';
import { readParagraphs } from './paragraphs';
import { readPolicy } from './policy';
import { readProblems } from './problems';
import { isNotice } from './recognition';
import { readReferredAnswers } from './referredAnswers';
import { readResponses } from './responses';
import { readSignature } from './signature';
import { readWebResidue } from './webResidue';

/**
 * Reads any text as a notice; with the memory of an earlier version faster, and never otherwise; with a layout as that says, where the text has what it
 * names. Never throws; where the text is none, `recognised` is false.
 */
export function readNotice(text: string, memory?: FigureMemory, markup?: Markup, layout?: Layout | null): Notice {
  const outline = readOutline(readSource(text, markup), layout);
  return { ...outline, figures: findFigures(outline, memory) };
}

/** Everything but the figures. */
export function readOutline(source: Source, layout: Layout | null = null): NoticeOutline {
  const tree = parse(source, layout?.problem.kind === 'heading' ? layout.problem.mark : null);
  const marks = readMarks(source);
  const headings = readHeadings(source, tree);
  const paragraphs = readParagraphs(tree, headings);
  const webResidue = readWebResidue(source, tree);
  const title = readTitle(source, tree, webResidue);
  const opening = readOpening(source, paragraphs, title);
  const enumerations = readEnumerations(source, paragraphs);
  const annex = annexStart(source, tree);
  const own = paragraphs.filter(({ span }) => span.start < annex);
  const invitation = readInvitation(source, own);
  const labels = readLabels(source, paragraphs, layout);
  const fieldHeadings = readFieldHeadings(source, headings);
  const lists = readLabelledLists({ source, headings, paragraphs, labels });
  const referred = layout === null ? readReferredAnswers({ source, headings, paragraphs }) : null;
  const all = readProblems({ source, headings, paragraphs, labels, layout, fieldHeadings, lists, referred });
  // The list of problems may be appended; where it is all there is, it is the notice.
  const listed = all.filter(({ span }) => span.start < annex);
  const places = listed.length > 0 ? listed : all;
  const last = referred?.last ?? places.at(-1)?.span.start ?? source.text.length;
  const closing = readClosing({ source, tree }, paragraphs, last, invitation);
  const problems = readResponses({ source, paragraphs, labels, lists, enumerations, headings, fieldHeadings, referred, closing }, places);
  return {
    source,
    marks,
    tree,
    recognised: isNotice({ source, title, headings, paragraphs, problems, hasInvitation: invitation !== null }),
    title,
    opening,
    headings,
    paragraphs,
    labels,
    problems,
    references: referred?.references ?? [],
    enumerations,
    headingLists: readHeadingLists(source, headings),
    invitation,
    contact: readContact(source, own, invitation),
    signature: readSignature(source, tree, webResidue, annex),
    webResidue,
    policy: readPolicy({ source, marks }, headings, problems),
    layout,
    frame: readFrame(source, problems, layout),
  };
}
