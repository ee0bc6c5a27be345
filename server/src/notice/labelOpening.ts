import { BRACKETS, readDress } from '../parse/dress';
import { parseChineseNumeral, placedValue } from '../text/numerals';
import type { Source } from '../text/source';
import { span, type Span } from '../text/span';
import { roleOfWords } from './fieldRole';
import type { Paragraph } from './model';

/** A label's form, before it is known whether it is one. */
export interface Opening {
  readonly span: Span;
  readonly words: string;
  readonly number: number | null;
  readonly outer: number | null;
  readonly numeral: Span | null;
}

/** A paragraph's opening that has no number. */
export const NO_NUMBER = { number: null, outer: null, numeral: null };

/** A line that is the words of a label and no more, ⟦整改举措⟧ over what was done, or that sets them apart by blanks: ⟦整改举措⟧　修订制度3项。 */
const BARE = /^[\u4e00-\u9fff]{2,10}(?=$| {1,4}[\u4e00-\u9fff“])/u;
/** One such line is a title; this many are a layout. */
const LEAST_BARE = 3;

/** The known words that stand so again and again. */
export function returningWords(source: Source, paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { span: of } of paragraphs) {
    const words = bareWords(source.folded, of);
    if (words !== '' && roleOfWords(words) !== null) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([words, count]) => (count >= LEAST_BARE ? [words] : [])));
}

/** A label that has no mark, of words that return. */
export function readBare(source: Source, of: Span, returning: ReadonlySet<string>): Opening | null {
  const words = returning.size > 0 ? bareWords(source.folded, of) : '';
  return returning.has(words) ? { ...NO_NUMBER, span: span(of.start, of.start + words.length), words } : null;
}

function bareWords(folded: string, { start, end }: Span): string {
  return BARE.exec(folded.slice(start, Math.min(end, start + LONGEST_BARE)))?.[0] ?? '';
}

const LONGEST_BARE = 15;

const CHINESE = '[一二三四五六七八九十]{1,3}';
const EMPHASIS = '(?:\\*{1,2}|__)?';
const [OPEN, CLOSE] = [[...BRACKETS.keys()], [...BRACKETS.values()]].map((signs) => signs.join('').replace(/[[\]]/gu, '\\$&'));
/** `【整改措施】` `[问题1]` `「答」`, not before the mark of a sentence. */
const BRACKETED = `[${OPEN}] ?(?<bracketed>[问答QA]|[^\\d${OPEN}${CLOSE}]{2,12}?) ?(?<bracketedNumber>${CHINESE}|\\d{1,3}(?:[-—.]\\d{1,3})?)? ?[${CLOSE}](?![。,;、])`;
/** `｜问题1｜`, and “整改情况” before a colon. */
const SET_OFF = `\\| ?(?<barred>[\\u4e00-\\u9fff]{2,8}?) ?(?<barredNumber>${CHINESE}|\\d{1,3})? ?\\||“(?<quoted>[\\u4e00-\\u9fff]{2,8}?) ?(?<quotedNumber>${CHINESE}|\\d{1,3})?”(?= ?:)`;
const ROUND = '\\((?<round>[\\u4e00-\\u9fff]{2,10})\\)(?=$|:)';
/** `措施1` `反馈意见2—3` `问题（六）` `清单第3号` `问题甲`. */
const NUMBERED = `\\((?<inner>${CHINESE}|\\d{1,3})\\)|第 ?\\(?(?<ordinal>${CHINESE}|\\d{1,3})\\)? ?[号项条个件点则]|(?<number>${CHINESE}|\\d{1,3}(?: ?[-—.] ?\\d{1,3})?|(?<=问题|意见|事项)[甲乙丙丁戊己庚辛壬癸A-H](?= ?:))`;
const UNIT = '第.{1,5}[号项条个件点则]';
/** What may part a number from the title: `.` `、` `/` `→` `——`. */
const STROKE = `[^\\w\\s\\u4e00-\\u9fff,;。!?%”“《(*:${OPEN}]{1,2}`;
/** What stands behind plain words: a colon, a bar, the end of emphasis, or, behind a number, blanks, a stroke or nothing. */
const BEHIND = `(?=${EMPHASIS} ?[:丨▏|]|\\*\\*|(?<=[\\d)]|${UNIT})(?: {1,3}| ?${STROKE} ?)[\\u4e00-\\u9fff“《「]|(?<=[\\d一二三四五六七八九十)]|${UNIT})${EMPHASIS}$|(?<=\\((?:${CHINESE}|\\d{1,3})\\))[\\u4e00-\\u9fff“])`;
const PLAIN = `(?<plain>[问答QA](?= ?(?:\\d{0,3}|\\(\\d{1,3}\\)) ?:)|[\\u4e00-\\u9fff、]{2,12}?) ?(?:${NUMBERED})?${BEHIND}`;
/** What a label may be: `整改情况：` `【整改措施】` `（整改情况）` `**成效**：` `措施1：` `整改丨` `问：`, on width-folded text. */
const OPENING = new RegExp(
  `^${EMPHASIS}(?:${BRACKETED}|${SET_OFF}|${ROUND}|${PLAIN})${EMPHASIS} ?(?<mark>[:丨▏|]|${STROKE})?${EMPHASIS} ?`,
  'u',
);
const LONGEST = 32;
/** `问题十二` in a line of its own is no longer. */
const LONGEST_ALONE = 10;
/** What cannot begin a label in plain words: lists are counted off, not labelled. */
const NO_LABEL = /^(?:序号$|编号$|一是|二是|三是|四是|五是|首先|其次|再次|最后|第[一二三四五六七八九十]|其[一二三四五六七八九十]|其中)/u;
const CONTACT = /电话|邮箱|信箱|地址|邮编|邮政编码|传真|网址|联系/u;

/** Whether strokes go on in the line, as those between the cells of a table do; one at its end may close a row of a label and what it labels. */
function isRow(folded: string, { start, end }: Span): boolean {
  const next = folded.indexOf('|', start);
  return next !== -1 && next < end - 1;
}

/** What shows that a longer line may open with a label. */
const MARKED = new RegExp(`[:)\\d丨▏|*${CLOSE}]`, 'u');

/** `｜整改过程｜`, `◆整改成效◆` alone in its line. */
function readDressed(folded: string, of: Span): Opening | null {
  const dress = readDress(folded, of);
  const words = dress === null ? '' : folded.slice(dress.words.start, dress.words.end);
  return /^[\u4e00-\u9fff、]{2,12}$/u.test(words) && !NO_LABEL.test(words) && !CONTACT.test(words)
    ? { ...NO_NUMBER, span: of, words }
    : null;
}

/** （⟦责任领导：⟧分管副局长；责任科室：综合科）: a field that stands in brackets as a whole. */
function isBracketed(folded: string, { start, end }: Span): boolean {
  return folded.charAt(start) === '(' && folded.charAt(end - 1) === ')' && /^.[^:)]+:/u.test(folded.slice(start, start + LONGEST));
}

/** What a paragraph opens with that may be a label; null where it opens with nothing of the kind. */
export function readOpening(folded: string, of: Span): Opening | null {
  const { start: whole, end } = of;
  const start = isBracketed(folded, of) ? whole + 1 : whole;
  const head = folded.slice(start, Math.min(end, start + LONGEST));
  if (end - start > LONGEST_ALONE && !MARKED.test(head)) return null;
  const found = OPENING.exec(head);
  if (found === null) return readDressed(folded, of);
  const { round, plain, number, inner, ordinal, mark, ...groups } = found.groups ?? {};
  const bracketed = groups.bracketed ?? groups.barred ?? groups.quoted;
  const words = (bracketed ?? round ?? plain ?? '').trim().replace(/(?<=..)(?:之|第|编号|序号)$/u, '');
  if ((words.length < 2 && !/^[问答QA]$/u.test(words)) || NO_LABEL.test(words) || CONTACT.test(words)) return null;
  if ((mark === '|' || groups.barred !== undefined) && isRow(folded, span(start + found[0].length, end))) return null;
  // Without a colon only a problem has its number so: 问题1. 问题一
  const isAlone = mark === undefined && plain !== undefined && (found[0].length >= head.length || found[0].endsWith(')'));
  if ((isAlone || (mark !== undefined && !':丨▏|'.includes(mark))) && roleOfWords(words) !== 'finding') return null;
  const written = number ?? inner ?? ordinal ?? groups.bracketedNumber ?? groups.barredNumber ?? groups.quotedNumber;
  const last = written === undefined ? undefined : /[一二三四五六七八九十]{1,3}$|\d{1,3}$|^[甲乙丙丁戊己庚辛壬癸A-H]$/u.exec(written)?.[0];
  const value = last === undefined ? null : (parseChineseNumeral(last) ?? placedValue(last) ?? Number(last));
  const at = last === undefined ? 0 : start + found[0].lastIndexOf(last);
  return {
    span: span(whole, start + found[0].trimEnd().length),
    words,
    number: value,
    outer: written !== undefined && /[-—.]/u.test(written) ? Number.parseInt(written, 10) : null,
    numeral: last === undefined ? null : span(at, at + last.length),
  };
}
