import type { Notice } from '../../notice/model';
import type { Line } from '../../parse/tree';
import { isHan } from '../../text/marks';
import { placesOf } from '../../text/places';
import { leavesProse } from '../../text/prose';
import { foldedOf } from '../../text/source';
import { span, type Span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { groupFindings } from './groupFindings';

/** Marks that belong to Chinese text, in folded form. */
const CHINESE_MARKS = ',、。;:()“”‘’《》〈〉〔〕【】!?';
/** A blank inside a shorter line without a full stop may be meant to set things apart: names, captions, a table. */
const PROSE_SIZE = 30;
/** Nor are lines as short as this looked at: 联 系 人： */
const SHORTEST = 10;
/** More blanks in a row than this set things apart on purpose. */
const LONGEST_RUN = 3;
/** What may stand before a blank at the head of a line: 一、 （一） 1. 1） ① 一是. */
const LINE_MARKER =
  /^(?:第?[一二三四五六七八九十百千零]{1,7}[、.,是章节条]|\(?[一二三四五六七八九十]{1,3}\)[、.]?|\(?\d{1,3}(?:\.\d{1,2})*[.、)]?|[①-⑳])$/u;
/** With more findings than this of one kind the document has a habit, and one finding speaks of it. */
const MOST_ALONE = 5;

/** No blank between Chinese text and marks or at a line's end. */
export const straySpace: Rule = {
  id: 'text/stray-space',
  name: '多余空格',
  norm: '汉字、中文标点之间不留空格，行尾不留空格。',
  source: 'GB/T 15834—2011《标点符号用法》5.1；公文排版实务',
  exceptions: [
    '段首缩进、空行不算；序号后的空格不算。',
    '汉字与数字、字母之间有没有空格都可以，从不要求加空格。',
    'Markdown 行尾的两个空格是换行，不算；代码、链接地址、网址里的不算。',
    '标题、落款、联系方式、网页残留、短行和表格里用来对齐的空格不算。',
  ],
  severity: { draft: 'hint', review: 'information', publish: 'warning' },
  fix: 'safe',
  good: [
    { text: '　　一、 总体情况' },
    { text: '区委召开会议，落实 2021 年 5 月的部署，新增 AAA 级景区 1 家，完成 3 项任务。' },
    { text: '张　三　　李　四', note: '短行里用来对齐' },
  ],
  bad: [
    { text: '5月上旬对全区 “两个责任”落实情况进行督导，要求有关单位立即整改落实到位。' },
    { text: '区委召开会议，部署整改。  ', note: '行尾有空格' },
  ],
  check: (notice) => {
    const places = findBlanks(notice);
    return [
      ...groupFindings(
        places.inside,
        { mostAlone: MOST_ALONE, alone: '汉字、标点之间多了空格，请删去。', together: '汉字、标点之间多了空格' },
        removal,
      ),
      ...groupFindings(places.trailing, { mostAlone: MOST_ALONE, alone: '行尾多了空格，请删去。', together: '行尾多了空格' }, removal),
    ];
  },
};

function removal(places: readonly Span[]): NonNullable<Finding['fix']> {
  return { title: '删去空格', kind: 'safe', edits: places.map((place) => ({ span: place, text: '' })) };
}

function findBlanks(notice: Notice): { readonly inside: readonly Span[]; readonly trailing: readonly Span[] } {
  const { source, tree } = notice;
  const blanks = placesOf(source.folded, ' ');
  const inside: Span[] = [];
  const trailing: Span[] = [];
  let lineIndex = 0;
  let known: { readonly line: Line | null; readonly form: LineForm } = { line: null, form: 'set apart' };
  for (let index = 0; index < blanks.length; index++) {
    const start = blanks[index] ?? 0;
    while (blanks[index + 1] === (blanks[index] ?? 0) + 1) index++;
    const run = span(start, (blanks[index] ?? start) + 1);
    while ((tree.lines[lineIndex]?.span.end ?? Infinity) < run.start) lineIndex++;
    const line = tree.lines[lineIndex];
    if (line === undefined || line.content.start === line.content.end || leavesProse(source, run)) continue;
    if (line !== known.line) known = { line, form: formOf(notice, line) };
    if (run.end === line.span.end) trailing.push(run);
    else if (known.form !== 'set apart' && isStray(notice, line, run, known.form)) inside.push(run);
  }
  return { inside, trailing };
}

function isStray(notice: Notice, line: Line, run: Span, form: LineForm): boolean {
  const { source } = notice;
  if (run.start <= line.content.start || run.end >= line.content.end || run.end - run.start > LONGEST_RUN) return false;
  const [before, after] = [source.folded.charAt(run.start - 1), source.folded.charAt(run.end)];
  const isChinese = isHan(before) || isHan(after);
  if (!isChinese || !belongs(before) || !belongs(after) || source.text.slice(run.start, run.end).includes('\t')) return false;
  if (form === 'phrase' && !isBesideMark(before, after)) return false;
  return !LINE_MARKER.test(source.folded.slice(line.content.start, run.start).slice(0, 12));
}

/** Before a mark, or behind one that leans on what follows; behind ” or 。 a blank may be a pause. */
function isBesideMark(before: string, after: string): boolean {
  return !isHan(after) || '“‘《〈(〔,、;:'.includes(before);
}

function belongs(character: string): boolean {
  return isHan(character) || CHINESE_MARKS.includes(character);
}

/** Prose; a heading or another phrase, where a blank between two words is a pause and one beside a mark is not; layout. */
type LineForm = 'prose' | 'phrase' | 'set apart';

function formOf(notice: Notice, line: Line): LineForm {
  const content = foldedOf(notice.source, line.content);
  if (content.length <= SHORTEST || content.includes('|') || isSetApart(notice, line)) return 'set apart';
  return content.length > PROSE_SIZE && content.includes('。') ? 'prose' : 'phrase';
}

/** Title, signature, contact and what a web page left: blanks there are layout. */
function isSetApart(notice: Notice, line: Line): boolean {
  const { title, contact, signature, webResidue } = notice;
  if (title?.lines.includes(line.index) === true) return true;
  const areas = [contact?.span, signature?.unit, signature?.date, ...webResidue.map((block) => block.span)];
  return areas.some((area) => area !== null && area !== undefined && area.start < line.content.end && line.content.start < area.end);
}
