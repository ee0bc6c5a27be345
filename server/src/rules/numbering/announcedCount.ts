import type { Rule } from '../rule';
import { findingsOfKind } from '../statistics/figureFinding';

/** 所称项数与所列相符: 从4个方面…：①②③④. */
export const announcedCount: Rule = {
  id: 'numbering/announced-count',
  name: '所称项数与所列相符',
  norm: '“从N个方面抓好整改：”之后恰好列出N项。',
  source: '实务：数字须前后相符',
  exceptions: ['“①”后可以是小标题，也可以直接是正文。', '序号本身不连续的，由序号规则提示，这里不重复报。'],
  severity: { draft: 'warning', review: 'error', publish: 'error' },
  fix: 'suggested',
  good: [
    { text: '主要从3个方面抓好整改：①加强学习。②完善制度。③强化督查。' },
    { text: '从两个方面抓好整改：一是加强学习。二是完善制度。' },
  ],
  bad: [
    { text: '主要从4个方面抓好整改：①加强学习。②完善制度。③强化督查。' },
    { text: '从两个方面抓好整改：一是加强学习。二是完善制度。三是强化督查。' },
  ],
  check: (notice) => findingsOfKind(notice, 'announced-count', { opening: '所称项数与所列不符', advice: '请核对项数，或检查有无遗漏' }),
};
