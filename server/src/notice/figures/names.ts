import type { Figure, FigureKind, FigureSubject } from './figure';

/** What a claim of a kind is called. */
const KIND_NAMES: Readonly<Record<FigureKind, string>> = {
  'parts-sum': '分项与合计',
  'done-within-total': '完成数与总数',
  remainder: '剩余数',
  rate: '比率',
  'announced-count': '项数与列举',
  'declared-structure': '总数与条目',
  'listed-items': '列举与总数',
  'restated-figure': '前后两处',
};

/** What a claim is called where it has a subject of its own. */
const SUBJECT_NAMES: Readonly<Record<FigureSubject, string>> = {
  change: '增减数',
  'change-rate': '增减幅度',
  balance: '增减与结果',
  difference: '差数',
  average: '平均数',
  product: '单项数量与总数',
  days: '起止日期与时长',
  rank: '位次',
  order: '排列次序',
  limit: '限度',
  direction: '增减方向',
  'shares-sum': '占比合计',
};

/** What a claim is called where its sum is shown: `分项与合计`. */
export function figureName({ kind, subject }: Pick<Figure, 'kind' | 'subject'>): string {
  return subject === undefined ? KIND_NAMES[kind] : SUBJECT_NAMES[subject];
}
