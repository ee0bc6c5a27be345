import type { HeadingBlock, Section, Tree } from '../parse/tree';
import { firstSentenceEnd, trimmed } from '../text/sentences';
import { foldedOf, type Source } from '../text/source';
import { span, type Span } from '../text/span';
import type { Heading, Role } from './model';
import { readProblemPhrase } from './problemPhrase';
import { readRunInMarks, splitAtMark, type RunInMarks } from './runInMarks';
import { announcesList, listingParts, readRole, settleRole } from './roles';

/** A heading while its children are still being read. */
interface OpenHeading extends Heading {
  role: Role | null;
  readonly children: Heading[];
}

/** The headings of a tree in document order, each with its title, its run-in text and its role. */
export function readHeadings(source: Source, tree: Tree): readonly Heading[] {
  const headings: OpenHeading[] = [];
  const marks = readRunInMarks(
    source,
    tree.blocks.filter((block) => block.kind === 'heading'),
  );
  visit(tree.root, null);
  const parts = headings.filter(({ parent }) => parent === null);
  const [first, ...others] = parts;
  if (first !== undefined && isLeadingAccount(first, others)) first.role = 'overview';
  const listing = new Set(listingParts(source, parts));
  for (const part of parts) if (listing.has(part) || announcesList(source, part)) part.role = 'overview';
  return headings;

  function visit(section: Section, parent: OpenHeading | null): void {
    const heading = section.heading === null ? null : readHeading(source, section, section.heading, { parent, marks });
    if (heading !== null) {
      headings.push(heading);
      parent?.children.push(heading);
    }
    for (const child of section.sections) visit(child, heading);
    if (heading !== null && parent === null) heading.role = settleRole(source, heading);
  }
}

/** 一、党委⟦抓整改情况⟧, 二、反馈问题整改情况: of two parts on rectification the one before the problems, with nothing under it, is how the work was led. */
function isLeadingAccount({ role, children }: Heading, others: readonly Heading[]): boolean {
  const isItemByItem = (part: Heading): boolean => part.role === 'rectification' && part.children.length > 0;
  return role === 'rectification' && children.length === 0 && others.some(isItemByItem);
}

/** Where a heading stands, and what parts title and text in those of its form. */
interface HeadingPlace {
  readonly parent: Heading | null;
  readonly marks: RunInMarks;
}

function readHeading(source: Source, section: Section, block: HeadingBlock, { parent, marks }: HeadingPlace): OpenHeading {
  const mark = marks.get(block.marker.form);
  const { title, body } = (mark === undefined ? null : splitAtMark(source, block.text, mark)) ?? splitRunIn(source, block.text);
  return {
    block,
    section,
    level: block.marker.level,
    number: block.marker.number,
    marker: block.marker.span,
    title,
    body,
    line: block.line.index,
    role: readRole(foldedOf(source, title), parent),
    parent,
    children: [],
  };
}

/** `针对“…”问题，` and the like, where the response follows within the sentence. */
const PROBLEM_CLAUSE = /^(?:针对|关于)[^。\n]{2,120}?问题(?:的整改(?:情况)?)?[,:]/u;
/** A response that runs in is longer than this. */
const RUN_IN_MINIMUM = 10;
/** A line that is all title. */
const ENDS_IN_PROBLEM = /问题(?:的整改(?:情况)?)?[。.]?$/u;
/** No title is longer. */
const LONG_TITLE = 120;
/** Two sentences of a problem quoted from the feedback are shorter than this. */
const QUOTED_PROBLEM_LIMIT = 80;

/**
 * Separates title and text of a run-in heading: `1.提高政治站位。区委…`, `1.针对“…”问题，区委…。` A second short sentence that states a
 * fault too belongs to the title: the feedback is quoted in full there.
 */
function splitRunIn(source: Source, text: Span): { readonly title: Span; readonly body: Span | null } {
  const clause = readProblemClause(source, text);
  if (clause !== null) return clause;
  const end = sentenceEnd(source.folded, text);
  if (end === null) return { title: trimmed(source.folded, text), body: null };
  const rest = trimmed(source.folded, span(end, text.end));
  if (rest.start === rest.end || isQuotedProblem(foldedOf(source, span(text.start, end)), foldedOf(source, rest))) {
    return { title: trimmed(source.folded, text), body: null };
  }
  return { title: trimmed(source.folded, span(text.start, end)), body: rest };
}

/** Where a mark is left open in the line, a sentence ends at its full stop, and not where the mark is given up. */
function sentenceEnd(folded: string, text: Span): number | null {
  const end = firstSentenceEnd(folded, text);
  if (end !== null && end - text.start <= LONG_TITLE) return end;
  const plain = folded.slice(text.start, Math.min(text.end, text.start + LONG_TITLE)).indexOf('。');
  if (
    plain === -1 ||
    (folded.charAt(text.end - 1) !== '。' && ENDS_IN_PROBLEM.test(folded.slice(text.end - 12, text.end))) ||
    isBalanced(folded.slice(text.start, text.end))
  )
    return end;
  return text.start + plain + 1;
}

function readProblemClause(source: Source, text: Span): { readonly title: Span; readonly body: Span } | null {
  if (!'针关'.includes(source.folded.charAt(text.start))) return null;
  const found = PROBLEM_CLAUSE.exec(source.folded.slice(text.start, Math.min(text.end, text.start + 140)));
  if (found === null) return null;
  if (!isBalanced(found[0]) && isBalanced(source.folded.slice(text.start, text.end))) return null;
  const end = text.start + found[0].length;
  const body = trimmed(source.folded, span(end, text.end));
  const words = foldedOf(source, body);
  if (words.length <= RUN_IN_MINIMUM || !words.includes('。') || ENDS_IN_PROBLEM.test(words.slice(-12))) return null;
  return { title: span(text.start, end - 1), body };
}

/** Whether each quotation mark that opens in the words closes in them. */
function isBalanced(words: string): boolean {
  return words.split('“').length === words.split('”').length;
}

function isQuotedProblem(title: string, rest: string): boolean {
  return rest.length <= QUOTED_PROBLEM_LIMIT && readProblemPhrase(title) === 'sure' && readProblemPhrase(rest) === 'sure';
}
