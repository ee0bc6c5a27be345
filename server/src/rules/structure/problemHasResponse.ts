import type { Heading, Notice, Paragraph, Problem } from '../../notice/model';
import { paragraphsTouching } from '../../notice/paragraphs';
import { shortened } from '../../text/characters';
import { lineAt, textOf } from '../../text/source';
import { firstClause } from '../../text/sentences';
import { span, type Span } from '../../text/span';
import type { Finding, Fix, Rule } from '../rule';
import { findOrphans } from './orphanAnswers';

/** 问题有整改情况: every problem of the feedback is answered. */
export const problemHasResponse: Rule = {
  id: 'structure/problem-has-response',
  name: '问题有整改情况',
  norm: '每个反馈问题之下都有整改情况，内容不空。',
  source: '《中国共产党巡视工作条例》关于整改情况公开的规定；公文写作实务',
  exceptions: [
    '问题组标题（其下还有具体问题）不要求直接写整改情况；没有下级问题的组按问题判断。',
    '照录反馈原文、标题里有两句话的，第二句不算整改情况。',
    '多数问题的回应都简短时（如表格式），不因简短报告。',
  ],
  severity: { draft: 'information', review: 'error', publish: 'error' },
  fix: 'suggested',
  good: [
    {
      text: '一、关于“学习不够深入”问题的整改情况\n组织专题学习8次，交流研讨4次，制定学习制度2项，学习质量明显提升。\n二、关于“压力传导不够”问题的整改情况\n召开专题会议3次，约谈有关单位负责人5人，逐级压实责任。',
    },
  ],
  bad: [
    {
      text: '一、关于“学习不够深入”问题的整改情况\n组织专题学习8次，交流研讨4次，制定学习制度2项，学习质量明显提升。\n二、关于“压力传导不够”问题的整改情况\n三、关于“监督不够有力”问题的整改情况\n开展专项检查2轮，督促整改问题12个。',
      note: '第二个问题没有整改情况',
    },
    {
      text: '1.针对“学习不够深入”问题。\n整改情况：组织专题学习8次，交流研讨4次，制定学习制度2项，学习质量明显提升。\n2.针对“压力传导不够”问题。\n整改情况：\n3.针对“监督不够有力”问题。\n整改情况：开展专项检查2轮，督促整改问题12个，完善监督制度3项。',
      note: '标签后没有内容',
    },
    {
      text: '1.针对“学习不够深入”问题。\n整改措施：组织专题学习8次，交流研讨4次，制定学习制度2项。\n整改成效：学习质量明显提升。\n2.针对“压力传导不够”问题。\n整改措施：\n整改成效：逐级压实责任，形成抓落实的合力。',
      note: '“整改措施：”后没有内容',
    },
  ],
  check: (notice) => {
    const typical = median(notice.problems.map((problem) => problem.response?.size ?? 0).filter((size) => size > 0));
    const atProblems = notice.problems.flatMap((problem, index) => {
      const beside = problem.list === null ? 0 : unansweredBeside(notice.problems, index);
      return beside === null ? [] : checkProblem(notice, problem, typical, beside);
    });
    return [...atProblems, ...findEmptyLabels(notice), ...findOrphans(notice)];
  },
};

/** A response this much shorter than the document's typical one hardly is one. */
const SCANT_SHARE = 0.15;
const SCANT_SIZE = 20;
/** Below this size a response is worth a second look where the others are long. */
const SHORT_SIZE = 60;
/** 【待补充】, as snippets and the fix leave it. */
const FIELD = /【[^【】]{1,20}】/u;

/** How many problems behind this one in its list have no answer either; null where one before it has none, for that speaks of all. */
function unansweredBeside(problems: readonly Problem[], index: number): number | null {
  const [own, before] = [problems[index], problems[index - 1]];
  if (own?.response !== null) return 0;
  if (before?.list === own.list && before.response === null) return null;
  let end = index + 1;
  while (problems[end]?.list === own.list && problems[end]?.response === null) end += 1;
  return end - index - 1;
}

/** `beside`: how many others of its list have no answer either. */
function checkProblem(notice: Notice, problem: Problem, typical: number, beside: number): readonly Finding[] {
  const { response } = problem;
  const quote = shortened(textOf(notice.source, problem.span), 30);
  if (response === null) {
    const message = `问题“${quote}”${beside === 0 ? '' : `等${beside + 1}个`}没有整改情况，请补写，或核对是否误删。`;
    return [{ span: problem.span, message, ...withFix(insertResponse(notice, problem)) }];
  }
  if (response.size === 0) {
    return [
      {
        span: response.label ?? problem.span,
        message: `问题“${quote}”的整改情况是空的，标签后没有内容，请补写。`,
        related: [{ span: problem.span, message: '所答的问题' }],
      },
    ];
  }
  if (response.size >= SHORT_SIZE || response.size >= typical * SCANT_SHARE) return [];
  // What is still to be filled in is another rule's to report.
  if (FIELD.test(textOf(notice.source, span(response.label?.end ?? response.span.start, response.span.end)))) return [];
  const message = `问题“${quote}”的整改情况只有${response.size}个字，本篇一般有${typical}个字左右，请核对是否写完。`;
  return [{ span: response.span, message, ...(response.size < SCANT_SIZE ? {} : { atMost: 'hint' as const }) }];
}

/** 整改措施： with nothing behind it, and the next label, 整改成效：, or the next problem in the next line. */
function findEmptyLabels(notice: Notice): readonly Finding[] {
  const { source, labels, paragraphs } = notice;
  const starts = new Set(notice.problems.map(({ line }) => line));
  return notice.problems.flatMap(({ response, heading }) => {
    if (response === null || response.size === 0) return [];
    const pieces = paragraphsTouching(paragraphs, response.span);
    return pieces.flatMap((piece, index): readonly Finding[] => {
      const label = labels.get(piece.span.start);
      if (label === undefined || !isNothing(source.folded.slice(label.span.end, piece.span.end))) return [];
      const next = pieces[index + 1];
      const below = lineBelow(notice, piece.line);
      if (next === undefined) return endsAt(notice, below, starts, heading) ? [emptyLabel(notice, piece.span, null)] : [];
      // A heading between the two is what the label opens.
      if (below !== next.line || !isField(notice, next.span) || isPoint(notice, piece, next)) return [];
      return [emptyLabel(notice, piece.span, firstClause(source.folded, next.span))];
    });
  });
}

function isNothing(words: string): boolean {
  return words.replaceAll('*', '').trim() === '';
}

/** The next line that is not blank. */
function lineBelow({ tree }: Notice, line: number): number {
  const found = tree.lines.findIndex(({ index, content }) => index > line && content.start < content.end);
  return found === -1 ? tree.lines.length : found;
}

/** Whether the next problem begins at a line, or another part that stands no deeper than the problem. */
function endsAt({ headings }: Notice, line: number, starts: ReadonlySet<number>, problem: Problem['heading']): boolean {
  if (starts.has(line)) return true;
  return problem !== null && headings.some((heading) => heading.line === line && !isUnder(heading, problem));
}

function isUnder({ parent }: Heading, heading: Heading): boolean {
  return parent !== null && (parent === heading || isUnder(parent, heading));
}

/** ▲督办：… below 整改情况：, which has no sign before it, is a point of the answer. */
function isPoint({ tree }: Notice, label: Paragraph, next: Paragraph): boolean {
  const isBulleted = ({ line, span: of }: Paragraph): boolean => (tree.lines[line]?.content.start ?? of.start) < of.start;
  return isBulleted(next) && !isBulleted(label);
}

function emptyLabel({ source }: Notice, place: Span, next: Span | null): Finding {
  const [written, after] = [textOf(source, place), next === null ? '' : `，接着就是“${textOf(source, next)}”`];
  return { span: place, message: `“${written}”后面没有内容${after}，请补写。` };
}

/** 整改成效：, 整改时限：, 责任领导：, as they stand one below the other. */
function isField({ source, labels }: Notice, { start }: Span): boolean {
  return (
    (labels.get(start)?.role ?? null) !== null ||
    /^(?:整改|落实|责任|完成)[\u4e00-\u9fff]{1,6}:/u.test(source.folded.slice(start, start + 12))
  );
}

function insertResponse(notice: Notice, problem: Problem): Fix | null {
  const { heading, isAnsweredApart } = problem;
  if (heading === null || isAnsweredApart) return null;
  const line = notice.tree.lines[lineAt(notice.source, heading.title.end)];
  if (line === undefined) return null;
  const opening = notice.policy.responseLabel === null ? '' : `${notice.policy.responseLabel}：`;
  const indent = /^[ \t\u3000]*/u.exec(textOf(notice.source, line.span))?.[0] ?? '';
  const text = `\n${indent}${opening}一是【待补充】。二是【待补充】。`;
  return { title: '插入整改情况', kind: 'suggested', edits: [{ span: span(line.span.end, line.span.end), text }] };
}

function withFix(fix: Fix | null): { readonly fix?: Fix } {
  return fix === null ? {} : { fix };
}

function median(sizes: readonly number[]): number {
  const sorted = [...sizes].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? 0;
}
