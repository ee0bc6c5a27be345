import type { Feature } from 'write-excel-file/universal';

/** What the writing library has no word for, in the XML of a sheet. */
export interface SheetXml {
  /** How wide the columns are, in half-width characters. */
  readonly widths: readonly number[];
  /** The words of each row's cells, the head first. */
  readonly rows: readonly (readonly string[])[];
  /** Cells that offer words to choose from: `D2:D9`. */
  readonly choices?: { readonly cells: string; readonly words: readonly string[] };
}

/** Of a line of the font, in points; Excel takes no row higher than the other. */
const [LINE, HIGHEST] = [16, 400];
/** East Asian characters, and the signs of Chinese print, which take the room of two others. */
const WIDE = /[\u2010-\u2027\u2460-\u24ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/gu;

/**
 * One page wide on paper; rows as high as their words need, which not every program works out when it opens a file, and which stay free to grow;
 * words to choose from.
 */
export function sheetXml(sheets: readonly SheetXml[]): Feature<Blob> {
  const sheetOf = ({ sheetIndex }: { readonly sheetIndex: number }): SheetXml | undefined => sheets[sheetIndex];
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, ...[, at]) => withChoices(onePageWide(content), sheetOf(at)),
          transformElementAttributes: (name, attributes, index, ...[, at]) => {
            const sheet = sheetOf(at);
            if (name === 'row' && index !== undefined && sheet !== undefined) return { ...attributes, ht: heightOf(sheet, index) };
            return name === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes;
          },
        },
      },
    },
  };
}

/** The order of a sheet's parts is fixed: its properties come first. */
function onePageWide(content: string): string {
  return content.replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>');
}

/** Choices come before the margins of the page. */
function withChoices(content: string, sheet: SheetXml | undefined): string {
  if (sheet?.choices === undefined) return content;
  const { cells, words } = sheet.choices;
  const validation = `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${cells}"><formula1>"${words.join(',')}"</formula1></dataValidation></dataValidations>`;
  return content.replace('<pageMargins', () => `${validation}<pageMargins`);
}

function heightOf({ widths, rows }: SheetXml, index: number): number {
  const lines = (rows[index] ?? []).map((words, column) => linesOf(words, widths[column] ?? 10));
  return Math.min(HIGHEST, LINE * Math.max(1, ...lines));
}

/** How many lines words take in a column, some room at its sides left out. */
function linesOf(words: string, width: number): number {
  const lines = words.split('\n').map((line) => Math.max(1, Math.ceil((line.length + (line.match(WIDE)?.length ?? 0)) / (width - 1))));
  return lines.reduce((sum, count) => sum + count, 0);
}
