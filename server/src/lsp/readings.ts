import { loadMarkup } from '../exchange/markup';
import { readingMemory, type LanguageService, type ReadingMemory } from '../languageService';
import type { Layout } from '../notice/layout';
import type { Notice } from '../notice/model';
import type { Diagnostic } from '../rules/runner';
import type { CheckOutcome } from '../services/ignores/checkWithIgnores';
import { isMarkdownName, PLAIN_TEXT, type Markup } from '../text/markup';
import type { DocumentSettings } from './documentSettings';
import type { WordDocuments } from './wordDocuments';

/** What the server needs to know of an open document. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly getText: () => string;
}

interface Reading {
  readonly version: number;
  readonly notice: Notice;
  readonly memory: ReadingMemory;
  checked: { readonly settings: DocumentSettings; readonly outcome: CheckOutcome } | null;
}

const NOTHING: CheckOutcome = { diagnostics: [], ignored: [], inBaseline: 0, stale: [] };

/** Reads each version of an open document once, and checks it once for the same settings. */
export class Readings {
  readonly #service: LanguageService;
  readonly #words: WordDocuments;
  readonly #readings = new Map<string, Reading>();
  /** The layouts that settings name, by document. */
  readonly #layouts = new Map<string, Layout>();
  #markdown: Markup | null = null;

  constructor(service: LanguageService, words: WordDocuments) {
    this.#service = service;
    this.#words = words;
  }

  /** Resolves when the document can be read as what it is written in. To be awaited before anything is asked of one. */
  async ready(document: OpenDocument | undefined): Promise<void> {
    if (document === undefined || this.#markdown !== null || !isMarkdown(document)) return;
    this.#markdown = await loadMarkup(true);
  }

  /** The document as a notice. */
  notice(document: OpenDocument): Notice {
    return this.#reading(document).notice;
  }

  /** To be called when the settings of a document are known: where they name another layout, the document is read anew. */
  layOut(uri: string, { layout }: DocumentSettings): void {
    if (this.#layouts.get(uri)?.written === layout?.written) return;
    if (layout === null) this.#layouts.delete(uri);
    else this.#layouts.set(uri, layout);
    this.#readings.delete(uri);
  }

  /** Every finding in the document as it now is. `settings` are compared by identity. */
  check(document: OpenDocument, settings: DocumentSettings): readonly Diagnostic[] {
    return this.judge(document, settings).diagnostics;
  }

  /** The same with what is ignored. */
  judge(document: OpenDocument, settings: DocumentSettings): CheckOutcome {
    const reading = this.#reading(document);
    if (reading.checked?.settings !== settings) {
      const outcome = settings.isExcluded ? NOTHING : this.#judge(document.uri, reading.notice, settings);
      reading.checked = { settings, outcome };
    }
    return reading.checked.outcome;
  }

  /** To be called when the document is closed. */
  forget(uri: string): void {
    this.#readings.delete(uri);
    this.#layouts.delete(uri);
  }

  #reading(document: OpenDocument): Reading {
    const known = this.#readings.get(document.uri);
    if (known?.version === document.version) return known;
    const memory = known?.memory ?? readingMemory();
    const notice = this.#service.read(document.getText(), memory, this.#markupOf(document), this.#layouts.get(document.uri));
    const fresh = { version: document.version, notice, memory, checked: null };
    this.#readings.set(document.uri, fresh);
    return fresh;
  }

  #judge(uri: string, notice: Notice, settings: DocumentSettings): CheckOutcome {
    const outcome = this.#service.judge(notice, settings.check, settings.decisions);
    return { ...outcome, diagnostics: this.#words.said(uri, notice.source, outcome.diagnostics) };
  }

  #markupOf(document: OpenDocument): Markup {
    return (isMarkdown(document) ? this.#markdown : null) ?? PLAIN_TEXT;
  }
}

/** Whether a document is written in Markdown: its editor says so, or its name. */
export function isMarkdown({ uri, languageId }: Pick<OpenDocument, 'uri' | 'languageId'>): boolean {
  return languageId === 'markdown' || isMarkdownName(uri);
}
