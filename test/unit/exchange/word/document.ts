import { strToU8, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts of a made-up Word document; what is left out it does not have. */
export interface DocumentParts {
  /** What stands in `w:body`. */
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  readonly settings?: string;
  /** More entries of the archive, by name. */
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
  /** `word/document.xml` by default. */
  readonly main?: string;
  /** The prefix of Word's elements: `w` by default. What is handed over is written with `w:`. */
  readonly prefix?: string;
  /** Whether the namespaces are those of a Strict document. */
  readonly strict?: boolean;
}

const STORIES = ['numbering', 'styles', 'footnotes', 'comments', 'settings'] as const;

/** A Word document (docx). */
export function documentOf(parts: DocumentParts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(entriesOf(parts)).map(([name, content]) => [name, toBytes(content)])), { mtime: DATE });
}

const DATE = new Date(2025, 0, 1);

/** Its entries, before they are packed. */
export function entriesOf(parts: DocumentParts): Readonly<Record<string, string | Uint8Array>> {
  const main = parts.main ?? 'word/document.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const stories = STORIES.filter((name) => parts[name] !== undefined);
  const relations = stories.map((name, index) => relationship(`rId${index + 1}`, name, `${name}.xml`, parts));
  const overrides = [...stories.map((name) => override(`${folder}${name}.xml`, name)), override(main, 'document.main')];
  const written = Object.fromEntries(stories.map((name) => [`${folder}${name}.xml`, story(name, parts[name] ?? '', parts)]));
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': relationships([relationship('rId1', 'officeDocument', main, parts)]),
    [main]: story('document', `<w:body>${parts.body}</w:body>`, parts),
    [`${folder}_rels/${main.slice(folder.length)}.rels`]: relationships(relations),
    ...written,
    ...parts.more,
  };
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function story(name: string, content: string, { prefix = 'w', strict = false }: DocumentParts): string {
  const own = prefix === 'w' ? content : content.replaceAll(/(?<edge><\/?|\s)w:/gu, `$<edge>${prefix}:`);
  const main = strict ? 'http://purl.oclc.org/ooxml/wordprocessingml/main' : MAIN;
  const others = [
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  ].join(' ');
  return `${HEAD}<${prefix}:${name} xmlns:${prefix}="${main}" ${others}>${own}</${prefix}:${name}>`;
}

function relationship(id: string, kind: string, target: string, { strict = false }: DocumentParts): string {
  const base = strict ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : `${OFFICE}/relationships`;
  return `<Relationship Id="${id}" Type="${base}/${kind}" Target="${target}"/>`;
}

function relationships(each: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function override(part: string, kind: string): string {
  return `<Override PartName="/${part}" ContentType="${TYPES}.${kind}+xml"/>`;
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? strToU8(content) : content;
}

/** A paragraph; `properties` stands in its `w:pPr`. */
export function paragraph(text: string, properties = ''): string {
  return content(run(text), properties);
}

/** A paragraph of what is handed over. */
export function content(runs: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

/** A run of text. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph with an automatic number. */
export function numbered(text: string, level = 0, list = 1, markProperties = ''): string {
  return paragraph(text, `${numberOf(level, list)}<w:rPr>${markProperties}</w:rPr>`);
}

/** The properties that give a paragraph its number. */
export function numberOf(level: number, list = 1): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A list of levels `[format, text, more]`. */
export function list(id: number, levels: readonly (readonly [string, string, string?])[], head = ''): string {
  const written = levels.map(
    ([format, text, more = ''], at) =>
      `<w:lvl w:ilvl="${at}">${more.includes('w:start') ? '' : '<w:start w:val="1"/>'}<w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${head}${written.join('')}</w:abstractNum>`;
}

/** A number definition of a list. */
export function definition(id: number, of: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
}

/** 一、（一）1.（1）, each below the one before. */
export const USUAL_LIST = list(0, [
  ['chineseCounting', '%1、'],
  ['chineseCounting', '（%2）'],
  ['decimal', '%3.'],
  ['decimal', '（%4）'],
]);

/** A table of rows of cells; a cell is text or, in `<`, what stands in it. */
export function table(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `<w:tc><w:tcPr/>${text.startsWith('<') ? text : paragraph(text)}</w:tc>`;
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}
