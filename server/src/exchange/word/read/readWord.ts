import { openArchive } from '../../archive/archive';
import { faultOfContainer } from '../../archive/container';
import type { Unreadable } from '../../tables/table';
import { readXml } from '../../xml/events';
import type { ChangeView, WordText } from '../wordText';
import { Counters } from './counters';
import { readComments, readNotes } from './notes';
import { readNumbering } from './numbering';
import { readPackage, type WordPackage } from './package';
import { Paragraphs } from './paragraphs';
import { Story } from './story';
import { readStyles } from './styles';
import { Tables } from './tables';

/**
 * Reads the bytes of a Word document (docx) to text as Word shows it: automatic numbers, tables, text boxes, notes, comments, tracked changes
 * as if all accepted or all refused. Every input gives a text or the reason why there is none; never throws.
 */
export function readWord(name: string, bytes: Uint8Array, view: ChangeView = 'accept'): WordText | Unreadable {
  const fault = faultOfContainer(name, bytes);
  if (fault !== null) return { reason: fault };
  const archive = openArchive(bytes);
  if ('reason' in archive) return archive;
  const parts = readPackage(archive);
  return 'reason' in parts ? parts : readParts(parts, view);
}

function readParts(parts: WordPackage, view: ChangeView): WordText | Unreadable {
  const styles = readStyles(parts.styles);
  const tables = new Tables();
  const paragraphs = new Paragraphs(new Counters(readNumbering(parts.numbering, styles), styles), tables);
  const story = new Story({ view, styles, paragraphs, tables });
  const reason = readXml(parts.document, story);
  if (reason !== null) return { reason };
  paragraphs.flush(null);
  const reading = { view, styles };
  return {
    paragraphs: story.hasPages ? paragraphs.all : paragraphs.all.map((paragraph) => ({ ...paragraph, page: null })),
    tables: tables.all,
    notes: [...readNotes(parts.footnotes, 'footnote', reading), ...readNotes(parts.endnotes, 'endnote', reading)],
    comments: readComments(parts.comments, story.comments, reading),
    leftOut: story.media.leftOut,
    tracked: story.isTracked,
  };
}
