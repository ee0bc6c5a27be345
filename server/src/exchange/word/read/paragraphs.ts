import { XmlFault } from '../../xml/events';
import { withLabel } from '../label';
import type { WordParagraph } from '../wordText';
import type { Counters } from './counters';
import { isBlank, linesOf, prepend, type Draft } from './draft';
import type { Tables } from './tables';

/** A document with more paragraphs is none. */
const MOST_PARAGRAPHS = 200_000;

/** A place that holds paragraphs: the text itself, a cell, a box. What waits there goes on in its next paragraph. */
interface Home {
  waiting: { readonly draft: Draft; readonly label: string } | null;
}

/** Numbers the paragraphs in their order and joins those whose mark between them is gone. */
export class Paragraphs {
  readonly #counters: Counters;
  readonly #tables: Tables;
  readonly #homes: Home[] = [{ waiting: null }];
  readonly #all: WordParagraph[] = [];
  #count = 0;

  constructor(counters: Counters, tables: Tables) {
    this.#counters = counters;
    this.#tables = tables;
  }

  /** All paragraphs, once the document has been read. */
  get all(): readonly WordParagraph[] {
    return this.#all;
  }

  /** A cell or a box begins. */
  enter(): void {
    this.#homes.push({ waiting: null });
  }

  /** It ends; `host` is the paragraph that the box hangs on. */
  leave(host: Draft | null): void {
    this.flush(host);
    if (this.#homes.length > 1) this.#homes.pop();
  }

  /** Nothing comes that what waits could go on in: it is a paragraph of its own. */
  flush(host: Draft | null): void {
    const home = this.#homes.at(-1);
    const waiting = home?.waiting ?? null;
    if (home === undefined || waiting === null) return;
    const { draft, label } = waiting;
    home.waiting = null;
    this.#emit(draft, label, host);
  }

  /** A paragraph has been read. In a box, `host` is the paragraph that the box hangs on. */
  add(draft: Draft, host: Draft | null): void {
    if (draft.isLeftOut) return;
    this.#count += 1;
    if (this.#count > MOST_PARAGRAPHS) throw new XmlFault(`文档超过${MOST_PARAGRAPHS / 10_000}万段，没有读取`);
    const home = this.#homes.at(-1) ?? { waiting: null };
    const earlier = home.waiting;
    home.waiting = null;
    if ((draft.isMarkHidden || draft.isMarkGone) && isBlank(draft)) {
      home.waiting = earlier;
      return;
    }
    if (earlier !== null) prepend(draft, earlier.draft);
    const counted = draft.isMarkGone ? '' : this.#counters.next(draft);
    const label = draft.formerLabel ?? counted;
    const shown = earlier !== null && earlier.label !== '' ? earlier.label : label;
    if (draft.isMarkHidden || draft.isMarkGone) home.waiting = { draft, label: shown };
    else this.#emit(draft, shown, host);
  }

  #emit(draft: Draft, label: string, host: Draft | null): void {
    const lines = linesOf(draft);
    const { element, page, anchor, notes } = draft;
    const cell = anchor === null ? this.#tables.place : null;
    const paragraph: WordParagraph = { label, lines, element, page, cell, anchor, notes };
    this.#tables.addText(withLabel(label, lines.map(({ text }) => text).join('\n')));
    const home = host === null ? this.#all : host.boxes;
    home.push(paragraph);
    for (const box of draft.boxes) home.push(box);
  }
}
