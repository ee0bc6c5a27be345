import { strToU8, zipSync } from 'fflate';
import type { PlannedCell, PlannedList, PlannedSheet } from './plan';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The list as comma-separated values: what is joined stands in its first cell alone. */
export function csvOf(list: PlannedList, separator = ','): string {
  const sheet = list.sheets.at(-1);
  const quoted = (cell: string): string => (/["\n]/u.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return `${(sheet?.rows ?? []).map((row) => row.map((cell) => quoted(shownOf(cell))).join(separator)).join('\r\n')}\r\n`;
}

/** The list as a table in Markdown. */
export function markdownOf(list: PlannedList): string {
  const rows = list.sheets.at(-1)?.rows ?? [];
  const width = Math.max(...rows.map((row) => row.length));
  const head = rows.findIndex((row) => row.length > 1);
  const lines = rows.map((row, index) =>
    index < head
      ? shownOf(row[0] ?? '')
      : `| ${Array.from(new Array(width).keys(), (at) => shownOf(row[at] ?? '').replaceAll('\n', '<br>')).join(' | ')} |`,
  );
  return lines.join('\n');
}

/** The list as a workbook with joined cells, hidden rows, number formats, and all its sheets. */
export function xlsxOf({ sheets }: PlannedList): Uint8Array {
  const formats = [
    'General',
    ...new Set(sheets.flatMap(({ rows }) => rows.flat().flatMap((cell) => (typeof cell === 'string' ? [] : [cell.format])))),
  ];
  const numbers = [...sheets.keys()].map((index) => index + 1);
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${numbers.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPES}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((number) => `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}<Relationship Id="rId99" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${MAIN}><numFmts count="${formats.length}">${formats.map((format, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(format)}"/>`).join('')}</numFmts><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${[...formats.keys()].map((index) => `<xf numFmtId="${164 + index}"/>`).join('')}</cellXfs></styleSheet>`,
  };
  for (const [index, sheet] of sheets.entries()) files[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, formats);
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)])),
  );
}

function sheetXml({ rows, merges, hidden }: PlannedSheet, formats: readonly string[]): string {
  const body = rows.map((row, index) => {
    const cells = row.map((cell, column) => cellXml(cell, `${letter(column)}${index + 1}`, formats));
    return `<row r="${index + 1}"${hidden.includes(index) ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
  });
  const joined = merges.map(({ top, left, bottom, right }) => `<mergeCell ref="${letter(left)}${top + 1}:${letter(right)}${bottom + 1}"/>`);
  return `<worksheet ${MAIN}><sheetData>${body.join('')}</sheetData>${joined.length > 0 ? `<mergeCells>${joined.join('')}</mergeCells>` : ''}</worksheet>`;
}

function cellXml(cell: PlannedCell, name: string, formats: readonly string[]): string {
  if (cell === '') return '';
  if (typeof cell !== 'string') return `<c r="${name}" s="${formats.indexOf(cell.format)}"><v>${cell.value}</v></c>`;
  return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
}

function shownOf(cell: PlannedCell): string {
  return typeof cell === 'string' ? cell : cell.shown;
}

function letter(column: number): string {
  return String.fromCharCode(0x41 + column);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
