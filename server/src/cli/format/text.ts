import { describeWordPlace, wordPlaceOf } from '../../exchange/word/places';
import { describePlace } from '../../notice/problemList';
import type { Diagnostic } from '../../rules/runner';
import type { IgnoredDiagnostic } from '../../services/ignores/applyIgnores';
import { positionAt, type Source } from '../../text/source';
import type { Span } from '../../text/span';
import { frameWords } from '../../services/frameWords';
import { SEVERITIES, type Totals } from '../check/totals';
import type { FileReport, Formatter } from './report';
import { onOneLine, SEVERITY_NAMES } from './words';

/** How much of the line is shown on either side of the words found fault with, and of those words. */
const CONTEXT = 16;
const LONGEST_QUOTE = 48;

/** For people: a finding a paragraph, with the words it is about, since signs set under Chinese text do not line up. */
export const textFormatter = (showsIgnored: boolean): Formatter => ({
  begin: () => '',
  file: (report) =>
    [
      ...noteOf(report),
      ...report.diagnostics.map((diagnostic) => paragraphOf(report, diagnostic)),
      ...(showsIgnored ? report.ignored.map((each) => ignoredLine(report, each)) : []),
    ].join(''),
  separator: '',
  end: (totals) => `${summaryOf(totals)}\n`,
});

/** What was done with the files, in one line. */
export function summaryOf(totals: Totals): string {
  const { notices, others, problems, answered, figures, figuresHolding } = totals;
  const counts = SEVERITIES.filter((severity) => totals.findings[severity] > 0).map(
    (severity) => `${SEVERITY_NAMES[severity]}${totals.findings[severity]}处`,
  );
  const asides = [
    totals.fixed > 0 ? `已自动修改${totals.fixed}处` : '',
    totals.ignored > 0 ? `按忽略文件略过${totals.ignored}处` : '',
    totals.inBaseline > 0 ? `按基线略过${totals.inBaseline}处` : '',
    others > 0 ? `另有${others}个文件不是整改通报，没有检查` : '',
    totals.excluded > 0 ? `按配置的 ignoreFiles 略过${totals.excluded}个文件` : '',
    totals.errors.length > 0 ? `另有${totals.errors.length}处读取问题` : '',
  ].filter((aside) => aside !== '');
  const read = notices === 0 ? '' : `；问题${problems}个，有整改情况的${answered}个；数字关系${figures}处，相符的${figuresHolding}处`;
  const found = notices === 0 ? '' : `：${counts.length === 0 ? '没有发现问题' : counts.join('，')}`;
  return `检查了${notices}篇通报${found}${read}${asides.map((aside) => `；${aside}`).join('')}。`;
}

function noteOf({ path, isNamed, list, notice, annotated, fixed }: FileReport): readonly string[] {
  if (!notice.recognised) return isNamed ? [`${onOneLine(path)}: 不是整改通报，没有检查。\n`] : [];
  return [
    ...(notice.frame === null ? [`${onOneLine(path)}: ${frameWords(null)}，有没有整改情况没有检查。\n`] : []),
    ...(fixed > 0 ? [`${onOneLine(path)}: 已自动修改${fixed}处。\n`] : []),
    ...(list === null ? [] : [`${onOneLine(path)}: 已与问题清单 ${onOneLine(list.path)} 对照；${onOneLine(list.list.recognised)}。\n`]),
    ...(annotated === null ? [] : [`${onOneLine(path)}: 检查意见已写成批注，另存为 ${onOneLine(annotated)}。\n`]),
  ];
}

function paragraphOf(report: FileReport, { rule, severity, message, span, related = [], inList = [], fix }: Diagnostic): string {
  const { word, list } = report;
  const { source } = report.notice;
  const lines = [
    `${placeOf(report, span)}: ${SEVERITY_NAMES[severity]}: ${message} [${rule.id}]`,
    ...(span.start < span.end ? [`    原文：${quoteOf(source, span)}`] : []),
    ...related.map((place) => `    另见 ${placeOf(report, place.span)}: ${place.message}`),
    ...inList.map((place) => `    另见 ${list?.path ?? ''} ${describePlace(place.place)}: ${place.message}`),
    ...(fix === undefined ? [] : [`    可改：${fix.title}${fix.kind === 'safe' && word === null ? '（--fix 自动改）' : ''}`]),
  ];
  return lines.map((line) => `${onOneLine(line)}\n`).join('');
}

function ignoredLine(report: FileReport, { diagnostic: { rule, message, span }, entry }: IgnoredDiagnostic): string {
  const why =
    entry === null ? '本文件不查这条规则' : [entry.reason ?? '没有写理由', entry.by ?? '', entry.date ?? ''].filter(Boolean).join('，');
  return `${onOneLine(`${placeOf(report, span)}: 已忽略: ${message}（${why}） [${rule.id}]`)}\n`;
}

/** `通报.txt:12:3`, line and column counted from one, as editors do; in a Word document the paragraph too: `通报.docx:12:3（第10段）`. */
function placeOf({ path, word, notice: { source } }: FileReport, span: Span): string {
  const { line, character } = positionAt(source, span.start);
  const paragraph = word === null ? '' : `（${describeWordPlace(wordPlaceOf(word, source, span))}）`;
  return `${path}:${line + 1}:${character + 1}${paragraph}`;
}

/** `…目前已办结8件，办结率为〖88.8%〗。` */
function quoteOf({ text }: Source, { start, end }: Span): string {
  const before = lastLine(text.slice(Math.max(0, start - CONTEXT), start));
  const words = firstLine(text.slice(start, Math.min(end, start + LONGEST_QUOTE)));
  const isWhole = start + words.length === end;
  const after = isWhole ? firstLine(text.slice(end, end + CONTEXT)) : '';
  const opens = before.length === CONTEXT ? '…' : '';
  return `${opens}${before}〖${words}${isWhole ? '' : '…'}〗${after}${after.length === CONTEXT ? '…' : ''}`;
}

function firstLine(words: string): string {
  return words.split(/[\r\n]/u, 1)[0] ?? '';
}

function lastLine(words: string): string {
  return (
    words
      .split(/[\r\n]/u)
      .at(-1)
      ?.trimStart() ?? ''
  );
}
