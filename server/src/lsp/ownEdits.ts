import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';

/** How many texts of a document are remembered as checked: undoing leads back to them. */
const MOST_CHECKED = 8;
/** How many changes of one version are remembered as offered: each place that the cursor rests at brings some. */
const MOST_OFFERED = 200;

/** What the server offered to make of a document. */
interface Offer {
  readonly version: number;
  readonly edits: readonly (readonly TextEdit[])[];
}

/**
 * Recognises changes of a document that are the server's own, a quick fix or a formatting that the user accepted, and ways back to a text
 * that was checked before. What they leave is checked at once: the user has not begun to write.
 */
export class OwnEdits {
  readonly #offers = new Map<string, Offer>();
  readonly #checked = new Map<string, readonly string[]>();
  readonly #before = new Map<string, string>();

  /** To be called with everything that is offered for the document as it now is; nothing is kept where it is not open. */
  offer(document: TextDocument | undefined, edits: readonly (readonly TextEdit[])[]): void {
    if (document === undefined) return;
    const { uri, version } = document;
    const known = this.#offers.get(uri);
    this.#offers.set(uri, { version, edits: [...(known?.version === version ? known.edits : []), ...edits].slice(-MOST_OFFERED) });
    this.#before.set(uri, document.getText());
  }

  /** To be called with each text that was checked. */
  check(uri: string, text: string): void {
    const others = (this.#checked.get(uri) ?? []).filter((known) => known !== text);
    this.#checked.set(uri, [...others, text].slice(-MOST_CHECKED));
  }

  /** Whether the text of the document, which has just changed, is one that was offered or that was checked before. */
  recognise({ uri, version, languageId }: TextDocument, text: string): boolean {
    const offer = this.#offers.get(uri);
    const before = this.#before.get(uri);
    this.#offers.delete(uri);
    this.#before.delete(uri);
    if (this.#checked.get(uri)?.includes(text) === true) return true;
    if (offer === undefined || before === undefined || version !== offer.version + 1) return false;
    const old = TextDocument.create(uri, languageId, offer.version, before);
    return offer.edits.some((edits) => lengthAfter(old, edits) === text.length && TextDocument.applyEdits(old, [...edits]) === text);
  }

  /** To be called when the document is closed. */
  forget(uri: string): void {
    this.#offers.delete(uri);
    this.#before.delete(uri);
    this.#checked.delete(uri);
  }
}

function lengthAfter(document: TextDocument, edits: readonly TextEdit[]): number {
  return edits.reduce(
    (length, { range, newText }) => length + newText.length - (document.offsetAt(range.end) - document.offsetAt(range.start)),
    document.getText().length,
  );
}
