import type { ListedProblem, ProblemList } from '../../notice/problemList';
import { withNumber } from '../../parse/formatMarker';
import { readMarker } from '../../parse/marker';
import { formatChineseNumeral } from '../../text/numerals';
import { circledNumber } from '../../text/signs';
import { createSource } from '../../text/source';
import { span } from '../../text/span';
import type { Snippet } from '../snippets/snippet';
import { readTemplate, type AnswerTemplate, type LayoutTemplate } from './template';

/** What the drafter chooses beside list and layout. */
export interface SkeletonChoices {
  /** Whether numbers run on through all groups; null for the layout's own way. */
  readonly numbering: 'continuous' | 'restart' | null;
  /** Whether the ledger's measures are taken over. */
  readonly takesMeasures: boolean;
  /** Whether responsible units and deadlines are noted, to be taken out again. */
  readonly notesDuties: boolean;
}

/** The layout's own numbering, measures taken over, no notes. */
export const PLAIN_CHOICES: SkeletonChoices = { numbering: null, takesMeasures: true, notesDuties: false };

/** A layout with the list's problems in it, each with an answer to be filled in. Null where the layout has no problems or the list is empty. */
export function fromList(layout: Snippet, list: ProblemList, choices: SkeletonChoices = PLAIN_CHOICES): Snippet | null {
  const template = readTemplate(layout);
  if (template === null || list.problems.length === 0) return null;
  const groups = groupsOf(list.problems);
  const lines = [...template.before, ...problemLines(template, groups, choices), ...template.after];
  const counts: Readonly<Record<string, string>> = { 问题数: String(list.problems.length), ...namedGroups(groups) };
  return {
    ...layout,
    lines: lines.map((line) => line.replace(/【(?<hint>问题数|方面数)】/gu, (field, hint: string) => counts[hint] ?? field)),
  };
}

/** Problems that follow each other under one category. */
interface Group {
  readonly category: string;
  readonly problems: readonly ListedProblem[];
}

/** The list's order is kept: a category that comes again later is a group of its own. */
function groupsOf(problems: readonly ListedProblem[]): readonly Group[] {
  const groups: { readonly category: string; readonly problems: ListedProblem[] }[] = [];
  for (const problem of problems) {
    const current = groups.at(-1);
    if (current?.category === problem.category) current.problems.push(problem);
    else groups.push({ category: problem.category, problems: [problem] });
  }
  return groups;
}

/** Only where all are named is it sure how many 方面 there are. */
function namedGroups(groups: readonly Group[]): Readonly<Record<string, string>> {
  return groups.every(({ category }) => category !== '') ? { 方面数: String(groups.length) } : {};
}

function problemLines(template: LayoutTemplate, groups: readonly Group[], choices: SkeletonChoices): readonly string[] {
  const isContinuous = choices.numbering === null ? template.isContinuous : choices.numbering === 'continuous';
  const lines: string[] = [];
  let [number, total] = [0, 0];
  const head = template.subgroup ?? template.group;
  if (template.subgroup !== null && template.group !== null) lines.push(template.group);
  for (const [index, { category, problems }] of groups.entries()) {
    if (head !== null) {
      lines.push(groupLine(head, category, index + 1));
      if (!isContinuous) number = 0;
    }
    for (const problem of problems) {
      number += 1;
      total += 1;
      lines.push(problemLine(template.problem, problem, number));
      if (choices.notesDuties) lines.push(...dutiesLine(problem));
      lines.push(...answerLines(template.answer, choices.takesMeasures ? problem.measures : [], total));
    }
  }
  return lines;
}

function groupLine(head: string, category: string, number: number): string {
  const words = category.replace(/(?:方面|问题|的问题)$/u, '').replace(/^关于/u, '');
  const line = withMarkerNumber(head, number);
  return words === '' ? line : line.replace(/【(?:方面|问题组)一】/u, () => inQuotes(line, words));
}

/** `1.针对“【问题一】”问题。` with the list's words in it: the first sentence in a heading, all of it behind 问题：. */
function problemLine(template: string, { text }: ListedProblem, number: number): string {
  const isWhole = /^(?:反馈)?问题\d{0,3}：/u.test(template);
  const sentence = isWhole ? text : (/^[^。；]{4,}(?=[。；])/u.exec(text)?.[0] ?? text);
  const closed = sentence.replace(/[。；;，、.]{1,3}$/u, '');
  const words = /【问题一】”?的?问题/u.test(template) ? closed.replace(/(?:的|等)?问题$/u, '') : closed;
  return withMarkerNumber(template, number).replace('【问题一】', () => inQuotes(template, words));
}

/** Quotation marks within quotation marks are single ones. */
function inQuotes(template: string, words: string): string {
  const safe = words.replace(/[【】]/gu, '');
  return template.includes('“【') ? safe.replaceAll('“', '‘').replaceAll('”', '’') : safe;
}

function withMarkerNumber(line: string, number: number): string {
  const labelled = /^反馈问题\d+/u.exec(line);
  if (labelled !== null) return `反馈问题${number}${line.slice(labelled[0].length)}`;
  const source = createSource(line);
  const marker = readMarker(source.folded, span(0, line.length));
  return marker === null ? line : `${withNumber(source, marker, number)}${line.slice(marker.span.end)}`;
}

/** In brackets that no published notice may have. */
function dutiesLine({ fields }: ListedProblem): readonly string[] {
  const duties = [
    ['责任领导', fields.leader],
    ['责任单位', fields.unit],
    ['整改时限', fields.deadline],
  ].flatMap(([name = '', words]) => (words === undefined ? [] : [`${name}：${words.replace(/[【】\n]/gu, ' ')}`]));
  return duties.length === 0 ? [] : [`【${duties.join('；')}】`];
}

/** Fewer measures make no list. */
const LEAST_MEASURES = 2;

function answerLines({ opening, marker, between }: AnswerTemplate, measures: readonly string[], problem: number): readonly string[] {
  const count = Math.max(LEAST_MEASURES, measures.length);
  const name = `问题${formatChineseNumeral(problem)}`;
  const items = [...new Array(count).keys()].map((index) => {
    const nth = formatChineseNumeral(index + 1);
    const known = measures[index]?.replace(/[【】]/gu, '').replace(/[。；;，.]{1,3}$/u, '') ?? '';
    return `${nthMarker(marker, index + 1)}${known === '' ? `【${name}措施${nth}】` : known}。【${name}成效${nth}】。`;
  });
  return `${opening.replace(/\d{1,3}(?=个方面|项措施)/u, String(count))}${items.join(between)}`.split('\n');
}

function nthMarker(first: string, number: number): string {
  if (first === '①') return circledNumber(number);
  return first.replace('一', formatChineseNumeral(number)).replace('1', String(number));
}
