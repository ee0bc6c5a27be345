import { openArchive, type Archive } from '../../archive/archive';
import { repack } from '../../archive/repack';
import type { Unreadable } from '../../tables/table';
import type { Span } from '../../../text/span';
import { applyXmlEdits } from '../../xml/edits';
import { elementsOf, placeElements, withoutReturns, type PlacedElement } from '../../xml/placedElements';
import { partText, readPackage, relationshipsPart, type WordPackage } from '../read/package';
import { readWord } from '../read/readWord';
import { wordSource, type WordSource } from '../wordSource';
import { newCommentsPart, withComments, type CommentAuthor, type NewComment } from './commentsPart';
import { documentPlaces, markEdits, type PlacedComment } from './marks';
import { faultOfProtection } from './protection';
import { withContentType, withRelationship } from './registration';
import { targetOf } from './target';

/** A remark on a stretch of the document's text. */
export interface Remark {
  /** In the text of the source. */
  readonly span: Span;
  /** A line is a paragraph of the comment. */
  readonly text: string;
}

/** The name that comments are signed with. */
export const COMMENT_AUTHOR = '整改通报检查';

const DAMAGED = { reason: '文档的 XML 不规范，批注写不进去；请用 Word 或 WPS 打开后另存一份再试' };
const NUMBER_TYPES = ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference', 'w:comment'];

/**
 * A copy of a document with remarks as comments at their places. Nothing else of it changes: text, formatting, comments that it has; that
 * its text reads the same is proved before the copy is handed out. Signed and protected documents are refused. Never throws.
 */
export function annotateWord(
  bytes: Uint8Array,
  source: WordSource,
  remarks: readonly Remark[],
  date: string | null,
): Uint8Array | Unreadable {
  const archive = openArchive(bytes);
  if ('reason' in archive) return archive;
  const parts = readPackage(archive);
  if ('reason' in parts) return parts;
  const protection = faultOfProtection(archive, parts.settings);
  if (protection !== null) return { reason: protection };
  const changed = changedParts({ archive, parts, source }, remarks, { name: COMMENT_AUTHOR, initials: '检查', date });
  if (changed === null) return DAMAGED;
  const copy = repack(bytes, changed);
  return 'reason' in copy || readsAlike(bytes, copy) ? copy : DAMAGED;
}

interface Document {
  readonly archive: Archive;
  readonly parts: WordPackage;
  readonly source: WordSource;
}

type Parts = Readonly<Record<string, Uint8Array>>;

function changedParts({ archive, parts, source }: Document, remarks: readonly Remark[], author: CommentAuthor): Parts | null {
  const xml = withoutReturns(parts.document);
  const root = placeElements(xml);
  if (root === null) return null;
  const first = firstFreeId(root, parts.comments);
  const placed: PlacedComment[] = [];
  const comments: NewComment[] = [];
  for (const { span, text } of remarks) {
    const target = targetOf(source, span);
    if (target === null) continue;
    const id = first + placed.length;
    placed.push({ id, target });
    comments.push({ id, text: target.note === '' ? text : `${text}\n（${target.note}）` });
  }
  const document = applyXmlEdits(xml, markEdits(documentPlaces(xml, root), placed));
  const others = commentParts(archive, parts, comments, { author, namespace: namespaceOf(root) });
  return others === null ? null : encoded({ [parts.main]: document, ...others });
}

interface Writing {
  readonly author: CommentAuthor;
  readonly namespace: string;
}

function commentParts(
  archive: Archive,
  { main, comments: known, commentsPart }: WordPackage,
  comments: readonly NewComment[],
  { author, namespace }: Writing,
): Readonly<Record<string, string>> | null {
  if (known !== null && commentsPart !== null) {
    const written = withComments(known, comments, author, namespace);
    return written === null ? null : { [commentsPart]: written };
  }
  const part = freeName(archive, `${main.slice(0, main.lastIndexOf('/') + 1)}comments`);
  const listed = partText(archive, '[Content_Types].xml');
  const types = listed === null ? null : withContentType(listed, part);
  const base = namespace.includes('purl.oclc.org')
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = withRelationship(partText(archive, relationshipsPart(main)), `/${part}`, `${base}/comments`);
  if (types === null || relations === null) return null;
  return { [part]: newCommentsPart(comments, author, namespace), '[Content_Types].xml': types, [relationshipsPart(main)]: relations };
}

function freeName(archive: Archive, base: string): string {
  const taken = new Set(archive.names.map((name) => name.toLowerCase()));
  let number = 1;
  const nameOf = (): string => (number === 1 ? `${base}.xml` : `${base}${number}.xml`);
  while (taken.has(nameOf().toLowerCase())) number += 1;
  return nameOf();
}

/** No comment of the document has this number or a higher one, whether it is written or only referred to. */
function firstFreeId(root: PlacedElement, comments: string | null): number {
  const written = comments === null ? null : placeElements(withoutReturns(comments));
  let last = -1;
  for (const tree of [root, ...(written === null ? [] : [written])]) {
    for (const { name, prefix, attributes } of elementsOf(tree)) {
      if (!NUMBER_TYPES.includes(name)) continue;
      const id = Number(attributes[`${prefix}id`] ?? attributes['w:id'] ?? '');
      if (Number.isSafeInteger(id)) last = Math.max(last, id);
    }
  }
  return last + 1;
}

function namespaceOf({ prefix, attributes }: PlacedElement): string {
  const declared = attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`];
  return declared ?? 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
}

function encoded(parts: Readonly<Record<string, string>>): Parts {
  const encoder = new TextEncoder();
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, encoder.encode(asUtf8(text))]));
}

/** Parts are written in UTF-8; what was in UTF-16 says so at its beginning. */
function asUtf8(text: string): string {
  return text.replace(/^(?<head><\?xml[^>]*encoding=["'])utf-16(?<tail>["'])/iu, '$<head>UTF-8$<tail>');
}

function readsAlike(bytes: Uint8Array, copy: Uint8Array): boolean {
  const [before, after] = [bytes, copy].map((each) => readWord('copy.docx', each));
  if (before === undefined || after === undefined || 'reason' in before || 'reason' in after) return false;
  return wordSource(before, 'paragraphs').text === wordSource(after, 'paragraphs').text;
}
