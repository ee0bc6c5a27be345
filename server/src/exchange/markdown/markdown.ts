import { findAddresses } from '../../text/addresses';
import type { Markup } from '../../text/markup';
import { span, type Span } from '../../text/span';
import { dialectOf } from './dialect';
import { frontMatterOf } from './frontMatter';
import { parseMarkdown } from './parse';
import { shapeOf } from './shape';
import { syntaxOf } from './syntax';

/** Whether a text can hold anything that is no prose: most drafts have headings and lists alone, whose marks the reader of notices knows. */
const MAY_HOLD_SYNTAX = /`|~~~|\]\(|\]\[|\]:|\[\^|<[A-Za-z/!?]|\\[!-/:-@[-`{-~]|&[#A-Za-z]|^(?:---|\+\+\+)|^(?: {4}|\t)| {2}$/mu;

/** Markdown as GitHub reads it, with front matter. A text that is beyond its parser is prose throughout, and no edit is known to leave it as it is. */
export const MARKDOWN: Markup = {
  outsideProse: (text) => {
    const addresses = findAddresses(text);
    const tree = MAY_HOLD_SYNTAX.test(text) ? parseMarkdown(text, dialectOf(text)) : null;
    return tree === null ? addresses : merged([...syntaxOf(tree, text), ...addresses]);
  },
  isAlike: (before, after) => {
    const dialect = dialectOf(before);
    const [one, other] = [parseMarkdown(before, dialect), parseMarkdown(after, dialect)];
    return one !== null && other !== null && shapeOf(one) === shapeOf(other) && frontMatter(before) === frontMatter(after);
  },
};

function frontMatter(text: string): string {
  return text.slice(0, frontMatterOf(text).end);
}

/** In order, and one stretch of those that meet. */
function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const next of spans.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    const last = result.at(-1);
    if (last === undefined || next.start > last.end) result.push(next);
    else if (next.end > last.end) result[result.length - 1] = span(last.start, next.end);
  }
  return result;
}
