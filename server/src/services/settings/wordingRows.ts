import type { WordingRow } from '../../rules/text/wordingTable';

/** A unit's wording table as far as it could be read. */
export interface ReadWording {
  readonly rows: readonly WordingRow[];
  /** What is wrong with it, in Chinese, each with its row as a spreadsheet counts them. */
  readonly problems: readonly string[];
}

/** What heads a column of wrong forms (错误写法, 不规范用语), of right ones, of reasons, of texts that are right all the same. */
const HEADS = {
  wrong:
    /^(?:误|原词|原用语|[易常]?错(?:误|别)?(?:写法|用语|用法|表述|说法|词语?|字词?)?|不(?:规范|当|宜)(?:写法|用语|用法|表述|说法|词语?)?)$/u,
  right: /^(?:正|正词|应为|改为|替换为|(?:正确|规范|标准|统一|推荐)(?:写法|用语|用法|表述|说法|词语?|字词?)?)$/u,
  why: /^.{0,2}(?:说明|依据|备注|理由|原因)$/u,
  unless: /^.{0,2}(?:例外|除外).{0,4}$/u,
} as const;
/** Titles and notes stand above the heads of some tables. */
const ROWS_SEARCHED = 10;
const MOST_ROWS = 5000;
const [LONGEST, LONGEST_REASON, MOST_EXCEPTIONS] = [60, 200, 50];
const MOST_PROBLEMS = 20;

/** Where the columns stand; -1 for one that is not there. */
interface Columns {
  readonly wrong: number;
  readonly right: number;
  readonly why: number;
  readonly unless: number;
}

/** The row that names the columns. */
interface Head {
  readonly row: number;
  readonly columns: Columns;
}

/**
 * Reads a unit's own wording table: columns 错误写法, 正确写法, 说明 and 例外 (texts that hold the wrong form and are right, parted by
 * 、 or blanks), in any order where a row names them, else in this one. A cell may hold several wrong forms, parted by 、 or line ends.
 * `name` is the table's file, shown as the source.
 */
export function readWordingRows(table: readonly (readonly string[])[], name: string): ReadWording {
  const head = findHead(table);
  if (head === null && isNumbered(table)) return { rows: [], problems: ['没有认出表头：第一行请写“错误写法”“正确写法”“说明”“例外”'] };
  const { row, columns } = head ?? { row: -1, columns: { wrong: 0, right: 1, why: 2, unless: 3 } };
  const first = row + 1;
  const read = table
    .slice(first, first + MOST_ROWS)
    .flatMap((cells, index) => readRow(cells, columns, { name, number: first + index + 1 }));
  const rows = read.flatMap((each) => (typeof each === 'string' ? [] : [each]));
  const problems = read.flatMap((each) => (typeof each === 'string' ? [each] : []));
  const notes = [
    ...(problems.length > MOST_PROBLEMS ? [`另有${problems.length - MOST_PROBLEMS}行也不能用`] : []),
    ...(table.length - first > MOST_ROWS ? [`超过 ${MOST_ROWS} 行，后面的没有读`] : []),
    ...(read.length === 0 ? ['里没有可用的行：请在“错误写法”“正确写法”两列里填写'] : []),
  ];
  return { rows, problems: [...problems.slice(0, MOST_PROBLEMS), ...notes] };
}

/** Whether one of the first rows of a table names its columns as a wording table does. */
export function hasWordingHead(table: readonly (readonly string[])[]): boolean {
  return findHead(table) !== null;
}

function findHead(table: readonly (readonly string[])[]): Head | null {
  for (const [row, cells] of table.slice(0, ROWS_SEARCHED).entries()) {
    const names = cells.map((cell) => cell.replaceAll(/[\s“”"：:*]/gu, ''));
    const columnOf = (head: RegExp): number => names.findIndex((each) => head.test(each));
    const wrong = columnOf(HEADS.wrong);
    const right = names.findIndex((each, column) => column !== wrong && HEADS.right.test(each));
    if (wrong !== -1 && right !== -1) return { row, columns: { wrong, right, why: columnOf(HEADS.why), unless: columnOf(HEADS.unless) } };
  }
  return null;
}

/** Whether the first column only counts the rows, or two columns are not filled in at all. */
function isNumbered(table: readonly (readonly string[])[]): boolean {
  const first = table.map((cells) => cells[0] ?? '').filter((cell) => cell !== '');
  return first.length > 0 && first.filter((cell) => /^[\d.、]+$/u.test(cell)).length > first.length / 2;
}

/** The rows that a row of the table stands for, or what is wrong with it. */
function readRow(
  cells: readonly string[],
  columns: Columns,
  from: { readonly name: string; readonly number: number },
): readonly (WordingRow | string)[] {
  const [wrong = '', right = '', why = '', unless = ''] = [columns.wrong, columns.right, columns.why, columns.unless].map(
    (column) => cells[column] ?? '',
  );
  const place = `第${from.number}行`;
  const meant = withoutQuotes(right);
  const forms = formsIn(wrong, meant);
  return forms
    .filter((form, index) => form !== '' || index === 0)
    .map((form) => {
      const fault = faultOf(form, meant);
      return fault === null ? toRow(form, meant, { why, unless, name: from.name }) : `${place}：${fault}`;
    });
}

/** The wrong forms in a cell. 区委、区政府 for 区委和区政府 is one form: where a piece of it stands in the right form, 、 belongs to it. */
function formsIn(cell: string, right: string): readonly string[] {
  const lines = cell.split(/[；;\r\n]+/u).map(withoutQuotes);
  return lines.flatMap((line) => {
    const pieces = line.split(/、+/u).map(withoutQuotes);
    return pieces.some((piece) => piece !== '' && right.includes(piece)) ? [line] : pieces;
  });
}

function faultOf(wrong: string, right: string): string | null {
  if (wrong === '' || right === '') return '错误写法、正确写法都要填';
  if (wrong.length < 2) return `错误写法“${shown(wrong)}”只有一个字，会处处误报，请写成词`;
  if (wrong.length > LONGEST || right.length > LONGEST) return `错误写法、正确写法各不超过 ${LONGEST} 个字`;
  if (wrong === right) return '错误写法和正确写法相同';
  if (/[*?？…]|\.\.\./u.test(wrong)) return `错误写法“${shown(wrong)}”里有通配符，不能匹配；请写出完整的词`;
  return /^[\d\s.,:/-]+$/u.test(wrong) ? `错误写法“${shown(wrong)}”只有数字，不是用语` : null;
}

function toRow(wrong: string, right: string, beside: { readonly why: string; readonly unless: string; readonly name: string }): WordingRow {
  const exceptions = beside.unless.split(/[、,，\s]+/u).filter((words) => words !== '' && words.length <= LONGEST);
  // A right form that holds the wrong one (党风廉政 for 廉政) is not to be reported itself.
  const own = right.includes(wrong) ? [right] : [];
  return {
    wrong,
    right,
    why: reasonOf(beside.why),
    source: `本单位用词表（${beside.name}）`,
    atMost: null,
    unless: [...exceptions.slice(0, MOST_EXCEPTIONS), ...own],
  };
}

/** A sentence of bounded length: it stands in every finding. */
function reasonOf(why: string): string | null {
  if (why === '') return null;
  return why.length > LONGEST_REASON ? `${why.slice(0, LONGEST_REASON)}…` : why.replace(/(?<![。！？])$/u, '。');
}

/** Quotation marks around a whole form set it apart, and are no part of it. */
function withoutQuotes(cell: string): string {
  return cell.trim().replace(/^[“"‘'「『](?<words>[^“”"‘’'「」『』]+)[”"’'」』]$/u, '$<words>');
}

/** Control characters may stand in a cell, and have no place in a message. */
function shown(words: string): string {
  return words.replaceAll(/\p{Cc}/gu, '�');
}
