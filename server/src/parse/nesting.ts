import { span } from '../text/span';
import type { HeadingBlock, Level, Marker, ParagraphBlock, Section } from './tree';

/** A section while its end is not known yet. */
interface OpenSection {
  readonly heading: HeadingBlock | null;
  readonly start: number;
  readonly paragraphs: ParagraphBlock[];
  readonly sections: Section[];
  end: number;
}

/**
 * Nests headings as they come. A marker of the norm closes every section of its level or deeper; any other closes the section that has its form,
 * or, where none is open, stands under the last heading: its level is how deep that is.
 */
export class Nesting {
  readonly #length: number;
  readonly #root: OpenSection = { heading: null, start: 0, paragraphs: [], sections: [], end: 0 };
  /** Without the root. */
  readonly #open: OpenSection[] = [];

  constructor(length: number) {
    this.#length = length;
  }

  /** The heading as it stands: with its level, and, where it has no number, with the one that it is of its form. */
  addHeading(read: HeadingBlock): HeadingBlock {
    const place = this.#placeOf(read.marker);
    this.#closeFrom(place);
    const heading = { ...read, marker: this.#settled(read.marker) };
    this.#open.push({ heading, start: read.line.content.start, paragraphs: [], sections: [], end: read.line.content.end });
    return heading;
  }

  /** A line of prose under the last heading. */
  addParagraph(block: ParagraphBlock): void {
    const current = this.#open.at(-1) ?? this.#root;
    current.paragraphs.push(block);
    current.end = block.span.end;
  }

  /** The whole, once every block is in. */
  close(): Section {
    this.#closeFrom(0);
    return closed(this.#root, this.#length);
  }

  /** Where among the open sections the heading belongs: those from there on are done. */
  #placeOf({ kind, level, form }: Marker): number {
    const markers = this.#open.map(({ heading }) => heading?.marker);
    const place =
      kind === 'ranked'
        ? markers.findIndex((marker) => marker?.kind === 'ranked' && marker.level >= level)
        : markers.findIndex((marker) => marker?.form === form);
    return place === -1 ? this.#open.length : place;
  }

  #settled(marker: Marker): Marker {
    if (marker.kind === 'ranked') return marker;
    const depth = Math.min(this.#open.length + 1, LEVELS.length);
    const level = LEVELS[depth - 1] ?? 5;
    if (marker.kind === 'counted') return { ...marker, level };
    const before = (this.#open.at(-1) ?? this.#root).sections.findLast(({ heading }) => heading?.marker.form === marker.form);
    return { ...marker, level, number: (before?.heading?.marker.number ?? 0) + 1 };
  }

  #closeFrom(place: number): void {
    while (this.#open.length > place) {
      const last = this.#open.pop();
      const parent = this.#open.at(-1) ?? this.#root;
      if (last === undefined) return;
      parent.sections.push(closed(last, last.end));
      parent.end = Math.max(parent.end, last.end);
    }
  }
}

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

function closed(section: OpenSection, end: number): Section {
  return { heading: section.heading, paragraphs: section.paragraphs, sections: section.sections, span: span(section.start, end) };
}
