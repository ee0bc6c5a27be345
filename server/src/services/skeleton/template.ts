import { readMarker } from '../../parse/marker';
import { createSource } from '../../text/source';
import { span } from '../../text/span';
import type { Snippet } from '../snippets/snippet';

/** The part of a layout that is repeated for each problem, taken apart. */
export interface LayoutTemplate {
  /** The lines before and after the problems. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** `（一）关于【方面一】问题的整改`; null where the layout has no groups. */
  readonly group: string | null;
  /** `1.关于【问题组一】的问题。`: where groups are parted once more; null where they are not. */
  readonly subgroup: string | null;
  /** `1.针对“【问题一】”问题。` */
  readonly problem: string;
  readonly answer: AnswerTemplate;
  /** Whether numbers run on from group to group. */
  readonly isContinuous: boolean;
}

/** How an answer is laid out: what stands before its measures, between them, and how they are counted off. */
export interface AnswerTemplate {
  /** `整改情况：`, `主要从2个方面抓好整改：`; empty where the measures stand alone. */
  readonly opening: string;
  /** The marker of the first measure: `一是`, `①`, `（一）`, `1.`. */
  readonly marker: string;
  /** Between measures: a line end, or nothing. */
  readonly between: string;
}

const GROUP = '【方面一】';
const SUBGROUP = '【问题组一】';
const PROBLEM = '【问题一】';
const ANSWER = /【问题[一二三四五六七八九十]{1,3}措施/u;
/** The first measure of the first problem with what stands before it in its line. */
const MEASURE = /^(?<opening>[\s\S]*?)(?<marker>一是|①|（一）|1\.)【问题一措施一】。【问题一成效一】。/u;

/** Takes a layout of the snippets apart; null where it has no problem to repeat. */
export function readTemplate({ lines }: Snippet): LayoutTemplate | null {
  const at = (field: string): number => lines.findIndex((line) => line.includes(field) && !line.includes('将反馈的'));
  const problemAt = at(PROBLEM);
  const last = lines.findLastIndex((line) => ANSWER.test(line));
  const answerLines = lines.slice(problemAt + 1, nextProblem(lines, problemAt));
  const answer = readAnswer(answerLines.join('\n'));
  const problem = lines[problemAt];
  if (problem === undefined || answer === null) return null;
  const [groupAt, subgroupAt] = [at(GROUP), at(SUBGROUP)];
  const first = Math.min(...[groupAt, subgroupAt, problemAt].filter((place) => place !== -1));
  return {
    before: lines.slice(0, first),
    after: lines.slice(last + 1),
    group: groupAt === -1 ? null : (lines[groupAt] ?? null),
    subgroup: subgroupAt === -1 ? null : (lines[subgroupAt] ?? null),
    problem,
    answer,
    isContinuous: runsOn(lines, groupAt === -1 ? problemAt : groupAt),
  };
}

function nextProblem(lines: readonly string[], problemAt: number): number {
  const next = lines.findIndex((line, index) => index > problemAt && !ANSWER.test(line));
  return next === -1 ? lines.length : next;
}

function readAnswer(text: string): AnswerTemplate | null {
  const { opening, marker } = MEASURE.exec(text)?.groups ?? {};
  if (opening === undefined || marker === undefined) return null;
  return { opening, marker, between: text.includes('\n') ? '\n' : '' };
}

/** Whether the first problem of the second group does not start again at one. */
function runsOn(lines: readonly string[], from: number): boolean {
  const second = lines.findIndex((line, index) => index > from && line.includes('【方面二】'));
  const problem = lines.slice(second + 1).find((line) => /【问题[一二三四五六七八九十]{1,3}】/u.test(line)) ?? '';
  const labelled = /^反馈问题(?<digits>\d+)/u.exec(problem)?.groups?.digits;
  const number = labelled === undefined ? readMarker(createSource(problem).folded, span(0, problem.length))?.number : Number(labelled);
  return second !== -1 && number !== undefined && number > 1;
}
