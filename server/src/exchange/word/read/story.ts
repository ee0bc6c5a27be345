import type { Attributes } from '../../xml/events';
import type { ChangeView } from '../wordText';
import { CommentRanges } from './commentRanges';
import { addText, breakLine, createDraft, type Draft } from './draft';
import { ADDED, FORMERLY, NO_TEXT, REMOVED, TEXTS } from './elements';
import { Fields } from './fields';
import { formerLabel } from './formerLabel';
import { Media } from './media';
import { isOn, numberIn } from './onOff';
import type { Paragraphs } from './paragraphs';
import type { Styles } from './styles';
import { symbolOf } from './symbols';
import type { Tables } from './tables';

/** What a story is read with. */
export interface StorySetting {
  readonly view: ChangeView;
  readonly styles: Styles;
  readonly paragraphs: Paragraphs;
  readonly tables: Tables;
}

/** Whose properties are being read, the innermost last; `mark` is the paragraph mark's. */
type Owner = 'paragraph' | 'mark' | 'run' | 'numbering' | 'row' | 'cell';

/**
 * Reads a story (ECMA-376 17.2: the document, its notes, its comments) as it streams by. What it understands is in a table of element
 * names; what stands in none of them is passed through, its content read.
 */
export class Story {
  readonly comments = new CommentRanges();
  readonly media = new Media();
  readonly #setting: StorySetting;
  readonly #fields = new Fields();
  readonly #drafts: Draft[] = [];
  readonly #owners: Owner[] = [];
  /** Elements of the file so far, skipped ones too: by these numbers a place is found again. */
  #texts = -1;
  #paragraphElements = -1;
  /** How deep within what is no text; 0 outside. */
  #skipped = 0;
  #isRunHidden = false;
  /** The text element that is open: its text so far, and whether blanks at its ends count. */
  #text: { value: string; readonly keepsBlanks: boolean } | null = null;
  #page = 1;
  #hasPages = false;
  #isTracked = false;

  constructor(setting: StorySetting) {
    this.#setting = setting;
  }

  get isTracked(): boolean {
    return this.#isTracked;
  }

  get hasPages(): boolean {
    return this.#hasPages;
  }

  readonly passed = (name: string): void => {
    if (name === 'w:p') this.#paragraphElements += 1;
    else if (TEXTS.has(name)) this.#texts += 1;
  };

  readonly open = (name: string, attributes: () => Attributes): void => {
    this.passed(name);
    if (this.#skipped > 0) this.#skipped += 1;
    else if (NO_TEXT.has(name)) this.#skipped = 1;
    else if (ADDED.has(name) || REMOVED.has(name)) this.#change(name);
    else if (FORMERLY.has(name)) this.#beginFormer(name);
    else {
      this.media.hear(name, attributes);
      this.#beginnings[name]?.(attributes);
    }
  };

  readonly close = (name: string): void => {
    if (this.#skipped > 0) this.#skipped -= 1;
    else this.#ends[name]?.();
  };

  readonly text = (text: string): void => {
    if (this.#text !== null) this.#text.value += text;
  };

  get #draft(): Draft | undefined {
    return this.#drafts.at(-1);
  }

  get #owner(): Owner | undefined {
    return this.#owners.at(-1);
  }

  /** An insertion or deletion: of content, or of the mark, number, row or cell whose properties are being read. */
  #change(name: string): void {
    this.#isTracked = true;
    const isGone = (this.#setting.view === 'accept' ? REMOVED : ADDED).has(name);
    const owner = this.#owner;
    if (owner === undefined) this.#skipped = isGone ? 1 : 0;
    if (!isGone) return;
    if (owner === 'mark' && this.#draft !== undefined) this.#draft.isMarkGone = true;
    if (owner === 'numbering' && this.#draft !== undefined) this.#draft.numbering = null;
    if (owner === 'row') this.#setting.tables.removeRow();
    if (owner === 'cell') this.#setting.tables.removeCell();
  }

  /** The properties before a tracked change of them: what counts where changes are refused. */
  #beginFormer(name: string): void {
    this.#isTracked = true;
    if (this.#setting.view === 'accept') this.#skipped = 1;
    else if (name === 'w:rPrChange' && this.#owner === 'run') this.#isRunHidden = false;
    else if (name === 'w:rPrChange' && this.#draft !== undefined) this.#draft.isMarkHidden = false;
    else if (this.#draft !== undefined) Object.assign(this.#draft, { style: null, numbering: null, level: null, formerLabel: null });
  }

  /** A number that older files give as it was shown. */
  #beginFormerNumber(attributes: Attributes): void {
    if (this.#owner !== 'numbering') return;
    this.#isTracked = true;
    if (this.#setting.view === 'refuse') this.#describe({ formerLabel: formerLabel(attributes['w:original'] ?? '') });
  }

  readonly #beginnings: Readonly<Record<string, (attributes: () => Attributes) => void>> = {
    'w:p': () => this.#drafts.push(createDraft(this.#paragraphElements, this.#draft?.element ?? null, this.#setting.tables.isLeftOut)),
    'w:pPr': () => this.#owners.push('paragraph'),
    'w:rPr': () => this.#owners.push(this.#owner === 'paragraph' ? 'mark' : 'run'),
    'w:numPr': () => this.#owners.push('numbering'),
    'w:trPr': () => this.#owners.push('row'),
    'w:tcPr': () => this.#owners.push('cell'),
    'w:pStyle': (attributes) => this.#describe({ style: attributes()['w:val'] ?? null }),
    'w:numId': (attributes) => this.#describe({ numbering: attributes()['w:val'] ?? null }),
    'w:numberingChange': (attributes) => this.#beginFormerNumber(attributes()),
    'w:ilvl': (attributes) => this.#describe({ level: numberIn(attributes()['w:val']) }),
    'w:vanish': (attributes) => this.#hide(isOn(attributes())),
    'w:rStyle': (attributes) => {
      if (this.#owner === 'run' && this.#setting.styles.isHidden(attributes()['w:val'] ?? '')) this.#isRunHidden = true;
    },
    'w:r': () => {
      this.#isRunHidden = false;
    },
    'w:t': (attributes) => this.#beginText(attributes()),
    'w:delText': (attributes) => this.#beginText(attributes()),
    'm:t': (attributes) => this.#beginText(attributes()),
    'w:tab': () => this.#add(' '),
    'w:ptab': () => this.#add(' '),
    'w:noBreakHyphen': () => this.#add('-'),
    'w:sym': (attributes) => this.#add(symbolOf(attributes())),
    // In a title, past whatever stands beside it, a line end is the layout's, not the text's.
    'w:br': (attributes) => (this.#draft?.style === 'Title' && 'w:clear' in attributes() ? undefined : this.#break(attributes()['w:type'])),
    'w:cr': () => this.#break(undefined),
    'w:fldChar': (attributes) => this.#fields.mark(attributes()['w:fldCharType']),
    'w:footnoteReference': (attributes) => this.#refer(`footnote ${attributes()['w:id'] ?? ''}`),
    'w:endnoteReference': (attributes) => this.#refer(`endnote ${attributes()['w:id'] ?? ''}`),
    'w:commentRangeStart': (attributes) => this.comments.begin(attributes()['w:id'] ?? ''),
    'w:commentRangeEnd': (attributes) => this.comments.end(attributes()['w:id'] ?? ''),
    'w:lastRenderedPageBreak': () => {
      this.#page += 1;
      this.#hasPages = true;
    },
    'w:txbxContent': () => this.#setting.paragraphs.enter(),
    'w:tbl': () => {
      this.#setting.paragraphs.flush(this.#draft ?? null);
      this.#setting.tables.beginTable();
    },
    'w:tr': () => this.#setting.tables.beginRow(),
    'w:tc': () => {
      this.#setting.tables.beginCell();
      this.#setting.paragraphs.enter();
    },
    'w:gridBefore': (attributes) => this.#setting.tables.property('w:gridBefore', attributes()),
    'w:gridSpan': (attributes) => this.#setting.tables.property('w:gridSpan', attributes()),
    'w:vMerge': (attributes) => this.#setting.tables.property('w:vMerge', attributes()),
    'w:hMerge': (attributes) => this.#setting.tables.property('w:hMerge', attributes()),
  };

  readonly #ends: Readonly<Record<string, () => void>> = {
    'w:p': () => this.#endParagraph(),
    'w:pPr': () => this.#owners.pop(),
    'w:rPr': () => this.#owners.pop(),
    'w:numPr': () => this.#owners.pop(),
    'w:trPr': () => this.#owners.pop(),
    'w:tcPr': () => this.#owners.pop(),
    'w:t': () => this.#endText(true),
    'w:delText': () => this.#endText(true),
    'm:t': () => this.#endText(false),
    'w:txbxContent': () => this.#setting.paragraphs.leave(this.#draft ?? null),
    'w:tc': () => {
      this.#setting.paragraphs.leave(this.#draft ?? null);
      this.#setting.tables.endCell();
    },
    'w:tr': () => this.#setting.tables.endRow(),
    'w:tbl': () => this.#setting.tables.endTable(),
  };

  #describe(property: Partial<Pick<Draft, 'style' | 'numbering' | 'level' | 'formerLabel'>>): void {
    if (this.#draft !== undefined && this.#owner !== undefined && this.#owner !== 'run') Object.assign(this.#draft, property);
  }

  #hide(isHidden: boolean): void {
    if (this.#owner === 'run') this.#isRunHidden = isHidden;
    else if (this.#owner === 'mark' && this.#draft !== undefined) this.#draft.isMarkHidden = isHidden;
  }

  #beginText(attributes: Attributes): void {
    this.#text = { value: '', keepsBlanks: attributes['xml:space'] === 'preserve' };
  }

  #endText(hasPlace: boolean): void {
    if (this.#text === null) return;
    const { value, keepsBlanks } = this.#text;
    this.#text = null;
    const text = value.replace(/[\t\n\r]/gu, ' ');
    const shown = keepsBlanks ? text : text.trim();
    this.#add(shown, hasPlace ? { element: this.#texts, from: keepsBlanks ? 0 : text.length - text.trimStart().length } : undefined);
  }

  #add(text: string, place?: { readonly element: number; readonly from: number }): void {
    const draft = this.#draft;
    if (draft === undefined || this.#isRunHidden || this.#fields.isCode || this.#owner !== undefined) return;
    draft.page ??= this.#page;
    addText(draft, text, place);
    this.comments.add(text);
  }

  /** The end of a page is no line of its own. */
  #break(type: string | undefined): void {
    const draft = this.#draft;
    if (draft === undefined || this.#isRunHidden || this.#fields.isCode) return;
    const isEmpty = draft.lines.at(-1)?.text === '';
    if ((type === 'page' || type === 'column') && isEmpty) return;
    breakLine(draft);
  }

  #refer(note: string): void {
    if (!this.#isRunHidden && !this.#fields.isCode) this.#draft?.notes.push(note);
  }

  #endParagraph(): void {
    const draft = this.#drafts.pop();
    if (draft === undefined) return;
    this.#fields.endParagraph();
    draft.page ??= this.#page;
    this.#setting.paragraphs.add(draft, this.#draft ?? null);
  }
}
