import type { Rule } from '../rule';
import { findingsOfKind } from './figureFinding';

/** 前后一致: the same quantity is the same everywhere. */
export const restatedFigure: Rule = {
  id: 'statistics/restated-figure',
  name: '前后一致',
  norm: '反馈的问题数、整改任务数、措施数和反馈日期等，前后各处一致。',
  source: '实务：数字须前后相符',
  exceptions: ['注明“除外”“不含”“专项”“上一轮”的是另一口径。', '相差较大的视为另一口径，不报。', '时段、主体不同的同名数量不比。'],
  severity: { draft: 'information', review: 'warning', publish: 'warning' },
  fix: null,
  good: [
    { text: '区委将反馈的36个问题逐项分解。\n截至目前，巡视反馈的36个问题已整改30个。' },
    { text: '区委将反馈的34个问题逐项分解。\n对巡视反馈的28个问题（区纪委牵头的除外）开展监督。', note: '注明除外' },
  ],
  bad: [
    { text: '区委将反馈的36个问题逐项分解。\n截至目前，巡视反馈的37个问题已整改30个。' },
    { text: '细化为249条整改措施。\n截至目前，248条整改措施已完成240条。' },
  ],
  check: (notice) => findingsOfKind(notice, 'restated-figure', { opening: '前后数字不一', advice: '请核对是否同一口径' }),
};
