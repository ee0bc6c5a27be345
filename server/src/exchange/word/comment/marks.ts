import { elementsOf, type PlacedElement } from '../../xml/placedElements';
import type { XmlEdit } from '../../xml/edits';
import { rawOffset } from '../../xml/references';
import type { Target, TextPlace } from './target';

/** A comment that is to be put in. */
export interface PlacedComment {
  readonly id: number;
  readonly target: Target;
}

/** Where comments are put in, found once for all of them. */
export interface DocumentPlaces {
  readonly xml: string;
  /** Text elements and paragraphs in the order of the text: places of the reader count them alike. */
  readonly texts: readonly PlacedElement[];
  readonly paragraphs: readonly PlacedElement[];
}

/** The elements of a document that comments hang on. */
export function documentPlaces(xml: string, root: PlacedElement): DocumentPlaces {
  const texts: PlacedElement[] = [];
  const paragraphs: PlacedElement[] = [];
  for (const element of elementsOf(root)) {
    if (element.name === 'w:t' || element.name === 'w:delText') texts.push(element);
    if (element.name === 'w:p') paragraphs.push(element);
  }
  return { xml, texts, paragraphs };
}

/** What is put in at one place: the ends of comments before the beginnings of others. */
interface Marks {
  readonly ends: string[];
  readonly starts: string[];
}

/** A place in the text where marks can stand, and what must be written around them there. */
interface Cut {
  readonly at: number;
  readonly before: string;
  readonly after: string;
  /** The text element that is cut in two: blanks at its ends must count from now on. */
  readonly split: PlacedElement | null;
}

/** The changes of the document that put the comments' marks in; runs are cut in two where a comment begins or ends within them. */
export function markEdits(places: DocumentPlaces, comments: readonly PlacedComment[]): readonly XmlEdit[] {
  const cuts = new Map<number, { readonly cut: Cut; readonly marks: Marks }>();
  const inEmpty = new Map<PlacedElement, string>();
  const put = (cut: Cut, kind: keyof Marks, mark: string): void => {
    const known = cuts.get(cut.at) ?? { cut, marks: { ends: [], starts: [] } };
    known.marks[kind].push(mark);
    cuts.set(cut.at, known);
  };
  for (const { id, target } of comments) {
    const paragraph = places.paragraphs[target.paragraph];
    if (paragraph === undefined) continue;
    const { start, end } = marksOf(id, paragraph.prefix, paragraph);
    const from = target.words === null ? null : cutAt(places, target.words.from, 'start');
    const to = target.words === null ? null : cutAt(places, target.words.to, 'end');
    if (from !== null && to !== null && from.at < to.at) {
      put(from, 'starts', start);
      put(to, 'ends', end);
    } else if (paragraph.isEmpty) {
      inEmpty.set(paragraph, `${inEmpty.get(paragraph) ?? ''}${start}${end}`);
    } else {
      put(plain(contentStartOf(paragraph)), 'starts', start);
      put(plain(paragraph.contentEnd), 'ends', end);
    }
  }
  const split = new Set<PlacedElement>();
  const edits = [...inEmpty].map(([{ end, prefix }, marks]) => ({ start: end - 2, end, text: `>${marks}</${prefix}p>` }));
  for (const { cut, marks } of cuts.values()) {
    edits.push({ start: cut.at, end: cut.at, text: `${cut.before}${marks.ends.join('')}${marks.starts.join('')}${cut.after}` });
    if (cut.split !== null) split.add(cut.split);
  }
  return [...edits, ...[...split].flatMap(keepingBlanks)];
}

/** A document whose elements have no prefix needs one for attributes. */
function marksOf(id: number, prefix: string, { attributes }: PlacedElement): { readonly start: string; readonly end: string } {
  const own = prefix === '' ? 'w:' : prefix;
  const declared = prefix === '' ? ` xmlns:w="${attributes.xmlns ?? MAIN}"` : '';
  const mark = (name: string): string => `<${own}${name}${declared} ${own}id="${id}"/>`;
  return {
    start: mark('commentRangeStart'),
    end: `${mark('commentRangeEnd')}<${own}r${declared}><${own}commentReference ${own}id="${id}"/></${own}r>`,
  };
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function plain(at: number): Cut {
  return { at, before: '', after: '', split: null };
}

/** Behind the properties of a paragraph. */
function contentStartOf(paragraph: PlacedElement): number {
  const [first] = paragraph.children;
  return first?.name === 'w:pPr' ? first.end : paragraph.contentStart;
}

/** Where marks can stand at a place in a text: beside the run where the place is at its edge, else between its two halves. */
function cutAt({ xml, texts }: DocumentPlaces, place: TextPlace, side: 'start' | 'end'): Cut | null {
  const text = texts[place.element];
  const run = text?.parent ?? null;
  if (text === undefined || run?.name !== 'w:r') return null;
  const raw = xml.slice(text.contentStart, text.contentEnd);
  const at = rawOffset(raw, place.offset);
  const [properties, ...others] = run.children[0]?.name === 'w:rPr' ? run.children : [undefined, ...run.children];
  const reopened = `${openTag(xml, run)}${properties === undefined ? '' : xml.slice(properties.start, properties.end)}`;
  if (at <= 0) return others[0] === text ? plain(run.start) : { at: text.start, before: `</${run.prefix}r>`, after: reopened, split: null };
  if (at >= raw.length) {
    return others.at(-1) === text ? plain(run.end) : { at: text.end, before: `</${run.prefix}r>`, after: reopened, split: null };
  }
  // Blanks at the ends of such a text do not count, and would once it is cut; so would what is no plain text in it.
  const isPlain = keepsBlanks(text) || raw.trim() === raw;
  if (!isPlain || raw.includes('<')) return side === 'start' ? plain(run.start) : plain(run.end);
  const close = `</${text.prefix}t></${run.prefix}r>`;
  return { at: text.contentStart + at, before: close, after: `${reopened}<${text.prefix}t xml:space="preserve">`, split: text };
}

function openTag(xml: string, run: PlacedElement): string {
  return xml.slice(run.start, run.contentStart);
}

function keepsBlanks({ attributes }: PlacedElement): boolean {
  return attributes['xml:space'] === 'preserve';
}

/** Has blanks at the ends of a text count. */
function keepingBlanks(text: PlacedElement): readonly XmlEdit[] {
  if (keepsBlanks(text)) return [];
  const at = text.start + 1 + text.prefix.length + 1;
  return [{ start: at, end: at, text: ' xml:space="preserve"' }];
}
