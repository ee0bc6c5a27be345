import type { ListedProblem, LeftOut, ProblemList } from '../../notice/problemList';
import { decodeText } from '../encoding/decode';
import { readCsvSheet } from '../tables/csv';
import type { Sheet } from '../tables/sheet';
import type { Unreadable } from '../tables/table';
import { readWorkbook } from '../tables/xlsx';
import { readTableList, type TableReading } from './fromTable';
import { readTextList } from './fromText';
import { readMarkdownTables } from './markdown';
import { proseOfWord, sheetsOfWord } from './fromWord';
import { NO_PROBLEM_COLUMN } from './unread';
import { readWord } from '../word/read/readWord';

/** What can be a list of problems. */
export const LIST_EXTENSIONS: readonly string[] = ['xlsx', 'csv', 'tsv', 'docx', 'md', 'txt'];

/** Which sheet to read, where the reader is not to choose itself. */
export interface ListChoice {
  readonly sheet?: string;
}

/** Reads a 问题清单 or 整改台账 from the bytes of a file; its name says which kind it is. Never rejects; says why where it makes no sense. */
export async function readList(name: string, bytes: Uint8Array, choice: ListChoice = {}): Promise<ProblemList | Unreadable> {
  const extension = /\.(?<extension>[a-z]{1,5})$/iu.exec(name)?.groups?.extension?.toLowerCase() ?? '';
  if (extension === 'xlsx') {
    const workbook = await readWorkbook(bytes);
    return 'reason' in workbook ? workbook : fromSheets(name, workbook, choice);
  }
  if (extension === 'docx' || extension === 'docm') return fromWord(name, bytes);
  if (['xls', 'et', 'doc', 'wps'].includes(extension)) {
    return { reason: `读不了 .${extension} 文件；请另存为 ${extension === 'xls' || extension === 'et' ? 'xlsx' : 'docx'}` };
  }
  const decoded = decodeText(bytes);
  return 'reason' in decoded ? decoded : fromText(name, extension, decoded.text);
}

function fromText(name: string, extension: string, text: string): ProblemList | Unreadable {
  const tables = text.includes('|') ? readMarkdownTables(text) : [];
  const readings = [...tables, readCsvSheet(text.replace(/^\ufeff/u, ''))].map(readTableList).filter((reading) => reading !== null);
  const best = bestOf(readings);
  const isTable = extension === 'csv' || extension === 'tsv';
  // In prose a line of one word may look like a head.
  if (best !== null && best.problems.length > 0 && (isTable || best.head.score > 1)) return fromTable(name, best, []);
  if (isTable) return { reason: NO_PROBLEM_COLUMN };
  const { problems, left } = readTextList(text);
  if (problems.length === 0) return { reason: '没有读到问题：既没有带“反馈问题”一栏的表格，也没有逐条编号的段落' };
  return listOf(name, '按逐条编号的段落读', { problems, left });
}

/** A document with tables that are no lists is read by its paragraphs. */
function fromWord(name: string, bytes: Uint8Array): ProblemList | Unreadable {
  const word = readWord(name, bytes);
  if ('reason' in word) return word;
  const best = bestOf(
    sheetsOfWord(word)
      .map(readTableList)
      .filter((reading) => reading !== null),
  );
  if (best !== null && best.problems.length > 0) return fromTable(name, best, []);
  return fromText(name, 'txt', proseOfWord(word));
}

function fromSheets(name: string, sheets: readonly Sheet[], { sheet: wanted }: ListChoice): ProblemList | Unreadable {
  const asked = wanted === undefined ? sheets : sheets.filter((sheet) => sheet.name === wanted);
  if (asked.length === 0) return { reason: `没有名为“${wanted ?? ''}”的工作表；有${quoted(sheets.map((sheet) => sheet.name))}` };
  const readings = asked.map(readTableList).filter((reading) => reading !== null && reading.problems.length > 0);
  const shown = readings.filter((reading) => reading?.sheet.isHidden !== true);
  const best = bestOf((shown.length > 0 ? shown : readings).filter((reading) => reading !== null));
  if (best === null) return { reason: `${sheets.length > 1 ? '各个工作表都' : ''}${NO_PROBLEM_COLUMN}` };
  const others = shown.flatMap((reading) => (reading === null || reading === best ? [] : [reading.sheet.name]));
  return fromTable(name, best, others);
}

/** The reading that knows most of its columns, and of equals the one with most problems. */
function bestOf(readings: readonly TableReading[]): TableReading | null {
  const weight = ({ head, problems }: TableReading): number => head.score * 10_000 + problems.length;
  return readings.reduce<TableReading | null>((best, each) => (best === null || weight(each) > weight(best) ? each : best), null);
}

function fromTable(name: string, reading: TableReading, others: readonly string[]): ProblemList {
  const { sheet, head, headRows, problems, left } = reading;
  const [first = 0, last = first] = headRows;
  const rows = first === last ? `第${first}行` : `第${first}—${last}行`;
  const place = sheet.name === '' ? rows : `工作表“${sheet.name}”${rows}`;
  const columns = head.columns.map(({ title }) => title.replaceAll('\n', '')).join('、');
  const aside = others.length === 0 ? '' : `；${quoted(others)}也像清单，没有读`;
  return listOf(name, `${place}是表头（认出${columns}）`, { problems, left }, aside);
}

function listOf(
  name: string,
  how: string,
  { problems, left }: { readonly problems: readonly ListedProblem[]; readonly left: readonly LeftOut[] },
  aside = '',
): ProblemList {
  return { name, problems, left, recognised: `${how}，读到${problems.length}个问题${leftWords(left)}${aside}` };
}

/** `；略去隐藏的行2处、合计行1处`. */
function leftWords(left: readonly LeftOut[]): string {
  const counts = new Map<string, number>();
  for (const { reason } of left) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const words = [...counts].map(([reason, count]) => `${reason}${count}处`);
  return words.length === 0 ? '' : `；略去${words.join('、')}`;
}

function quoted(names: readonly string[]): string {
  return names.map((each) => `“${each}”`).join('、');
}
