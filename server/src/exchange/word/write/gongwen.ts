import {
  AlignmentType,
  BuilderElement,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type IParagraphOptions,
  type ISpacingProperties,
  type ParagraphChild,
} from 'docx';
import type { Notice } from '../../../notice/model';
import { finish } from './finish';
import { FONTS, fontRuns, type Fonts } from './fonts';
import { BODY, MARGINS, PAGE_NUMBER, PAPER, TABLE, TITLE, toTwips, type Margins } from './page';
import { planDocument, type PlannedBlock, type PlannedLine, type PlannedTable } from './plan';
import { signaturePlace } from './signaturePlace';
import { documentStyles } from './styles';
import { breakTitle } from './titleBreak';

/** How a unit has its documents laid out. */
export interface GongwenOptions {
  readonly fonts: Fonts;
  /** Those of the norm where they are left out. */
  readonly margins?: Margins;
}

/**
 * A notice as a Word document laid out after GB/T 9704—2012: A4, 22 lines of 28 characters, title, headings and text in their fonts, signature and date in
 * their places, page numbers outside. Every line of the draft is a paragraph, numbers are written out: read again, it is the same text.
 */
export async function writeGongwen(notice: Notice, { fonts, margins = MARGINS }: GongwenOptions = { fonts: FONTS }): Promise<Uint8Array> {
  const writer = new Writer({ fonts, margins }, planDocument(notice));
  const document = new Document({
    creator: '整改通报',
    lastModifiedBy: '整改通报',
    ...(notice.title === null ? {} : { title: notice.title.text }),
    evenAndOddHeaderAndFooters: true,
    styles: documentStyles(fonts),
    sections: [
      {
        properties: {
          page: {
            size: PAPER,
            margin: {
              ...{ top: toTwips(margins.top), bottom: toTwips(margins.bottom), left: toTwips(margins.left), right: toTwips(margins.right) },
              footer: PAGE_NUMBER.footer,
            },
          },
        },
        footers: { default: pageNumber(fonts, 'odd'), even: pageNumber(fonts, 'even') },
        children: writer.children(),
      },
    ],
  });
  return finish(new Uint8Array(await Packer.toArrayBuffer(document)), fonts);
}

/** 7.5: — 3 —, on odd pages one character from the right, on even ones from the left. */
function pageNumber({ pageNumber: font }: Fonts, side: 'odd' | 'even'): Footer {
  const run = new TextRun({ font: fontOf(font), size: PAGE_NUMBER.size, children: ['— ', PageNumber.CURRENT, ' —'] });
  const indent = side === 'odd' ? { right: PAGE_NUMBER.character } : { left: PAGE_NUMBER.character };
  return new Footer({
    children: [new Paragraph({ alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT, indent, children: [run] })],
  });
}

const HEADINGS = [undefined, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;
/** Two characters. */
const INDENT = { firstLine: BODY.character * 2, firstLineChars: 200 };

class Writer {
  readonly #fonts: Fonts;
  readonly #width: number;
  readonly #blocks: readonly PlannedBlock[];

  constructor({ fonts, margins }: Required<GongwenOptions>, blocks: readonly PlannedBlock[]) {
    this.#fonts = fonts;
    this.#width = PAPER.width - toTwips(margins.left) - toTwips(margins.right);
    this.#blocks = blocks;
  }

  children(): FileChild[] {
    return this.#blocks.map((block, index) => (block.kind === 'table' ? this.#table(block) : this.#paragraph(block, index)));
  }

  #paragraph(line: PlannedLine, index: number): Paragraph {
    switch (line.kind) {
      case 'title':
        return new Paragraph({ heading: HeadingLevel.TITLE, spacing: this.#titleSpacing(index), children: this.#title(line.text) });
      case 'recipient':
        return new Paragraph({ children: this.#runs(line.text, this.#fonts.body) });
      case 'attachment':
        return new Paragraph({ pageBreakBefore: true, children: this.#runs(line.text, this.#fonts.first) });
      case 'unit':
      case 'date':
        return new Paragraph(this.#signature(line, index));
      case 'heading':
        return new Paragraph({
          heading: HEADINGS[line.level] ?? HeadingLevel.HEADING_4,
          indent: INDENT,
          children: this.#runs(line.text, this.#fontOfLevel(line.level)),
        });
      case 'body':
        return new Paragraph({ indent: INDENT, keepNext: this.#isBeforeSignature(index), children: this.#body(line) });
    }
  }

  #body({ text, level, lead }: PlannedLine): ParagraphChild[] {
    return [...this.#runs(text.slice(0, lead), this.#fontOfLevel(level)), ...this.#runs(text.slice(lead), this.#fonts.body)];
  }

  /** A line between title and text, left by the last line of the title. */
  #titleSpacing(index: number): ISpacingProperties {
    const isLast = this.#blocks[index + 1]?.kind !== 'title';
    return { line: TITLE.line, lineRule: 'exact', after: isLast ? BODY.line : 0 };
  }

  /** Lines of a title that is one line in the draft are parted by a break that belongs to the layout, not to the text. */
  #title(text: string): ParagraphChild[] {
    return breakTitle(text, TITLE.characters).flatMap((part, index) => [
      ...(index === 0
        ? []
        : [new TextRun({ children: [new BuilderElement({ name: 'w:br', attributes: { clear: { key: 'w:clear', value: 'all' } } })] })]),
      ...this.#runs(part, this.#fonts.title, TITLE.size),
    ]);
  }

  /** A line of space above, which the norm wants between text and signature; the last lines of the text stay with it. */
  #signature(line: PlannedLine, index: number): IParagraphOptions {
    const [unit, date] = [this.#textOf('unit'), this.#textOf('date')];
    const place = signaturePlace(unit, date)[line.kind === 'unit' ? 'unit' : 'date'];
    const isFirst = !['unit', 'date'].includes(this.#blocks[index - 1]?.kind ?? '');
    return {
      alignment: 'left' in place ? AlignmentType.LEFT : AlignmentType.RIGHT,
      indent: 'left' in place ? { left: Math.round(place.left * BODY.character) } : { right: Math.round(place.right * BODY.character) },
      spacing: { line: BODY.line, lineRule: 'exact', before: isFirst ? BODY.line : 0 },
      keepNext: line.kind === 'unit',
      children: this.#runs(line.text, this.#fonts.body),
    };
  }

  #textOf(kind: 'unit' | 'date'): string {
    const found = this.#blocks.find((block) => block.kind === kind);
    return found === undefined || found.kind === 'table' ? '' : found.text;
  }

  #isBeforeSignature(index: number): boolean {
    return ['unit', 'date'].includes(this.#blocks[index + 1]?.kind ?? '');
  }

  #table({ rows }: PlannedTable): Table {
    const columns = Math.max(...rows.map(({ length }) => length));
    const weights = [...new Array<null>(columns).keys()].map((at) =>
      Math.min(30, Math.max(4, ...rows.map((cells) => cells[at]?.length ?? 0))),
    );
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const widths = weights.map((weight) => Math.floor((this.#width * weight) / sum));
    const cell = (text: string, at: number, isHead: boolean): TableCell =>
      new TableCell({ width: { size: widths[at] ?? 0, type: WidthType.DXA }, children: [this.#cell(text, isHead)] });
    return new Table({
      width: { size: this.#width, type: WidthType.DXA },
      columnWidths: widths,
      rows: rows.map(
        (cells, index) =>
          new TableRow({
            tableHeader: index === 0,
            cantSplit: true,
            children: [...widths.keys()].map((at) => cell(cells[at] ?? '', at, index === 0)),
          }),
      ),
    });
  }

  /** Exact line heights would cut what is higher: in tables they are as high as they need to be. */
  #cell(text: string, isHead: boolean): Paragraph {
    const font = isHead ? this.#fonts.first : this.#fonts.body;
    return new Paragraph({
      style: 'TableText',
      alignment: isHead ? AlignmentType.CENTER : AlignmentType.LEFT,
      children: this.#runs(text, font, TABLE.size, 0),
    });
  }

  #fontOfLevel(level: number): string {
    return [this.#fonts.body, this.#fonts.first, this.#fonts.second][level] ?? this.#fonts.body;
  }

  #runs(text: string, font: string, size: number = BODY.size, spacing: number = size === BODY.size ? BODY.spacing : 0): ParagraphChild[] {
    return fontRuns(text).map(({ text: part, isLatin }) => {
      const { latin } = this.#fonts;
      return new TextRun({
        text: part,
        font: isLatin && latin !== '' ? { ...fontOf(latin), eastAsia: font } : fontOf(font),
        size,
        characterSpacing: spacing,
      });
    });
  }
}

/** One font for all characters, marks that could be Latin or Chinese included. */
function fontOf(name: string): {
  readonly ascii: string;
  readonly hAnsi: string;
  readonly eastAsia: string;
  readonly cs: string;
  readonly hint: string;
} {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
}
