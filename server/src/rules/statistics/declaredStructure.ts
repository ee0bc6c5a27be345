import type { Rule } from '../rule';
import { findingsOfKind } from './figureFinding';

const PARTS =
  '二、集中整改进展情况\n（一）关于落实决策部署方面的问题\n1.针对学习不深入问题\n健全制度。\n2.针对落实不到位问题\n加强督办。\n（二）关于管党治党方面的问题\n1.针对责任不实问题\n压实责任。';

/** 所称总数与标题相符: declared totals of 方面 and 问题 equal the headings. */
export const declaredStructure: Rule = {
  id: 'statistics/declared-structure',
  name: '所称总数与标题相符',
  norm: '文中所称的“几个方面几项问题”与整改部分的标题数一致。',
  source: '实务：数字须前后相符',
  exceptions: [
    '没有下级标题的二级标题自成一项问题。',
    '移交问题线索、信访件专节不算一个方面。',
    '“36个具体问题”“249条措施”比标题更细，不比。',
  ],
  severity: { draft: 'information', review: 'warning', publish: 'warning' },
  fix: null,
  good: [
    { text: `一、组织情况\n将反馈的2个方面3个问题逐项分解。\n${PARTS}` },
    { text: `一、组织情况\n将反馈的2个方面36个问题逐项分解。\n${PARTS}`, note: '36个问题比标题更细' },
  ],
  bad: [
    { text: `一、组织情况\n将反馈的3个方面3个问题逐项分解。\n${PARTS}` },
    { text: `一、组织情况\n将反馈的2个方面4个问题逐项分解。\n${PARTS}` },
  ],
  check: (notice) =>
    findingsOfKind(notice, 'declared-structure', {
      opening: '所称总数与标题不符',
      advice: '请核对总数，或检查标题有无遗漏',
      doubt: '如问题另有分法，可不改',
    }),
};
