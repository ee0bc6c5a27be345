import type { Diagnostic } from '../rules/runner';
import { onAutomaticNumbers } from '../services/automaticNumbers';
import type { Source } from '../text/source';
import type { Span } from '../text/span';

/** The text of a Word document that a client shows read-only. */
export interface ShownWord {
  /** The document's own address: settings and ignored findings are looked up by it. */
  readonly source: string;
  /** As it was handed out. */
  readonly text: string;
  /** The automatic numbers in it, in order. */
  readonly labels: readonly Span[];
}

/** The texts of Word documents that are shown, by the addresses that they are shown at. */
export class WordDocuments {
  readonly #shown = new Map<string, ShownWord>();

  /** To be called when a text is handed out, again when the document was read anew. */
  show(uri: string, word: ShownWord): void {
    this.#shown.set(uri, word);
  }

  /** Whether an address is that of a Word document's text, which nobody changes. */
  has(uri: string): boolean {
    return this.#shown.has(uri);
  }

  /** The address that settings hold for: the document's own, where the text is one of Word's. */
  sourceOf(uri: string): string {
    return this.#shown.get(uri)?.source ?? uri;
  }

  /** Findings as they are said of an open document: those on automatic numbers say that they are put right in Word. */
  said(uri: string, source: Source, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
    const word = this.#shown.get(uri);
    // A text that was read before the document changed has its numbers elsewhere.
    if (word?.text !== source.given.text) return diagnostics;
    return onAutomaticNumbers(source, diagnostics, word.labels);
  }
}
