import type { Archive } from '../../archive/archive';
import { readXml } from '../../xml/events';
import type { Unreadable } from '../../tables/table';

/** The parts of a document that are read, by purpose; null where it has none. */
export interface WordPackage {
  /** Where the text stands: `word/document.xml`, or whatever its maker calls it. */
  readonly main: string;
  readonly document: string;
  readonly styles: string | null;
  readonly numbering: string | null;
  readonly footnotes: string | null;
  readonly endnotes: string | null;
  readonly comments: string | null;
  readonly settings: string | null;
  /** The name of the comments part. */
  readonly commentsPart: string | null;
}

/** Office documents of other kinds, known by a part that only they have. */
const OTHERS: readonly { readonly part: RegExp; readonly name: string }[] = [
  { part: /^xl\/workbook\./iu, name: 'Excel 工作簿' },
  { part: /^ppt\/presentation\./iu, name: '演示文稿' },
  { part: /^ofd\.xml$/iu, name: 'OFD 版式文件' },
  { part: /^content\.xml$/iu, name: 'ODF 文档' },
];

/** Finds the parts by their relationships, as Word does: each program names them in its own way. */
export function readPackage(archive: Archive): WordPackage | Unreadable {
  const root = relationshipsOf(archive, '');
  const main = root.find(({ type }) => type === 'officeDocument')?.target ?? null;
  const other = OTHERS.find(({ part }) => archive.names.some((name) => part.test(name)));
  if (other !== undefined) return { reason: `这是${other.name}，不是 Word 文档（docx）` };
  if (main === null) return { reason: '压缩包里没有 Word 正文，不是 Word 文档（docx），或文件已损坏' };
  const document = partText(archive, main);
  if (document === null) return { reason: '文件已损坏：正文部件缺失或读不出来，请用 Word 或 WPS 打开后另存一份' };
  const related = relationshipsOf(archive, main);
  const part = (kind: string): string | null => {
    const target = related.find(({ type }) => type === kind)?.target;
    return target === undefined ? null : partText(archive, target);
  };
  return {
    main,
    document,
    styles: part('styles'),
    numbering: part('numbering'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    comments: part('comments'),
    settings: part('settings'),
    commentsPart: related.find(({ type }) => type === 'comments')?.target ?? null,
  };
}

/** One relationship of a part to another one in the archive. */
interface Relationship {
  /** The last step of the type's address: `numbering`. Strict and transitional documents differ before it. */
  readonly type: string;
  /** The other part's name in the archive. */
  readonly target: string;
}

function relationshipsOf(archive: Archive, part: string): readonly Relationship[] {
  const xml = partText(archive, relationshipsPart(part));
  const found: Relationship[] = [];
  if (xml === null) return found;
  readXml(xml, {
    open: (name, attributes) => {
      if (name !== 'rel:Relationship') return;
      const { Type: type = '', Target: target = '', TargetMode: mode = '' } = attributes();
      if (mode !== 'External') found.push({ type: type.split('/').at(-1) ?? '', target: resolveTarget(part, target) });
    },
    close: () => undefined,
  });
  return found;
}

/** `word/_rels/document.xml.rels` for `word/document.xml`; `_rels/.rels` for the archive itself. */
export function relationshipsPart(part: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** A target as written, from the folder of the part that names it: `../comments.xml`, `/word/styles.xml`. */
export function resolveTarget(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** A part's text in UTF-8 or UTF-16; null where it is missing or damaged. */
export function partText(archive: Archive, name: string): string | null {
  const bytes = archive.read(name);
  return bytes === null ? null : decodeXml(bytes);
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
