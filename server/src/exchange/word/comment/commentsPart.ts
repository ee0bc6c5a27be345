import { placeElements, withoutReturns } from '../../xml/placedElements';
import { escapeXml } from '../../xml/edits';

/** A comment as it is written. */
export interface NewComment {
  readonly id: number;
  /** A line is a paragraph. */
  readonly text: string;
}

/** Who says it and when; Word shows both. */
export interface CommentAuthor {
  readonly name: string;
  readonly initials: string;
  /** `2025-03-01T09:00:00Z`; null leaves it out. */
  readonly date: string | null;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A comments part with nothing but these; `namespace` is that of the document. */
export function newCommentsPart(comments: readonly NewComment[], author: CommentAuthor, namespace: string): string {
  return `${HEAD}<w:comments xmlns:w="${namespace}">${written(comments, author, '')}</w:comments>`;
}

/** A comments part with these behind what it has; null where it is no XML. */
export function withComments(part: string, comments: readonly NewComment[], author: CommentAuthor, namespace: string): string | null {
  const xml = withoutReturns(part);
  const root = placeElements(xml);
  if (root?.name !== 'w:comments') return null;
  const added = written(comments, author, ` xmlns:w="${namespace}"`);
  if (root.isEmpty) return `${xml.slice(0, root.end - 2)}>${added}</${root.prefix}comments>${xml.slice(root.end)}`;
  return `${xml.slice(0, root.contentEnd)}${added}${xml.slice(root.contentEnd)}`;
}

function written(comments: readonly NewComment[], { name, initials, date }: CommentAuthor, declared: string): string {
  const when = date === null ? '' : ` w:date="${escapeXml(date)}"`;
  return comments
    .map(({ id, text }) => {
      const paragraphs = text.split('\n').map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`);
      const head = `w:id="${id}" w:author="${escapeXml(name)}"${when} w:initials="${escapeXml(initials)}"`;
      return `<w:comment${declared} ${head}>${paragraphs.join('')}</w:comment>`;
    })
    .join('');
}
