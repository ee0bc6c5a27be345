import type { Notice, Problem } from '../../notice/model';
import { once } from '../../text/once';
import { findPhrases, indexPhrases, type PhraseHit, type PhraseIndex } from '../../text/phrases';
import { textOf } from '../../text/source';
import { overlaps, span, touchesOffset } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { nearFormulae } from './nearFormulae';
import { nearFrames } from './nearFrames';
import { soughtIn } from './sought';
import { isSlip } from './wordGuard';
import { appliesAt, foldRow, slipWithin, type WordingRow } from './wordingTable';

/** The wording list: 截止目前→截至目前, …; a unit adds its own rows. */
export const wording: Rule = {
  id: 'text/wording',
  name: '易错词',
  norm: '不用错别字，不用易混用错的词；本单位的用词以本单位的用词表为准。',
  source: '《现代汉语词典》（第7版）、《第一批异形词整理表》及公文校对实务；各条另注出处',
  exceptions: [
    '跨词连成的字串不算：如“发布署名文章”里的“布署”、“服务毕业生”里的“务毕”；人名里的不算。',
    '可用可不用的写法只作提示。',
    '问题标题的引号里照录反馈原文的，先核对原文。',
  ],
  severity: { draft: 'hint', review: 'warning', publish: 'warning' },
  options: { disabledRows: { description: '不再检查的错误写法，如“其它”。', default: [] } },
  fix: 'suggested',
  good: [
    { text: '截至目前，已办结8件。报名截止日期为5月31日。' },
    { text: '在报纸上发布署名文章，深入推进部署落实。' },
    { text: '党员干部结合自己经历谈体会，制订工作计划。' },
    { text: '服务毕业生就业，请分管领导梁宏扬同志牵头。', note: '跨词、人名' },
  ],
  bad: [
    { text: '截止目前，已办结8件。' },
    { text: '避免部门之间相互推矮。' },
    { text: '对拟提拔任选进行考察。' },
    { text: '加强经济版块工作力量。' },
  ],
  check: (notice, context) => {
    const disabled = context.options.disabledRows;
    const isOn = (row: WordingRow): boolean => !Array.isArray(disabled) || !disabled.includes(row.wrong);
    const own = context.wording ?? [];
    const { folded } = notice.source;
    const { wording: listed } = soughtIn(notice.source);
    const hits = listed.filter((hit) => isSlip(folded, hit, hit.value.right));
    const known = describeHits(notice, own.length === 0 ? hits : merge(hits, findPhrases(indexRows(own), folded).hits), isOn);
    return withoutOverlaps([...known, ...framesMissed(notice)]);
  },
};

/** Frames with one character written otherwise that text/fixed-phrases does not speak of. */
function framesMissed(notice: Notice): readonly Finding[] {
  const { formulae, formulaParts } = soughtIn(notice.source);
  const near = nearFrames(notice);
  if (near.length === 0) return near;
  const taken = [...formulae, ...nearFormulae(notice, formulaParts).map(({ span: place }) => place)];
  return near.filter(({ span: place }) => !taken.some((each) => overlaps(each, place)));
}

/** By start; of findings that overlap, the one given first. */
function withoutOverlaps(findings: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings) if (!kept.some((each) => overlaps(each.span, finding.span))) kept.push(finding);
  return kept.sort((one, other) => one.span.start - other.span.start);
}

function merge(one: readonly PhraseHit<WordingRow>[], other: readonly PhraseHit<WordingRow>[]): readonly PhraseHit<WordingRow>[] {
  return [...one, ...other].sort((first, second) => first.start - second.start || second.end - first.end);
}

/** An index of rows by what not to write, kept as long as the rows are. */
const indexRows = once((rows: readonly WordingRow[]): PhraseIndex<WordingRow> => {
  const folded = rows.map(foldRow);
  return indexPhrases(folded.map((row) => ({ phrase: row.wrong, value: row, anchor: slipWithin(row.wrong, row.right) })));
});

/** The findings of rows that apply where they were found, given by start; of those that overlap, the first and longest. */
export function describeHits(
  notice: Notice,
  hits: readonly PhraseHit<WordingRow>[],
  isOn: (row: WordingRow) => boolean,
): readonly Finding[] {
  const findings: Finding[] = [];
  let taken = 0;
  for (const hit of hits) {
    if (hit.start < taken || !isOn(hit.value) || !appliesAt(hit.value, notice.source.folded, hit.start)) continue;
    taken = hit.end;
    findings.push(describeRow(notice, hit));
  }
  return findings;
}

function describeRow(notice: Notice, hit: PhraseHit<WordingRow>): Finding {
  const { right, why, atMost } = hit.value;
  const place = span(hit.start, hit.end);
  const written = textOf(notice.source, place);
  const verdict = atMost === null ? `“${written}”应为“${right}”` : `“${written}”一般写作“${right}”`;
  const quoted = isQuotedInProblem(notice, hit.start) ? '此处在问题标题的引号里，如照录反馈原文，请先核对原文。' : '';
  return {
    span: place,
    message: `${verdict}${why === null ? '。' : `：${why}`}${quoted}`,
    fix: { title: `把“${written}”改为“${right}”`, kind: 'suggested', edits: [{ span: place, text: right }] },
    ...(atMost === null ? {} : { atMost }),
  };
}

/** How far back the quotation of a problem's title may have begun. */
const QUOTE_REACH = 100;

/** Whether the place is in the quotation of a problem's title, which repeats the feedback word for word. */
export function isQuotedInProblem(notice: Notice, at: number): boolean {
  const problem = problemAt(notice.problems, at);
  if (problem === null) return false;
  const before = notice.source.folded.slice(Math.max(problem.span.start, at - QUOTE_REACH), at);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}

function problemAt(problems: readonly Problem[], at: number): Problem | null {
  let low = 0;
  let high = problems.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((problems[middle]?.span.end ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  const problem = problems[low];
  return problem !== undefined && touchesOffset(problem.span, at) ? problem : null;
}
