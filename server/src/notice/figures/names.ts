import type { FigureKind } from './figure';

/** What a claim is called, and what its sum shows. */
export const FIGURE_NAMES: Readonly<Record<FigureKind, string>> = {
  'parts-sum': '分项与合计',
  'done-within-total': '完成数与总数',
  remainder: '剩余数',
  rate: '比率',
  'announced-count': '项数与列举',
  'declared-structure': '总数与条目',
  'listed-items': '列举与总数',
  'restated-figure': '前后两处',
};
