import { findAddresses } from './addresses';
import type { Span } from './span';

/** What a text is written in: what of it is not prose, and what an edit must leave as it is. */
export interface Markup {
  /** The stretches that are no prose, in order, not overlapping: nothing in them is read, reported or changed. */
  readonly outsideProse: (text: string) => readonly Span[];
  /** Whether two texts are built alike: an edit of prose makes no heading, list or link, and breaks none. */
  readonly isAlike: (before: string, after: string) => boolean;
}

/** Plain text: everything but web addresses is prose, and no edit can break anything. */
export const PLAIN_TEXT: Markup = { outsideProse: findAddresses, isAlike: () => true };

/** Whether a file is written in Markdown, by its name or address. */
export function isMarkdownName(name: string): boolean {
  return /\.(?:md|markdown)$/iu.test(name);
}
