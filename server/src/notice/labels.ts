import { parseChineseNumeral, placedValue } from '../text/numerals';
import { foldedOf, type Source } from '../text/source';
import { span, type Span } from '../text/span';
import { learnRoles, type LabelUse } from './learnedRoles';
import { roleOfWords, type FieldRole } from './fieldRole';
import type { Label, Labels } from './label';
import { lastCells } from './lastCells';
import type { Layout } from './layout';
import type { Heading, Paragraph } from './model';
import { readSerial } from './serials';

/** A label's form, before it is known whether it is one. */
interface Opening {
  readonly span: Span;
  readonly words: string;
  readonly number: number | null;
  readonly outer: number | null;
  readonly numeral: Span | null;
}

/**
 * The labels of the paragraphs: short openings before a colon, in brackets or bold, that return. Their role follows from their words where these
 * are known, and else from where they stand among the others under one heading after the other.
 */
export function readLabels(source: Source, paragraphs: readonly Paragraph[], layout: Layout | null = null): Labels {
  const uses: LabelUse[] = [];
  const bare = returningWords(source, paragraphs);
  const cells = lastCells(source, paragraphs);
  const openings = new Map<number, Opening>();
  let isFirst = true;
  let owner: Heading | Span | null = null;
  /** Whether the paragraph before is a label alone, so that this one is what it labels. */
  let isLabelled = false;
  paragraphs.forEach((paragraph, index) => {
    const { heading } = paragraph;
    if (index > 0 && heading !== paragraphs[index - 1]?.heading) isFirst = true;
    if (heading !== paragraphs[index - 1]?.heading) owner = heading;
    const opening = cells.has(paragraph.span.start)
      ? { ...NO_NUMBER, span: paragraph.span, words: CELL_WORDS }
      : readSerial(source, paragraph.span) === null
        ? (readOpening(source.folded, paragraph.span) ?? readBare(source, paragraph.span, bare))
        : null;
    if (opening === null) {
      isFirst &&= isLabelled;
      isLabelled = false;
      return;
    }
    // 问题3： begins anew what the frame holds.
    if (opening.number !== null) {
      isFirst = true;
      if (roleOfWords(opening.words) === 'finding') owner = opening.span;
    }
    openings.set(paragraph.span.start, opening);
    const next = paragraphs[index + 1];
    isLabelled = opening.span.end >= paragraph.span.end;
    const isAlone = isLabelled && next?.heading === heading;
    const text = isAlone ? next.span : span(opening.span.end, paragraph.span.end);
    const size = text.end - text.start;
    uses.push({
      words: opening.words,
      number: opening.number,
      owner,
      isFirst,
      size,
      isSentence: source.folded.slice(text.start, text.end).includes('。'),
    });
  });
  const roles = learnRoles(uses, rolesOf(layout));
  const labels = new Map<number, Label>();
  for (const [start, opening] of openings) {
    const role = roles.get(opening.words);
    if (role !== undefined) labels.set(start, { ...opening, role });
  }
  return labels;
}

/** A line that is the words of a label and no more: ⟦整改举措⟧ over what was done. */
const BARE = /^[\u4e00-\u9fff]{2,10}$/u;
/** One such line is a title; this many are a layout. */
const LEAST_BARE = 3;

/** The known words that stand in a line of their own, without a mark, again and again. */
function returningWords(source: Source, paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { span: of } of paragraphs) {
    if (of.end - of.start > LONGEST_ALONE) continue;
    const words = foldedOf(source, of);
    if (BARE.test(words) && roleOfWords(words) !== null) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([words, count]) => (count >= LEAST_BARE ? [words] : [])));
}

function readBare(source: Source, of: Span, returning: ReadonlySet<string>): Opening | null {
  const words = returning.size > 0 && of.end - of.start <= LONGEST_ALONE ? foldedOf(source, of) : '';
  return returning.has(words) ? { ...NO_NUMBER, span: of, words } : null;
}

const NO_NUMBER = { number: null, outer: null, numeral: null };
/** What a column of 完成 and 未完成 is called. */
const CELL_WORDS = '完成状态';

/** The roles of the labels that a layout names. */
function rolesOf(layout: Layout | null): ReadonlyMap<string, FieldRole> {
  const roles = new Map<string, FieldRole>();
  if (layout?.problem.kind === 'line') roles.set(layout.problem.words, 'finding');
  if (layout !== null && layout.answer !== null) roles.set(layout.answer, 'answer');
  return roles;
}

/** The label by its words alone: for a line that is being written. */
export function readKnownLabel(source: Source, of: Span): Label | null {
  const opening = readOpening(source.folded, of);
  const role = opening === null ? null : roleOfWords(opening.words);
  return opening === null || role === null ? null : { ...opening, role };
}

/** What a label may be: `整改情况：` `【整改措施】` `（整改情况）` `**成效**：` `措施1：` `反馈意见2—3：` `问题（六）：` `清单第3号：` `问：` `【答】`, on width-folded text. */
const OPENING =
  /^(?:\*{1,2}|__)?(?:【(?<bracketed>[问答QA]|[^【】\d]{2,12}?)(?<bracketedNumber>[一二三四五六七八九十]{1,3}|\d{1,3}(?:[-—.]\d{1,3})?)?】(?![。,;、])|\((?<round>[\u4e00-\u9fff]{2,10})\)(?=$|:)|(?<plain>[问答QA](?= ?(?:\d{0,3}|\(\d{1,3}\)) ?:)|[\u4e00-\u9fff、]{2,12}?) ?(?:\((?<inner>[一二三四五六七八九十]{1,3}|\d{1,3})\)|第 ?\(?(?<ordinal>[一二三四五六七八九十]{1,3}|\d{1,3})\)? ?[号项条个件点则]|(?<number>[一二三四五六七八九十]{1,3}|\d{1,3}(?: ?[-—.] ?\d{1,3})?|(?<=问题|意见|事项)[甲乙丙丁戊己庚辛壬癸A-H](?= ?:)))?(?=(?:\*{1,2}|__)? ?:|(?<=\d|第.{1,5}[号项条个件点则])(?: {1,3}|[.、] ?)[\u4e00-\u9fff“]|(?<=[\d一二三四五六七八九十)]|第.{1,5}[号项条个件点则])(?:\*{1,2}|__)?$))(?:\*{1,2}|__)? ?(?<mark>[:.、])?(?:\*{1,2}|__)? ?/u;
const LONGEST = 32;
/** `问题十二` in a line of its own is no longer. */
const LONGEST_ALONE = 10;
/** What cannot begin a label in plain words: lists are counted off, not labelled. */
const NO_LABEL = /^(?:序号$|编号$|一是|二是|三是|四是|五是|首先|其次|再次|最后|第[一二三四五六七八九十]|其[一二三四五六七八九十]|其中)/u;
const CONTACT = /电话|邮箱|信箱|地址|邮编|邮政编码|传真|网址|联系/u;

/** （⟦责任领导：⟧分管副局长；责任科室：综合科）: a field that stands in brackets as a whole. */
function isBracketed(folded: string, { start, end }: Span): boolean {
  return folded.charAt(start) === '(' && folded.charAt(end - 1) === ')' && /^.[^:)]+:/u.test(folded.slice(start, start + LONGEST));
}

function readOpening(folded: string, of: Span): Opening | null {
  const { start: whole, end } = of;
  const start = isBracketed(folded, of) ? whole + 1 : whole;
  const head = folded.slice(start, Math.min(end, start + LONGEST));
  if (end - start > LONGEST_ALONE && !/[:】)\d]/u.test(head)) return null;
  const found = OPENING.exec(head);
  if (found === null) return null;
  const { bracketed, bracketedNumber, round, plain, number, inner, ordinal, mark } = found.groups ?? {};
  const words = (bracketed ?? round ?? plain ?? '').trim().replace(/(?<=..)(?:之|第|编号|序号)$/u, '');
  if ((words.length < 2 && !/^[问答QA]$/u.test(words)) || NO_LABEL.test(words) || CONTACT.test(words)) return null;
  // Without a colon only a problem has its number so: 问题1. 问题一
  const isAlone = mark === undefined && plain !== undefined && found[0].length >= head.length;
  if ((isAlone || mark === '.' || mark === '、') && roleOfWords(words) !== 'finding') return null;
  const written = number ?? inner ?? ordinal ?? bracketedNumber;
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
