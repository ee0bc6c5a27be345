import { figureMemory, type FigureMemory } from './notice/figures/memory';
import type { Notice } from './notice/model';
import { readNotice } from './notice/readNotice';
import type { Diagnostic } from './rules/runner';
import type { CheckSettings } from './rules/settings';
import { checkWithIgnores, type Decisions } from './services/ignores/checkWithIgnores';
import type { Markup } from './text/markup';

/** What a host keeps of a document from one version to the next. */
export type ReadingMemory = FigureMemory;

/** A memory for one document. */
export const readingMemory: () => ReadingMemory = figureMemory;

/** The product from one interface: the language server, the command line, the tests and the web build all enter here. */
export interface LanguageService {
  /**
   * Reads any text, plain unless something else is said; never throws. A memory makes the next version of the same document faster to
   * read, and changes nothing else.
   */
  readonly read: (text: string, memory?: ReadingMemory, markup?: Markup) => Notice;
  /** Every finding, in document order, what was decided about them considered. */
  readonly check: (notice: Notice, settings: CheckSettings, decisions?: Decisions) => readonly Diagnostic[];
}

/** The service keeps no state: documents and their versions are the host's. */
export function createLanguageService(): LanguageService {
  return {
    read: readNotice,
    check: (notice, settings, decisions) => checkWithIgnores(notice, settings, decisions).diagnostics,
  };
}
