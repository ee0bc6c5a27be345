import type { Notice, Problem } from '../../notice/model';
import { textOf } from '../../text/source';
import { span, type Span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { findMissingFields } from './missingFields';

/** 整改情况标签: where the document labels its responses, every one is labelled. */
export const responseLabel: Rule = {
  id: 'structure/response-label',
  name: '整改情况标签',
  norm: '全篇多数问题以“整改情况：”或“主要从N个方面抓好整改：”起头时，各个问题都应如此起头。',
  source: '公文写作实务（体例一致）',
  exceptions: ['全篇都不用标签的，不要求标签。', '起头方式五花八门、没有多数写法的，不报告。'],
  severity: { draft: 'hint', review: 'warning', publish: 'warning' },
  fix: 'suggested',
  good: [
    {
      text: '1.针对“学习不够深入”问题。\n整改情况：组织专题学习8次。\n2.针对“压力传导不够”问题。\n整改情况：召开专题会议3次。\n3.针对“监督不够有力”问题。\n整改情况：开展专项检查2轮。',
    },
  ],
  bad: [
    {
      text: '1.针对“学习不够深入”问题。\n整改情况：组织专题学习8次。\n2.针对“压力传导不够”问题。\n召开专题会议3次，压实有关单位责任。\n3.针对“监督不够有力”问题。\n整改情况：开展专项检查2轮。\n4.针对“作风不够扎实”问题。\n整改情况：约谈干部5人。\n5.针对“管理不够规范”问题。\n整改情况：制定制度2项。',
      note: '问题2没有“整改情况：”',
    },
    {
      text: '1.学习不够深入。\n整改措施：组织专题学习8次。\n整改成效：学习更加自觉。\n2.压力传导不够。\n整改措施：召开专题会议3次。\n整改成效：责任层层压实。\n3.监督不够有力。\n整改措施：开展专项检查2轮。\n整改成效：监督更加有力。\n4.作风不够扎实。\n整改措施：约谈干部5人。\n5.管理不够规范。\n整改措施：制定制度2项。\n整改成效：管理更加规范。',
      note: '问题4没有“整改成效：”',
    },
  ],
  check: (notice) => [...findUnlabelled(notice), ...findMissingFields(notice)],
};

function findUnlabelled(notice: Notice): readonly Finding[] {
  const { responseKind } = notice.policy;
  const answered = notice.problems.filter((problem) => problem.response !== null);
  if (responseKind === null || responseKind === 'prose' || answered.length < LEAST_PROBLEMS) return [];
  const unlabelled = answered.filter((problem) => problem.response?.kind !== responseKind);
  if (unlabelled.length === 0) return [];
  const habit = describeHabit(notice, answered);
  const isClear = unlabelled.length <= Math.max(1, answered.length * CLEAR_SHARE);
  return isClear ? unlabelled.map((problem) => toFinding(notice, problem, habit)) : [toGroupedFinding(unlabelled, answered.length, habit)];
}

const LEAST_PROBLEMS = 3;
/** Where more than this share of the responses has no label, the habit is not clear enough to report each. */
const CLEAR_SHARE = 0.2;

function describeHabit(notice: Notice, answered: readonly Problem[]): string {
  if (notice.policy.responseLabel !== null) return `“${notice.policy.responseLabel}：”`;
  const announced = answered.find((problem) => problem.response?.kind === 'announced')?.response;
  const words = announced ? textOf(notice.source, span(announced.span.start, Math.min(announced.span.end, announced.span.start + 40))) : '';
  return `“${/^[^：:]*[：:]/u.exec(words)?.[0] ?? '主要从N个方面抓好整改：'}”一类的话`;
}

function toFinding(notice: Notice, problem: Problem, habit: string): Finding {
  const message = `这个问题的整改情况没有以${habit}起头，本篇其他问题都有，请补上。`;
  const label = notice.policy.responseLabel;
  const place = openingOf(problem);
  const related = [{ span: problem.span, message: '所答的问题' }];
  if (label === null || problem.response?.kind !== 'prose') return { span: place, message, related };
  const colon = notice.policy.width === 'half' ? ':' : '：';
  const edit = { span: span(place.start, place.start), text: `${label}${colon}` };
  return { span: place, message, related, fix: { title: `补上“${label}：”`, kind: 'suggested', edits: [edit] } };
}

function toGroupedFinding(unlabelled: readonly Problem[], count: number, habit: string): Finding {
  const [first] = unlabelled;
  return {
    span: first === undefined ? span(0, 0) : openingOf(first),
    message: `本篇${count}个问题中有${unlabelled.length}个的整改情况没有以${habit}起头，请统一。`,
    related: unlabelled.slice(1, 6).map((problem) => ({ span: problem.span, message: '这个问题也没有' })),
    atMost: 'information',
  };
}

/** The first words of a response. */
function openingOf(problem: Problem): Span {
  const { response } = problem;
  return response === null ? problem.span : span(response.span.start, Math.min(response.span.end, response.span.start + 12));
}
