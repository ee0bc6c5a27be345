import type { MarkFault } from '../../text/markRecovery';
import type { Marks } from '../../text/markPairs';
import { twinOf } from '../../text/marks';
import { lineAt, type Source } from '../../text/source';
import { span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { fixMismatch, fixUnclosed, fixUnopened } from './pairedMarksFix';

/** More faults than this in one line are no slips of the pen but another kind of text; the first ones are enough. */
const MOST_IN_A_LINE = 5;
/** Looking for the right place of a mark reads the document's quotations; a text with more faults is not worth it. */
const MOST_WITH_FIX = 40;
/** Nor is a line as long as this. */
const LONGEST_WITH_FIX = 20_000;
/** A line's opening marker with both brackets, and with the closing one alone. */
const LINE_MARKER = /^ *(?<open>\(?)(?<number>\d{1,2}|[一二三四五六七八九十]{1,3})\)/u;
const NAMES: Readonly<Record<string, string>> = {
  '“': '引号',
  '‘': '单引号',
  '《': '书名号',
  '〈': '单书名号',
  '(': '括号',
  '〔': '六角括号',
};

/** “”, ‘’, 《》, （）, 〔〕 pair within the paragraph. */
export const pairedMarks: Rule = {
  id: 'text/paired-marks',
  name: '标点成对',
  norm: '引号、书名号、括号要前后成对，在同一段里配齐。',
  source: 'GB/T 15834—2011《标点符号用法》4.8、4.9、4.15',
  exceptions: [
    '引文连续几段时，每段开头用前引号、只在最后一段末尾用后引号，是对的。',
    '“1）”“a）”一类只有后括号的序次语不算缺括号；本篇同类序次语多数两边都有括号的除外。',
    '半角括号与全角括号相配（“（试行)”）由 text/punctuation-width 提示。',
    '英文里的撇号不是引号。',
  ],
  severity: { draft: 'warning', review: 'error', publish: 'error' },
  fix: 'safe',
  good: [
    { text: '区委深入学习“两个维护”的要求，印发《关于加强巡察工作的意见（试行）》（云委〔2021〕5号）。' },
    { text: '针对“落实‘两个责任’不到位”问题。', note: '引号里再用引号，用单引号' },
    { text: '主要做法：1）逐条研究；2）逐项整改。', note: '只有后括号的序次语' },
  ],
  bad: [
    { text: '区委深入学习“两个维护的要求。', note: '缺后引号' },
    { text: '印发《关于加强巡察工作的意见（试行》，抓好落实。', note: '缺后括号' },
    { text: '制定整改方案（云委〔2021)5号），逐项落实。', note: '六角括号配了圆括号' },
  ],
  check: (notice) => checkPairs(notice.source, notice.marks),
};

/** The findings of the rule in any text. */
export function checkPairs(source: Source, marks: Marks): readonly Finding[] {
  const faults = withoutRunningOn(source, marks.faults);
  const findings: Finding[] = [];
  let line = -1;
  let inLine = 0;
  for (const fault of faults) {
    const faultLine = lineAt(source, placeOf(fault));
    inLine = faultLine === line ? inLine + 1 : 1;
    line = faultLine;
    if (inLine <= MOST_IN_A_LINE)
      findings.push(describe(source, marks, fault, findings.length < MOST_WITH_FIX && sizeOf(source, faultLine) < LONGEST_WITH_FIX));
  }
  return marks.listMarkers.length === 0 ? findings : [...findings, ...bareMarkers(source, marks)];
}

function describe(source: Source, marks: Marks, fault: MarkFault, withFix: boolean): Finding {
  if (fault.kind === 'unclosed' || fault.kind === 'unopened') return describeLone(source, withFix ? marks : null, fault);
  const [open, close] = [source.text.charAt(fault.open), source.text.charAt(fault.close)];
  const related = [{ span: span(fault.open, fault.open + 1), message: `前一个「${open}」在这里。` }];
  const place = span(fault.close, fault.close + 1);
  if (fault.kind === 'crossed')
    return { span: place, related, message: `「${open}」与「${close}」没有套在同一层里，与另一对标点交叉了；请调整先后。` };
  const fix = withFix ? fixMismatch(source, fault) : null;
  return { span: place, related, message: `「${open}」与「${close}」不是一对，请改成成对的标点。`, ...(fix === null ? {} : { fix }) };
}

/** Without `marks` no fix is looked for. */
function describeLone(source: Source, marks: Marks | null, fault: MarkFault & { readonly at: number }): Finding {
  const mark = source.text.charAt(fault.at);
  const folded = source.folded.charAt(fault.at);
  const isOpening = fault.kind === 'unclosed';
  const twin = twinOf(folded);
  const name = NAMES[isOpening ? folded : (twin ?? '')] ?? '标点';
  const message =
    twin === null
      ? '这一段的直引号「"」个数是单数，少了一个；请补齐，并改用「“」「”」。'
      : `${isOpening ? '前' : '后'}${name}「${mark}」没有与它相配的「${twin}」；请在本段补上，或者删去这个。`;
  const fix = marks === null ? null : (isOpening ? fixUnclosed : fixUnopened)(source, marks, fault.at);
  return { span: span(fault.at, fault.at + 1), message, ...(fix === null ? {} : { fix }) };
}

/** Drops what a quotation over several lines leaves: an opening mark whose closing one, or whose repetition, is in the next line. */
function withoutRunningOn(source: Source, faults: readonly MarkFault[]): readonly MarkFault[] {
  const dropped = new Set<MarkFault>();
  faults.forEach((fault, index) => {
    const following = faults[index + 1];
    if (fault.kind !== 'unclosed' || (isSameLine(source, faults[index - 1], fault) && isSameLine(source, fault, following))) return;
    const next = nextLine(source, fault.at);
    if (next === null) return;
    const mark = source.folded.charAt(fault.at);
    const closes =
      following?.kind === 'unopened' && next.line === lineAt(source, following.at) && source.folded.charAt(following.at) === twinOf(mark);
    if (closes) dropped.add(following);
    if (closes || repeatsQuote(source, fault.at, next)) dropped.add(fault);
  });
  return dropped.size === 0 ? faults : faults.filter((fault) => !dropped.has(fault));
}

function isSameLine(source: Source, one: MarkFault | undefined, other: MarkFault | undefined): boolean {
  return one !== undefined && other !== undefined && lineAt(source, placeOf(one)) === lineAt(source, placeOf(other));
}

/** “first paragraph ⏎ “last paragraph”: both lines begin with the mark, and the second ends with its twin or leaves it open too. */
function repeatsQuote(source: Source, at: number, next: { readonly text: string }): boolean {
  const mark = source.folded.charAt(at);
  const twin = twinOf(mark);
  if ((mark !== '“' && mark !== '‘') || twin === null || !next.text.startsWith(mark)) return false;
  const start = source.lineStarts[lineAt(source, at)] ?? 0;
  if (source.folded.slice(start, at).trim() !== '') return false;
  return next.text.endsWith(twin) || !next.text.includes(twin);
}

/** The next line that is not blank, trimmed. */
function nextLine(source: Source, at: number): { readonly line: number; readonly text: string } | null {
  const { lineStarts, folded } = source;
  for (let line = lineAt(source, at) + 1; line < lineStarts.length; line++) {
    const text = folded.slice(lineStarts[line], lineStarts[line + 1] ?? folded.length).trim();
    if (text !== '') return { line, text };
  }
  return null;
}

/** Lines that open with `一)` where most lines of the document open with `(一)`, likewise `1)`. */
function bareMarkers(source: Source, marks: Marks): readonly Finding[] {
  const skipped = new Set(marks.listMarkers);
  const openers = source.lineStarts.flatMap((start) => readOpener(source, start));
  const findings: Finding[] = [];
  for (const isArabic of [false, true]) {
    const alike = openers.filter((opener) => opener.isArabic === isArabic);
    const bare = alike.filter((opener) => !opener.isBracketed && skipped.has(opener.close));
    if (bare.length * 2 >= alike.length) continue;
    for (const { number, close } of bare) {
      const at = close - number.length;
      const [open, end] = source.text.charAt(close) === ')' ? '()' : '（）';
      findings.push({
        span: span(at, close + 1),
        message: `本篇的同类序号写作「${open}${number}${end}」，这里少了前括号。`,
        fix: { title: `补上前括号「${open}」`, kind: 'safe', edits: [{ span: span(at, at), text: open ?? '(' }] },
      });
    }
  }
  return findings;
}

interface Opener {
  readonly number: string;
  readonly isArabic: boolean;
  readonly isBracketed: boolean;
  /** The offset of the closing bracket. */
  readonly close: number;
}

function readOpener(source: Source, start: number): readonly Opener[] {
  const match = LINE_MARKER.exec(source.folded.slice(start, start + 12));
  const number = match?.groups?.number;
  if (match === null || number === undefined) return [];
  return [{ number, isArabic: /^\d/u.test(number), isBracketed: match.groups?.open === '(', close: start + match[0].length - 1 }];
}

function sizeOf(source: Source, line: number): number {
  return (source.lineStarts[line + 1] ?? source.text.length) - (source.lineStarts[line] ?? 0);
}

function placeOf(fault: MarkFault): number {
  return 'at' in fault ? fault.at : fault.open;
}
