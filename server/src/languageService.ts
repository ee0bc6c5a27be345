import type { Notice } from './notice/model';
import { readNotice } from './notice/readNotice';
import { checkNotice, type Diagnostic } from './rules/runner';
import type { CheckSettings } from './rules/settings';

/** The product from one interface: the language server, the command line, the tests and the web build all enter here. */
export interface LanguageService {
  /** Reads any text; never throws. */
  readonly read: (text: string) => Notice;
  /** Every finding, in document order. */
  readonly check: (notice: Notice, settings: CheckSettings) => readonly Diagnostic[];
}

/** The service keeps no state: documents and their versions are the host's. */
export function createLanguageService(): LanguageService {
  return { read: readNotice, check: checkNotice };
}
