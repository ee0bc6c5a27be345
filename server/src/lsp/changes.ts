import type { TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { changeBetween, type Change } from '../services/carryOver';

/** Keeps open documents up to date, and notes each change by itself until somebody takes it. */
export class Changes implements TextDocumentsConfiguration<TextDocument> {
  readonly #noted = new Map<string, Change[]>();

  /** A document that was opened. */
  create(uri: string, languageId: string, version: number, text: string): TextDocument {
    this.#noted.delete(uri);
    return TextDocument.create(uri, languageId, version, text);
  }

  /** The document after changes, in the order in which they were made. */
  update(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[], version: number): TextDocument {
    const noted = this.#noted.get(document.uri) ?? [];
    this.#noted.set(document.uri, noted);
    for (const change of changes) {
      noted.push(...changeIn(document, change));
      TextDocument.update(document, [change], version);
    }
    return document;
  }

  /** What was changed since the last time this was asked. */
  take(uri: string): readonly Change[] {
    const noted = this.#noted.get(uri) ?? [];
    this.#noted.delete(uri);
    return noted;
  }
}

/** The change as small as it can be said; none where it puts in what stood there. */
function changeIn(document: TextDocument, change: TextDocumentContentChangeEvent): readonly Change[] {
  const start = 'range' in change ? document.offsetAt(change.range.start) : 0;
  const least = changeBetween(document.getText('range' in change ? change.range : undefined), change.text);
  return least === null ? [] : [{ span: { start: start + least.span.start, end: start + least.span.end }, length: least.length }];
}
