import { readXml, type Attributes, type XmlHandler } from '../../xml/events';
import type { ChangeView, WordComment, WordNote } from '../wordText';
import type { CommentRanges } from './commentRanges';
import { Counters } from './counters';
import { Paragraphs } from './paragraphs';
import { Story } from './story';
import type { Styles } from './styles';
import { Tables } from './tables';

/** What a part of several small stories is read with. */
interface Reading {
  readonly view: ChangeView;
  readonly styles: Styles;
}

/** One small story: a note or a comment. */
interface Entry {
  readonly attributes: Attributes;
  readonly lines: readonly string[];
}

/** The footnotes or endnotes; those that only draw a line between text and notes are none. */
export function readNotes(xml: string | null, kind: 'footnote' | 'endnote', reading: Reading): readonly WordNote[] {
  return entriesOf(xml, `w:${kind}`, reading).flatMap(({ attributes, lines }) => {
    const type = attributes['w:type'] ?? 'normal';
    return type === 'normal' ? [{ id: `${kind} ${attributes['w:id'] ?? ''}`, lines }] : [];
  });
}

/** The comments, with the words that each is about. */
export function readComments(xml: string | null, ranges: CommentRanges, reading: Reading): readonly WordComment[] {
  return entriesOf(xml, 'w:comment', reading).map(({ attributes, lines }) => ({
    author: attributes['w:author'] ?? '',
    date: attributes['w:date'] ?? '',
    text: lines.join('\n'),
    on: ranges.of(attributes['w:id'] ?? ''),
  }));
}

function entriesOf(xml: string | null, element: string, { view, styles }: Reading): readonly Entry[] {
  if (xml === null) return [];
  const paragraphs = new Paragraphs(new Counters(new Map(), styles), new Tables());
  const story = new Story({ view, styles, paragraphs, tables: new Tables() });
  const entries: Entry[] = [];
  let attributes: Attributes = {};
  let first = 0;
  const handler: XmlHandler = {
    ...{ text: story.text, passed: story.passed },
    open: (name, read) => {
      if (name === element) {
        attributes = read();
        first = paragraphs.all.length;
      }
      story.open(name, read);
    },
    close: (name) => {
      story.close(name);
      if (name !== element) return;
      paragraphs.flush(null);
      entries.push({ attributes, lines: paragraphs.all.slice(first).flatMap(({ lines }) => lines.map(({ text }) => text)) });
    },
  };
  readXml(xml, handler);
  return entries;
}
